import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { LibraryEntry } from "@/lib/eligibility/domain/library-match";
import { type Input, noteRepeatedIds, readJson } from "../json-input";
import { type CheckCase, readCase } from "./case";
import { readPolicy } from "./policy";
import { filledText, integer, listOf, objectOf, orNull, text } from "./reading";

export type CheckInput = {
  readonly policy: EligibilityPolicy;
  readonly library: readonly LibraryEntry[];
  readonly cases: readonly CheckCase[];
};

const readEntry = objectOf({
  year: integer,
  entryNo: filledText,
  projectCode: orNull(text),
  uscc: orNull(text),
  projectName: orNull(text),
});

const readInput = objectOf({ policy: readPolicy, library: listOf(readEntry), cases: listOf(readCase) });

/** Every fault of the text, each with its path; or input that the engine can judge without failing. */
export const readCheckInput = (bytes: Uint8Array): Input<CheckInput> =>
  readJson(bytes, (value, faults) => {
    const input = readInput(value, "$", faults);
    noteRepeatedIds(value, "cases", faults);
    return input;
  });
