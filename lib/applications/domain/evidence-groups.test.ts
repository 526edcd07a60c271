import { expect, it } from "vitest";
import { ATTACHMENT_KINDS } from "@/lib/calls/domain/call-rules";
import { inGroups } from "./evidence-groups";

it("puts every document into one group, and shows no group of which nothing is asked", () => {
  const all = inGroups(ATTACHMENT_KINDS.map((kind) => ({ kind })));
  expect(all.flatMap(({ asked }) => asked.map(({ kind }) => kind)).toSorted()).toEqual([...ATTACHMENT_KINDS].sort());
  expect(inGroups([{ kind: "undertaking" }, { kind: "land" }, { kind: "filing" }])).toEqual([
    { group: "formalities", asked: [{ kind: "filing" }, { kind: "land" }] },
    { group: "sealed", asked: [{ kind: "undertaking" }] },
  ]);
});
