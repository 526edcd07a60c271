import type { CustomSeriesOption, EChartsOption } from "echarts";
import { CHART, Chart, labelWidth } from "./chart";

/** One row: each person's score a hollow dot, lowest to highest a line, the official score a diamond. */
export type RangeRow = { label: string; points: readonly number[]; official: number };

const ROW = 38;
const FOOT = 56;

/** Score ranges near a line; `lineAfter` is the place (from 0) of the last row above it. */
export function RangeChart(props: {
  rows: readonly RangeRow[];
  lineAfter?: number;
  lineLabel?: string;
  axisLabel: string;
  wide?: number;
}) {
  const { rows, lineAfter, lineLabel } = props;
  const left = Math.max(...rows.map((row) => labelWidth(row.label)), 0) + 16;
  const option: EChartsOption = {
    grid: { left, right: 20, top: 2, bottom: FOOT },
    xAxis: {
      type: "value",
      scale: true,
      name: props.axisLabel,
      nameLocation: "middle",
      nameGap: 32,
      nameTextStyle: CHART.text,
      axisLabel: CHART.text,
      splitNumber: 4,
      splitLine: { lineStyle: { color: CHART.rule } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...CHART.text, margin: 10, interval: 0 },
    },
    series: [
      {
        type: "custom",
        silent: true,
        renderItem: drawRow(rows),
        // Both ends of every row, so that the axis spans them.
        data: rows.flatMap((row, place) => [
          [Math.min(...row.points, row.official), place],
          [Math.max(...row.points, row.official), place],
        ]),
      },
      ...(lineAfter === undefined ? [] : [fundingLine(lineAfter, lineLabel ?? "", lowest(rows))]),
    ],
  };
  return <Chart height={rows.length * ROW + FOOT} wide={props.wide} option={option} madeOf={props} />;
}

const drawRow = (rows: readonly RangeRow[]): CustomSeriesOption["renderItem"] =>
  function draw(params, api) {
    const place = Math.floor(params.dataIndex / 2);
    const row = rows[place];
    if (!row || params.dataIndex % 2 === 1) return null;
    const at = (value: number) => api.coord([value, place]);
    const [low = 0, y = 0] = at(Math.min(...row.points));
    const [high = 0] = at(Math.max(...row.points));
    const [official = 0] = at(row.official);
    return {
      type: "group",
      children: [
        { type: "line", shape: { x1: low, y1: y, x2: high, y2: y }, style: { stroke: CHART.context, lineWidth: 2 } },
        ...row.points.map((point) => ({
          type: "circle" as const,
          shape: { cx: at(point)[0], cy: y, r: 3.5 },
          style: { fill: "#ffffff", stroke: CHART.context, lineWidth: 1.5 },
        })),
        {
          type: "polygon",
          shape: {
            points: [
              [official - 7, y],
              [official, y - 7],
              [official + 7, y],
              [official, y + 7],
            ],
          },
          style: { fill: CHART.blue },
        },
      ],
    };
  };

const lowest = (rows: readonly RangeRow[]) => Math.min(...rows.flatMap((row) => row.points));

/** Dashed, between two rows, its name at the end. */
const fundingLine = (after: number, label: string, inside: number): CustomSeriesOption => ({
  type: "custom",
  silent: true,
  data: [[inside, after]], // a value that does not stretch the axis
  renderItem: (params, api) => {
    const frame = params.coordSys as unknown as { x: number; width: number }; // a cartesian grid, which the type leaves open
    const [, middle = 0] = api.coord([inside, after]);
    const y = middle + ROW / 2;
    const end = frame.x + frame.width;
    const width = labelWidth(label) + 12;
    return {
      type: "group",
      children: [
        {
          type: "line",
          shape: { x1: frame.x - 20, y1: y, x2: end, y2: y },
          style: { stroke: CHART.text.color, lineWidth: 1.5, lineDash: [5, 4] },
        },
        // The renderer guesses the width of 汉字 too small, so the box round the name is drawn by our own measure.
        {
          type: "rect",
          shape: { x: end - width, y: y - 12, width, height: 24 },
          style: { fill: "#ffffff", stroke: CHART.text.color, lineWidth: 1 },
        },
        {
          type: "text",
          style: {
            x: end - width / 2,
            y,
            text: label,
            align: "center",
            verticalAlign: "middle",
            fill: CHART.text.color,
            font: "bold 14px sans-serif",
          },
        },
      ],
    };
  },
});
