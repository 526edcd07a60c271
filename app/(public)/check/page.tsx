import type { Metadata } from "next";
import { findActor } from "@/lib/auth/session";
import { selfCheckBasis } from "@/lib/eligibility/queries/self-check-basis";
import { SelfCheck } from "@/lib/eligibility/ui/self-check";
import { Alert } from "@/lib/ui/alert";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("eligibility");
  return { title: t("check.title") };
}

export default async function CheckPage() {
  const [basis, actor, t] = await Promise.all([selfCheckBasis(), findActor(), getWords("eligibility")]);
  const { call } = basis;
  const visitor = actor === null ? "nobody" : actor.role === "firm" ? "firm" : "staff";
  return (
    <ClientWords namespaces={["eligibility"]}>
      <PageHead
        title={t("check.title")}
        lead={call ? t("check.lead", { title: call.title }) : t("check.leadWithoutCall")}
      />
      {!call?.isOpen && (
        <Alert tone="info" className="mb-6">
          <p>{call ? t("check.notOpen", { title: call.title }) : t("check.noCall")}</p>
        </Alert>
      )}
      <SelfCheck basis={basis} visitor={visitor} />
    </ClientWords>
  );
}
