import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { changedSince, lookedOver } from "./looked-over";

const content = faultlessContent(interviewRules());
const file = {
  id: "1",
  kind: "licence",
  fileName: "执照.pdf",
  sha256: "ab",
  byteCount: 3,
  mediaType: "application/pdf",
};
const shown = { content, evidence: [file], answers: ["已修改", null] };

describe("what has changed since somebody looked", () => {
  it("is nothing as long as the same words, files and answers stand there", () => {
    expect(changedSince(lookedOver(shown), lookedOver(structuredClone(shown)))).toEqual([]);
  });

  it("is told part by part", () => {
    const now = {
      content: { ...content, A: { ...content.A, contactName: "示例丁" } },
      evidence: [file, { ...file, id: "2" }],
      answers: ["已修改", "已补"],
    };
    expect(changedSince(lookedOver(shown), lookedOver(now))).toEqual(["A", "files", "answers"]);
  });
});
