-- CreateEnum
CREATE TYPE "unlock_state" AS ENUM ('asked', 'granted', 'refused');

-- CreateTable
CREATE TABLE "sheet_unlock" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "state" "unlock_state" NOT NULL DEFAULT 'asked',
    "reason" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "answer" TEXT,

    CONSTRAINT "sheet_unlock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sheet_unlock_callId_idx" ON "sheet_unlock"("callId");

-- CreateIndex
CREATE INDEX "sheet_unlock_assignmentId_idx" ON "sheet_unlock"("assignmentId");

-- AddForeignKey
ALTER TABLE "sheet_unlock" ADD CONSTRAINT "sheet_unlock_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_unlock" ADD CONSTRAINT "sheet_unlock_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_unlock" ADD CONSTRAINT "sheet_unlock_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create unique index "sheet_unlock_live_key" on "sheet_unlock" ("sheetId") where "state" in ('asked', 'granted');
alter table "sheet_unlock"
  add constraint "sheet_unlock_reason" check (btrim("reason") <> ''),
  add constraint "sheet_unlock_two_people" check ("decidedById" is null or "decidedById" <> "askedById"),
  add constraint "sheet_unlock_decided" check (
    ("state" = 'asked') = ("decidedById" is null) and ("decidedById" is null) = ("decidedAt" is null)),
  add constraint "sheet_unlock_refused" check ("state" <> 'refused' or btrim(coalesce("answer", '')) <> '');

-- Asked for a sheet that is locked, in a call that is not sealed, by two people of whom neither wrote the sheet. The row of
-- the call is held, so that nobody seals it in the same instant.
create function check_unlock() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from "call" c where c."id" = new."callId" for update;
  if exists (select 1 from "call" c where c."id" = new."callId" and c."sealedAt" is not null) then
    raise exception 'the call is sealed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and new."state" <> 'asked' then
    raise exception 'an unlock is asked for first' using errcode = 'check_violation', constraint = 'sheet_unlock_asked_first';
  end if;
  if tg_op = 'UPDATE' and (old."state" <> 'asked'
     or (to_jsonb(new) - array['state', 'decidedById', 'decidedAt', 'answer'])
     is distinct from (to_jsonb(old) - array['state', 'decidedById', 'decidedAt', 'answer'])) then
    raise exception 'an unlock is kept as it was asked and answered' using errcode = 'restrict_violation';
  end if;
  if not exists (select 1 from "sheet" s where s."id" = new."sheetId" and s."assignmentId" = new."assignmentId"
                 and s."callId" = new."callId" and s."state" = 'locked') then
    raise exception 'only a locked sheet is unlocked' using errcode = 'check_violation', constraint = 'sheet_unlock_locked';
  end if;
  if exists (select 1 from "assignment" a where a."id" = new."assignmentId" and a."expertId" in (new."askedById", new."decidedById")) then
    raise exception 'whoever wrote a sheet does not unlock it' using errcode = 'check_violation', constraint = 'sheet_unlock_not_the_author';
  end if;
  return new;
end $$;
create trigger "sheet_unlock_checked" before insert or update on "sheet_unlock" for each row execute function check_unlock();
create trigger "sheet_unlock_not_deleted" before delete on "sheet_unlock" for each row execute function refuse_change();

-- Granting is the unlock: the version stays as it was locked, and its author goes on in the next one. Nobody sees a score for it.
-- Revisions go on, so that a window from before the lock saves over nothing.
create function open_next_version() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update "sheet" set "state" = 'superseded' where "id" = new."sheetId";
  insert into "sheet" ("assignmentId", "callId", "applicationId", "expertId", "version", "revision", "scores", "comment", "savedAt")
    select s."assignmentId", s."callId", s."applicationId", s."expertId", s."version" + 1, s."revision" + 1, s."scores", s."comment", new."decidedAt"
    from "sheet" s where s."id" = new."sheetId";
  update "assignment" set "sheetLockedAt" = null where "id" = new."assignmentId";
  return null;
end $$;
create trigger "sheet_unlock_granted" after update on "sheet_unlock" for each row
  when (old."state" = 'asked' and new."state" = 'granted') execute function open_next_version();

-- As before, but for this: a locked sheet is superseded by a granted unlock only, and void only where its author has a conflict.
create or replace function keep_locked_sheet() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a sheet is never deleted' using errcode = 'restrict_violation';
  end if;
  if old."state" = 'draft' then
    return new;
  end if;
  if old."state" <> 'locked' or new."state" not in ('superseded', 'void')
     or (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state') then
    raise exception 'a locked sheet is final' using errcode = 'restrict_violation';
  end if;
  if new."state" = 'superseded' and not exists (
      select 1 from "sheet_unlock" u where u."sheetId" = old."id" and u."state" = 'granted') then
    raise exception 'a locked sheet is final until two people unlock it' using errcode = 'restrict_violation';
  end if;
  if new."state" = 'void' and not exists (
      select 1 from "conflict" c where c."expertId" = old."expertId" and c."applicationId" = old."applicationId"
        and c."state" in ('suspected', 'confirmed')) then
    raise exception 'a locked sheet is final unless its author has a conflict' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The mirror of the lock goes back where the sheet does, and nowhere else.
create function keep_lock_mirror() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old."sheetLockedAt" is not null and new."sheetLockedAt" is distinct from old."sheetLockedAt" and exists (
      select 1 from "sheet" s where s."assignmentId" = old."id" and s."state" = 'locked') then
    raise exception 'a locked sheet is final' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "assignment_lock_mirror" before update on "assignment" for each row execute function keep_lock_mirror();

-- Whoever asks to unlock sees no sheet: this hands out its name alone.
create function locked_sheet(assignment uuid) returns uuid language sql stable security definer set search_path = public as $$
  select s."id" from "sheet" s where s."assignmentId" = assignment and s."state" = 'locked' and actor_role() = 'officer'
$$;

-- No call is sealed while an unlock is undecided.
create function refuse_seal_before_unlock() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old."sealedAt" is null and new."sealedAt" is not null and exists (
      select 1 from "sheet_unlock" u where u."callId" = new."id" and u."state" = 'asked') then
    raise exception 'an unlock is undecided' using errcode = 'check_violation', constraint = 'call_sealed_without_unlock';
  end if;
  return new;
end $$;
create trigger "call_sealed_without_unlock" before update on "call" for each row execute function refuse_seal_before_unlock();

grant select, insert, update on "sheet_unlock" to jigai_application;
alter table "sheet_unlock" enable row level security;
create policy "sheet_unlock_read" on "sheet_unlock" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'expert' and exists (
    select 1 from "assignment" a where a."id" = "assignmentId" and a."expertId" = (select actor_account()))));
create policy "sheet_unlock_ask" on "sheet_unlock" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "askedById" = (select actor_account()) and "state" = 'asked');
create policy "sheet_unlock_answer" on "sheet_unlock" for update to jigai_application using ((select actor_role()) = 'approver')
  with check ("decidedById" = (select actor_account()));
