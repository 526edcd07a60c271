import type { z } from "zod";
import type { decisionSchema } from "../schema/requests";

/** The fields of the decision, as the form holds them. */
export type DecisionInput = z.input<typeof decisionSchema>;
