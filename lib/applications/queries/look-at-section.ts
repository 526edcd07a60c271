import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import type { SectionCode, SubmissionContent } from "../domain/content";
import { storedContent } from "./read-draft";

/** A colleague of the same firm who has a section of this application open. */
export type Colleague = { readonly name: string; readonly section: SectionCode };

export type SectionLook<Code extends SectionCode = SectionCode> = {
  readonly revision: number;
  readonly savedAt: Date;
  /** A colleague who saved last; null for the asker. */
  readonly savedBy: string | null;
  /** Null where the asker knows this revision already. */
  readonly content: SubmissionContent[Code] | null;
  readonly colleagues: readonly Colleague[];
  /** Changes whenever a file of the application comes, goes or has been scanned; null where the section has no files. */
  readonly files: string | null;
};

type Asked<Code extends SectionCode> = {
  readonly applicationId: string;
  readonly section: Code;
  /** The newest revision that the asker knows. */
  readonly revision: number;
};

/**
 * What has become of a section, asked every few seconds by whoever has it open: two short statements while nothing has.
 * Being here is written down at most every ten seconds, so a bureau's worth of open forms writes no storm.
 */
export function lookAtSection<Code extends SectionCode>(
  actor: FirmActor,
  { applicationId, section, revision }: Asked<Code>,
): Promise<SectionLook<Code> | null> {
  if (!isUuid(applicationId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const row = await present(handle, actor, applicationId, section);
    if (!row) return null;
    const content =
      row.revision === revision ? null : await newerContent<Code>(handle, row.callId, applicationId, section);
    const { savedAt, savedBy, colleagues } = row;
    const files = section === "F" ? await filesMark(handle, applicationId) : null;
    return { revision: row.revision, savedAt, savedBy, content, colleagues, files };
  });
}

type Row = {
  readonly callId: string;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string | null;
  readonly colleagues: readonly Colleague[];
};

async function present(
  { db }: Handle,
  { firmId, accountId }: FirmActor,
  applicationId: string,
  section: SectionCode,
): Promise<Row | null> {
  const [row] = await db.$queryRaw<Row[]>`
    with here as (
      insert into "section_presence" ("applicationId", "accountId", "section", "seenAt")
      select a."id", ${accountId}::uuid, ${section}::section_code, now() from "application" a
      where a."id" = ${applicationId}::uuid and a."firmId" = ${firmId}::uuid
      on conflict ("applicationId", "accountId", "section") do update set "seenAt" = now()
      where "section_presence"."seenAt" < now() - interval '10 seconds'
    )
    select a."callId", s."revision", s."savedAt", by."name" as "savedBy", coalesce((
      select json_agg(json_build_object('name', c."name", 'section', p."section") order by p."section", c."name")
      from "section_presence" p join "account" c on c."id" = p."accountId"
      where p."applicationId" = a."id" and p."accountId" <> ${accountId}::uuid and p."seenAt" > now() - interval '25 seconds'), '[]') as "colleagues"
    from "application" a join "application_section" s on s."applicationId" = a."id" left join "account" by on by."id" = s."savedById" and by."id" <> ${accountId}::uuid
    where a."id" = ${applicationId}::uuid and a."firmId" = ${firmId}::uuid and s."section" = ${section}::section_code`;
  return row ?? null;
}

/** Files are rows of their own and never written over; whoever has them on the screen only needs to know that they changed. */
async function filesMark({ db }: Handle, applicationId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ mark: string }[]>`
    select md5(coalesce(string_agg(concat(e."id", e."removedAt" is null, s."state"), '' order by e."id"), '')) as "mark"
    from "evidence" e left join "file_scan" s on s."sha256" = e."sha256"
    where e."applicationId" = ${applicationId}::uuid and e."uploadedRole" = 'firm'`;
  return row?.mark ?? "";
}

async function newerContent<Code extends SectionCode>(
  handle: Handle,
  callId: string,
  applicationId: string,
  section: Code,
): Promise<SubmissionContent[Code]> {
  const call = await readCall(handle, callId);
  if (!call) throw new Error(`application ${applicationId} belongs to no call`);
  const row = await handle.db.applicationSection.findUniqueOrThrow({
    where: { applicationId_section: { applicationId, section } },
    select: { content: true },
  });
  return storedContent(section, row.content, call.content);
}

/** For pages that show who is here without being in a section themselves. */
export async function readColleagues(
  { db }: Handle,
  { accountId }: FirmActor,
  applicationId: string,
): Promise<Colleague[]> {
  return db.$queryRaw<Colleague[]>`
    select c."name", p."section"::text as "section"
    from "section_presence" p join "account" c on c."id" = p."accountId"
    where p."applicationId" = ${applicationId}::uuid and p."accountId" <> ${accountId}::uuid
      and p."seenAt" > now() - interval '25 seconds'
    order by p."section", c."name"`;
}
