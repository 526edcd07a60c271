import { AsyncLocalStorage } from "node:async_hooks";
import { Client, type QueryResult } from "pg";

/** Who is asking, as the database is told for one transaction. */
export type Identity = {
  readonly role: string;
  readonly account: string;
  readonly firm: string;
  readonly unit: string;
  readonly system: string;
};

/** A transaction that is about to begin, and what the database said when it had. */
export type Opening = { readonly identity: Identity; readonly readOnly: boolean; now: Date | null };

// The bundler makes several copies of a module; the one client (client.ts) and whoever opens a transaction must mean the same.
const keeper = globalThis as typeof globalThis & { jigaiOpening?: AsyncLocalStorage<Opening> };
keeper.jigaiOpening ??= new AsyncLocalStorage<Opening>();
const opening = keeper.jigaiOpening;

/** Whatever transaction begins inside `work` begins in this name. */
export const openingAs = <Value>(wanted: Opening, work: () => Promise<Value>): Promise<Value> =>
  opening.run(wanted, work);

/**
 * A connection that begins a transaction, names who asks and learns the time in one message. As three they took a good part
 * of a small command. Nothing is asked under another name: where no opening stands, the row-level policies know nobody, and
 * `now` stays null, which as-actor.ts takes for a fault.
 */
export class OpeningClient extends Client {
  // The driver's own signature has a dozen overloads; whatever comes in goes on as it came.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  override query(...given: any[]): any {
    const wanted = opening.getStore();
    if (!wanted || !isBegin(given[0])) return super.query(...(given as Parameters<Client["query"]>));
    return this.open(wanted);
  }

  private async open(wanted: Opening): Promise<QueryResult> {
    // Several statements in one message are answered with a list; the driver's types know one result only.
    const answers = (await super.query(this.statementsFor(wanted))) as unknown as readonly QueryResult[];
    const [begun, told] = answers;
    const row: unknown = told?.rows[0];
    if (begun === undefined) throw new Error("the database did not begin a transaction");
    if (typeof row === "object" && row !== null && "now" in row && row.now instanceof Date) wanted.now = row.now;
    return begun;
  }

  /** PostgreSQL itself refuses every write of a transaction that only reads, whatever policies and programme would allow. */
  private statementsFor({ identity, readOnly }: Opening): string {
    const settings = Object.entries(identity).map(
      ([name, value]) => `set_config('app.${name}', ${this.escapeLiteral(value)}, true)`,
    );
    return `begin${readOnly ? " read only" : ""}; select portal_now() as now, ${settings.join(", ")}`;
  }
}

const isBegin = (query: unknown): boolean =>
  typeof query === "object" && query !== null && "text" in query && query.text === "BEGIN";
