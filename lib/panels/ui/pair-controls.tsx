"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { assignPairAction, endAssignmentAction, replaceExpertAction } from "../actions";
import { DECLARED_KINDS, ENDING_KINDS, type EndReason } from "../domain/conflict";
import { endingSchema } from "../schema/requests";

type Pair = {
  readonly callId: string;
  readonly applicationId: string;
  readonly expertId: string;
  readonly name: string;
};

/** Assigns one expert to one application by hand. */
export function AssignPair({ name, ...pair }: Pair) {
  const t = useWords("panels");
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(assignPairAction);
  return (
    <div className="grid justify-items-start gap-2">
      <Button small look="outline" disabled={!hydrated || pending} onClick={() => run(pair)}>
        {t("adjust.assign")}
        <span className="sr-only"> {name}</span>
      </Button>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
    </div>
  );
}

type Typed = { assignmentId: string; because: EndReason; reason: string };

type Ending = {
  readonly assignmentId: string;
  readonly name: string;
  /** Who may take the place. */
  readonly successors: readonly { readonly id: string; readonly name: string }[];
  /** The sheet is locked: only a conflict still ends it. */
  readonly isLocked: boolean;
};

/** Takes one assignment back, with its reason, and gives the place to somebody else if there is one; a conflict bars the pair for good. */
export function EndAssignment({ assignmentId, name, successors, isLocked }: Ending) {
  const t = useWords("panels");
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [toExpertId, setSuccessor] = useState("");
  const ending = useAction(endAssignmentAction);
  const replacing = useAction(replaceExpertAction);
  const pending = ending.pending || replacing.pending;
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: zodResolver(endingSchema, undefined, { raw: true }),
    defaultValues: { assignmentId, reason: "" },
  });
  const isReplacing = toExpertId !== "";
  const run = (typed: Typed) => (isReplacing ? replacing.run({ ...typed, toExpertId }) : ending.run(typed));
  if (!open) {
    return (
      <Button small look="ghost" disabled={!hydrated} onClick={() => setOpen(true)}>
        {t("adjust.end")}
        <span className="sr-only"> {name}</span>
      </Button>
    );
  }
  const code = formState.errors.reason?.message;
  const options = [
    ...(isLocked ? [] : ENDING_KINDS).map((kind) => ({ value: kind, label: t(`ending.${kind}`) })),
    ...DECLARED_KINDS.map((kind) => ({ value: kind, label: t("adjust.conflict", { kind: t(`kind.${kind}`) }) })),
  ];
  return (
    <form method="post" noValidate className="grid max-w-xl gap-3" onSubmit={handleSubmit(run)}>
      <Alert tone="info">
        <p>{t(isLocked ? "adjust.lockedHint" : "adjust.endHint")}</p>
      </Alert>
      <RefusalAlert refused={ending.refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <RefusalAlert refused={replacing.refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <SelectField
        id={`because-${assignmentId}`}
        label={t("adjust.because")}
        blank={t("declare.kindBlank")}
        options={options}
        error={formState.errors.because ? t("fault.because-missing") : undefined}
        {...register("because")}
      />
      <TextareaField
        id={`reason-${assignmentId}`}
        label={t("adjust.reason")}
        rows={2}
        limit={500}
        error={code ? t(`fault.${code}` as "fault.reason-missing") : undefined}
        {...register("reason")}
      />
      <SelectField
        id={`successor-${assignmentId}`}
        name="successor"
        label={t("adjust.successor")}
        blank={t("adjust.nobody")}
        options={successors.map(({ id, name: successor }) => ({ value: id, label: successor }))}
        value={toExpertId}
        onChange={(event) => setSuccessor(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" small disabled={pending}>
          {isReplacing ? t("adjust.replaceConfirm") : t("adjust.endConfirm")}
        </Button>
        <Button small look="ghost" onClick={() => setOpen(false)}>
          {t("adjust.keep")}
        </Button>
      </div>
    </form>
  );
}
