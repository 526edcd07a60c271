import type { ExpertActor } from "@/lib/auth/actor";
import { makeActor } from "@/lib/auth/make-actor";

/** An expert of the demo season, as whoever measures or looks at it acts for him. */
export function knownExpert({ accountId, name }: { readonly accountId: string; readonly name: string }): ExpertActor {
  const person = { accountId, name, firmId: null, firmName: null, unitCode: null, role: "expert" } as const;
  const actor = makeActor(person, "127.0.0.1");
  if (actor?.role !== "expert") throw new Error("nobody can act as an expert");
  return actor;
}
