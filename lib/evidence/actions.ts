"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { removeEvidence } from "./commands/remove-evidence";
import { removalSchema } from "./schema";

export const removeEvidenceAction = defineAction(["firm"], removalSchema, async (actor, { evidenceId }) => {
  const result = await removeEvidence(actor, evidenceId);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});
