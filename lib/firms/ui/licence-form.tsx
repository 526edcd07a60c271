"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { FileField } from "@/lib/ui/form/file-field";
import { usePageAccount } from "@/lib/ui/page-account";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { licenceRefusal } from "./licence-refusal";
import { LICENCE_TYPES } from "./licence-types";
import { sendLicence } from "./send-licence";

/** Sends the first copy of the licence, or another one; the earlier stay on record. */
export function LicenceForm({ again }: { again: boolean }) {
  const t = useWords("firms");
  const evidence = useWords("evidence");
  const errors = useWords("errors");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, start] = useTransition();
  const [refused, setRefused] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = (data: FormData) => {
    const file = data.get("licence");
    const chosen = file instanceof File && file.size > 0 ? file : null;
    setMissing(chosen === null);
    if (chosen === null) return;
    start(async () => {
      const refusal = await sendLicence(account, chosen);
      setRefused(refusal);
      if (refusal !== null) return;
      form.current?.reset();
      router.refresh();
    });
  };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="grid max-w-xl gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      {refused && (
        <Alert tone="error" announce title={t("licence.notTaken")}>
          <p>{licenceRefusal(refused, evidence, errors)}</p>
        </Alert>
      )}
      <FileField
        label={t(again ? "licence.another" : "licence.label")}
        hint={t("licence.hint")}
        accept={LICENCE_TYPES}
        error={missing ? t("fault.licence-missing") : undefined}
        name="licence"
      />
      <div>
        <Button type="submit" look={again ? "outline" : "primary"} disabled={!hydrated || pending}>
          {t(pending ? "licence.sending" : "licence.send")}
        </Button>
      </div>
    </form>
  );
}
