import type { Metadata } from "next";
import { ownPath } from "@/lib/auth/own-path";
import { RegistrationForm } from "@/lib/firms/ui/registration-form";
import { listUnitsInForce } from "@/lib/reference/queries/units-in-force";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("register.title") };
}

export default async function RegisterPage(props: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [{ next }, t, units] = await Promise.all([props.searchParams, getWords("firms"), listUnitsInForce()]);
  return (
    <ClientWords namespaces={["firms", "evidence", "errors"]}>
      <PageHead title={t("register.title")} lead={t("register.lead")} />
      <RegistrationForm next={ownPath(typeof next === "string" ? next : null, "")} units={units} />
    </ClientWords>
  );
}
