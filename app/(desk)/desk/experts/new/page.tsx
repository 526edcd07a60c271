import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { NewExpertForm } from "@/lib/experts/ui/expert-form";
import { SLOTS } from "@/lib/panels/domain/panel-plan";
import { listUnitsInForce } from "@/lib/reference/queries/units-in-force";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("experts");
  return { title: t("new.title") };
}

const BLANK = {
  name: "",
  signInName: "",
  employerName: "",
  employerUscc: "",
  formerEmployers: "",
  groupUsccs: "",
  divisionCode: "",
  specialties: "",
  title: "",
  slot: "technical",
  retiredOn: "",
  isActive: "是",
} as const;

export default async function NewExpertPage() {
  await requireActor("officer");
  const [t, units] = await Promise.all([getWords("experts"), listUnitsInForce()]);
  return (
    <ClientWords namespaces={["experts", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/experts", label: t("list.title") }]} here={t("new.title")} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <NewExpertForm
        blank={BLANK}
        slots={SLOTS.map((slot) => ({ value: slot, label: t(`slot.${slot}`) }))}
        units={units}
      />
    </ClientWords>
  );
}
