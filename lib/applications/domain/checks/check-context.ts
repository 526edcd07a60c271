import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import type { Fault } from "../fault";

/** What a section is checked against, beside its own words. */
export type CheckContext = {
  readonly rules: CallRules;
  /** What may be chosen: the reporting units, authorities and classes that the call goes by. */
  readonly lists: ReferenceLists;
  /** The reporting units that may recommend in this call. */
  readonly units: readonly string[];
  /** The day in Shanghai, by the programme's clock. */
  readonly today: string;
  /** The code that the firm registered with. */
  readonly firmUscc: string;
  /** The county that has the application already; null before the first submission. */
  readonly unitOfFirstSubmission: string | null;
};

/** A fault when `holds` is false; nothing is said while either side is not given. */
export const unless = (holds: boolean | null, fault: Fault): readonly Fault[] => (holds === false ? [fault] : []);

/** Whether `left` is not after `right`; null while one of them is not given. Days compare as texts. */
export const inOrder = (left: string | null, right: string | null): boolean | null =>
  left === null || right === null ? null : left <= right;

export const atMost = (left: bigint | null, right: bigint | null): boolean | null =>
  left === null || right === null ? null : left <= right;
