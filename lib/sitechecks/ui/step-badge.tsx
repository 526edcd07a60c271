import { StatusBadge, type Tone } from "@/lib/ui/badge";
import { getWords } from "@/lib/words/server";
import type { SiteStep } from "../domain/site-check";

const TONES: Readonly<Record<SiteStep, Tone | undefined>> = {
  none: undefined,
  draft: "primary",
  concluded: "warning",
  passed: "success",
  reduced: "warning",
  failed: "error",
};

export async function StepBadge({ step }: { step: SiteStep }) {
  const t = await getWords("sitechecks");
  return <StatusBadge tone={TONES[step]}>{t(`step.${step}`)}</StatusBadge>;
}
