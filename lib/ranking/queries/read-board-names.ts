import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { entryOf } from "@/lib/reference/domain/lists";
import type { BoardProject } from "../domain/board";

export type NamedProject = BoardProject;

/** As handed in last: what the panel had before it. */
export async function readProjects(
  { db }: Handle,
  applicationIds: readonly string[],
  units: readonly CodedName[],
): Promise<ReadonlyMap<string, NamedProject>> {
  const rows = await db.application.findMany({
    where: { id: { in: applicationIds.filter(isUuid) } }, // the demo board of published sheets names its projects itself
    select: {
      id: true,
      firmName: true,
      submissions: { orderBy: { number: "desc" }, take: 1, select: { projectName: true, unitCode: true } },
    },
  });
  return new Map(
    rows.flatMap(({ id, firmName, submissions: [last] }) => {
      if (!last) return [];
      const { projectName, unitCode } = last;
      return [[id, { firmName, projectName, unit: entryOf(units, unitCode) }] as const];
    }),
  );
}

export async function readNames({ db }: Handle, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.account.findMany({
    where: { id: { in: accountIds.filter(isUuid) } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
