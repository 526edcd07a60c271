import { getWords } from "@/lib/words/server";
import { PlainLink } from "./link";

/** What the law asks a government site to show; values come from the configuration, never from code. */
export type SiteIdentity = { siteCode: string; icp: string; police: string };

export async function SiteFooter(props: {
  site: SiteIdentity;
  wide?: boolean;
  links?: readonly { href: string; label: string }[];
}) {
  const t = await getWords("frame");
  const orUnset = (value: string) => value || t("footer.unset");
  return (
    <footer className="sitefoot">
      <div className={`${props.wide ? "wrap-desk" : "wrap"} grid gap-x-10 gap-y-3 sm:grid-cols-[1fr_auto]`}>
        <div className="grid gap-1">
          <p className="flex flex-wrap gap-x-8">
            <span>{t("footer.organiser", { name: t("bureau") })}</span>
            <span className="num">{t("footer.hours")}</span>
          </p>
          <p className="num flex flex-wrap gap-x-8">
            <span>{t("footer.siteCode", { value: orUnset(props.site.siteCode) })}</span>
            <span>{t("footer.icp", { value: orUnset(props.site.icp) })}</span>
            <span>{t("footer.police", { value: orUnset(props.site.police) })}</span>
          </p>
        </div>
        {props.links && (
          <nav className="flex flex-wrap gap-x-5 gap-y-1 self-start" aria-label={t("footer.links")}>
            {props.links.map((link) => (
              <PlainLink key={link.href} href={link.href}>
                {link.label}
              </PlainLink>
            ))}
          </nav>
        )}
      </div>
    </footer>
  );
}
