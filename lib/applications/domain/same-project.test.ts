import { expect, it } from "vitest";
import { draftToContinue, type OwnDraft } from "./same-project";

const draft = (id: string, given: Partial<OwnDraft> = {}): OwnDraft => ({
  id,
  projectCode: "",
  projectName: "",
  untouched: false,
  ...given,
});
const coded = draft("coded", { projectCode: "2103-360802-07-02-123456", projectName: "示例技改项目" });
const named = draft("named", { projectName: "示例产线项目" });
const empty = draft("empty", { untouched: true });
const wanted = (projectCode: string, projectName = "") => ({ projectCode, projectName });

it("the project's code leads back to its draft, however it is typed", () => {
  expect(draftToContinue([empty, named, coded], wanted("２１０３-360802-07-02-123456 "))).toBe("coded");
});

it("without that code the name does, unless the draft's own code says it is another project", () => {
  expect(draftToContinue([coded, named], wanted("2199-360802-07-02-999999", "示例产线项目"))).toBe("named");
  expect(draftToContinue([coded], wanted("2199-360802-07-02-999999", "示例技改项目"))).toBeNull();
});

it("who names no project gets the draft that is still empty, and no draft of a project", () => {
  expect(draftToContinue([coded, empty], wanted(""))).toBe("empty");
  expect(draftToContinue([coded, named], wanted(""))).toBeNull();
});
