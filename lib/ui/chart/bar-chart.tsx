import type { EChartsOption } from "echarts";
import { CHART, Chart, labelWidth } from "./chart";

/** `value` only sets the length; `text` is what is read ("71 件", "16,240.80"). `context` bars are grey. */
export type Bar = { label: string; value: number; text: string; context?: boolean };

const ROW = 38;

/** Lying bars with direct labels: one blue, no legend, no axis of numbers. */
export function BarChart({ bars, wide }: { bars: readonly Bar[]; wide?: number }) {
  const left = Math.max(...bars.map((bar) => labelWidth(bar.label)), 0) + 16;
  const right = Math.max(...bars.map((bar) => labelWidth(bar.text)), 0) + 12;
  const option: EChartsOption = {
    grid: { left, right, top: 2, bottom: 2 },
    xAxis: { type: "value", show: false, min: 0 },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map((bar) => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART.context } },
      axisLabel: { ...CHART.text, margin: 10, interval: 0 },
    },
    series: [
      {
        type: "bar",
        silent: true,
        barWidth: 18,
        data: bars.map((bar) => ({
          value: bar.value,
          itemStyle: { color: bar.context ? CHART.context : CHART.blue },
          label: { show: true, position: "right", formatter: bar.text, ...CHART.text },
        })),
      },
    ],
  };
  return <Chart height={bars.length * ROW + 4} wide={wide} option={option} />;
}
