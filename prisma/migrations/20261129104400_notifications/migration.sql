-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('waiting', 'sending', 'sent', 'refused', 'uncertain', 'kept');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'zh-CN';

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "readAt" TIMESTAMPTZ(6),
    "onceKey" TEXT,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID,
    "address" TEXT NOT NULL,
    "recipientName" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "state" "mail_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "queuedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(6),
    "sentAt" TIMESTAMPTZ(6),
    "onceKey" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notification_accountId_at_idx" ON "notification"("accountId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_once_key" ON "notification"("accountId", "onceKey");

-- CreateIndex
CREATE UNIQUE INDEX "mail_once_key" ON "mail"("onceKey");

-- CreateIndex
CREATE INDEX "mail_state_idx" ON "mail"("state");

-- CreateIndex
CREATE INDEX "mail_queuedAt_idx" ON "mail"("queuedAt");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── the queue ─────────────────────────────────────────────────────────────
-- graphile-worker's own tables stand in the schema graphile_worker, installed by the owner before this migration. Their rows have a wall
-- that only the owner passes; the worker's role is let through, the application's is not: it queues by the function below.
do $$
declare
  each record;
begin
  if not exists (select from pg_roles where rolname = 'jigai_queue') then
    create role jigai_queue nologin;
  end if;
  grant usage on schema graphile_worker to jigai_queue;
  grant select, insert, update, delete on all tables in schema graphile_worker to jigai_queue;
  grant usage on all sequences in schema graphile_worker to jigai_queue;
  for each in select relname as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity loop
    execute format('create policy "worker" on graphile_worker.%I to jigai_queue using (true) with check (true)', each.name);
  end loop;
end $$;

