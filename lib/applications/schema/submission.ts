import { z } from "zod";
import type { CheckContext } from "../domain/checks/check-context";
import { SECTION_CODES, type SectionCode } from "../domain/content";
import type { Fault } from "../domain/fault";
import { applicationFaults, sectionFaults } from "../domain/section-faults";
import { tidyApplication, tidySection } from "../domain/tidied";
import { draftSchemas } from "./draft";

/** Strict, built from the same description as the draft's schema: no fault is left, and every value has one spelling. */
export const submissionSectionSchema = <Code extends SectionCode>(section: Code, context: CheckContext) =>
  draftSchemas[section]
    .superRefine((content, report) => tell(sectionFaults(section, content, context), [], report))
    .transform((content) => tidySection(section, content));

const draftContent = z.strictObject({
  A: draftSchemas.A,
  B: draftSchemas.B,
  C: draftSchemas.C,
  D: draftSchemas.D,
  E: draftSchemas.E,
  F: draftSchemas.F,
  G: draftSchemas.G,
});

/** The whole application as it is handed in, with what only two sections together can show. */
export const submissionSchema = (context: CheckContext) =>
  draftContent
    .superRefine((content, report) => {
      const faults = applicationFaults(content, context);
      for (const code of SECTION_CODES) tell(faults[code], [code], report);
    })
    .transform(tidyApplication);

function tell(faults: readonly Fault[], section: readonly string[], report: z.RefinementCtx): void {
  for (const { path, code, values } of faults) {
    report.addIssue({
      code: "custom",
      message: code,
      path: [...section, ...path.split(".")],
      ...(values ? { params: { ...values } } : {}),
    });
  }
}
