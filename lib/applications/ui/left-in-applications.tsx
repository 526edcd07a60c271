"use client";

import { useCallback, useEffect, useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { useWords } from "@/lib/words/client";
import { deliverLeftWords } from "./deliver-words";
import { keptWordsOf } from "./kept-words";

type Left = { readonly applicationId: string; readonly count: number };
type Props = {
  readonly account: string;
  /** Names of projects by the id of their application. */
  readonly names: Readonly<Record<string, string>>;
};

/**
 * On the list of applications: words that closed pages of any of them left behind in this browser are sent from here too. What cannot
 * be sent is named with the application on whose page it can be settled.
 */
export function LeftInApplications({ account, names }: Props) {
  const t = useWords("applications");
  const [delivered, setDelivered] = useState(0);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const deliver = useCallback(async () => {
    const ids = new Set((await keptWordsOf(account)).map(({ applicationId }) => applicationId));
    const still: Left[] = [];
    for (const applicationId of ids) {
      const delivery = await deliverLeftWords(account, applicationId);
      setDelivered((before) => before + delivery.delivered);
      const count = delivery.left.reduce((sum, { words }) => sum + words.edits.length, 0);
      if (count > 0) still.push({ applicationId, count });
    }
    setLeft(still);
  }, [account]);
  useEffect(() => {
    void deliver();
    const again = () => void deliver();
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [deliver]);
  return (
    <div className="mb-6 grid gap-4 empty:hidden">
      {delivered > 0 && (
        <Alert tone="success" announce>
          <p>{t("left.delivered", { count: delivered })}</p>
        </Alert>
      )}
      {left.length > 0 && (
        <Alert tone="warning" announce title={t("left.elsewhereTitle")}>
          <ul className="list-disc ps-5">
            {left.map(({ applicationId, count }) => (
              <li key={applicationId}>
                <TextLink href={`/applications/${applicationId}`}>
                  {t("left.elsewhere", { project: names[applicationId] || t("list.unnamed"), count })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
