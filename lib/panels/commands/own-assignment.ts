import "server-only";
import type { ExpertActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
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
