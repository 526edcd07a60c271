import { z } from "zod";
import { parseWan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import {
  type BandedFormula,
  type ComputedCriterion,
  type Criterion,
  FIGURE_SOURCES,
  type FigureSource,
  figureSources,
  type GuidanceBand,
  type LinearFormula,
  type Rubric,
} from "../domain/rubric";
import {
  formatExactWan,
  formatPoints,
  optionalWholeField,
  parsePoints,
  pointsField,
  textField,
  wholeField,
} from "./fields";

/**
 * The rubric as it is typed. Bands are lines of text, one a band: "70 | 4" for a computed criterion (limit, points),
 * "9-10 | 国际先进 | Among the best in the world" for guidance. What is sound as a whole is judged by the rubric's own faults.
 */
const criterionForm = z
  .strictObject({
    code: textField(10),
    kind: z.enum(["computed", "expert"]),
    nameZh: textField(60),
    nameEn: textField(120),
    hintZh: textField(300),
    hintEn: textField(600),
    points: pointsField,
    step: z.string(),
    guidance: textField(3000),
    source: z.enum(FIGURE_SOURCES),
    formula: z.enum(["linear", "banded"]),
    floor: z.string(),
    cap: z.string(),
    bands: textField(500),
  })
  .transform((form, context): Criterion => {
    const fault = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const text = {
      code: form.code,
      name: { "zh-CN": form.nameZh, en: form.nameEn },
      hint: { "zh-CN": form.hintZh, en: form.hintEn },
      maxCenti: form.points,
    };
    if (form.kind === "expert") {
      const stepCenti = parsePoints(form.step);
      if (stepCenti === null) return fault("step", "points-malformed");
      const guidance = readGuidance(form.guidance);
      return guidance ? { ...text, kind: "expert", stepCenti, guidance } : fault("guidance", "guidance-malformed");
    }
    const { source } = form;
    if (form.formula === "linear") {
      const [floor, cap] = [readLimit(form.floor, source), readLimit(form.cap, source)];
      if (floor === null) return fault("floor", "limit-malformed");
      if (cap === null) return fault("cap", "limit-malformed");
      return { ...text, kind: "computed", source, formula: { kind: "linear", floor, cap } };
    }
    const bands = readBands(form.bands, source);
    return bands ? { ...text, kind: "computed", source, formula: bands } : fault("bands", "bands-malformed");
  });

export const rubricForm = z
  .strictObject({
    minReviews: wholeField(1, 99),
    trimFromN: wholeField(3, 99),
    lambda: optionalWholeField(1, 1000),
    primary: textField(10),
    criteria: z.array(criterionForm).min(1, "criteria-missing").max(60, "criteria-too-many"),
  })
  .transform(({ lambda, ...rubric }): Rubric => ({ ...rubric, lambda: lambda ?? 10 }));

export type RubricForm = z.input<typeof rubricForm>;
export type CriterionForm = RubricForm["criteria"][number];

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replaceAll("｜", "|").trim())
    .filter(Boolean);
const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());

function readGuidance(text: string): GuidanceBand[] | null {
  const bands = linesOf(text).map((line) => {
    const [range = "", zh = "", en = ""] = cellsOf(line);
    const [from, to] = range.split(/[-–—~]/).map(parsePoints);
    const fromCenti = from ?? null;
    const toCenti = to === undefined ? fromCenti : to;
    if (fromCenti === null || toCenti === null || zh === "" || en === "") return null;
    return { fromCenti, toCenti, text: { "zh-CN": zh, en } };
  });
  return bands.every((band) => band !== null) ? bands : null;
}

function readBands(text: string, source: FigureSource): BandedFormula | null {
  const bands = linesOf(text).map((line) => {
    const [limit, points, ...rest] = cellsOf(line);
    const read = readLimit(limit ?? "", source);
    const pointsCenti = parsePoints(points ?? "");
    return read === null || pointsCenti === null || rest.length > 0 ? null : { limit: read, pointsCenti };
  });
  return bands.every((band) => band !== null) ? { kind: "banded", bands } : null;
}

/** In the unit that people use: 万元, per cent, jobs. */
function readLimit(text: string, source: FigureSource): number | null {
  switch (figureSources[source].unit) {
    case "fen": {
      const fen = parseWan(text);
      return fen !== null && fen >= 0n && fen <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(fen) : null;
    }
    case "basis-points":
      return parsePoints(text.replace(/%$/, ""));
    case "jobs":
      return /^[0-9]{1,6}$/.test(halfWidth(text).trim()) ? Number(halfWidth(text).trim()) : null;
  }
}

function formatLimit(limit: number, source: FigureSource): string {
  switch (figureSources[source].unit) {
    case "fen":
      return formatExactWan(BigInt(limit));
    case "basis-points":
      return formatPoints(limit);
    case "jobs":
      return String(limit);
  }
}

/** The form of a rubric; read again it gives the same rubric. */
export const rubricFormOf = (rubric: Rubric): RubricForm => ({
  minReviews: String(rubric.minReviews),
  trimFromN: String(rubric.trimFromN),
  lambda: String(rubric.lambda),
  primary: rubric.primary,
  criteria: rubric.criteria.map(criterionFormOf),
});

function criterionFormOf(criterion: Criterion): CriterionForm {
  const { code, name, hint, maxCenti } = criterion;
  const shared = {
    code,
    nameZh: name["zh-CN"],
    nameEn: name.en,
    hintZh: hint["zh-CN"],
    hintEn: hint.en,
    points: formatPoints(maxCenti),
  };
  if (criterion.kind === "expert") {
    const { stepCenti, guidance } = criterion;
    return {
      ...shared,
      ...BLANK_FORMULA,
      kind: "expert",
      step: formatPoints(stepCenti),
      guidance: guidance.map(lineOfGuidance).join("\n"),
    };
  }
  const { source, formula } = criterion;
  return { ...shared, kind: "computed", step: "0.5", guidance: "", source, ...formulaFormOf(formula, source) };
}

const BLANK_FORMULA = { source: "investment", formula: "linear", floor: "", cap: "", bands: "" } as const;

const lineOfGuidance = ({ fromCenti, toCenti, text }: GuidanceBand) =>
  `${formatPoints(fromCenti)}-${formatPoints(toCenti)} | ${text["zh-CN"]} | ${text.en}`;

function formulaFormOf(formula: LinearFormula | BandedFormula, source: ComputedCriterion["source"]) {
  if (formula.kind === "linear") {
    return {
      formula: "linear",
      floor: formatLimit(formula.floor, source),
      cap: formatLimit(formula.cap, source),
      bands: "",
    } as const;
  }
  const line = ({ limit, pointsCenti }: BandedFormula["bands"][number]) =>
    `${formatLimit(limit, source)} | ${formatPoints(pointsCenti)}`;
  return { formula: "banded", floor: "", cap: "", bands: formula.bands.map(line).join("\n") } as const;
}

/** What an officer adds: an expert criterion without words yet. */
export const blankCriterion = (code: string): CriterionForm => ({
  code,
  kind: "expert",
  nameZh: "",
  nameEn: "",
  hintZh: "",
  hintEn: "",
  points: "",
  step: "0.5",
  guidance: "",
  ...BLANK_FORMULA,
});
