import { formatDay } from "@/lib/core/time";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { SiteCheckOutcome } from "../queries/find-outcome";
import { StepBadge } from "./step-badge";

/** One line above a screening desk: how the site check of this application stands. Draws nothing where there is none. */
export async function SiteCheckStrip({ outcome, linked }: { outcome: SiteCheckOutcome | null; linked: boolean }) {
  if (outcome === null) return null;
  const [t, locale] = await Promise.all([getWords("sitechecks"), getLocale()]);
  const { id, step, checkedOn } = outcome;
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="font-semibold">{t("title")}</span>
      <StepBadge step={step} />
      {checkedOn && <span className="num">{formatDay(checkedOn, locale)}</span>}
      {linked && <TextLink href={`/desk/site-checks/${id}`}>{t("strip.open")}</TextLink>}
    </p>
  );
}
