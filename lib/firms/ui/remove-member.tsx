"use client";

import { useState } from "react";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { removeMemberAction } from "../actions";

type Person = { readonly id: string; readonly name: string };

/** Removes a member and says who takes over: those who stay, or, when there is nobody, whoever is invited next. */
export function RemoveMember(props: { firmId: string; member: Person; others: readonly Person[] }) {
  const { firmId, member, others } = props;
  const t = useWords("firms");
  const [successorId, setSuccessorId] = useState(others[0]?.id ?? null);
  const { run, pending, refused } = useAction(removeMemberAction);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {others.length > 1 && (
        <SelectField
          id={`successor-${member.id}`}
          name={`successor-${member.id}`}
          label={t("leaving.successor", { name: member.name })}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={successorId ?? ""}
          onChange={(event) => setSuccessorId(event.target.value)}
        />
      )}
      <ConfirmButton
        small
        look="outline"
        danger
        label={t("leaving.label")}
        question={t("leaving.question", { name: member.name })}
        explanation={
          others.length === 0
            ? t("leaving.last")
            : t("leaving.explanation", { successor: others.find(({ id }) => id === successorId)?.name ?? "" })
        }
        confirm={t("leaving.confirm")}
        keep={t("leaving.keep")}
        pending={pending}
        onConfirm={() => run({ firmId, accountId: member.id, successorId })}
      />
    </div>
  );
}
