import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findDecisionForFirm } from "@/lib/screening/queries/find-decision-for-firm";
import { DecisionForFirm } from "@/lib/screening/ui/decision-for-firm";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("firm.read") };
}

export default async function DecisionPage(props: { params: Promise<{ applicationId: string }> }) {
  const actor = await requireActor("firm");
  const { applicationId } = await props.params;
  const decision = (await findDecisionForFirm(actor, applicationId)) ?? (await refuseUnknown(actor));
  return <DecisionForFirm decision={decision} />;
}
