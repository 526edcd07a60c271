import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { withClient } from "../../scripts/postgres/roles";

const USAGE = "usage: jigai clock [--set INSTANT | --reset]   (INSTANT like 2021-06-30T17:59:58+08:00)";
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
const BAD_INPUT = 2;

interface Reading {
  readonly reads: Date;
  readonly instance: string;
  readonly offsetMs: string;
}

/** `jigai clock`: moves the one clock that every verdict about time asks. */
export async function run(args: readonly string[]): Promise<number> {
  const [action, instant] = args;
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (ownerUrl === undefined || ownerUrl === "")
    return refuse("The clock belongs to the owner of the schema: set DATABASE_OWNER_URL.");
  return withClient(ownerUrl, async (client) => {
    const read = async () => {
      const { rows } = await client.query<Reading>(
        `select portal_now() as reads, "instance", "offsetMs" from "portal_clock"`,
      );
      const [reading] = rows;
      if (!reading) throw new Error("portal_clock has no row");
      return reading;
    };
    if (action !== undefined && (await read()).instance === "production") {
      return refuse("This is a production portal. Its clock is the database's clock and cannot be moved.");
    }
    if (action === "--set" && args.length === 2 && isInstant(instant)) {
      await client.query("select clock_set($1::timestamptz)", [instant]);
    } else if (action === "--reset" && args.length === 1) {
      await client.query("select clock_reset()");
    } else if (action !== undefined) {
      return refuse(USAGE);
    }
    if (action !== undefined) await recordWhatTheClockBrought(); // a call that has now closed is seen to be closed at once
    console.log(describe(await read()));
    return 0;
  });
}

/** With a zone: 18:00 in Shanghai is not 18:00 where the operator sits. */
function isInstant(text: string | undefined): boolean {
  return text !== undefined && INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

function describe({ reads, offsetMs }: Reading): string {
  const shanghai = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const moved = offsetMs === "0" ? "as the database's clock" : "moved";
  return `The programme's clock reads ${shanghai.format(reads)} (Asia/Shanghai), ${moved}.`;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return BAD_INPUT;
}
