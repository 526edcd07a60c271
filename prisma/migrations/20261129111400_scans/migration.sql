-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('pending', 'clean', 'infected');

-- CreateTable
CREATE TABLE "file_scan" (
    "sha256" TEXT NOT NULL,
    "state" "scan_state" NOT NULL DEFAULT 'pending',
    "signature" TEXT,
    "askedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(6),
    "settledAt" TIMESTAMPTZ(6),

    CONSTRAINT "file_scan_pkey" PRIMARY KEY ("sha256")
);

-- The same bytes are looked at once, whoever sent them. What was found is a statement about bytes and is never taken back.
alter table "file_scan"
  add constraint "file_scan_hash" check ("sha256" ~ '^[0-9a-f]{64}$'),
  add constraint "file_scan_signature" check (("state" = 'infected') = ("signature" is not null)),
  add constraint "file_scan_settled" check (("state" = 'pending') = ("settledAt" is null));
create index "file_scan_pending" on "file_scan" ("triedAt" nulls first, "askedAt") where "state" = 'pending';

create function keep_scan() returns trigger language plpgsql as $$
begin
  if new."sha256" <> old."sha256" or old."state" = 'infected' or (old."state" = 'clean' and new."state" = 'pending') then
    raise exception 'what a scanner found stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "file_scan_stays" before update on "file_scan" for each row execute function keep_scan();
create trigger "file_scan_kept" before delete on "file_scan" for each row execute function refuse_change();

grant select, insert, update on "file_scan" to jigai_application;
alter table "file_scan" enable row level security;

-- Whoever may see a file may see how it stands with the scanner; whoever adds one says what the scanner said of it.
create policy "file_scan_read" on "file_scan" for select to jigai_application using (
  (select system_name()) = 'scanner'
  or exists (select 1 from "evidence" e where e."sha256" = "file_scan"."sha256"));
create policy "file_scan_add" on "file_scan" for insert to jigai_application with check (
  (select system_name()) = 'scanner' or ((select actor_role()) in ('firm', 'county', 'officer') and "state" <> 'infected'));
create policy "file_scan_settle" on "file_scan" for update to jigai_application using ((select system_name()) = 'scanner');

-- The scanner finds what nobody has looked at yet, and writes down where an infected file lies.
create policy "evidence_scanned" on "evidence" for select to jigai_application using ((select system_name()) = 'scanner');
