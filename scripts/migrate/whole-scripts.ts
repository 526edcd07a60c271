import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * The adapter cuts a script at every semicolon, also inside the body of a function. Here a migration goes to PostgreSQL in one piece, which
 * runs it as one transaction: a migration that fails leaves nothing behind.
 */
export class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = (script) => this.#run(script);
    return adapter;
  }

  async #run(script: string) {
    try {
      await this.#pool.query(script);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      throw new DriverAdapterError({
        kind: "postgres",
        code: error.code ?? "XX000",
        severity: error.severity ?? "ERROR",
        message: `${error.message}${lineOf(script, error.position)}`,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
      });
    }
  }
}

function lineOf(script: string, position: string | undefined): string {
  if (position === undefined) return "";
  return `, at line ${script.slice(0, Number(position)).split("\n").length}`;
}
