import { saveSheet } from "@/lib/panels/commands/save-sheet";
import { knownExpert } from "@/lib/testing/known-expert";
import { withClient } from "../postgres/roles";

const SECONDS = 6;

type Draft = { readonly assignmentId: string; readonly expertId: string; readonly name: string; revision: number };

/** Saves sheets of the season's panel as their experts write, each client on a sheet of its own; prints how many a second. */
const clients = Number(process.argv[2] ?? "8");
const { rows: drafts } = await withClient(process.env.DATABASE_OWNER_URL ?? "", (owner) =>
  owner.query<Draft>(
    `select s."assignmentId", s."expertId", p."name", s."revision" from "sheet" s join "assignment" a on a."id" = s."assignmentId"
     join "call" c on c."id" = s."callId" and c."state" = 'reviewing' join "account" p on p."id" = s."expertId"
     where s."state" = 'draft' and a."state" = 'cleared' order by s."id" limit $1`,
    [clients],
  ),
);
if (drafts.length < clients) throw new Error("the demo season has too few open sheets");

let saved = 0;
async function write(draft: Draft, until: number): Promise<void> {
  const expert = knownExpert({ accountId: draft.expertId, name: draft.name });
  while (performance.now() < until) {
    const { assignmentId, revision } = draft;
    const scores = { B1: { pointsCenti: (saved % 20) * 50, reason: `第 ${saved} 次改写。` } };
    const result = await saveSheet(expert, { assignmentId, revision, scores, comment: "" });
    if (!result.ok || result.value.outcome !== "saved") throw new Error("a sheet was not saved");
    draft.revision = result.value.revision;
    saved += 1;
  }
}

const writeAll = (seconds: number) => {
  const until = performance.now() + seconds * 1000;
  return Promise.all(drafts.map((draft) => write(draft, until)));
};
await writeAll(1); // warms up
saved = 0;
const begun = performance.now();
await writeAll(SECONDS);
console.log(JSON.stringify({ perSecond: saved / ((performance.now() - begun) / 1000) }));
process.exit(0); // the portal's pool would keep this process waiting
