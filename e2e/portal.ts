import { Client } from "pg";

/** The owner of the portal under test: moves its clock and looks behind the walls. */
export async function asOwner<Value>(work: (owner: Client) => Promise<Value>): Promise<Value> {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL, options: "-c timezone=UTC" });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** As `jigai clock --set`: moves the portal's clock; everything judged by time follows with the next request. */
export async function setClock(instant: string): Promise<void> {
  await asOwner((owner) => owner.query("select clock_set($1::timestamptz)", [instant]));
}

export async function resetClock(): Promise<void> {
  await asOwner((owner) => owner.query("select clock_reset()"));
}
