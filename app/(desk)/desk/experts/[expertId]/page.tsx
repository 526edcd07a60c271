import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formerText } from "@/lib/experts/domain/expert-entry";
import { findExpert } from "@/lib/experts/queries/list-experts";
import { KeptExpertForm } from "@/lib/experts/ui/expert-form";
import { SLOTS } from "@/lib/panels/domain/panel-plan";
import { listUnitsInForce } from "@/lib/reference/queries/units-in-force";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ expertId: string }> };

const expertOf = cache(async (expertId: string) => {
  const actor = await requireActor("officer");
  return (await findExpert(actor, expertId)) ?? (await refuseUnknown(actor));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await expertOf((await params).expertId);
  return { title: name };
}

export default async function ExpertPage({ params }: Props) {
  const expert = await expertOf((await params).expertId);
  const [t, units] = await Promise.all([getWords("experts"), listUnitsInForce()]);
  const texts = {
    name: expert.name,
    signInName: expert.signInName,
    employerName: expert.employerName,
    employerUscc: expert.employerUscc ?? "",
    formerEmployers: formerText(expert.formerEmployers).replaceAll("；", "\n"),
    groupUsccs: expert.groupUsccs.join("\n"),
    divisionCode: expert.divisionCode,
    specialties: expert.specialties.join("、"),
    title: expert.title,
    slot: expert.slot,
    retiredOn: expert.retiredOn ?? "",
    isActive: expert.isActive ? "是" : "否",
  };
  return (
    <ClientWords namespaces={["experts", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/experts", label: t("list.title") }]} here={expert.name} />
      <PageHead title={expert.name} lead={t("kept.lead")} />
      <KeptExpertForm
        accountId={expert.accountId}
        version={expert.version}
        texts={texts}
        slots={SLOTS.map((slot) => ({ value: slot, label: t(`slot.${slot}`) }))}
        units={units}
      />
    </ClientWords>
  );
}
