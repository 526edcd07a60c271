import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { openWhole } from "@/lib/documents/file-store";
import { type ScanAnswer, scanBytes } from "@/lib/documents/scanner";
import { notifyEach, telling } from "@/lib/jobs/notify";
import { type InfectedPlace, whoMustAct } from "../domain/infected-place";

/** As many as one round settles; the next begins a few seconds later. */
const MOST = 200;

/**
 * Puts files that nobody has looked at on the scanner's list, and goes through the list, oldest first, until it is empty or
 * the scanner fails. Tells how many were settled, and why it stopped.
 */
export async function settlePendingScans(): Promise<{ readonly settled: number; readonly failed: string | null }> {
  await asSystem("scanner", enlist);
  const pending = await asSystem("scanner", ({ db }) =>
    db.fileScan.findMany({
      where: { state: "pending" },
      orderBy: [{ triedAt: { sort: "asc", nulls: "first" } }, { askedAt: "asc" }],
      take: MOST,
      select: { sha256: true },
    }),
  );
  let settled = 0;
  for (const { sha256 } of pending) {
    const file = await openWhole(sha256);
    const answer: ScanAnswer = file.ok ? await scanBytes(file.value.stream) : { state: "unknown", why: file.error };
    if (await asSystem("scanner", (handle) => record(handle, sha256, answer))) settled += 1;
    if (file.ok && answer.state === "unknown") return { settled, failed: answer.why };
  }
  return { settled, failed: null };
}

/** Files from before there was a scanner. */
async function enlist({ db }: Handle): Promise<void> {
  await db.$executeRaw`
    insert into "file_scan" ("sha256")
    select kept."sha256" from (
      select "sha256" from "evidence" union select "sha256" from "licence" union select "sha256" from "approval_file"
      union select "sha256" from "department_reply"
      union select "noticeSha256" from "call" where "noticeSha256" is not null) kept
    where not exists (select 1 from "file_scan" f where f."sha256" = kept."sha256") limit ${MOST}
    on conflict do nothing`;
}

/** By the real clock: when bytes were scanned is no matter of the programme. */
async function record(handle: Handle, sha256: string, answer: ScanAnswer): Promise<boolean> {
  const { db } = handle;
  if (answer.state === "unknown") {
    await db.$executeRaw`update "file_scan" set "triedAt" = now() where "sha256" = ${sha256} and "state" = 'pending'`;
    return false;
  }
  const signature = answer.state === "infected" ? answer.signature : null;
  const changed = await db.$executeRaw`
    update "file_scan"
    set "state" = ${answer.state}::"scan_state", "signature" = ${signature}, "triedAt" = now(), "settledAt" = now()
    where "sha256" = ${sha256} and "state" = 'pending'`;
  if (changed === 0) return false;
  if (signature !== null) await tell(handle, sha256, signature);
  return true;
}

/** Written down wherever the bytes lie, and told to those who must act there, each once. */
async function tell(handle: Handle, sha256: string, signature: string): Promise<void> {
  const places = await handle.db.$queryRaw<FoundPlace[]>`select * from infected_places(${sha256})`;
  for (const place of places) {
    const { what, id, fileName, firmId, parentId, callId, about } = place;
    const subject = SUBJECTS[what];
    await recordEvent(handle, {
      action: "find-infected",
      subjectType: subject,
      subjectId: subject === "evidence" ? id : parentId,
      ...(firmId && { firmId }),
      ...(callId && { callId }),
      detail: { what, fileId: id, parentId, sha256, signature },
    });
    const once = `infected:${sha256}:${id}`;
    await notifyEach(
      handle,
      whoMustAct(place).map(({ to, what: code, link }) =>
        telling(to, { kind: "file-infected", facts: { file: fileName, about, what: { code } }, link, once }),
      ),
    );
  }
}

type FoundPlace = InfectedPlace & {
  /** Project, firm, call or letter. */
  readonly about: string;
};

const SUBJECTS = {
  evidence: "evidence",
  "site-record": "evidence",
  licence: "firm",
  "approval-file": "call",
  reply: "department-inquiry",
  "call-notice": "call",
} as const satisfies Readonly<Record<InfectedPlace["what"], string>>;
