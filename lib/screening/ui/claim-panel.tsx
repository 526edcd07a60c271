import type { ReactNode } from "react";
import type { SubmissionContent } from "@/lib/applications/domain/content";
import { wanOf } from "@/lib/applications/domain/readings";
import { fieldLabel } from "@/lib/applications/ui/field-label";
import { type Fen, formatWan } from "@/lib/core/money";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { Panel } from "@/lib/ui/panel";
import type { FindingGroup } from "../domain/assessment";
import type { AssessedApplication } from "../queries/read-assessed";
import { type PlaceWords, rowName, shownValue, specOf } from "./place-words";
import { StackedPairs } from "./stacked-pairs";

type Pair = readonly [ReactNode, ReactNode];
type Shown = { readonly application: AssessedApplication; readonly words: PlaceWords };

/** 企业填报: what the firm says about one criterion, in its own figures. */
export function ClaimPanel({ application, words, group }: Shown & { group: FindingGroup }) {
  const { pairs, foot, figures } = CLAIMS[group]({ application, words });
  return (
    <Panel title={words.screening("desk.claim")} foot={foot}>
      {figures ? <Figures pairs={pairs} /> : <StackedPairs pairs={pairs} />}
    </Panel>
  );
}

/** Figures stand in one line with their names, at the right edge, and never break. */
const Figures = ({ pairs }: { pairs: readonly Pair[] }) => (
  <dl className="num grid gap-1.5 text-[0.9375rem]">
    {pairs.map(([name, value], place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
      <div className="flex items-baseline justify-between gap-3" key={place}>
        <dt className="text-ink-2">{name}</dt>
        <dd className="text-end">{value}</dd>
      </div>
    ))}
  </dl>
);

type Claim = { readonly pairs: readonly Pair[]; readonly figures?: boolean; readonly foot?: string };

const CLAIMS: Record<FindingGroup, (shown: Shown) => Claim> = {
  library: (shown) => ({
    pairs: [
      ...fields(shown, "C", ["projectName", "projectCode", "libraryNo", "filingAuthority", "filingNo"]),
      ...fields(shown, "A", ["uscc"]),
    ],
  }),
  registration: (shown) => ({
    pairs: fields(shown, "A", [
      "firmName",
      "uscc",
      "registrationAuthority",
      "unitCode",
      "registeredAddress",
      "aboveScale",
      "aboveScaleSince",
      "aboveScaleReason",
    ]),
  }),
  investment: investmentClaim,
  completion: completionClaim,
  benefit: benefitClaim,
  vetoes: (shown) => ({
    pairs: fields(shown, "G", ["noSeriousDishonesty", "noDuplicateFunding", "safety", "truthful"]),
  }),
};

function fields<Code extends keyof SubmissionContent>(
  { application, words }: Shown,
  section: Code,
  names: readonly (keyof SubmissionContent[Code] & string)[],
): Pair[] {
  const content = application.submission.content[section];
  return names.flatMap((name): Pair[] => {
    const value: unknown = content[name];
    if (typeof value !== "string" || value === "") return [];
    return [[fieldLabel(words.applications, name), shownValue(words, name, specOf(section, name), value)]];
  });
}

function investmentClaim({ application, words }: Shown): Claim {
  const { content, claim } = application.submission;
  const { policy, landCounts } = application.call.content;
  const { screening, applications } = words;
  const { minInvestmentFen } = preparePolicy(policy);
  const part = (name: "equipment" | "construction" | "land" | "other"): Pair => [
    applications(`investmentParts.${name}`),
    wan(content.D[`${name}ExclVat`]),
  ];
  const basis = screening(`desk.basis.${policy.investmentBasis}`);
  const land = screening(landCounts ? "desk.land.counts" : "desk.land.apart");
  return {
    figures: true,
    pairs: [
      part("equipment"),
      part("construction"),
      part("other"),
      part("land"),
      [strong(screening("desk.sumExcl")), strong(amount(claim.investmentExclVatFen, minInvestmentFen))],
      [screening("desk.sumIncl"), amount(claim.investmentInclVatFen, minInvestmentFen)],
      [fieldLabel(applications, "audited"), wan(content.D.audited)],
      [fieldLabel(applications, "plannedTotal"), wan(content.D.plannedTotal)],
      [fieldLabel(applications, "completedTotal"), wan(content.D.completedTotal)],
    ],
    foot: `${screening("desk.unitWan")} · ${screening("desk.counted", { basis, land })}`,
  };
}

function completionClaim(shown: Shown): Claim {
  const { application, words } = shown;
  const { formalities } = application.submission.content.F;
  const shownRows = formalities.filter(({ status }) => status !== "");
  return {
    pairs: [
      ...shownRows.map(
        (row): Pair => [
          rowName(words, "F", "formalities", row.id),
          [
            shownValue(words, "formalities.status", specOf("F", "status", "formalities"), row.status),
            row.status === "held" ? row.documentNo : row.reason,
          ]
            .filter(Boolean)
            .join(" · "),
        ],
      ),
      ...fields(shown, "C", ["startedOn", "completedOn", "inProductionOn", "permitFrom", "permitTo"]),
    ],
  };
}

function benefitClaim(shown: Shown): Claim {
  const { application, words } = shown;
  const { content, claim } = application.submission;
  const { screening } = words;
  const { minNewRevenueFen, minNewTaxFen } = preparePolicy(application.call.content.policy);
  const change = (base: string, now: string) => (
    <span className="nb">
      {wan(base)} → {wan(now)}
    </span>
  );
  return {
    figures: true,
    pairs: [
      ...fields(shown, "E", ["baseYear", "claimYear", "basis", "level"]),
      [fieldLabel(words.applications, "months"), screening("desk.monthsValue", { months: claim.benefitMonths })],
      [screening("desk.revenue"), change(content.E.revenueBase, content.E.revenueClaim)],
      [strong(screening("desk.gainRevenue")), strong(amount(claim.newRevenueFen, minNewRevenueFen))],
      ...content.E.taxes.map((row): Pair => [rowName(words, "E", "taxes", row.id), change(row.base, row.claim)]),
      [strong(screening("desk.gainTax")), strong(amount(claim.newTaxFen, minNewTaxFen))],
      ...fields(shown, "E", ["jobs"]),
    ],
    foot: screening("desk.unitWan"),
  };
}

function wan(typed: string): ReactNode {
  const fen = wanOf(typed);
  return fen === null ? typed : amount(fen);
}

/** A sum that the policy judges shows on which side of the threshold it lies. */
const amount = (fen: Fen, against?: Fen) => <span className="nb">{formatWan(fen, { against })}</span>;
const strong = (content: ReactNode) => <strong className="text-ink">{content}</strong>;
