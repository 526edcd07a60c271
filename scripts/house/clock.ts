import { placeOf } from "./places";
import { type Check, isCode, isTest, type SourceFile, withoutComments, withoutCommentsAndStrings } from "./source-file";

/** Sessions and throttles, the queue, builders, the countdown that the browser shows beside the server's instant, and how long fingers rest. */
const OWN_CLOCK = /^lib\/(?:auth|jobs|testing)\/|^lib\/ui\/(?:countdown|passing-time)/;

/** Where the instant is one of real people at work, and no verdict of the programme: accounts, scans of files, who is in a section now. */
const REAL_TIME =
  /^lib\/(?:db\/|accounts\/|evidence\/commands\/settle-scans\.ts$|applications\/queries\/look-at-section\.ts$)/;

const READS_A_CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)/;
const MEASURES = /\bperformance\.now\b/;
const READS_SQL_CLOCK =
  /\b(?:clock|statement|transaction)_timestamp\s*\(|\b(?:current_timestamp|localtimestamp|current_date)\b|(?<![.\w])now\s*\(\s*\)/i;
const DRAWS_LOTS = /\bMath\.random\b|\bcrypto\.(?:random|getRandom)\w+/;

/** A verdict about time is reached on the programme's clock, which comes with the transaction; nothing else is asked. */
export const clock: Check = (files) =>
  files.filter(isJudged).flatMap((file) => {
    const code = withoutCommentsAndStrings(file.text);
    const faults = [
      READS_A_CLOCK.test(code)
        ? "reads the machine's clock: take the instant from the transaction or as an argument"
        : null,
      MEASURES.test(code) && !isTest(file) ? "measures time: that belongs in a script or a test" : null,
      READS_SQL_CLOCK.test(withoutComments(file.text)) && !REAL_TIME.test(file.path) && !isTest(file)
        ? "asks PostgreSQL for its own clock: use the programme's clock of lib/db"
        : null,
      isPure(file) && DRAWS_LOTS.test(code) ? "draws lots: randomness is an argument" : null,
    ];
    return faults.filter((says) => says !== null).map((says) => ({ path: file.path, says }));
  });

const isJudged = (file: SourceFile): boolean =>
  isCode(file) && /^(?:lib|app)\/|^proxy\.ts$/.test(file.path) && !OWN_CLOCK.test(file.path);

function isPure(file: SourceFile): boolean {
  const place = placeOf(file.path);
  if (isTest(file)) return false;
  if (place.kind === "foundation") return place.folder === "core";
  return place.kind === "feature" && ["domain", "policy", "schema"].includes(place.part);
}
