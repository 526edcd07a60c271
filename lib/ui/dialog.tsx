"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/** Only before what cannot be undone. The title is a question; the buttons are verbs, the way out comes last. */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (props.open && !dialog?.open) dialog?.showModal();
    if (!props.open && dialog?.open) dialog.close();
  }, [props.open]);
  return (
    <dialog ref={box} className="modal" aria-labelledby={id} onClose={props.onClose}>
      <div className="modal-box max-w-md p-6">
        <h3 className="wrap-anywhere" id={id}>
          {props.title}
        </h3>
        {props.children && <div className="mt-2 grid gap-3 text-ink-2">{props.children}</div>}
        <div className="mt-5 flex flex-wrap gap-3">{props.actions}</div>
      </div>
    </dialog>
  );
}
