import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { sendMail } from "./send-mail";

const letter = z.strictObject({ mailId: z.uuid() });

/** What the worker can do, by the name under which jobs are queued. Each may run again after it was broken off. */
export const tasks: TaskList = {
  "send-mail": async (payload, { job }) => {
    await sendMail(letter.parse(payload).mailId, job.attempts >= job.max_attempts);
  },
};
