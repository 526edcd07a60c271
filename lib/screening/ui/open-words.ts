import { criterionName } from "@/lib/eligibility/ui/finding-words";
import type { Words } from "@/lib/words/translate";
import type { OpenFinding } from "../queries/queue";

/** What is to be decided, in one line: "投资：需核定等 2 项". */
export function openWords(
  screening: Words<"screening">,
  eligibility: Words<"eligibility">,
  open: readonly OpenFinding[],
): string {
  const [first] = open;
  if (!first) return screening("open.none");
  const status = screening(`open.status.${first.awaitsApproval ? "awaits-approval" : first.status}`);
  const words = screening("open.one", { name: criterionName(eligibility, first.group), status });
  if (open.length === 1) return words;
  return screening("open.more", { first: words, count: open.length });
}
