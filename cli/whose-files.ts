import type { Client } from "pg";

/** A row for every place that names a file, by the words that the people of that place know it by. */
const PLACES = `
  select e."sha256", 'evidence' as "what", e."id", e."fileName",
      concat_ws(', ', nullif(a."firmName", ''), nullif(a."projectName", ''), 'application ' || a."id",
        case when e."removedAt" is not null then 'removed' end) as "whose"
    from "evidence" e join "application" a on a."id" = e."applicationId"
  union all
  select l."sha256", 'licence', l."id", l."fileName", f."name" from "licence" l join "firm" f on f."id" = l."firmId"
  union all
  select c."noticeSha256", 'notice of the call', c."id", coalesce(c."noticeName", ''), c."title" from "call" c
  union all
  select x."sha256", 'scan under a signature', x."id", x."fileName", c."title"
    from "approval_file" x join "award_proposal" p on p."id" = x."proposalId" join "call" c on c."id" = p."callId"
  union all
  select r."sha256", 'department''s reply', r."id", r."fileName", c."title" || ', ' || r."documentNo"
    from "department_reply" r join "department_inquiry" i on i."id" = r."inquiryId" join "call" c on c."id" = i."callId"`;

type Row = {
  readonly sha256: string;
  readonly what: string;
  readonly id: string;
  readonly fileName: string;
  readonly whose: string;
};

/** By hash, one line for each place where the file belongs: what it is, its id, its name and whose it is. */
export async function whoseFiles(
  owner: Client,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await owner.query<Row>(
    `select * from (${PLACES}) p where p."sha256" = any($1::text[]) order by p."what", p."whose", p."id"`,
    [hashes],
  );
  const lines = new Map<string, string[]>();
  for (const { sha256, what, id, fileName, whose } of rows) {
    lines.set(sha256, [...(lines.get(sha256) ?? []), `${what} ${id} "${fileName}": ${whose}`]);
  }
  return lines;
}
