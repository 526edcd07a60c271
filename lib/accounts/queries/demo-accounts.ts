import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { codesAround } from "@/lib/auth/second-factor";
import { env } from "@/lib/env";

const demoAccounts = z.array(
  z.object({
    role: z.string(),
    name: z.string(),
    email: z.string(),
    password: z.string(),
    /** Of its one-time passwords; firms' accounts have none. */
    secret: z.string().optional(),
  }),
);

export type DemoAccount = z.output<typeof demoAccounts>[number];

/** The accounts that a demonstration offers as buttons; none anywhere else, and none before the demo season is loaded. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  if (env().JIGAI_INSTANCE === "production") return [];
  const file = path.join(/* turbopackIgnore: true */ env().JIGAI_DATA_DIR, "demo-accounts.json");
  const text = await readFile(file, "utf8").catch(() => "[]");
  return demoAccounts.parse(JSON.parse(text));
}

/** What the telephone of a demo account would show; null for every other account, and outside demonstrations. */
export async function demoCodeOf(signInName: string): Promise<string | null> {
  const account = (await listDemoAccounts()).find(({ email }) => email === signInName);
  if (account?.secret === undefined) return null;
  const [, shown = null] = await codesAround(account.secret);
  return shown;
}
