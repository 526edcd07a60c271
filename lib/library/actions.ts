"use server";

import { definePublicAction } from "@/lib/auth/define-action";
import { matchForAnybody } from "./queries/match-for-anybody";
import { libraryClaimSchema } from "./schema";

/** For the self-check and the form: the kind of match, and nothing of the list. */
export const matchLibraryAction = definePublicAction(libraryClaimSchema, (address, { years, ...claim }) =>
  matchForAnybody(address, years, claim),
);
