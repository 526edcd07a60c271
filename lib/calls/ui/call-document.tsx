import type { ReactNode } from "react";
import { PrintButton } from "@/lib/ui/print-button";
import { getWords } from "@/lib/words/server";
import type { PublicCall } from "../queries/public-call";
import { type Condition, Conditions } from "./conditions";
import { CountingNotes } from "./counting-notes";
import { DeadlinePanel } from "./deadline-panel";
import { Funded } from "./funded";
import { NoticeLink } from "./notice-link";
import { Preparation } from "./preparation";
import { Procedure } from "./procedure";
import { RubricTable } from "./rubric-table";
import { SelfCheckBand } from "./self-check-band";
import { MainContacts, UnitTelephones } from "./telephones";

type Shown = Pick<
  PublicCall,
  "id" | "content" | "noticeScan" | "units" | "phase" | "serverNow" | "workingDaysLeft" | "schedule"
>;

/** A whole call for anybody to read and to print; the desk's preview draws the same. `children` stands at the end. */
export async function CallDocument(props: {
  call: Shown;
  conditions: readonly Condition[];
  vetoes: readonly string[];
  source: string;
  children?: ReactNode;
}) {
  const { call, conditions, vetoes, source, children } = props;
  const { content } = call;
  const t = await getWords("calls");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-14">
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <Part title={t("fund.title")} id="fund">
          <Funded fund={content.fund} />
        </Part>
        <div className="max-lg:order-first">
          <DeadlinePanel {...call} />
        </div>
      </div>
      <Part title={t("criteria.who")} id="criteria" aside={<NoticeLink call={call} />}>
        <Conditions conditions={conditions} source={source} />
        <CountingNotes content={content} vetoes={vetoes} />
        <SelfCheckBand />
      </Part>
      <Part title={t("prepare.title")} id="prepare" aside={<PrintButton />}>
        <Preparation {...content} />
      </Part>
      <Part title={t("rubric.title")} id="rubric">
        <RubricTable rubric={content.rubric} fund={content.fund} />
      </Part>
      <Part title={t("steps.title")} id="steps">
        <Procedure {...call} />
      </Part>
      <Part title={t("contacts.title")} id="contacts">
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <MainContacts contacts={content.contacts} unitsHref="#units" />
          <div id="units">
            <UnitTelephones contacts={content.contacts} units={call.units} />
          </div>
        </div>
      </Part>
      {children}
    </div>
  );
}

export function Part(props: { title: ReactNode; id: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`} className="min-w-0">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
