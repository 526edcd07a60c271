"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { acceptInvitationAction, inviteByCountyAction, inviteMemberAction, withdrawInvitationAction } from "../actions";
import { acceptanceSchema, invitationSchema } from "../schema";

/** Makes a link that the member hands on himself; the portal keeps only its hash. */
export function InviteForm() {
  return <Inviting invite={inviteMemberAction} />;
}

/** The same by the firm's county: once nobody is left who could. */
export function CountyInviteForm({ firmId }: { firmId: string }) {
  return <Inviting invite={({ signInName }, account) => inviteByCountyAction({ firmId, signInName }, account)} />;
}

function Inviting({ invite }: { invite: typeof inviteMemberAction }) {
  const t = useWords("firms");
  const hydrated = useHydrated();
  const [url, setUrl] = useState<string | null>(null);
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(invitationSchema, undefined, { raw: true }),
    defaultValues: { signInName: "" },
  });
  const { run, pending, refused } = useAction(invite, (value) => {
    setUrl(value.url);
    reset();
  });
  const code = formState.errors.signInName?.message;
  return (
    <form method="post" noValidate className="grid max-w-xl gap-4" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      {url && (
        <Alert tone="success" announce title={t("invite.made")}>
          <p className="code">{url}</p>
        </Alert>
      )}
      <TextField
        label={t("invite.email")}
        hint={t("invite.hint")}
        autoComplete="off"
        error={code ? t(`fault.${code}` as "fault.sign-in-name-missing") : undefined}
        {...register("signInName")}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending}>
          {t("invite.submit")}
        </Button>
      </div>
    </form>
  );
}

export function WithdrawInvitation({ invitationId }: { invitationId: string }) {
  const t = useWords("firms");
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(withdrawInvitationAction);
  return (
    <div className="grid justify-items-start gap-2">
      <Button small look="outline" disabled={!hydrated || pending} onClick={() => run({ invitationId })}>
        {t("invite.withdraw")}
      </Button>
      <RefusalAlert refused={refused} say={(refusal: never) => refusal} />
    </div>
  );
}

export function AcceptanceForm({ token }: { token: string }) {
  const t = useWords("firms");
  const hydrated = useHydrated();
  const router = useRouter();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(acceptanceSchema, undefined, { raw: true }),
    defaultValues: { token, name: "", password: "" },
  });
  const { run, pending, refused } = useAction(acceptInvitationAction, ({ to }) => router.replace(to));
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.name-missing") : undefined);
  return (
    <form method="post" noValidate className="grid max-w-md gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("name")}
        autoComplete="name"
        error={say(formState.errors.name?.message)}
        {...register("name")}
      />
      <TextField
        label={t("password")}
        hint={t("passwordHint")}
        type="password"
        autoComplete="new-password"
        error={say(formState.errors.password?.message)}
        {...register("password")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("accept.submit")}
        </Button>
      </div>
    </form>
  );
}
