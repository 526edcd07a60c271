import { normaliseCode, normaliseName } from "@/lib/core/normalise";
import type { DetectedKind } from "./conflict";
import { type Body, type FormerEmployer, isRecent } from "./employment";

export type DetectedExpert = {
  readonly id: string;
  readonly name: string;
  readonly employer: Body;
  readonly former: readonly FormerEmployer[];
  /** Codes of the firms of the employer's group. */
  readonly groupUsccs: readonly string[];
  readonly divisionCode: string;
};

export type Recusal = {
  readonly kind: "person" | "institution";
  readonly name: string;
  readonly employerName: string;
  readonly uscc: string | null;
  readonly isAccepted: boolean;
};

export type DetectedApplication = {
  readonly id: string;
  readonly firm: Body;
  readonly unitCode: string;
  readonly vendors: readonly Body[];
  readonly auditors: readonly Body[];
  readonly helpers: readonly Body[];
  /** Asked or accepted; what was declined is not among them. */
  readonly recusals: readonly Recusal[];
};

export type DetectionRule = {
  readonly today: string;
  /** An expert of the firm's own division is barred, and not only put behind others. */
  readonly sameDivisionBars: boolean;
};

/** What was compared and found alike; `code` says how, the rest is what to show. */
export const EVIDENCE_CODES = [
  "code",
  "name",
  "group",
  "former-code",
  "former-name",
  "division",
  "recused-person",
  "recused-colleague",
  "recused-institution",
  "recusal-accepted",
  "own-name",
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];
export type Evidence = {
  readonly code: EvidenceCode;
  readonly name: string;
  readonly uscc: string;
  readonly until: string;
};

export type Detected = {
  readonly expertId: string;
  readonly applicationId: string;
  readonly kind: DetectedKind;
  /** Proven by a code or by the officer's own answer; anything else is for a person to look at. */
  readonly isProven: boolean;
  readonly evidence: readonly Evidence[];
};

/** Every conflict that comparing the pool with the applications shows, pair by pair and kind by kind. */
export const detect = (
  experts: readonly DetectedExpert[],
  applications: readonly DetectedApplication[],
  rule: DetectionRule,
): Detected[] =>
  applications.flatMap((application) => experts.flatMap((expert) => detectPair(expert, application, rule)));

function detectPair(expert: DetectedExpert, application: DetectedApplication, rule: DetectionRule): Detected[] {
  const pair = { expertId: expert.id, applicationId: application.id };
  const found = (kind: DetectedKind, evidence: readonly Evidence[], isProven = false): Detected[] =>
    evidence.length === 0 ? [] : [{ ...pair, kind, evidence, isProven }];
  const employer = alike(expert.employer, application.firm);
  const asked = application.recusals.map((recusal) => ({ recusal, evidence: recusalEvidence(expert, recusal, rule) }));
  const met = asked.filter(({ evidence }) => evidence.length > 0);
  return [
    ...found(
      "employer",
      employer,
      employer.some(({ code }) => code === "code"),
    ),
    ...found("group", groupEvidence(expert, application.firm)),
    ...found("former-employer", formerEvidence(expert, application.firm, rule)),
    ...found("division", rule.sameDivisionBars ? divisionEvidence(expert, application) : [], true),
    ...found(
      "recusal",
      // An accepted request rests on more than an open one: what was cleared while it was declined opens again.
      met.flatMap(({ recusal, evidence }) => [
        ...evidence,
        ...(recusal.isAccepted ? [said("recusal-accepted", recusal)] : []),
      ]),
      met.some(({ recusal }) => recusal.isAccepted),
    ),
    ...found("vendor", bodies(expert, application.vendors)),
    ...found("auditor", bodies(expert, application.auditors)),
    ...found("helped-write", [...bodies(expert, application.helpers), ...ownName(expert, application.helpers)]),
  ];
}

/** Two codes decide; where one of them is missing, the same name is reason enough to look. */
function alike(left: Body, right: Body): Evidence[] {
  const [code, other] = [normaliseCode(left.uscc), normaliseCode(right.uscc)];
  if (code !== null && other !== null) return code === other ? [said("code", right, code)] : [];
  const name = normaliseName(left.name);
  return name !== null && name === normaliseName(right.name) ? [said("name", right, code ?? other ?? "")] : [];
}

const said = (code: EvidenceCode, { name }: { readonly name: string }, uscc = "", until = ""): Evidence => ({
  code,
  name,
  uscc,
  until,
});

const bodies = ({ employer }: DetectedExpert, others: readonly Body[]): Evidence[] =>
  once(others.flatMap((other) => alike(employer, other)));

function groupEvidence({ groupUsccs }: DetectedExpert, firm: Body): Evidence[] {
  const code = normaliseCode(firm.uscc);
  return code !== null && groupUsccs.some((each) => normaliseCode(each) === code) ? [said("group", firm, code)] : [];
}

function formerEvidence({ former }: DetectedExpert, firm: Body, { today }: DetectionRule): Evidence[] {
  return former
    .filter(({ until }) => isRecent(until, today))
    .flatMap((each) =>
      alike(each, firm).map(({ code, uscc }) =>
        said(code === "code" ? "former-code" : "former-name", firm, uscc, each.until),
      ),
    );
}

const divisionEvidence = (expert: DetectedExpert, { unitCode }: DetectedApplication): Evidence[] =>
  isSameDivision(expert.divisionCode, unitCode) ? [said("division", { name: unitCode })] : [];

/** A development zone belongs to the county whose six digits its code begins with. */
export const isSameDivision = (divisionCode: string, unitCode: string): boolean =>
  divisionCode !== "" && divisionCode.slice(0, 6) === unitCode.slice(0, 6);

function recusalEvidence(expert: DetectedExpert, recusal: Recusal, { today }: DetectionRule): Evidence[] {
  const employers = [expert.employer, ...expert.former.filter(({ until }) => isRecent(until, today))];
  const asked = { name: recusal.kind === "person" ? recusal.employerName : recusal.name, uscc: recusal.uscc };
  const worked = employers.some((employer) => alike(employer, asked).length > 0);
  if (recusal.kind === "institution") return worked ? [said("recused-institution", recusal)] : [];
  if (!isNamed(expert, recusal)) return [];
  return [said(worked ? "recused-colleague" : "recused-person", recusal)];
}

const isNamed = (expert: DetectedExpert, { name }: { readonly name: string }): boolean =>
  normaliseName(expert.name) !== null && normaliseName(expert.name) === normaliseName(name);

const ownName = (expert: DetectedExpert, helpers: readonly Body[]): Evidence[] =>
  helpers.filter((helper) => isNamed(expert, helper)).map((helper) => said("own-name", helper));

/** Ten invoices of one vendor are one piece of evidence. */
const once = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((each) => [`${each.code} ${each.uscc} ${normaliseName(each.name)}`, each])).values(),
];
