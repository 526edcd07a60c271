import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";

const demoAccounts = z.array(z.object({ role: z.string(), name: z.string(), email: z.string(), password: z.string() }));

export type DemoAccount = z.output<typeof demoAccounts>[number];

/** The accounts that a demonstration offers as buttons; none anywhere else, and none before the demo season is loaded. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  if (env().JIGAI_INSTANCE === "production") return [];
  const file = path.join(/* turbopackIgnore: true */ env().JIGAI_DATA_DIR, "demo-accounts.json");
  const text = await readFile(file, "utf8").catch(() => "[]");
  return demoAccounts.parse(JSON.parse(text));
}
