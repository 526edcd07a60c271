import "server-only";
import { recommendingUnits } from "@/lib/calls/domain/contacts";
import type { ReadCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import { evaluate } from "@/lib/eligibility/domain/evaluate";
import type { Verdict } from "@/lib/eligibility/domain/status";
import { claimInLibrary } from "@/lib/library/queries/match";
import type { CheckContext } from "../domain/checks/check-context";
import type { SubmissionContent } from "../domain/content";
import { evidenceLacking } from "../domain/evidence-asked";
import { caseFacts } from "../domain/judged-sections";
import { changedSince, type LookedOver, lookedOver } from "../domain/looked-over";
import type { StampFault } from "../domain/printed-form";
import type { EvidenceItem } from "../domain/receipt";
import { readDraft } from "../queries/read-draft";
import { readEvidenceList } from "../queries/read-evidence";
import { readStampFault } from "../queries/read-stamp";
import { submissionSchema } from "../schema/submission";

type Checked = {
  readonly content: SubmissionContent;
  readonly evidence: readonly EvidenceItem[];
  readonly verdict: Verdict;
  readonly libraryEntry: string | null;
};

export type ContentRefusal =
  | "changed-since-looked"
  | "form-faults"
  | "evidence-lacking"
  | StampFault["code"]
  | "ineligible-unconfirmed";

export type ApplicationToCheck = {
  readonly id: string;
  readonly uscc: string;
  readonly unitCode: string | null;
  readonly firstSubmittedAt: Date | null;
  readonly call: ReadCall;
};

type ToCheck = {
  readonly ineligibleConfirmed?: boolean | undefined;
  /** What the page showed that the button was pressed on; a script has none. */
  readonly lookedOver?: LookedOver | undefined;
  /** To the corrections of the open return. */
  readonly answers: readonly (string | null)[];
};

/**
 * Words that the firm has not looked at, form faults, lacking documents and a stamped copy of other words block; being found
 * ineligible does not, once the firm has read it.
 */
export async function checkedContent(
  handle: Handle,
  application: ApplicationToCheck,
  { ineligibleConfirmed: confirmed, lookedOver: seen, answers }: ToCheck,
): Promise<Result<Checked, ContentRefusal>> {
  const { call } = application;
  const draft = await readDraft(handle, application.id, call.content);
  const evidence = await readEvidenceList(handle, application.id);
  const now = lookedOver({ content: draft.content, evidence, answers });
  if (seen && changedSince(seen, now).length > 0) return err("changed-since-looked");
  const parsed = submissionSchema(checkContextOf(handle, application)).safeParse(draft.content);
  if (!parsed.success) return err("form-faults");
  const content = parsed.data;
  if (evidenceLacking(content, call.content, evidence).length > 0) return err("evidence-lacking");
  const fault = await readStampFault(handle, call.content.stamping, content, evidence);
  if (fault !== null) return err(fault.code);

  const claim = { projectCode: content.C.projectCode, projectName: content.C.projectName, uscc: content.A.uscc };
  const { kind: libraryMatch, claimed } = await claimInLibrary(handle, call.content.policy.libraryYears, claim);
  const submittedOn = shanghaiDay(application.firstSubmittedAt ?? handle.now);
  const facts = caseFacts(content, call.content, { submittedOn }, libraryMatch, call.lists.authorities);
  const { verdict } = evaluate(call.content.policy, facts);
  if (verdict === "incomplete") throw new Error("a submission without faults lacks a fact of the engine");
  if (verdict === "ineligible" && !confirmed) return err("ineligible-unconfirmed");
  return ok({ content, evidence, verdict, libraryEntry: claimed });
}

const checkContextOf = ({ now }: Handle, { call, uscc, unitCode }: ApplicationToCheck): CheckContext => ({
  rules: call.content,
  lists: call.lists,
  units: recommendingUnits(call.content.contacts),
  today: shanghaiDay(now),
  firmUscc: uscc,
  unitOfFirstSubmission: unitCode,
});
