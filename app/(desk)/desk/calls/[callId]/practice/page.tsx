import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { type DeskPractice, findDeskPractice } from "@/lib/panels/queries/desk-practice";
import { PracticeForm } from "@/lib/panels/ui/practice-form";
import { PracticeSpread } from "@/lib/panels/ui/practice-spread";
import { ShowPractice } from "@/lib/panels/ui/show-practice";
import { Alert } from "@/lib/ui/alert";
import { StatusBadge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { DataTable } from "@/lib/ui/list/data-table";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("practice");
  return { title: t("title") };
}

export default async function DeskPracticePage({ params }: Props) {
  const actor = await requireActor("officer");
  const { callId } = await params;
  const view = (await findDeskPractice(actor, callId)) ?? (await refuseUnknown(actor));
  const [t, panels] = await Promise.all([getWords("practice"), getWords("panels")]);
  return (
    <ClientWords namespaces={["practice", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: "/desk/calls", label: panels("panel.calls") },
          { href: `/desk/calls/${callId}`, label: view.call.title },
          { href: `/desk/calls/${callId}/panel`, label: t("desk.toPanel") },
        ]}
        here={t("title")}
      />
      <PageHead above={view.call.title} title={t("title")} lead={t("desk.lead")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {view.experts.length > 0 && <Progress view={view} />}
        {view.spread.length > 0 && <Spreads view={view} />}
        <Texts view={view} />
      </div>
    </ClientWords>
  );
}

async function Progress({ view }: { view: DeskPractice }) {
  const t = await getWords("practice");
  return (
    <section className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <DataTable
        caption={t("desk.progress")}
        rows={view.experts}
        rowKey={({ id }) => id}
        columns={[
          { key: "expert", head: t("desk.expert"), names: true, cell: ({ name }) => name },
          {
            key: "step",
            head: t("desk.step"),
            cell: ({ handedIn }) => (
              <StatusBadge tone={handedIn ? "success" : undefined}>{t(handedIn ? "handedIn" : "open")}</StatusBadge>
            ),
          },
        ]}
      />
      {view.canShow && <ShowPractice callId={view.call.id} />}
      {view.shownAt === null && !view.canShow && <p className="hint">{t("desk.tooFew")}</p>}
    </section>
  );
}

async function Spreads({ view: { call, cases, spread } }: { view: DeskPractice }) {
  const t = await getWords("practice");
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <h2>{t("desk.shown")}</h2>
      {cases.map(({ title }, place) => (
        <div key={title} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <h3 className="text-lg">{title}</h3>
          <PracticeSpread
            rubric={call.rubric}
            title={title}
            spread={spread.filter(({ number }) => number === place + 1)}
          />
        </div>
      ))}
    </section>
  );
}

async function Texts({ view: { call, cases, isLaidOut, closed } }: { view: DeskPractice }) {
  const t = await getWords("practice");
  if (closed === null) {
    return (
      <section className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Alert tone="info">
          <p>{t(isLaidOut ? "desk.standing" : "desk.none")}</p>
        </Alert>
        <PracticeForm callId={call.id} cases={cases} isLaidOut={isLaidOut} />
      </section>
    );
  }
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Alert tone="info">
        <p>{t(`desk.closed.${closed}`)}</p>
      </Alert>
      {isLaidOut &&
        cases.map(({ title, text, remark }) => (
          <div key={title} className="grid max-w-prose gap-3">
            <h2>{title}</h2>
            <p className="whitespace-pre-wrap">{text}</p>
            {remark && <p className="hint whitespace-pre-wrap">{remark}</p>}
          </div>
        ))}
    </section>
  );
}
