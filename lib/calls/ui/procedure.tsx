import type { ReactNode } from "react";
import { formatInstant } from "@/lib/core/time";
import { getLocale, getWords } from "@/lib/words/server";
import type { CallContent } from "../domain/call-content";

/** The six steps from the check to the payment; the first two are the firm's. */
export async function Procedure({ content }: { content: CallContent }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  const { publicity } = content;
  const steps: readonly { name: string; text: string; when?: string; own?: boolean }[] = [
    { name: t("steps.check"), text: t("steps.checkText"), when: t("steps.checkWhen"), own: true },
    {
      name: t("steps.fill"),
      text: t("steps.fillText"),
      when: t("steps.fillWhen", { when: formatInstant(content.closesAt, locale) }),
      own: true,
    },
    { name: t("steps.county"), text: t("steps.countyText") },
    { name: t("steps.city"), text: t("steps.cityText") },
    { name: t("steps.publicity"), text: t("steps.publicityText", publicity) },
    { name: t("steps.payment"), text: t("steps.paymentText") },
  ];
  return (
    <>
      <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
        {steps.map(({ name, text, when, own }, place) => (
          <Step key={name} number={place + 1} name={name} when={when} own={own}>
            {text}
          </Step>
        ))}
      </ol>
      <p className="hint mt-5">{t("steps.note")}</p>
    </>
  );
}

function Step(props: { number: number; name: string; when?: string; own?: boolean; children: ReactNode }) {
  return (
    <li className={`border-t-2 pt-3 ${props.own ? "border-primary" : "border-line"}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3>
          <span className="fig me-2 text-primary" aria-hidden="true">
            {props.number}
          </span>
          {props.name}
        </h3>
        {props.when && <span className="hint num">{props.when}</span>}
      </div>
      <p className="mt-1 text-ink-2">{props.children}</p>
    </li>
  );
}
