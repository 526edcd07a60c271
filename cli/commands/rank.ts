import { nativeBlockHash } from "@/lib/block-hash";
import { type Ranking, rankProjects } from "@/lib/ranking/domain/rank";
import { type Answer, runJsonCommand } from "../json-command";
import { readRankInput } from "../rank-input";

/** `jigai rank`: replays a panel's scores through the same pure code that the portal uses. */
export const run = (args: readonly string[]): Promise<number> => runJsonCommand("rank", args, rank);

export function rank(value: unknown): Answer {
  const read = readRankInput(value);
  if ("faults" in read) return read;
  const result = rankProjects(read.input, nativeBlockHash);
  if (result.ok) return { answer: rankingJson(result.value) };
  return { faults: ["stability.kind: the panel kind needs every expert on every project"] };
}

/** The input's money was read from JSON numbers, so what is given out or left fits one too. */
function rankingJson({ ranking, leftFen, agreement, experts, connected }: Ranking) {
  return {
    ranking: ranking.map((row) => ({ ...row, awardFen: Number(row.awardFen) })),
    leftFen: Number(leftFen),
    agreement,
    experts,
    connected,
  };
}
