import type { Words } from "@/lib/words/translate";
import type { Barred, PlanRow } from "../queries/find-plan";

export const chosenWords = ({ chosen }: PlanRow, t: Words<"plans">) =>
  chosen.length === 0
    ? "—"
    : chosen.map(({ name, slot }) => t("report.seated", { name, slot: t(`slot.${slot}`) })).join(t("separator"));

export const barredWords = (barred: readonly Barred[], t: Words<"plans">, panels: Words<"panels">) =>
  barred.length === 0
    ? "—"
    : barred
        .map(({ name, kinds }) =>
          t("report.why", { name, why: kinds.map((kind) => panels(`kind.${kind}`)).join(t("separator")) }),
        )
        .join(t("separator"));
