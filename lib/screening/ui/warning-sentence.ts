import { formatWan } from "@/lib/core/money";
import type { Words } from "@/lib/words/translate";
import type { ValueWarning } from "../domain/value-warnings";

/** What is unlikely of a verified value, with the figures, and what to look at. */
export function warningSentence(t: Words<"screening">, warning: ValueWarning): string {
  switch (warning.code) {
    case "far-above-claim":
      return t("verify.warnings.far-above-claim", {
        typed: formatWan(warning.typed),
        inWan: formatWan(warning.inWan, { against: 0n }),
      });
    case "far-below-claim":
      return t("verify.warnings.far-below-claim", { typed: formatWan(warning.typed, { against: 0n }) });
    case "excl-above-incl": {
      const { excl, incl } = warning;
      const values = { excl: formatWan(excl, { against: incl }), incl: formatWan(incl, { against: excl }) };
      return t("verify.warnings.excl-above-incl", values);
    }
    case "equipment-above-investment": {
      const { equipment, investment } = warning;
      return t("verify.warnings.equipment-above-investment", {
        equipment: formatWan(equipment, { against: investment }),
        investment: formatWan(investment, { against: equipment }),
      });
    }
  }
}
