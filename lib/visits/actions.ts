"use server";

import { z } from "zod";
import { defineAction } from "@/lib/auth/define-action";
import { markVisit } from "./commands/mark-visit";

/** Nothing is revalidated: the page that sent it shows the news of this visit already. */
export const markVisitAction = defineAction(
  ["firm", "county", "officer", "expert", "approver", "inspector"],
  z.object({}),
  (actor) => markVisit(actor),
);
