import type { EChartsOption } from "echarts";
import { CHART, Chart, labelWidth } from "./chart";

/** `value` to the left of the middle where it is negative; `text` is what is read ("+1.80"). */
export type SignedBar = { label: string; value: number; text: string };

const ROW = 34;

/** Lying bars to both sides of a middle line: more and less than the others. */
export function SignedBarChart(props: { bars: readonly SignedBar[]; wide?: number }) {
  const { bars, wide } = props;
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 0.01);
  const room = Math.max(...bars.map(({ text }) => labelWidth(text)), 0) + 12;
  const option: EChartsOption = {
    grid: {
      left: Math.max(...bars.map(({ label }) => labelWidth(label)), 0) + 16 + room,
      right: room,
      top: 2,
      bottom: 2,
    },
    xAxis: {
      type: "value",
      min: -most,
      max: most,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: CHART.context } },
      axisLabel: { show: false },
    },
    series: [
      {
        type: "bar",
        silent: true,
        barWidth: 14,
        data: bars.map(({ value, text }) => ({
          value,
          itemStyle: { color: CHART.blue },
          label: { show: true, position: value < 0 ? "left" : "right", formatter: text, ...CHART.text },
        })),
      },
      {
        // The names stand at the edge and not at the middle line, where a bar would cover them.
        type: "custom",
        silent: true,
        data: bars.map((_, place) => [-most, place]),
        renderItem: (_params, api) => {
          const place = Number(api.value(1));
          const [, y = 0] = api.coord([-most, place]);
          return {
            type: "text",
            style: {
              x: 4,
              y,
              text: bars[place]?.label ?? "",
              verticalAlign: "middle",
              fill: CHART.text.color,
              fontSize: CHART.text.fontSize,
              fontFamily: CHART.text.fontFamily,
            },
          };
        },
      },
    ],
  };
  return <Chart height={bars.length * ROW + 4} wide={wide} option={option} madeOf={props} />;
}
