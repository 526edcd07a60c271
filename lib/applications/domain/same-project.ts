import { isBlank, normaliseCode, normaliseName } from "@/lib/core/normalise";

export type OwnDraft = {
  readonly id: string;
  readonly projectCode: string;
  readonly projectName: string;
  /** Nobody has typed anything into it. */
  readonly untouched: boolean;
};

type Wanted = { readonly projectCode: string; readonly projectName: string };

/**
 * The draft that “start” leads back to: of the same project by its code, else by its name. Who names no project gets the
 * draft that is still empty, so that a second press of the button makes no second draft.
 */
export function draftToContinue(drafts: readonly OwnDraft[], { projectCode, projectName }: Wanted): string | null {
  const [code, name] = [normaliseCode(projectCode), normaliseName(projectName)];
  const found =
    drafts.find((draft) => code !== null && normaliseCode(draft.projectCode) === code) ??
    drafts.find((draft) => name !== null && normaliseName(draft.projectName) === name && !differs(draft, code)) ??
    (code === null && name === null ? drafts.find(({ untouched }) => untouched) : undefined);
  return found?.id ?? null;
}

/** Two codes are two projects, whatever they are called. */
const differs = ({ projectCode }: OwnDraft, code: string | null) =>
  code !== null && !isBlank(projectCode) && normaliseCode(projectCode) !== code;
