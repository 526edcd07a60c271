import { describe, expect, it } from "vitest";
import { withPresentationAttributes } from "./presentation-attributes";

describe("a chart under a strict content security policy", () => {
  it("carries presentation attributes in place of inline style", () => {
    expect(
      withPresentationAttributes('<text style="font-size:14px;font-family:sans-serif;" fill="#000">甲</text>'),
    ).toBe('<text font-size="14px" font-family="sans-serif" fill="#000">甲</text>');
  });

  it("loses the style element and the marks of the script that is not there", () => {
    const drawn =
      '<svg version="1.1"><path class="zr0-cls-0" ecmeta_series_index="0" d="M0 0"></path><style ><![CDATA[\n.a:hover {}\n]]>\n</style>\n</svg>';
    expect(withPresentationAttributes(drawn)).toBe('<svg><path d="M0 0"></path></svg>');
  });

  it("leaves the words of the labels alone", () => {
    expect(withPresentationAttributes("<text>style: 甲; class</text>")).toBe("<text>style: 甲; class</text>");
  });
});
