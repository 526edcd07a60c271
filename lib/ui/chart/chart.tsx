import "server-only";
import { type EChartsOption, init } from "echarts";
import { withPresentationAttributes } from "./presentation-attributes";

export const CHART = {
  blue: "#0b4ea2",
  context: "#76859a",
  text: { color: "#16212e", fontSize: 14, fontFamily: "sans-serif" }, // quotes in a family name would break the attribute
  rule: "#dce2ea",
} as const;

const NARROW = 326;

/**
 * Drawn twice on the server, so that letters stay 14 px on a phone too. Hidden from screen readers: the table of the same
 * figures stands beside it, and that is the caller's. `wide` is about the width of its column on a large screen.
 */
export function Chart({ height, option, wide = 600 }: { height: number; option: EChartsOption; wide?: number }) {
  return (
    <>
      <Drawing className="chart hidden sm:block" svg={draw(option, wide, height)} />
      <Drawing className="chart sm:hidden" svg={draw(option, NARROW, height)} />
    </>
  );
}

function Drawing({ svg, className }: { svg: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from figures; ECharts escapes the labels
  return <div className={className} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

function draw(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: CHART.text, ...option });
    return withPresentationAttributes(chart.renderToSVGString());
  } finally {
    chart.dispose(); // or its timers stay for ever
  }
}

/** About how wide a label is: 汉字 are as wide as high, Latin letters and figures a little over half. */
export const labelWidth = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 14 : 8.5), 0);
