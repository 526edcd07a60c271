-- CreateTable
CREATE TABLE "late_attempt" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "firmId" UUID NOT NULL,
    "firmName" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "closesAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "late_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_reminder" (
    "callId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "closesAt" TIMESTAMPTZ(6) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "drafts" INTEGER NOT NULL,

    CONSTRAINT "deadline_reminder_pkey" PRIMARY KEY ("callId","step","closesAt")
);

-- CreateIndex
CREATE INDEX "late_attempt_callId_idx" ON "late_attempt"("callId");

-- CreateIndex
CREATE INDEX "late_attempt_applicationId_idx" ON "late_attempt"("applicationId");

-- AddForeignKey
ALTER TABLE "late_attempt" ADD CONSTRAINT "late_attempt_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_reminder" ADD CONSTRAINT "deadline_reminder_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "late_attempt" add constraint "late_attempt_is_late" check ("at" > "closesAt");
create trigger "late_attempt_kept" before update or delete on "late_attempt" for each row execute function refuse_change();
grant select, insert on "late_attempt" to jigai_application;
alter table "late_attempt" enable row level security;
create policy "late_attempt_read" on "late_attempt" for select to jigai_application using (
  "firmId" = (select actor_firm()) or (select is_bureau()));
create policy "late_attempt_add" on "late_attempt" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "firmId" = (select actor_firm()) and "accountId" = (select actor_account())
  and exists (select 1 from "application" a where a."id" = "applicationId" and a."callId" = "late_attempt"."callId"));

alter table "deadline_reminder" add constraint "deadline_reminder_step" check ("step" in ('3-working-days', '1-day', '3-hours'));
create trigger "deadline_reminder_kept" before update or delete on "deadline_reminder" for each row execute function refuse_change();
grant select, insert on "deadline_reminder" to jigai_application;
alter table "deadline_reminder" enable row level security;
create policy "deadline_reminder_clock" on "deadline_reminder" for all to jigai_application
  using ((select system_name()) = 'clock') with check ((select system_name()) = 'clock');
-- Whom to remind: the clock sees which drafts there are, and not a word of them.
create policy "application_remind" on "application" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" = 'draft');
