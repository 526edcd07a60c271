import { describe, expect, it } from "vitest";
import { sha256Hex } from "@/lib/core/sha256";
import { noticeDocument } from "@/lib/testing/notice-document";
import { noticeCsv, noticeJson, withJsonSha256 } from "./notice-data";
import { readTable } from "./spreadsheet/read-table";

describe("the notice as data", () => {
  it("is JSON whose hash the other forms print, and does not hold it itself", () => {
    const document = withJsonSha256(noticeDocument({ jsonSha256: "" }));
    const json = noticeJson(document);
    expect(document.jsonSha256).toBe(sha256Hex(json));
    expect(json.toString()).not.toContain("jsonSha256");
    expect(JSON.parse(json.toString())).toMatchObject({
      format: "jigai-notice/1",
      window: "2026年8月18日至2026年8月26日，共7个工作日",
      table: {
        rows: [{ projectCode: "2406-360802-07-02-101153", award: "50.00" }, {}, {}],
        totals: { award: "150.00" },
      },
    });
  });

  it("has the same hash whatever the order of its fields in memory, another for another amount", () => {
    const document = noticeDocument();
    const turned = { ...Object.fromEntries(Object.entries(document).reverse()), ...document };
    expect(withJsonSha256(turned).jsonSha256).toBe(withJsonSha256(document).jsonSha256);
    const [first, ...rest] = document.table.rows;
    const dearer = { ...document, table: { ...document.table, rows: [{ ...first, award: "50.01" }, ...rest] } };
    expect(withJsonSha256(dearer).jsonSha256).not.toBe(withJsonSha256(document).jsonSha256);
  });

  it("is a csv of the list, one column for every field, amounts with their unit in the head", async () => {
    const reading = await readTable(noticeCsv(noticeDocument()), "公示.csv");
    expect(reading.ok && reading.value.header).toEqual([
      "序号",
      "申报单位",
      "项目名称",
      "项目代码",
      "所属县（市、区）",
      "固定资产投资（万元）",
      "拟支持金额（万元）",
    ]);
    expect(reading.ok && reading.value.rows[0]?.cells).toEqual([
      "1",
      "吉安示例镀膜科技有限公司",
      "红外滤光片镀膜产线技术改造项目",
      "2406-360802-07-02-101153",
      "吉州区",
      "1286.40",
      "50.00",
    ]);
    expect(reading.ok && reading.value.rows).toHaveLength(3);
  });
});
