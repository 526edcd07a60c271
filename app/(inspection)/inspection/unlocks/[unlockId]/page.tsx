import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { findUnlockedSheet } from "@/lib/panels/queries/sheet-versions";
import { SheetVersions } from "@/lib/panels/ui/sheet-versions";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Pairs } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ unlockId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("unlocks");
  return { title: t("title") };
}

/** One unlock with every version of the sheet that it was about, for the inspector alone. */
export default async function InspectedUnlockPage({ params }: Props) {
  const actor = await requireActor("inspector");
  const found = (await findUnlockedSheet(actor, (await params).unlockId)) ?? (await refuseUnknown(actor));
  const { unlock, versions } = found;
  const [t, audit, locale] = await Promise.all([getWords("unlocks"), getWords("audit"), getLocale()]);
  const at = (instant: Date | null) => (instant === null ? "—" : formatInstant(instant, locale));
  return (
    <>
      <Breadcrumbs
        trail={[{ href: "/inspection/by-hand?kind=unlock", label: audit("byHand.title") }]}
        here={t("title")}
      />
      <PageHead above={unlock.callTitle} title={t("title")} lead={t("versions.lead")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <Pairs
          rows
          stack
          className="max-w-[48rem]"
          pairs={[
            [t("firm"), `${unlock.firmName} · ${unlock.projectName}`],
            [t("expert"), unlock.expertName],
            [t("reason"), unlock.reason],
            [t("askedBy"), `${unlock.askedBy} · ${at(unlock.askedAt)}`],
            [t("stateHead"), t(`state.${unlock.state}`)],
            [t("decidedBy"), unlock.decidedBy === null ? "—" : `${unlock.decidedBy} · ${at(unlock.decidedAt)}`],
            [t("answerHead"), unlock.answer || "—"],
          ]}
        />
        {versions.length === 0 ? (
          <Alert tone="info" icon="lock">
            <p>{t("versions.sealedLater")}</p>
          </Alert>
        ) : (
          <SheetVersions sheet={found} />
        )}
      </div>
    </>
  );
}
