"use server";

import { defineAction } from "@/lib/auth/define-action";
import { rateStep } from "./commands/rate-step";
import { rateSchema } from "./schema";

/** Nothing is revalidated: the panel that sent it shows what was chosen. */
export const rateStepAction = defineAction(["firm"], rateSchema, rateStep);
