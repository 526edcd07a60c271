"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { handUp } from "./commands/hand-up";
import { handUpSchema } from "./schema";

export const handUpAction = defineAction(["county"], handUpSchema, async (actor, input) => {
  const result = await handUp(actor, input);
  if (result.ok) revalidatePath("/county", "layout");
  return result;
});
