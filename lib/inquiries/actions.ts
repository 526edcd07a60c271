"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { askDepartment } from "./commands/ask-department";
import { askSchema } from "./schema";

export const askDepartmentAction = defineAction(["officer"], askSchema, async (actor, input) => {
  const result = await askDepartment(actor, input);
  if (result.ok) revalidatePath(`/desk/calls/${input.callId}`, "layout");
  return result;
});
