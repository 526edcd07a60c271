"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { importCalendarYear } from "./commands/import-calendar-year";
import { calendarImportSchema } from "./schema";

export const importCalendarYearAction = defineAction(["officer"], calendarImportSchema, async (actor, input) => {
  const result = await importCalendarYear(actor, input);
  if (result.ok) revalidatePath("/desk/calendar");
  return result;
});
