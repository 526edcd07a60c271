import "server-only";
import type { ApplicationState, ScreeningStage } from "@/lib/applications/domain/application-state";
import type { SubmissionContent } from "@/lib/applications/domain/content";
import type { EvidenceItem } from "@/lib/applications/domain/receipt";
import { submittedContent, submittedFiles } from "@/lib/applications/queries/find-submission";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { type CheckView, readChecks } from "@/lib/checks/queries/read-checks";
import type { CodedName } from "@/lib/core/coded-name";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import type { ApplicationWhere } from "@/lib/db/conditions";
import {
  indexLibrary,
  type LibraryClaim,
  type LibraryIndex,
  matchLibrary,
} from "@/lib/eligibility/domain/library-match";
import { entryOf } from "@/lib/reference/domain/lists";
import { type Assessment, assess } from "../domain/assessment";
import type { Claim } from "../domain/figures";
import { claimColumns, claimOf } from "./claim-columns";
import { candidateEntries, type FoundEntry, type KeyedEntry } from "./library-matches";
import { type RulingView, readRulings } from "./read-rulings";
import { readValues, type ValueView } from "./read-values";

export type AssessedApplication = {
  readonly id: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly returnedBy: ScreeningStage | null;
  readonly firmId: string;
  readonly firmName: string;
  readonly uscc: string;
  readonly unitCode: string;
  /** As the call names it. */
  readonly unit: CodedName;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly firstSubmittedAt: Date;
  /** Whether the firm's county has seen its licence. */
  readonly claimProven: boolean;
  readonly call: ReadCall;
  /** The last submission. */
  readonly submission: {
    readonly id: string;
    readonly number: number;
    readonly receiptNo: string;
    readonly submittedAt: Date;
    readonly content: SubmissionContent;
    readonly evidence: readonly EvidenceItem[];
    readonly claim: Claim;
  };
  readonly library: FoundEntry;
  /** Oldest first, lapsed ones too. */
  readonly values: readonly ValueView[];
  readonly rulings: readonly RulingView[];
  readonly checks: readonly CheckView[];
  readonly assessment: Assessment<ValueView, RulingView>;
};

/** Applications with everything they are judged on, each judged. A handful of queries, however many there are. */
export async function readAssessed(handle: Handle, where: ApplicationWhere): Promise<AssessedApplication[]> {
  const rows = await readRows(handle, where);
  const ids = rows.map((row) => row.id);
  const values = await readValues(handle, ids);
  const rulings = await readRulings(handle, ids);
  const checks = await readChecks(handle, ids);
  const calls = await readCalls(handle, rows);
  const proven = await readProven(handle, rows);
  return rows.map((row) => {
    const judgedBy = calls.get(row.callId);
    if (!judgedBy) throw new Error(`application ${row.id} belongs to a call that cannot be read`);
    return assessedRow(row, judgedBy.call, {
      library: matchLibrary(judgedBy.library, libraryClaim(row)),
      values: values.get(row.id) ?? [],
      rulings: rulings.get(row.id) ?? [],
      claimProven: proven.has(row.firmId),
      checks: checks.get(row.id) ?? [],
    });
  });
}

/** The one application, in the order of a queue the only one. */
export async function readOneAssessed(handle: Handle, where: ApplicationWhere): Promise<AssessedApplication | null> {
  return (await readAssessed(handle, where))[0] ?? null;
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

async function readRows({ db }: Handle, where: ApplicationWhere) {
  const rows = await db.application.findMany({
    where,
    orderBy: [{ stateSince: "asc" }, { id: "asc" }],
    select: {
      id: true,
      callId: true,
      version: true,
      state: true,
      stateSince: true,
      returnedBy: true,
      firmId: true,
      firmName: true,
      uscc: true,
      unitCode: true,
      projectName: true,
      projectCode: true,
      firstSubmittedAt: true,
      submissions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          id: true,
          number: true,
          receiptNo: true,
          submittedAt: true,
          content: true,
          evidenceList: true,
          ...claimColumns,
        },
      },
    },
  });
  return rows.flatMap(({ submissions, unitCode, firstSubmittedAt, ...row }) => {
    const [last] = submissions;
    return last && unitCode !== null && firstSubmittedAt !== null ? [{ ...row, unitCode, firstSubmittedAt, last }] : [];
  });
}

/** Each call with its own years of the library: what another call counts is not looked at. */
async function readCalls(handle: Handle, rows: readonly Row[]) {
  const calls = new Map<string, { call: ReadCall; library: LibraryIndex<KeyedEntry> }>();
  for (const callId of new Set(rows.map((row) => row.callId))) {
    const call = await readCall(handle, callId);
    if (!call) continue;
    const years = call.content.policy.libraryYears;
    const claims = rows.filter((row) => row.callId === callId).map(libraryClaim);
    calls.set(callId, { call, library: indexLibrary(await candidateEntries(handle, years, claims), years) });
  }
  return calls;
}

const libraryClaim = ({ last }: Row): LibraryClaim => {
  const { A, C } = submittedContent(last.content);
  return { projectCode: C.projectCode, projectName: C.projectName, uscc: A.uscc };
};

/** By a function: the unit that checks an application is not always the one that may see its firm. */
async function readProven({ db }: Handle, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const firms = [...new Set(rows.map(({ firmId }) => firmId))];
  const proven = await db.$queryRaw<{ id: string }[]>`select firms_proven(${firms}::uuid[]) as "id"`;
  return new Set(proven.map(({ id }) => id));
}

type WrittenDown = Pick<AssessedApplication, "library" | "values" | "rulings" | "claimProven" | "checks">;

function assessedRow(
  { last, callId: _callId, ...application }: Row,
  call: ReadCall,
  { library, values, rulings, claimProven, checks }: WrittenDown,
): AssessedApplication {
  const { id, number, receiptNo, submittedAt } = last;
  const content = submittedContent(last.content);
  const claim = claimOf(last);
  const submittedOn = shanghaiDay(application.firstSubmittedAt);
  return {
    ...application,
    unit: entryOf(call.lists.units, application.unitCode),
    call,
    submission: { id, number, receiptNo, submittedAt, content, evidence: submittedFiles(last.evidenceList), claim },
    library,
    values,
    rulings,
    claimProven,
    checks,
    assessment: assess({
      rules: call.content,
      authorities: call.lists.authorities,
      content,
      claim,
      libraryMatch: library.kind,
      submittedOn,
      values,
      rulings,
      checks,
    }),
  };
}
