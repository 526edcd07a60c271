"use client";

import { type DragEvent, type ReactNode, useState } from "react";
import { Field } from "@/lib/ui/form/field";
import { useHydrated } from "@/lib/ui/use-hydrated";

type DropFieldProps = {
  id: string;
  label: ReactNode;
  hint: ReactNode;
  error?: ReactNode;
  /** ".pdf,.png": what the dialog for choosing offers; without it any file. */
  accept?: string;
  onFiles: (files: readonly File[]) => void;
};

/** Files are chosen in the field, or dropped anywhere on its frame. */
export function DropField({ onFiles, accept, ...words }: DropFieldProps) {
  const hydrated = useHydrated();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (hydrated) onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside does the same by keyboard
    <div
      className={`rounded-box border border-dashed p-3 ${over ? "border-primary bg-tint" : "border-edge"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field {...words}>
        {(wired) => (
          <input
            {...wired}
            type="file"
            multiple
            accept={accept}
            className="file-input mt-1"
            disabled={!hydrated}
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = ""; // the same file may be chosen again
            }}
          />
        )}
      </Field>
    </div>
  );
}
