import { expect, it } from "vitest";
import { wordsIn } from "@/lib/words/translate";
import { tableRemarks } from "./table-remarks";

const chinese = wordsIn("zh-CN", "applications");
const NOTHING = { leftOut: 0, untaken: [], unreadableUnit: null };

it("a table that was taken as a whole needs no remark", () => {
  expect(tableRemarks(chinese, "zh-CN", NOTHING)).toBe("");
});

it("lines left out, columns not taken and a unit that nobody knows are told by name", () => {
  const remarks = {
    leftOut: 2,
    untaken: [
      { place: 3, head: "价税合计（元）" },
      { place: 6, head: "" },
    ],
    unreadableUnit: "美元",
  };
  expect(tableRemarks(chinese, "zh-CN", remarks)).toBe(
    "标题、合计和表尾 2 行没有读入。以下列没有读入：价税合计（元）、第 7 列。表中金额的单位“美元”无法确认，数和单位照原样放入，请逐个改写。",
  );
  expect(tableRemarks(wordsIn("en", "applications"), "en", remarks)).toContain(
    " Columns not taken: 价税合计（元）, column 7.",
  );
});
