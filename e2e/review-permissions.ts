/** One phase of a review as the table looks at it: people, addresses, and the words that tell whether something is seen. */
export type Scene = {
  readonly callId: string;
  readonly applicationId: string;
  readonly otherApplicationId: string;
  readonly ownAssignmentId: string;
  readonly otherAssignmentId: string;
  /** The receipt of the expert's own sheet on the application, and the total of somebody else's. */
  readonly ownReceipt: string;
  readonly otherTotal: string;
  /** The application's official score, once there is one. */
  readonly officialScore: string;
  readonly people: Readonly<Record<Person, string | null>>;
};

export const PEOPLE = ["expert", "officer", "inspector", "admin", "county", "firm", "nobody"] as const;
export type Person = (typeof PEOPLE)[number];

export const PHASES = ["scoring", "sealed", "decided"] as const;
export type Phase = (typeof PHASES)[number];

/** Answered with the words; answered without them; not answered at all. */
export type Reads = "sees" | "sees not" | "refused";

export type Row = {
  readonly who: Person;
  readonly what: string;
  readonly address: (scene: Scene) => string;
  readonly words: (scene: Scene) => string;
} & Readonly<Record<Phase, Reads>>;

const own = ({ ownAssignmentId }: Scene) => `/reviews/${ownAssignmentId}`;
const another = ({ otherAssignmentId }: Scene) => `/reviews/${otherAssignmentId}`;
const panelView = ({ callId }: Scene) => `/reviews/panel/${callId}`;
const progress = ({ callId }: Scene) => `/desk/calls/${callId}/panel`;
const progressList = ({ callId }: Scene) => `/desk/calls/${callId}/panel/export?format=csv`;
const ranking = ({ callId }: Scene) => `/desk/calls/${callId}/ranking`;
const rankingList = ({ callId }: Scene) => `/desk/calls/${callId}/ranking/export?format=csv`;
const application = ({ applicationId }: Scene) => `/applications/${applicationId}`;
const otherApplication = ({ otherApplicationId }: Scene) => `/applications/${otherApplicationId}`;
const publicCall = ({ callId }: Scene) => `/calls/${callId}`;
const record = () => "/inspection?action=lock-sheet";

const receipt = ({ ownReceipt }: Scene) => ownReceipt;
const otherTotal = ({ otherTotal: total }: Scene) => total;
const score = ({ officialScore }: Scene) => officialScore;
const says = (words: string) => () => words;

const row = (
  who: Person,
  what: string,
  address: Row["address"],
  words: Row["words"],
  ...[scoring, sealed, decided]: readonly [Reads, Reads, Reads]
): Row => ({ who, what, address, words, scoring, sealed, decided });

const refused = (who: Person, what: string, address: Row["address"]) =>
  row(who, what, address, says(""), "refused", "refused", "refused");

/** Who reads what of a review, from scoring over the seal to the decision. Everything that is not here is refused by e2e/routes.ts. */
export const PERMISSIONS: readonly Row[] = [
  row("expert", "his own sheet", own, receipt, "sees", "sees", "sees"),
  refused("expert", "another's file", another),
  row("expert", "the panel's scores, by code name", panelView, otherTotal, "refused", "sees", "refused"),
  row("expert", "anybody's total on his own page", own, otherTotal, "sees not", "sees not", "sees not"),
  refused("expert", "the progress of the panel", progress),
  refused("expert", "the progress as a list", progressList),
  refused("expert", "the ranking", ranking),
  refused("expert", "the ranking as a list", rankingList),

  row("officer", "how far the panel is", progress, says("评审进度"), "sees", "sees", "sees"),
  row("officer", "a score in the progress", progress, otherTotal, "sees not", "sees not", "sees not"),
  row("officer", "a score in the list of progress", progressList, otherTotal, "sees not", "sees not", "sees not"),
  row("officer", "an official score", ranking, score, "sees not", "sees", "sees"),
  row("officer", "an official score in the list", rankingList, score, "sees not", "sees", "sees"),
  refused("officer", "an expert's sheet", own),

  row("inspector", "the record of what was done", record, says("锁定评分表"), "sees", "sees", "sees"),
  row("inspector", "an official score", ranking, score, "sees not", "sees", "sees"),
  refused("inspector", "an expert's sheet", own),

  ...[own, panelView, progress, ranking, rankingList, application].map((address) =>
    refused("admin", `anything of a review: ${address.name}`, address),
  ),
  ...[own, panelView, progress, ranking].map((address) =>
    refused("county", `anything of a review: ${address.name}`, address),
  ),

  row("firm", "its own application", application, says("申报"), "sees", "sees", "sees"),
  row("firm", "its own score", application, score, "sees not", "sees not", "sees"),
  row("firm", "the mean of each criterion", application, says("各评分项的平均分"), "sees not", "sees not", "sees"),
  refused("firm", "another's application", otherApplication),
  ...[own, panelView, progress, ranking].map((address) =>
    refused("firm", `anything of the panel: ${address.name}`, address),
  ),

  row("nobody", "the call", publicCall, says("申报"), "sees", "sees", "sees"),
  row("nobody", "a score on the call's page", publicCall, score, "sees not", "sees not", "sees not"),
  ...[own, panelView, progress, ranking].map((address) =>
    refused("nobody", `anything of a review: ${address.name}`, address),
  ),
];
