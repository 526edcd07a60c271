import { choice, field, listed, longText, optionalText, type TypedFields, text } from "../field";

const PROJECT_NATURES = ["upgrade", "expansion", "conversion", "relocation", "new-build"] as const;

/** C 项目. */
export const projectFields = {
  projectName: text(100),
  projectCode: { kind: "project-code" },
  libraryNo: optionalText(50),
  filingAuthority: text(100),
  filingNo: text(100),
  filedOn: field.day,
  nature: choice(PROJECT_NATURES),
  siteUnit: listed("units"),
  site: text(200),
  projectLead: text(50),
  startedOn: field.day,
  completedOn: field.day,
  inProductionOn: field.day,
  permitFrom: field.day,
  permitTo: field.day,
  works: longText(200, 2000),
  route: longText(200, 2000),
  beforeAfter: longText(200, 2000),
  highlights: { kind: "long-text", max: 2000, optional: true },
} as const;

export type ProjectContent = TypedFields<typeof projectFields>;
