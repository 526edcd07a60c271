import { step } from "../bootstrap/steps.mjs";
import { generateClient } from "../portal/generate";
import { assignmentAims } from "./assignment";
import { engineAim } from "./engine";
import { type Aim, lineOf } from "./measure";
import { pageAims } from "./pages";
import { rankingAims } from "./ranking";

/** Prints each figure beside its yardstick; the aims are aims, a slow machine is no fault of the program. */
export async function runBench(): Promise<number> {
  await step("Database client", generateClient);
  const aims: Aim[] = [
    await step("Eligibility engine", engineAim),
    ...(await step("Assignment", assignmentAims)),
    ...(await step("Ranking", rankingAims)),
    ...(await pageAims()),
  ];
  for (const aim of aims) console.log(lineOf(aim));
  return 0;
}
