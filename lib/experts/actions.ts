"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { addExpert, changeExpert } from "./commands/keep-expert";
import { changedExpertSchema, expertSchema } from "./schema";

export const addExpertAction = defineAction(["officer"], expertSchema, async (actor, texts) => {
  const result = await addExpert(actor, texts);
  if (result.ok) revalidatePath("/desk", "layout");
  return result;
});

export const changeExpertAction = defineAction(
  ["officer"],
  changedExpertSchema,
  async (actor, { accountId, version, ...texts }) => {
    const result = await changeExpert(actor, { accountId, version, texts });
    if (result.ok) revalidatePath("/desk", "layout");
    return result;
  },
);
