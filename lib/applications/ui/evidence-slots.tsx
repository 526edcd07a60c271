"use client";

import { EvidenceSlot } from "@/lib/evidence/ui/evidence-slot";
import type { SlotFile } from "@/lib/evidence/ui/kept-file";
import { usedWords } from "@/lib/evidence/ui/used-words";
import { Alert } from "@/lib/ui/alert";
import { StatusBadge } from "@/lib/ui/badge";
import { useWords } from "@/lib/words/client";
import { type AskedEvidence, evidenceAsked } from "../domain/evidence-asked";
import { inGroups } from "../domain/evidence-groups";
import { useLive } from "./live-form";
import { Group } from "./section-groups";

type File = SlotFile & { readonly kind: string };
type Props = { readonly applicationId: string; readonly files: readonly File[] };

/** The documents that this application must bring, by what is answered right now: first what is lacking, then all by groups. */
export function EvidenceSlots({ applicationId, files }: Props) {
  const t = useWords("applications");
  const evidence = useWords("evidence");
  const { content, rules, correctionsAt } = useLive();
  const askedOf = (kind: string) =>
    correctionsAt(`evidence.${kind}`)
      .map((reason) => t("section.correction", { reason }))
      .join(" ");
  const asked = evidenceAsked(content, rules);
  const usage = { files: files.length, bytes: files.reduce((sum, file) => sum + file.byteCount, 0) };
  const filesOf = ({ kind }: AskedEvidence) => files.filter((file) => file.kind === kind);
  const isLacking = (each: AskedEvidence) => each.required && filesOf(each).length === 0;
  return (
    <Group title={t("section.groups.evidence")}>
      <div>
        <p className="hint">{t("evidenceHint")}</p>
        <p className="hint">{t("evidenceFirst")}</p>
        <p className="hint num">{usedWords(usage, evidence)}</p>
      </div>
      <Lacking asked={asked.filter(isLacking)} required={asked.filter(({ required }) => required).length} />
      {inGroups(asked).map((each) => (
        <section className="min-w-0" key={each.group} aria-labelledby={`evidence-of-${each.group}`}>
          <div className="flex flex-wrap items-baseline justify-between gap-3 border-b border-line pb-2">
            <h2 className="text-lg" id={`evidence-of-${each.group}`}>
              {t(`evidenceGroups.${each.group}`)}
            </h2>
            {each.asked.some(({ required }) => required) && (
              <GroupState lacking={each.asked.filter(isLacking).length} />
            )}
          </div>
          <div className="rule-list border-t-0!">
            {each.asked.map(({ kind, required, because }) => (
              <EvidenceSlot
                key={kind}
                applicationId={applicationId}
                kind={kind}
                required={required}
                because={because}
                files={files.filter((file) => file.kind === kind)}
                usage={usage}
                error={askedOf(kind)}
                listed
                editable
              />
            ))}
          </div>
        </section>
      ))}
    </Group>
  );
}

/** What is still to be brought, each leading to its place. */
function Lacking({ asked, required }: { asked: readonly AskedEvidence[]; required: number }) {
  const t = useWords("applications");
  const evidence = useWords("evidence");
  if (asked.length === 0) {
    return (
      <Alert tone="success">
        <p>{t("evidenceComplete", { count: required })}</p>
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title={t("evidenceLacking", { count: asked.length, of: required })}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {asked.map(({ kind }) => (
          <li key={kind}>
            <a className="link" href={`#evidence-${kind}`}>
              {evidence(`kind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function GroupState({ lacking }: { lacking: number }) {
  const t = useWords("applications");
  return lacking === 0 ? (
    <StatusBadge tone="success" icon="check">
      {t("evidenceGroupDone")}
    </StatusBadge>
  ) : (
    <StatusBadge tone="warning" icon="warn">
      {t("evidenceGroupLacking", { count: lacking })}
    </StatusBadge>
  );
}
