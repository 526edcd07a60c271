import { normaliseCode } from "@/lib/core/normalise";
import { err, ok, type Result } from "@/lib/core/result";
import { usccProblem } from "@/lib/core/uscc";

export type UsccRefusal = "uscc-length" | "uscc-alphabet";

/**
 * Wrong length or alphabet: refused. A wrong check character is let through and flagged: such codes exist on real licences
 * (domain note, finding 7), and the county sees the licence.
 */
export function claimUscc(typed: string): Result<{ uscc: string; flagged: boolean }, UsccRefusal> {
  const problem = usccProblem(typed);
  if (problem === "length") return err("uscc-length");
  if (problem === "alphabet") return err("uscc-alphabet");
  return ok({ uscc: normaliseCode(typed) ?? "", flagged: problem === "check-character" });
}
