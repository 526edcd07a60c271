import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findException } from "@/lib/screening/queries/exceptions";
import { ExceptionDesk } from "@/lib/screening/ui/exception-desk";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("exceptions.title") };
}

export default async function ExceptionPage(props: { params: Promise<{ rulingId: string }> }) {
  const actor = await requireActor("approver");
  const { rulingId } = await props.params;
  const exception = (await findException(actor, rulingId)) ?? (await refuseUnknown(actor));
  return <ExceptionDesk exception={exception} />;
}
