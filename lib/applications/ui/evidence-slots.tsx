"use client";

import { EvidenceSlot } from "@/lib/evidence/ui/evidence-slot";
import type { SlotFile } from "@/lib/evidence/ui/kept-file";
import { useWords } from "@/lib/words/client";
import { evidenceAsked } from "../domain/evidence-asked";
import { useLive } from "./live-form";
import { Group } from "./section-groups";

type File = SlotFile & { readonly kind: string };

/** The documents that this application must bring, by what is answered right now. */
export function EvidenceSlots(props: { applicationId: string; files: readonly File[] }) {
  const t = useWords("applications");
  const { content, rules } = useLive();
  const usage = { files: props.files.length, bytes: props.files.reduce((sum, file) => sum + file.byteCount, 0) };
  return (
    <Group title={t("section.groups.evidence")}>
      <div>
        <p className="hint">{t("evidenceHint")}</p>
        <p className="hint">{t("evidenceFirst")}</p>
      </div>
      <div className="rule-list">
        {evidenceAsked(content, rules).map(({ kind, required, because }) => (
          <EvidenceSlot
            key={kind}
            applicationId={props.applicationId}
            kind={kind}
            required={required}
            because={because}
            files={props.files.filter((file) => file.kind === kind)}
            usage={usage}
            editable
          />
        ))}
      </div>
    </Group>
  );
}
