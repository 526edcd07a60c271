import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/translate";
import { type Waiting, waitingTable } from "./waiting-table";

const at = (day: number) => new Date(`2026-07-0${day}T01:00:00Z`);
const aboutSheet = { firmName: "吉安示例电子有限公司", projectName: "示例项目", expertName: "评示例" };
const undecided = { decidedBy: null, decidedAt: null, answer: null } as const;

const waiting: Waiting = {
  extensions: [
    {
      id: "1",
      callId: "c",
      state: "proposed",
      callTitle: "2026 年批次",
      fromClosesAt: new Date("2026-06-30T09:00:00Z"),
      toClosesAt: new Date("2026-07-02T09:00:00Z"),
      reason: "平台故障。",
      proposedBy: "市示例",
      proposedAt: at(1),
      own: false,
      decidedAt: null,
      answer: null,
    },
  ],
  unlocks: [
    {
      ...{ id: "2", callId: "c", callTitle: "2026 年批次", assignmentId: "a", sheetId: "s", state: "asked" },
      ...aboutSheet,
      ...{ reason: "B1 误填。", askedBy: "市示例", askedById: "o", askedAt: at(2) },
      ...undecided,
    },
  ],
  recusals: [
    {
      ...{ id: "3", callTitle: "2026 年批次", expertId: "e", applicationId: "a", state: "asked", kind: "shareholding" },
      ...aboutSheet,
      ...{ reason: "持有股份。", askedBy: "市示例", askedById: "o", askedAt: at(3) },
      ...undecided,
    },
  ],
  proposals: [
    {
      ...{ id: "4", year: 2026, callTitle: "2026 年批次", number: 2, proposedAt: at(4) },
      ...{ awards: 5, totalFen: 250_000_000n, office: "局领导", since: at(4), daysLeft: 3 },
    },
  ],
  exceptions: [
    {
      ...{
        rulingId: "5",
        firmName: "吉安示例纺织有限公司",
        projectName: "示例织机",
        unit: { code: "360802", zh: "吉州区", en: "Jizhou" },
      },
      ...{ ruledAt: at(5), ruledBy: "市示例", reason: "龙头配套。", state: "waiting", documentNo: null, daysLeft: 1 },
    },
  ],
};

describe("what waits for the approver, as a file", () => {
  it("says of each matter what it is about, why, and who put it forward when, in the order of the page", () => {
    const { rows } = waitingTable(waiting, wordsIn("zh-CN", "screening"));
    expect(rows).toEqual([
      ["延长申报截止时间", "2026 年批次", "2026-06-30 17:00 延至 2026-07-02 17:00", "平台故障。", "市示例", at(1)],
      ["评分表解锁", "2026 年批次", "吉安示例电子有限公司 · 示例项目 · 评示例", "B1 误填。", "市示例", at(2)],
      ["封存后的回避", "2026 年批次", "吉安示例电子有限公司 · 示例项目 · 评示例", "持有股份。", "市示例", at(3)],
      ["拟支持名单", "2026 年批次", "第2次提请，5 个项目", "", "", at(4)],
      ["例外", "", "吉安示例纺织有限公司 · 示例织机", "龙头配套。", "市示例", at(5)],
    ]);
  });

  it("is a head alone where nothing waits", () => {
    const nothing: Waiting = { extensions: [], unlocks: [], recusals: [], proposals: [], exceptions: [] };
    const { columns, rows } = waitingTable(nothing, wordsIn("en", "screening"));
    expect([columns.length, rows]).toEqual([6, []]);
  });
});
