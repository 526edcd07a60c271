"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { formatWan } from "@/lib/core/money";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { TextLink } from "@/lib/ui/link";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { handUpAction } from "../actions";
import { moved, type Recommended } from "../domain";
import { handUpSchema } from "../schema";
import { ListLinks } from "./list-links";

type Props = {
  readonly callId: string;
  /** What waits, in the order of the page's address. */
  readonly waiting: readonly Recommended[];
  readonly lead: string;
  readonly page: string;
};

/**
 * What waits, in an order that the county makes, and the one act that hands all of it up. The order stands in the address, so
 * that a reload keeps it, and the table that is printed before the signature is the one that is handed up after it.
 */
export function HandUpForm({ callId, waiting, lead, page }: Props) {
  const t = useWords("recommendations");
  const hydrated = useHydrated();
  const [order, setOrder] = useState<readonly string[]>(waiting.map(({ applicationId }) => applicationId));
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(handUpSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: { callId, order: [...order], documentNo: "" },
  });
  const router = useRouter();
  // The table that was handed up is what is looked at next, though something may wait in another call.
  const { run, pending, refused } = useAction(handUpAction, () => router.replace(`${page}?call=${callId}`));
  const arrange = (next: readonly string[]) => {
    setOrder(next);
    window.history.replaceState(null, "", `${page}?call=${callId}&order=${next.join()}`);
  };
  const fileOf = (format: string) =>
    `${page}/export?call=${callId}&list=waiting&order=${order.join()}&format=${format}`;
  const rows = new Map(waiting.map((row) => [row.applicationId, row]));
  const shown = order.flatMap((id) => rows.get(id) ?? []);
  const { errors } = formState;
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.document-missing") : undefined);
  return (
    <form
      id="hand-up"
      method="post"
      noValidate
      aria-label={t("form.title")}
      className="grid gap-6"
      onSubmit={handleSubmit((values) => run({ ...values, callId, order: [...order] }))}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p className="text-ink-2">{lead}</p>
        <ListLinks t={t} name={t("lists.waiting")} hrefOf={fileOf} />
      </div>
      <table className="grid-table as-cards">
        <caption>{t("form.caption", { count: shown.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.place")}</th>
            <th scope="col">{t("table.firm")}</th>
            <th scope="col">{t("table.project")}</th>
            <th scope="col" className="r">
              {t("table.investment")}
            </th>
            <th scope="col">{t("table.opinion")}</th>
            <th scope="col">{t("table.documentNo")}</th>
            <th scope="col" className="no-print">
              {t("form.move")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, place) => (
            <tr key={row.applicationId}>
              <td className="num" data-label={t("table.place")}>
                {place + 1}
              </td>
              <th scope="row">
                <TextLink href={`/county/applications/${row.applicationId}`}>{row.firmName}</TextLink>
              </th>
              <td data-label={t("table.project")}>
                <div>{row.projectName}</div>
              </td>
              <td className="r" data-label={t("table.investment")}>
                {formatWan(row.investmentFen)}
              </td>
              <td data-label={t("table.opinion")}>
                <div>{row.opinion}</div>
              </td>
              <td data-label={t("table.documentNo")}>{row.documentNo ?? "—"}</td>
              <td className="no-print" data-label={t("form.move")}>
                <span className="flex gap-2">
                  <Button
                    small
                    look="ghost"
                    disabled={!hydrated}
                    aria-label={t("form.upOf", { firm: row.firmName })}
                    onClick={() => arrange(moved(order, row.applicationId, -1))}
                  >
                    {t("form.up")}
                  </Button>
                  <Button
                    small
                    look="ghost"
                    disabled={!hydrated}
                    aria-label={t("form.downOf", { firm: row.firmName })}
                    onClick={() => arrange(moved(order, row.applicationId, 1))}
                  >
                    {t("form.down")}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="no-print grid max-w-xl gap-4">
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <TextField
          label={t("form.documentNo")}
          hint={t("form.documentHint")}
          error={fault(errors.documentNo?.message)}
          {...register("documentNo")}
        />
        <div>
          <ConfirmButton
            form="hand-up"
            label={t("form.submit")}
            question={t("form.question", { count: shown.length })}
            explanation={t("form.explanation")}
            confirm={t("form.submit")}
            keep={t("form.keep")}
            pending={pending}
          />
        </div>
      </div>
    </form>
  );
}
