-- Where bytes lie in which the scanner has just found something, and what has to be known to tell whoever must act. For the scanner alone, and
-- for infected bytes alone: it sees no application otherwise.
create function infected_places(hash text) returns table (
  "what" text, "id" uuid, "fileName" text, "uploadedRole" text, "uploadedById" uuid, "firmId" uuid, "firmName" text, "unitCode" text,
  "parentId" uuid, "state" text, "handedIn" boolean, "callId" uuid, "about" text
) language sql stable security definer set search_path = pg_catalog, public as $$
  select p.* from (
    select 'evidence', e."id", e."fileName", e."uploadedRole"::text, e."uploadedById", a."firmId", a."firmName", a."unitCode",
        a."id", a."state"::text, exists (
          select 1 from "submission" s where s."applicationId" = a."id"
            and s."evidenceList" @> jsonb_build_array(jsonb_build_object('id', e."id"))),
        a."callId", coalesce(nullif(a."projectName", ''), c."title")
      from "evidence" e join "application" a on a."id" = e."applicationId" join "call" c on c."id" = a."callId"
      where e."sha256" = hash and (e."removedAt" is null or exists (
          select 1 from "submission" s where s."applicationId" = a."id"
            and s."evidenceList" @> jsonb_build_array(jsonb_build_object('id', e."id"))))
    union all
    select 'licence', l."id", l."fileName", 'firm', l."uploadedById", f."id", f."name", f."unitCode", f."id", null, true, null, f."name"
      from "licence" l join "firm" f on f."id" = l."firmId" where l."sha256" = hash
    union all
    select 'approval-file', x."id", x."fileName", 'approver', x."uploadedById", null, null, null, p."id", null, exists (
          select 1 from "approval" s where s."fileId" = x."id"), c."id", c."title"
      from "approval_file" x join "award_proposal" p on p."id" = x."proposalId" join "call" c on c."id" = p."callId" where x."sha256" = hash
    union all
    select 'reply', r."id", r."fileName", 'officer', r."takenInById", null, null, null, i."id", null, true, i."callId", r."documentNo"
      from "department_reply" r join "department_inquiry" i on i."id" = r."inquiryId" where r."sha256" = hash
    union all
    select 'call-notice', c."id", coalesce(c."noticeName", ''), 'officer', c."createdById", null, null, null, c."id", null, c."state" <> 'draft', c."id", c."title"
      from "call" c where c."noticeSha256" = hash
  ) p ("what", "id", "fileName", "uploadedRole", "uploadedById", "firmId", "firmName", "unitCode", "parentId", "state", "handedIn", "callId", "about")
  where system_name() = 'scanner' and exists (select 1 from "file_scan" f where f."sha256" = hash and f."state" = 'infected')
$$;
revoke execute on function infected_places(text) from public;
grant execute on function infected_places(text) to jigai_application;
