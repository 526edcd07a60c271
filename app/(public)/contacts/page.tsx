import type { Metadata } from "next";
import { findCurrentCall } from "@/lib/calls/queries/public-call";
import { MainContacts, UnitTelephones } from "@/lib/calls/ui/telephones";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("about");
  return { title: t("contacts.title") };
}

/** Whom to ask about what, by the call that is open, or that was the last. */
export default async function ContactsPage() {
  const [call, t] = await Promise.all([findCurrentCall(), getWords("about")]);
  const links = [
    ...(call
      ? [
          { href: `/calls/${call.id}`, label: t("contacts.conditions") },
          { href: `/calls/${call.id}/questions`, label: t("contacts.questions") },
        ]
      : []),
    { href: "/check", label: t("contacts.check") },
    { href: "/verify", label: t("contacts.verify") },
  ];
  return (
    <>
      <PageHead
        title={t("contacts.title")}
        lead={call ? t("contacts.lead", { title: call.content.title }) : t("contacts.none")}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          {call && (
            <>
              <section>
                <h2 className="text-xl">{t("contacts.who")}</h2>
                <div className="mt-3">
                  <MainContacts contacts={call.content.contacts} unitsHref="#units" />
                </div>
              </section>
              <section id="units">
                <h2 className="text-xl">{t("contacts.units")}</h2>
                <div className="mt-3">
                  <UnitTelephones contacts={call.content.contacts} units={call.units} />
                </div>
              </section>
            </>
          )}
        </div>
        <aside>
          <h2 className="text-lg">{t("contacts.first")}</h2>
          <ul className="rule-list mt-3">
            {links.map(({ href, label }) => (
              <li className="py-2.5" key={href}>
                <TextLink href={href}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  );
}
