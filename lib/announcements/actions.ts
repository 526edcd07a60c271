"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { announce } from "./commands/announce";
import { withdrawAnnouncement } from "./commands/withdraw-announcement";
import { announceSchema, withdrawSchema } from "./schema";

export const announceAction = defineAction(["officer"], announceSchema, async (actor, announcement) => {
  const result = await announce(actor, announcement);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});

export const withdrawAnnouncementAction = defineAction(["officer"], withdrawSchema, async (actor, withdrawal) => {
  const result = await withdrawAnnouncement(actor, withdrawal);
  if (result.ok) revalidatePath("/", "layout");
  return result;
});
