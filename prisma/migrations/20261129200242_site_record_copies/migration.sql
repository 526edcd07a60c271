-- A signed record of a site check stays in force when a virus is found in its scan afterwards: whoever may file it files another copy of the
-- paper. The row that was signed keeps the scan it was signed with; here stands what has taken its place, one after the other.
create table "site_record_copy" (
  "siteCheckId" uuid not null,
  "place" integer not null,
  "evidenceId" uuid not null,
  "replacesId" uuid not null,
  "filedById" uuid not null,
  "filedAt" timestamptz(6) not null,
  constraint "site_record_copy_pkey" primary key ("siteCheckId", "place"),
  constraint "site_record_copy_evidenceId_key" unique ("evidenceId"),
  constraint "site_record_copy_siteCheckId_fkey" foreign key ("siteCheckId") references "site_check" ("id") on delete restrict on update cascade,
  constraint "site_record_copy_evidenceId_fkey" foreign key ("evidenceId") references "evidence" ("id") on delete restrict on update cascade,
  constraint "site_record_copy_replacesId_fkey" foreign key ("replacesId") references "evidence" ("id") on delete restrict on update cascade,
  constraint "site_record_copy_place" check ("place" > 0),
  constraint "site_record_copy_another" check ("evidenceId" <> "replacesId")
);

-- The scan that counts of a signed record: the newest copy, else the one it was signed with.
create function site_record_scan(check_id uuid) returns uuid language sql stable as $$
  select coalesce(
    (select c."evidenceId" from "site_record_copy" c where c."siteCheckId" = check_id order by c."place" desc limit 1),
    (select s."recordId" from "site_check" s where s."id" = check_id and s."state" = 'signed'))
$$;

-- Whether the signed site check of an application waits for another copy, because its scan is out of use.
create function awaits_site_record(application uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from "site_check" s join "evidence" e on e."id" = site_record_scan(s."id") join "file_scan" f on f."sha256" = e."sha256"
    where s."applicationId" = application and s."state" = 'signed' and f."state" = 'infected')
$$;

-- A scan that anybody can open is never replaced.
create function check_site_record_copy() returns trigger language plpgsql security definer set search_path = public as $$
declare
  checked record;
begin
  select s."applicationId", s."state" into checked from "site_check" s where s."id" = new."siteCheckId" for update;
  if checked."state" is distinct from 'signed' then
    raise exception 'only a signed record has a copy' using errcode = 'check_violation', constraint = 'site_record_copy_signed';
  end if;
  if new."replacesId" is distinct from site_record_scan(new."siteCheckId")
     or new."place" <> 1 + (select count(*) from "site_record_copy" c where c."siteCheckId" = new."siteCheckId") then
    raise exception 'another copy has taken its place already' using errcode = 'check_violation', constraint = 'site_record_copy_newest';
  end if;
  if not exists (select 1 from "evidence" e join "file_scan" f on f."sha256" = e."sha256"
                 where e."id" = new."replacesId" and f."state" = 'infected') then
    raise exception 'a scan in which nothing was found is kept' using errcode = 'check_violation', constraint = 'site_record_copy_infected';
  end if;
  if not exists (select 1 from "evidence" e where e."id" = new."evidenceId" and e."applicationId" = checked."applicationId"
                 and e."kind" = 'site-record' and e."removedAt" is null)
     or exists (select 1 from "evidence" e join "file_scan" f on f."sha256" = e."sha256"
                where e."id" = new."evidenceId" and f."state" = 'infected') then
    raise exception 'a copy is a signed record of the same application in which nothing was found'
      using errcode = 'check_violation', constraint = 'site_record_copy_of_application';
  end if;
  return new;
end $$;
create trigger "site_record_copy_checked" before insert on "site_record_copy" for each row execute function check_site_record_copy();
create trigger "site_record_copy_kept" before update or delete on "site_record_copy" for each row execute function refuse_change();

grant select, insert on "site_record_copy" to jigai_application;
alter table "site_record_copy" enable row level security;
create policy "site_record_copy_read" on "site_record_copy" for select to jigai_application using (
  exists (select 1 from "site_check" s where s."id" = "siteCheckId"));
create policy "site_record_copy_add" on "site_record_copy" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "filedById" = (select actor_account()));

-- As before, but for this: the scan of a signed site check is put right on the page of that site check.
create or replace function infected_places(hash text) returns table (
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
        and not exists (select 1 from "site_check" r where r."applicationId" = e."applicationId" and site_record_scan(r."id") = e."id")
    union all
    select 'site-record', e."id", e."fileName", e."uploadedRole"::text, e."uploadedById", a."firmId", a."firmName", a."unitCode",
        r."id", a."state"::text, true, a."callId", coalesce(nullif(a."projectName", ''), c."title")
      from "evidence" e join "application" a on a."id" = e."applicationId" join "call" c on c."id" = a."callId"
        join "site_check" r on r."applicationId" = a."id" and site_record_scan(r."id") = e."id" where e."sha256" = hash
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
