"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { beginSiteCheck } from "./commands/begin-site-check";
import { concludeSiteCheck, withdrawSiteCheck } from "./commands/conclude-site-check";
import { replaceSiteRecord } from "./commands/replace-site-record";
import { saveSiteCheck } from "./commands/save-site-check";
import { signSiteCheck } from "./commands/sign-site-check";
import { addSitePhoto, removeSitePhoto } from "./commands/site-photos";
import {
  beginSchema,
  concludeSchema,
  photoSchema,
  removePhotoSchema,
  replaceRecordSchema,
  saveSchema,
  signSchema,
  withdrawSchema,
} from "./schema";

export const beginSiteCheckAction = defineAction(["officer"], beginSchema, (actor, { applicationId }) =>
  beginSiteCheck(actor, applicationId),
);

/** Nothing is drawn anew: the page keeps what is being typed. */
export const saveSiteCheckAction = defineAction(["officer"], saveSchema, (actor, words) => saveSiteCheck(actor, words));

export const addSitePhotoAction = defineAction(["officer"], photoSchema, (actor, photo) => addSitePhoto(actor, photo));

export const removeSitePhotoAction = defineAction(["officer"], removePhotoSchema, (actor, photo) =>
  removeSitePhoto(actor, photo),
);

export const concludeSiteCheckAction = defineAction(["officer"], concludeSchema, async (actor, seen) => {
  const result = await concludeSiteCheck(actor, seen);
  if (result.ok) revalidatePath(`/desk/site-checks/${seen.siteCheckId}`);
  return result;
});

export const withdrawSiteCheckAction = defineAction(["officer"], withdrawSchema, async (actor, wish) => {
  const result = await withdrawSiteCheck(actor, wish);
  if (result.ok) revalidatePath(`/desk/site-checks/${wish.siteCheckId}`);
  return result;
});

export const signSiteCheckAction = defineAction(["officer"], signSchema, async (actor, wish) => {
  const result = await signSiteCheck(actor, wish);
  if (result.ok) revalidatePath(`/desk/site-checks/${wish.siteCheckId}`);
  return result;
});

export const replaceSiteRecordAction = defineAction(["officer"], replaceRecordSchema, async (actor, wish) => {
  const result = await replaceSiteRecord(actor, wish);
  if (result.ok) revalidatePath(`/desk/site-checks/${wish.siteCheckId}`);
  return result;
});
