"use client";

import { useCallback, useEffect, useState } from "react";
import { renewPage } from "@/lib/accounts/ui/renew-page";
import { LeftFilesNote } from "@/lib/evidence/ui/left-files-note";
import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { TextLink } from "@/lib/ui/link";
import { useWords } from "@/lib/words/client";
import { isAnswersCode } from "../domain/answers";
import type { PaperCode } from "../domain/content";
import { type Delivery, deliverLeftWords, type StillHere } from "./deliver-words";
import { EditList, leftTitle } from "./edit-list";
import { forgetPage } from "./kept-words";

type Props = { readonly account: string; readonly applicationId: string; readonly except?: PaperCode | undefined };

/**
 * Words that earlier pages left behind in this browser are sent from whatever page of the application is opened next. What
 * cannot be sent is shown, with the place where it can be settled; so are files that have not arrived. `except`: the paper
 * that looks after its own.
 */
export function LeftWords({ account, applicationId, except }: Props) {
  const t = useWords("applications");
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const deliver = useCallback(async () => {
    const next = await deliverLeftWords(account, applicationId, except);
    setDelivery((before) => ({ delivered: next.delivered + (before?.delivered ?? 0), left: next.left }));
    if (next.delivered > 0) renewPage(account);
  }, [account, applicationId, except]);
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
  const choose = { href: `/applications/${applicationId}/sections/F`, label: t("left.open", { code: "F" }) };
  return (
    <div className="mb-6 grid gap-4 empty:hidden">
      {delivery !== null && delivery.delivered > 0 && (
        <Alert tone="success" announce>
          <p>{t("left.delivered", { count: delivery.delivered })}</p>
        </Alert>
      )}
      {delivery?.left.map((still) => (
        <Left
          key={`${still.words.section}.${still.words.page}`}
          still={still}
          onForget={() => void forgetPage(still.words).then(deliver)}
        />
      ))}
      <LeftFilesNote account={account} applicationId={applicationId} choose={except === "F" ? undefined : choose} />
    </div>
  );
}

function Left({ still: { words, reason }, onForget }: { still: StillHere; onForget: () => void }) {
  const t = useWords("applications");
  const { section, applicationId, edits } = words;
  return (
    <Alert tone="warning" announce title={leftTitle(t, words)}>
      <p>{t(`left.reason.${reason}`)}</p>
      {reason === "refused" || reason === "over" ? (
        <>
          <EditList paper={section} edits={edits} />
          <div>
            <ConfirmButton
              label={t("left.forget")}
              question={t("left.forgetQuestion")}
              explanation={t("left.forgetExplanation")}
              confirm={t("left.forget")}
              keep={t("left.keep")}
              onConfirm={onForget}
              danger
            />
          </div>
        </>
      ) : (
        <p>
          {isAnswersCode(section) ? (
            <TextLink href={`/applications/${applicationId}#answers`}>{t("left.openAnswers")}</TextLink>
          ) : (
            <TextLink href={`/applications/${applicationId}/sections/${section}`}>
              {t("left.open", { code: section })}
            </TextLink>
          )}
        </p>
      )}
    </Alert>
  );
}
