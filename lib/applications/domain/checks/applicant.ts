import { isBlank, normaliseCode } from "@/lib/core/normalise";
import type { Fault } from "../fault";
import { dayOf, yearOf } from "../readings";
import type { ApplicantContent } from "../sections/applicant";
import { type CheckContext, unless } from "./check-context";

export function applicantFaults(content: ApplicantContent, context: CheckContext): readonly Fault[] {
  const { rules, units, today, firmUscc, unitOfFirstSubmission } = context;
  const uscc = normaliseCode(content.uscc);
  const founded = dayOf(content.foundedOn);
  return [
    ...unless(uscc === null || uscc === normaliseCode(firmUscc), { path: "uscc", code: "uscc-not-the-firms" }),
    ...unless(isBlank(content.unitCode) || units.includes(content.unitCode), {
      path: "unitCode",
      code: "unit-does-not-recommend",
    }),
    ...(unitOfFirstSubmission === null
      ? []
      : unless(content.unitCode === unitOfFirstSubmission, { path: "unitCode", code: "unit-is-settled" })),
    ...unless(founded === null || founded < today, { path: "foundedOn", code: "founded-not-before-today" }),
    ...scaleFaults(content, rules.year, rules.policy.aboveScale !== "not-required"),
  ];
}

/** Who is not above scale says why an exception should be made; who is, since when. */
function scaleFaults(content: ApplicantContent, callYear: number, asked: boolean): readonly Fault[] {
  const { aboveScale, aboveScaleSince, aboveScaleReason } = content;
  if (aboveScale === "no" && asked && isBlank(aboveScaleReason)) return [{ path: "aboveScaleReason", code: "missing" }];
  if (aboveScale !== "yes") return [];
  if (isBlank(aboveScaleSince)) return [{ path: "aboveScaleSince", code: "missing" }];
  const since = yearOf(aboveScaleSince);
  return unless(since === null || since <= callYear, {
    path: "aboveScaleSince",
    code: "above-scale-year-after-call",
    values: { year: callYear },
  });
}
