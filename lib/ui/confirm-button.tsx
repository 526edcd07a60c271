"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "./button";
import { Dialog } from "./dialog";
import type { IconName } from "./icon";
import { useHydrated } from "./use-hydrated";

type Act =
  /** Submits the form with this id, with its `name` and `value` if the form has several ways to go. */
  | { form: string; name?: string; value?: string; onConfirm?: never }
  | { onConfirm: () => void; form?: never; name?: never; value?: never };

/** A button that asks before it acts. `confirm` repeats the verb ("提交申报"), `keep` is the way back ("再看看"). */
export function ConfirmButton(
  props: Act & {
    label: ReactNode;
    look?: ButtonLook;
    small?: boolean;
    icon?: IconName;
    question: ReactNode;
    explanation?: ReactNode;
    confirm: ReactNode;
    keep: ReactNode;
    danger?: boolean;
    pending?: boolean;
  },
) {
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  const close = () => setOpen(false);
  const confirm = () => {
    close();
    props.onConfirm?.();
  };
  return (
    <>
      <Button
        look={props.look}
        small={props.small}
        icon={props.icon}
        disabled={!hydrated}
        aria-busy={props.pending}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={props.question}
        actions={
          <>
            <Button
              type={props.form ? "submit" : "button"}
              form={props.form}
              name={props.name}
              value={props.value}
              look={props.danger ? "danger" : "primary"}
              onClick={confirm}
            >
              {props.confirm}
            </Button>
            <Button look="ghost" onClick={close}>
              {props.keep}
            </Button>
          </>
        }
      >
        {props.explanation}
      </Dialog>
    </>
  );
}
