import "server-only";
import type { ExpertActor } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { Handle } from "@/lib/db/as-actor";
import type { AssignmentStanding } from "../domain/assignment";
import { ownAssignments } from "../policy";

/** The expert's own assignment with where its call stands; null for anybody else's. */
export const readOwnAssignment = ({ db }: Handle, actor: ExpertActor, assignmentId: string) =>
  db.assignment.findFirst({
    where: { id: assignmentId, ...ownAssignments(actor) },
    select: {
      id: true,
      callId: true,
      applicationId: true,
      expertId: true,
      state: true,
      sheetBegunAt: true,
      sheetLockedAt: true,
      call: { select: { state: true } },
      application: { select: { projectName: true } },
    },
  });

export type OwnStanding = AssignmentStanding & {
  readonly callState: CallState;
  /** What the call's rubric asks of experts. */
  readonly codes: readonly string[];
  /** The practice of the call is handed in, or it has none. */
  readonly practised: boolean;
};

/** What saving must know, in one statement: experts save as they write, many at once. */
export async function readOwnStanding(
  { db }: Handle,
  { accountId }: ExpertActor,
  assignmentId: string,
): Promise<OwnStanding | null> {
  const [row] = await db.$queryRaw<OwnStanding[]>`
    select a."state"::text, a."sheetBegunAt", a."sheetLockedAt", c."state"::text as "callState",
      has_practised(a."callId", a."expertId") as "practised",
      array(select e ->> 'code' from jsonb_array_elements(c."rubric" -> 'criteria') e where e ->> 'kind' = 'expert') as "codes"
    from "assignment" a join "call" c on c."id" = a."callId"
    where a."id" = ${assignmentId}::uuid and a."expertId" = ${accountId}::uuid`;
  return row ?? null;
}
