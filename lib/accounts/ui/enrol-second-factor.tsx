"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { beginEnrolmentAction, confirmEnrolmentAction } from "../actions";
import { codeSchema, enrolmentSchema } from "../schema";
import { RecoveryCodes } from "./recovery-codes";

type Begun = { readonly secret: string; readonly square: { readonly size: number; readonly path: string } };

/** Begin, point the telephone at the square, type what it shows, keep the recovery codes. `home`: where to go then. */
export function EnrolSecondFactor({ replaces, home }: { replaces: boolean; home: string }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = useAction(beginEnrolmentAction, setBegun);
  const { register, handleSubmit } = useForm({
    resolver: zodResolver(enrolmentSchema),
    defaultValues: { currentPassword: "" },
  });
  if (begun) return <ConfirmSecondFactor begun={begun} home={home} />;
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(begin.run)}>
      <RefusalAlert refused={begin.refused} say={(code) => t(`refusal.${code}`)} />
      {replaces && (
        <TextField
          label={t("currentPassword")}
          type="password"
          autoComplete="current-password"
          {...register("currentPassword")}
        />
      )}
      <div>
        <Button type="submit" look={replaces ? "outline" : "primary"} disabled={!hydrated || begin.pending}>
          {t(replaces ? "factor.replace" : "factor.begin")}
        </Button>
      </div>
    </form>
  );
}

function ConfirmSecondFactor({ begun, home }: { begun: Begun; home: string }) {
  const t = useWords("accounts");
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { run, pending, refused } = useAction(confirmEnrolmentAction, ({ recoveryCodes }) => setCodes(recoveryCodes));
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(codeSchema),
    defaultValues: { code: "" },
  });
  if (codes) {
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          router.replace(home);
          router.refresh();
        }}
      />
    );
  }
  const { size, path } = begun.square;
  return (
    <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={handleSubmit(run)}>
      <p>{t("factor.scan")}</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        className="w-56 border border-line bg-white"
        role="img"
        aria-label={t("factor.square")}
      >
        <path d={path} fill="black" shapeRendering="crispEdges" />
      </svg>
      <p>
        {t("factor.byHand")} <span className="code break-all">{begun.secret.replace(/(.{4})(?=.)/g, "$1 ")}</span>
      </p>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("factor.code")}
        hint={t("factor.codeHint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={formState.errors.code && t("fault.code-missing")}
        {...register("code")}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {t("factor.confirm")}
        </Button>
      </div>
    </form>
  );
}
