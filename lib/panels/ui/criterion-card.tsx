"use client";

import type { KeyboardEvent } from "react";
import type { ExpertCriterion } from "@/lib/calls/domain/rubric";
import { formatPoints, parsePoints } from "@/lib/calls/schema/fields";
import { Field } from "@/lib/ui/form/field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useLocale, useWords } from "@/lib/words/client";
import { isReasonTooLong, needsReason, REASON_LIMIT } from "../domain/rubric-sheet";
import { type SheetEntry, stepped, type TypedFaultCode } from "./sheet-entries";

export const scoreFieldId = (code: string) => `score-${code}`;

type Props = {
  readonly criterion: ExpertCriterion;
  readonly entry: SheetEntry;
  /** Shown once the field has been left, or locking was tried. */
  readonly fault: TypedFaultCode | null;
  readonly onChange: (entry: Partial<SheetEntry>) => void;
  readonly onMove: (direction: 1 | -1) => void;
};

/** The criterion that is being scored: what its bands stand for, the points, and the reason where one is asked for. */
export function CriterionCard({ criterion, entry, fault, onChange, onMove }: Props) {
  const t = useWords("panels");
  const locale = useLocale();
  const { code, name, hint, maxCenti, stepCenti } = criterion;
  const points = parsePoints(entry.points);
  const mustExplain = points !== null && needsReason(criterion, points);
  // Told at the reason whatever is wrong with the points.
  const reasonFault = isReasonTooLong(entry.reason) ? "reason-too-long" : fault && isOfReason(fault) ? fault : null;
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "PageDown" && event.key !== "PageUp") return;
    event.preventDefault();
    onMove(event.key === "PageDown" ? 1 : -1);
  };
  const onScoreKeys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      event.preventDefault();
      return onMove(1);
    }
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onChange({ points: stepped(entry.points, event.key === "ArrowUp" ? 1 : -1, criterion) });
  };
  return (
    <section
      className="panel mt-4 overflow-hidden border-primary"
      aria-labelledby={`criterion-${code}`}
      onKeyDown={onKeys}
    >
      <div className="panel-head bg-tint">
        <h3 className="text-base" id={`criterion-${code}`}>
          {code}　{name[locale]}
        </h3>
        <span className="num font-normal">
          {t("sheet.worth", { max: formatPoints(maxCenti), step: formatPoints(stepCenti) })}
        </span>
      </div>
      <div className="panel-body grid gap-3">
        {hint[locale] && <p className="hint">{hint[locale]}</p>}
        <Bands criterion={criterion} points={points} onChange={onChange} />
        <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <Field
            id={scoreFieldId(code)}
            label={t("sheet.points")}
            error={fault && !isOfReason(fault) ? t(`sheet.fault.${fault}`, faultValues(criterion)) : undefined}
          >
            {(wired) => (
              <input
                {...wired}
                type="text"
                inputMode="decimal"
                autoComplete="off"
                className={`input num text-end ${wired["aria-invalid"] ? "input-error" : ""}`}
                value={entry.points}
                onChange={(event) => onChange({ points: event.target.value })}
                onKeyDown={onScoreKeys}
              />
            )}
          </Field>
          <TextareaField
            name={`reason-${code}`}
            label={t("sheet.reason")}
            optional={!mustExplain}
            limit={REASON_LIMIT}
            rows={2}
            error={reasonFault ? t(`sheet.fault.${reasonFault}`, faultValues(criterion)) : undefined}
            value={entry.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </div>
        <p className={mustExplain && entry.reason.trim() === "" ? "hint text-warning" : "hint"}>
          {t("sheet.reasonRule", {
            low: formatPoints(Math.ceil(maxCenti * 0.6)),
            high: formatPoints(Math.floor(maxCenti * 0.95)),
          })}
        </p>
        <p className="hint max-md:hidden">
          {t.rich("sheet.keys", {
            step: formatPoints(stepCenti),
            key: (label) => <kbd className="kbd">{label}</kbd>,
          })}
        </p>
      </div>
    </section>
  );
}

const faultValues = ({ maxCenti, stepCenti }: ExpertCriterion) => ({
  max: formatPoints(maxCenti),
  step: formatPoints(stepCenti),
  limit: REASON_LIMIT,
});

const isOfReason = (fault: TypedFaultCode): fault is "reason-required" | "reason-too-long" =>
  fault === "reason-required" || fault === "reason-too-long";

/** Choosing a band enters its lowest points, to be moved up from there; points typed show their band. */
function Bands(props: {
  criterion: ExpertCriterion;
  points: number | null;
  onChange: (entry: Partial<SheetEntry>) => void;
}) {
  const t = useWords("panels");
  const locale = useLocale();
  const { criterion, points, onChange } = props;
  if (criterion.guidance.length === 0) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t("sheet.bands")}</legend>
      {criterion.guidance.map(({ fromCenti, toCenti, text }) => (
        <label className="choice" key={fromCenti}>
          <input
            type="radio"
            name={`band-${criterion.code}`}
            className="radio radio-primary radio-sm mt-1"
            checked={points !== null && points >= fromCenti && points <= toCenti}
            onChange={() => onChange({ points: formatPoints(fromCenti) })}
          />
          <span className="grid grow gap-x-3 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
            <span className="fig">
              {fromCenti === toCenti ? formatPoints(fromCenti) : `${formatPoints(fromCenti)}–${formatPoints(toCenti)}`}
            </span>
            <span>{text[locale]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
