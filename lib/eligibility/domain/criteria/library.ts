import type { CaseFacts } from "../case-facts";
import type { PreparedPolicy } from "../eligibility-policy";
import type { CriterionFinding } from "../finding";
import type { LibraryMatchKind } from "../library-match";
import type { ReasonCode } from "../reason";
import type { Status } from "../status";

const JUDGED: Readonly<Record<LibraryMatchKind, { readonly status: Status; readonly reason: ReasonCode }>> = {
  "code-and-firm": { status: "met", reason: "library-code-and-firm" },
  "firm-and-name": { status: "met", reason: "library-firm-and-name" },
  "code-only": { status: "needs-ruling", reason: "library-code-of-another-firm" },
  "firm-and-name-other-code": { status: "needs-ruling", reason: "library-two-different-codes" },
  "name-only": { status: "needs-ruling", reason: "library-name-only" },
  none: { status: "not-met", reason: "not-in-library" },
  "not-given": { status: "missing", reason: "project-not-named" },
};

const NO_PARTS = [] as const;

/** 一是项目必须纳入2020年全市工业项目库(含技术改造项目) */
export function judgeLibrary(policy: PreparedPolicy, facts: CaseFacts): CriterionFinding {
  const { status, reason } = JUDGED[facts.libraryMatch];
  const values = {
    years: policy.libraryYearsText,
    projectCode: facts.projectCode,
    projectName: facts.projectName,
    uscc: facts.uscc,
  };
  return { id: "library", status, reason, values, parts: NO_PARTS };
}
