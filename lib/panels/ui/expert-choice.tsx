"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { assignPanelAction } from "../actions";
import type { Assigned } from "../domain/pairing";

export type ChoosableExpert = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly specialties: string;
  readonly load: string;
  readonly onPanel: boolean;
};

const FEWEST = 5;
const MOST = 9;

type Props = {
  readonly callId: string;
  readonly applications: number;
  readonly experts: readonly ChoosableExpert[];
  /** Somebody is on the panel already. */
  readonly begun: boolean;
};

/**
 * Who scores everything: one choice for all applications, with what came of it. The frame is its own: the first choice begins
 * a panel, and what is said of it must still stand here when the page is drawn again with one.
 */
export function ExpertChoice(props: Props) {
  const t = useWords("panels");
  const [open, setOpen] = useState(!props.begun);
  return (
    <details className="panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex cursor-pointer items-center px-4 py-3">
        <h2 className="text-base">{t(props.begun ? "choose.more" : "choose.title")}</h2>
      </summary>
      <div className="px-4 pb-4">
        <Choice {...props} />
      </div>
    </details>
  );
}

function Choice(props: Props) {
  const t = useWords("panels");
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(props.experts.filter(({ onPanel }) => onPanel).map(({ id }) => id)),
  );
  const [lacking, setLacking] = useState(false);
  const [result, setResult] = useState<Assigned | null>(null);
  const { run, pending, refused } = useAction(assignPanelAction, setResult);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    setLacking(false);
  };
  const count = chosen.size;
  const values = { experts: count, applications: props.applications };
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-ink-2">{t("choose.legend", { fewest: FEWEST, most: MOST })}</legend>
        <div className="grid gap-2 md:grid-cols-2 xl:grid-cols-3">
          {props.experts.map((expert) => (
            <label className="choice" key={expert.id}>
              <input
                type="checkbox"
                value={expert.id}
                className="checkbox checkbox-primary checkbox-sm mt-1"
                checked={chosen.has(expert.id)}
                onChange={() => toggle(expert.id)}
              />
              <span className="grid grow gap-0.5">
                <span className="flex flex-wrap justify-between gap-x-3">
                  <span className="font-semibold">{expert.name}</span>
                  <span className="hint num">{expert.load}</span>
                </span>
                <span>{expert.about}</span>
                <span className="hint">{expert.specialties}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className={count > 0 && (count < FEWEST || count > MOST) ? "text-warning" : "text-ink-2"} role="status">
        {t("choose.count", { count, fewest: FEWEST, most: MOST })}
      </p>
      {lacking && (
        <Alert tone="error" announce>
          <p>{t("fault.experts-missing")}</p>
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {result && <Outcome result={result} />}
      <div>
        {count === 0 ? (
          <Button look="quiet" disabled={!hydrated} onClick={() => setLacking(true)}>
            {t("choose.assign", values)}
          </Button>
        ) : (
          <ConfirmButton
            label={t("choose.assign", values)}
            question={t("choose.question", values)}
            explanation={<p>{t("choose.explanation")}</p>}
            confirm={t("choose.confirm")}
            keep={t("choose.keep")}
            pending={pending}
            onConfirm={() => run({ callId: props.callId, expertIds: [...chosen] })}
          />
        )}
      </div>
    </div>
  );
}

/** What the act brought about; whoever was left out stands here by name. */
function Outcome({ result }: { result: Assigned }) {
  const t = useWords("panels");
  const { fresh, again, standing, leftOut } = result;
  return (
    <>
      <Alert tone="success" announce>
        <p>{t("choose.done", { assigned: fresh + again, standing })}</p>
      </Alert>
      {leftOut.length > 0 && (
        <Alert tone="warning" announce title={t("choose.leftOut", { count: leftOut.length })}>
          <ul className="list-disc ps-5">
            {leftOut.map(({ firmName, expertName, because }) => (
              <li key={`${firmName} ${expertName}`}>
                {t("choose.leftOutPair", { firm: firmName, expert: expertName, why: t(`because.${because}`) })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
