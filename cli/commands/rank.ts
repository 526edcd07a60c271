import { nativeBlockHash } from "@/lib/block-hash";
import { type RankInput, type Ranking, rankProjects } from "@/lib/ranking/domain/rank";
import { type Answer, runJsonCommand } from "../json-command";
import type { Input } from "../json-input";
import { readRankFile } from "../rank-input";

/** `jigai rank`: replays a panel's scores through the same pure code that the portal uses. */
export const run = (args: readonly string[]): Promise<number> =>
  runJsonCommand("rank", args, (bytes) => rank(readRankFile(bytes)));

export function rank(read: Input<RankInput>): Answer {
  if ("faults" in read) return read;
  const notice = waitNotice(read.input);
  if (notice !== null) process.stderr.write(`${notice}\n`);
  const result = rankProjects(read.input, nativeBlockHash);
  if (result.ok) return { answer: rankingJson(result.value) };
  return { faults: ["stability.kind: the panel kind needs every expert on every project"] };
}

const TRIAL = 500;
const PATIENCE_SECONDS = 60;

/**
 * Any number of replicates is sound input. Whoever asks for so many that the answer takes long is told how long, from a trial of some
 * of them on this machine, instead of looking at a silent screen.
 */
export function waitNotice(input: RankInput): string | null {
  const { stability } = input;
  if (stability === null || stability.replicates < TRIAL * PATIENCE_SECONDS) return null;
  const began = performance.now();
  rankProjects({ ...input, stability: { ...stability, replicates: TRIAL } }, nativeBlockHash);
  const seconds = ((performance.now() - began) / 1000 / TRIAL) * stability.replicates;
  if (seconds < PATIENCE_SECONDS) return null;
  const [wait, unit] = seconds < 5400 ? [seconds / 60, "minutes"] : [seconds / 3600, "hours"];
  return `stability: ${stability.replicates} replicates take about ${Math.ceil(wait)} ${unit} on this machine; Ctrl-C stops them`;
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
