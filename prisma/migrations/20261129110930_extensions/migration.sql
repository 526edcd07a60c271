-- CreateTable
CREATE TABLE "call_extension" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'proposed',
    "fromClosesAt" TIMESTAMPTZ(6) NOT NULL,
    "toClosesAt" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "answer" TEXT,

    CONSTRAINT "call_extension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "call_extension_callId_idx" ON "call_extension"("callId");

-- AddForeignKey
ALTER TABLE "call_extension" ADD CONSTRAINT "call_extension_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create unique index "call_extension_waiting_key" on "call_extension" ("callId") where "state" = 'proposed';
alter table "call_extension"
  add constraint "call_extension_later" check ("toClosesAt" > "fromClosesAt"),
  add constraint "call_extension_reason" check (btrim("reason") <> ''),
  add constraint "call_extension_two_people" check ("decidedById" is null or "decidedById" <> "proposedById"),
  add constraint "call_extension_decided" check (
    ("state" = 'proposed') = ("decidedById" is null) and ("decidedById" is null) = ("decidedAt" is null)),
  add constraint "call_extension_sent_back" check ("state" <> 'sent_back' or btrim(coalesce("answer", '')) <> '');

-- Answered once, and otherwise kept as it was proposed.
create function keep_extension() returns trigger language plpgsql as $$
begin
  if old."state" <> 'proposed'
     or (to_jsonb(new) - array['state', 'decidedById', 'decidedAt', 'answer'])
     is distinct from (to_jsonb(old) - array['state', 'decidedById', 'decidedAt', 'answer']) then
    raise exception 'an extension is kept as it was proposed and answered' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_extension_kept" before update on "call_extension" for each row execute function keep_extension();
create trigger "call_extension_not_deleted" before delete on "call_extension" for each row execute function refuse_change();

-- As before, but for one thing: the closing moves from where it was to where an approved extension moves it.
create or replace function keep_open_call() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and (
    new."year", new."title", new."documentNo", new."opensAt", new."policy", new."counting", new."rubric", new."attachments",
    new."contacts", new."budgetFen", new."maxAwards", new."awardFen", new."selectionMode", new."minScoreCenti", new."drawSeed",
    new."publicityDays", new."publicityUnit", new."noticeSha256", new."frozen", new."sha256", new."openedAt"
  ) is distinct from (
    old."year", old."title", old."documentNo", old."opensAt", old."policy", old."counting", old."rubric", old."attachments",
    old."contacts", old."budgetFen", old."maxAwards", old."awardFen", old."selectionMode", old."minScoreCenti", old."drawSeed",
    old."publicityDays", old."publicityUnit", old."noticeSha256", old."frozen", old."sha256", old."openedAt"
  ) then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  if old."state" <> 'draft' and new."closesAt" <> old."closesAt" and not exists (
    select 1 from "call_extension" e where e."callId" = old."id" and e."state" = 'approved'
      and e."fromClosesAt" = old."closesAt" and e."toClosesAt" = new."closesAt"
  ) then
    raise exception 'the closing of an open call moves by an approved extension only' using errcode = 'restrict_violation';
  end if;
  if old."sealedAt" is not null and (new."sealedAt", new."sealRoot") is distinct from (old."sealedAt", old."sealRoot") then
    raise exception 'a seal is set once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

grant select, insert, update on "call_extension" to jigai_application;
alter table "call_extension" enable row level security;
create policy "call_extension_read" on "call_extension" for select to jigai_application using (
  (select is_bureau()) or ("state" = 'approved' and coalesce((select actor_role()), (select system_name())) is not null));
create policy "call_extension_add" on "call_extension" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "proposedById" = (select actor_account()) and "state" = 'proposed');
create policy "call_extension_answer" on "call_extension" for update to jigai_application using ((select actor_role()) = 'approver')
  with check ("decidedById" = (select actor_account()));
