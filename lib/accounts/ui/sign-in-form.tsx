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
import { demoSignInAction, signInAction } from "../actions";
import { signInSchema } from "../schema";
import { CodeForm } from "./code-form";

export type DemoDoor = { readonly label: string; readonly email: string };

/** Where a password alone leads whose account asks for a code as well. */
const SECOND_STEP = "/sign-in/code";

/** Whoever is already at work signs in again in place: as the same person, and stays on the page. */
type Again = { readonly signInName: string; readonly onDone: () => void };

/** Name and password; on a demonstration also a button for each of its accounts, which brings its one-time password along. */
export function SignInForm({ next, demo, again }: { next: string; demo: readonly DemoDoor[]; again?: Again }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const router = useRouter();
  const [codeAsked, setCodeAsked] = useState(false);
  const enter = ({ to }: { to: string }) => {
    if (again) return to.startsWith(SECOND_STEP) ? setCodeAsked(true) : again.onDone();
    router.replace(to);
    router.refresh();
  };
  const { run, pending, refused } = useAction(signInAction, enter);
  const demoDoor = useAction(demoSignInAction, enter);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(signInSchema),
    defaultValues: { signInName: again?.signInName ?? "", password: "", next },
  });
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.sign-in-name-missing") : undefined);
  if (again && codeAsked) return <CodeForm next="" onDone={again.onDone} />;
  return (
    <div className="grid gap-8">
      <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <TextField
          label={t("signInName")}
          autoComplete="username"
          spellCheck={false}
          readOnly={again !== undefined}
          error={fault(formState.errors.signInName?.message)}
          {...register("signInName")}
        />
        <TextField
          label={t("password")}
          type="password"
          autoComplete="current-password"
          error={fault(formState.errors.password?.message)}
          {...register("password")}
        />
        <div>
          <Button type="submit" disabled={!hydrated || pending}>
            {t("signIn.submit")}
          </Button>
        </div>
      </form>
      {demo.length > 0 && (
        <section aria-labelledby="demo-doors" className="panel panel-body">
          <h2 id="demo-doors" className="text-lg">
            {t("demo.title")}
          </h2>
          <p className="mt-1 text-ink-2">{t("demo.explanation")}</p>
          <RefusalAlert refused={demoDoor.refused} say={(code) => t(`refusal.${code}`)} />
          <div className="mt-4 flex flex-wrap gap-2">
            {demo.map((door) => (
              <Button
                key={door.email}
                look="outline"
                small
                className="max-w-full whitespace-normal! text-start"
                disabled={!hydrated || demoDoor.pending}
                onClick={() => demoDoor.run({ email: door.email })}
              >
                {door.label}
              </Button>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
