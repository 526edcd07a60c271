import { clearQuarantine } from "@/lib/documents/file-store";
import { moveFiles } from "@/lib/documents/storage/move-files";
import { configuredPlace, type StoragePlace, storage } from "@/lib/documents/storage/storage";
import { filesWithoutRow, type Naming, verifyFiles } from "@/lib/documents/storage/verify-files";
import { Problem } from "../../scripts/bootstrap/problem.mjs";
import { withClient } from "../../scripts/postgres/roles";
import { withFiles } from "../bucket-problem";
import { filesNamed } from "../files-named";
import { whoseFiles } from "../whose-files";

const USAGE = "usage: jigai storage move directory|bucket | jigai storage verify | jigai storage sweep";
const BAD_INPUT = 2;
const HOUR_MS = 3_600_000;

/**
 * `jigai storage move bucket`: copies every file to the bucket (or back); again after a stop, it goes on.
 * `jigai storage verify`: reads every file; exit 1 when one is missing or changed, and whose it is.
 * `jigai storage sweep`: takes files without a row out of the way, and throws away what broken uploads left.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [action, place] = args;
  if (action === "move" && args.length === 2 && isPlace(place)) return move(place);
  if (action === "verify" && args.length === 1) return verify();
  if (action === "sweep" && args.length === 1) return sweep();
  console.error(USAGE);
  return BAD_INPUT;
}

const isPlace = (text: string | undefined): text is StoragePlace => text === "directory" || text === "bucket";

async function move(to: StoragePlace): Promise<number> {
  if ((process.env.JIGAI_S3_BUCKET ?? "") === "") {
    throw new Problem("No bucket is named.", "Set JIGAI_S3_BUCKET and the other JIGAI_S3_ settings for this command.");
  }
  const from = to === "bucket" ? "directory" : "bucket";
  let seen = 0;
  const { copied, mended, there, faults } = await withFiles(() =>
    moveFiles(from, to, () => {
      seen += 1;
      if (seen % 100 === 0) console.log(`${seen} files …`);
    }),
  );
  console.log(`From ${from} to ${to}: ${copied} copied, ${there} there already. Nothing was deleted.`);
  if (mended > 0) console.log(`${mended} of the copied lay there with other bytes and are put right.`);
  for (const sha256 of faults) console.error(`not copied, its bytes are not those of its name: ${sha256}`);
  return faults.length === 0 ? 0 : 1;
}

const named = (): Promise<Naming> => withClient(ownerUrl(), filesNamed);

function ownerUrl(): string {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Problem("Who names which files is for the owner to read.", "Set DATABASE_OWNER_URL.");
  return url;
}

async function verify(): Promise<number> {
  const naming = await named();
  const anHourAgo = new Date(Date.now() - HOUR_MS);
  const { read, missing, changed, orphaned } = await withFiles(() => verifyFiles(storage(), naming, anHourAgo));
  const whose = await withClient(ownerUrl(), (owner) => whoseFiles(owner, [...missing, ...changed]));
  const tell = (fault: string, sha256: string) => {
    console.error(`${fault}: ${sha256}`);
    for (const line of whose.get(sha256) ?? []) console.error(`  ${line}`);
  };
  for (const sha256 of missing) tell("missing", sha256);
  for (const sha256 of changed) tell("changed", sha256);
  for (const sha256 of orphaned) console.log(`without a row: ${sha256}`);
  console.log(
    `${configuredPlace()}: ${read} files read, ${missing.length} missing, ${changed.length} changed, ${orphaned.length} without a row`,
  );
  return missing.length + changed.length === 0 ? 0 : 1;
}

async function sweep(): Promise<number> {
  const anHourAgo = new Date(Date.now() - HOUR_MS);
  const naming = await named();
  const suspects = await withFiles(() => filesWithoutRow(storage(), naming, anHourAgo));
  const { known } = await named(); // the same bytes may have been uploaded anew meanwhile
  const orphans = suspects.filter((sha256) => !known.has(sha256));
  await withFiles(async () => {
    for (const sha256 of orphans) await storage().setAside(sha256);
  });
  const broken = await clearQuarantine(anHourAgo);
  console.log(
    `${orphans.length} files without a row were set aside under orphans/, ${broken} broken uploads thrown away`,
  );
  return 0;
}
