import "server-only";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";

type Named = {
  readonly actorId: string | null;
  readonly firmId?: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
};

/** What people call those who acted and what they acted on, by id. */
export async function namesOf(db: Handle["db"], events: readonly Named[]): Promise<ReadonlyMap<string, string>> {
  const subjects = (type: string) => ({
    id: { in: unique(events.filter((event) => event.subjectType === type).map((event) => event.subjectId)) },
  });
  const people = unique(
    events.flatMap(({ actorId, subjectType, subjectId }) => [
      ...(actorId === null ? [] : [actorId]),
      ...(subjectType === "account" ? [subjectId] : []),
    ]),
  );
  const accounts = await db.account.findMany({ where: { id: { in: people } }, select: { id: true, name: true } });
  const acting = unique(events.flatMap(({ firmId }) => firmId ?? []));
  const firms = await db.firm.findMany({
    where: { OR: [subjects("firm"), { id: { in: acting } }] },
    select: { id: true, name: true },
  });
  const calls = await db.call.findMany({ where: subjects("call"), select: { id: true, title: true } });
  const notices = await db.notice.findMany({ where: subjects("notice"), select: { id: true, title: true } });
  const applications = await db.application.findMany({
    where: subjects("application"),
    select: { id: true, firmName: true, projectName: true },
  });
  return new Map([
    ...[...accounts, ...firms].map(({ id, name }) => [id, name] as const),
    ...[...calls, ...notices].map(({ id, title }) => [id, title] as const),
    ...applications.map(({ id, firmName, projectName }) => [id, `${firmName} · ${projectName}`] as const),
  ]);
}

/** A subject that has no row, a year for one, has no id either. */
const unique = (ids: readonly string[]): string[] => [...new Set(ids.filter(isUuid))];
