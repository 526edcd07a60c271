import "server-only";
import { type EChartsOption, init } from "echarts";
import { LRUCache } from "lru-cache";
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
 * figures stands beside it, and that is the caller's. `wide` is about the width of its column on a large screen; `madeOf` is all
 * that the option was made of, where the option itself holds functions.
 */
export function Chart(props: { height: number; option: EChartsOption; wide?: number; madeOf?: unknown }) {
  const { height, option, wide = 600, madeOf = option } = props;
  const drawing = (width: number) => drawnOnce(option, width, height, keyOf(madeOf, width, height));
  return (
    <>
      <Drawing className="chart hidden sm:block" svg={drawing(wide)} />
      <Drawing className="chart sm:hidden" svg={drawing(NARROW)} />
    </>
  );
}

function Drawing({ svg, className }: { svg: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from figures; ECharts escapes the labels
  return <div className={className} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The same figures are drawn for everybody who looks, and drawing takes longer than the page. */
const drawn = new LRUCache<string, string>({ max: 100 });

function drawnOnce(option: EChartsOption, width: number, height: number, key: string | null): string {
  const before = key === null ? undefined : drawn.get(key);
  if (before !== undefined) return before;
  const svg = draw(option, width, height);
  if (key === null) return svg;
  drawn.set(key, svg);
  return svg;
}

/** All that a drawing hangs on; null where part of it is a function, which nobody can compare. */
function keyOf(madeOf: unknown, width: number, height: number): string | null {
  let isPlain = true;
  const text = JSON.stringify(madeOf, (_, value: unknown) => {
    if (typeof value === "function") isPlain = false;
    return value;
  });
  return isPlain ? `${width}×${height} ${text}` : null;
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