-- Adds a job in the caller's transaction; one that waits under the same key is replaced.
create function queue_job(task text, payload jsonb, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if coalesce(actor_role(), system_name()) is null then
    raise exception 'nobody says who queues this job' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(task, payload::json, job_key => queue_job.job_key);
end $$;

-- ── notifications ─────────────────────────────────────────────────────────
alter table "account" add constraint "account_locale" check ("locale" in ('zh-CN', 'en'));
alter table "notification"
  add constraint "notification_link" check ("link" ~ '^/([^/\\]|$)'),
  add constraint "notification_facts" check (jsonb_typeof("facts") = 'object');
create index "notification_unread_idx" on "notification" ("accountId") where "readAt" is null;

grant select, update ("readAt") on "notification" to jigai_application;
alter table "notification" enable row level security;
create policy "notification_read" on "notification" for select to jigai_application using ("accountId" = (select actor_account()));
create policy "notification_seen" on "notification" for update to jigai_application using ("accountId" = (select actor_account()));

-- ── mail ──────────────────────────────────────────────────────────────────
alter table "mail"
  add constraint "mail_address" check ("address" <> '' and "address" !~ '[[:cntrl:]<>]'),
  add constraint "mail_locale" check ("locale" in ('zh-CN', 'en')),
  add constraint "mail_link" check ("link" ~ '^/([^/\\]|$)'),
  add constraint "mail_sent" check (("state" = 'sent') = ("sentAt" is not null)),
  add constraint "mail_tried" check ("state" in ('waiting', 'kept') or "triedAt" is not null);

create function is_demonstration() returns boolean language sql stable as $$ select "instance" <> 'production' from "portal_clock" $$;

grant select, update ("state", "attempts", "fault", "triedAt", "sentAt", "facts", "link") on "mail" to jigai_application;
alter table "mail" enable row level security;
-- Letters hold names, addresses and links that open doors: outside demonstrations the sender alone reads them.
create policy "mail_read" on "mail" for select to jigai_application using (
  (select system_name()) = 'mail' or ((select actor_role()) is not null and (select is_demonstration())));
create policy "mail_change" on "mail" for update to jigai_application using ((select system_name()) = 'mail');

-- A letter that has gone, or whose fate is not known, goes to nobody a second time.
create function keep_sent_mail() returns trigger language plpgsql as $$
begin
  if old."state" in ('sent', 'uncertain', 'refused') and new."state" <> old."state" then
    raise exception 'what became of a letter is settled once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "mail_settled" before update on "mail" for each row execute function keep_sent_mail();
create trigger "mail_not_deleted" before delete on "mail" for each row execute function refuse_change();

-- Writes one letter and its job. `state`: waiting to be sent, or kept where there is no mail server.
create function queue_mail(
  account uuid, address text, recipient text, locale text, kind text, facts jsonb, link text, secret boolean, once text, state mail_state
) returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  letter uuid;
begin
  if coalesce(actor_role(), system_name()) is null then
    raise exception 'nobody says who writes this letter' using errcode = 'insufficient_privilege';
  end if;
  insert into "mail" ("accountId", "address", "recipientName", "locale", "kind", "facts", "link", "secret", "onceKey", "state", "at")
  values (account, address, recipient, locale, kind, facts, link, secret, once, queue_mail.state, portal_now())
  on conflict ("onceKey") do nothing returning "id" into letter;
  if letter is not null and queue_mail.state = 'waiting' then
    perform queue_job('send-mail', jsonb_build_object('mailId', letter), 'mail:' || letter);
  end if;
  return letter;
end $$;

-- A letter to somebody with an account, whose address and language the one who causes it need not know.
create function queue_mail_to_account(account uuid, kind text, facts jsonb, link text, secret boolean, once text, state mail_state) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  select queue_mail(a."id", a."email", a."name", a."locale", queue_mail_to_account.kind, queue_mail_to_account.facts, queue_mail_to_account.link,
    queue_mail_to_account.secret, once, queue_mail_to_account.state)
  from "account" a where a."id" = account and a."disabledAt" is null
$$;

-- Tells people: those named, all of a firm, the county officers of a reporting unit, everybody of a role. Whoever causes it need not be able
-- to read who they are. Tells how many were told; people told before under the same key are not. `letters`: null for none.
create function notify_people(
  accounts uuid[], firm uuid, unit text, of_role role, kind text, facts jsonb, link text, once text, letters mail_state
) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  told uuid[];
  each uuid;
begin
  if coalesce(actor_role(), system_name()) is null then
    raise exception 'nobody says who tells this' using errcode = 'insufficient_privilege';
  end if;
  with added as (
    insert into "notification" ("accountId", "kind", "facts", "link", "onceKey", "at")
    select a."id", notify_people.kind, notify_people.facts, notify_people.link, once, portal_now() from "account" a
    where a."disabledAt" is null
      and (a."id" = any (accounts) or a."firmId" = firm or (a."role" = 'county' and a."unitCode" = unit) or a."role" = of_role)
    order by a."id"
    on conflict ("accountId", "onceKey") do nothing returning "accountId"
  ) select coalesce(array_agg("accountId"), '{}') into told from added;
  if letters is not null then
    foreach each in array told loop
      perform queue_mail_to_account(each, notify_people.kind, notify_people.facts, notify_people.link, false, null, letters);
    end loop;
  end if;
  return cardinality(told);
end $$;

revoke execute on function queue_job(text, jsonb, text), queue_mail(uuid, text, text, text, text, jsonb, text, boolean, text, mail_state),
  queue_mail_to_account(uuid, text, jsonb, text, boolean, text, mail_state),
  notify_people(uuid[], uuid, text, role, text, jsonb, text, text, mail_state) from public;
grant execute on function queue_job(text, jsonb, text), queue_mail(uuid, text, text, text, text, jsonb, text, boolean, text, mail_state),
  queue_mail_to_account(uuid, text, jsonb, text, boolean, text, mail_state),
  notify_people(uuid[], uuid, text, role, text, jsonb, text, text, mail_state) to jigai_application;
