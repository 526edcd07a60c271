import type { SiteIdentity } from "./site-footer";

type Settings = { JIGAI_SITE_CODE: string; JIGAI_ICP: string; JIGAI_PUBLIC_SECURITY_NO: string };

/** From the portal's settings to the footer: `siteIdentity(env())`. */
export const siteIdentity = (settings: Settings): SiteIdentity => ({
  siteCode: settings.JIGAI_SITE_CODE,
  icp: settings.JIGAI_ICP,
  police: settings.JIGAI_PUBLIC_SECURITY_NO,
});
