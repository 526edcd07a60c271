"use server";

import { defineAction } from "@/lib/auth/define-action";
import { markRead } from "./commands/mark-read";
import { readSchema } from "./schema";

export const markReadAction = defineAction(
  ["firm", "county", "officer", "expert", "approver", "inspector", "admin"],
  readSchema,
  markRead,
);
