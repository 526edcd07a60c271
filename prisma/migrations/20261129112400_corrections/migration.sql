-- AlterTable
ALTER TABLE "screening_decision" ADD COLUMN     "answerDueOn" DATE;

-- CreateTable
CREATE TABLE "correction_answer" (
    "decisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "correction_answer_pkey" PRIMARY KEY ("decisionId","number")
);

-- AddForeignKey
ALTER TABLE "correction_answer" ADD CONSTRAINT "correction_answer_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "screening_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "screening_decision" add constraint "screening_decision_due" check ("answerDueOn" is null or "verdict" = 'returned');
alter table "correction_answer"
  add constraint "correction_answer_number" check ("number" >= 0),
  add constraint "correction_answer_text" check (btrim("answer") <> '');

-- An answer may be changed until the application is handed in again, and stands for ever afterwards.
create function keep_correction_answer() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (
    select 1 from "screening_decision" d join "application" a on a."id" = d."applicationId"
    where d."id" = coalesce(new."decisionId", old."decisionId") and a."state" = 'returned'
  ) then
    raise exception 'an answer to a correction is kept as it was handed in' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger "correction_answer_kept" before insert or update or delete on "correction_answer" for each row execute function keep_correction_answer();

grant select, insert, update on "correction_answer" to jigai_application;
alter table "correction_answer" enable row level security;
-- The firm's own; the desks read them once they are handed in.
create policy "correction_answer_read" on "correction_answer" for select to jigai_application using (
  exists (select 1 from "screening_decision" d join "application" a on a."id" = d."applicationId"
    where d."id" = "decisionId" and (a."firmId" = (select actor_firm()) or a."state" <> 'returned')));
create policy "correction_answer_add" on "correction_answer" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "answeredById" = (select actor_account()) and exists (
    select 1 from "screening_decision" d join "application" a on a."id" = d."applicationId"
    where d."id" = "decisionId" and a."firmId" = (select actor_firm())));
create policy "correction_answer_change" on "correction_answer" for update to jigai_application using (
  (select actor_role()) = 'firm' and exists (
    select 1 from "screening_decision" d join "application" a on a."id" = d."applicationId"
    where d."id" = "decisionId" and a."firmId" = (select actor_firm())))
  with check ("answeredById" = (select actor_account()));

-- The clock reminds of returns whose day has passed.
create policy "application_overdue" on "application" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" = 'returned');
create policy "screening_decision_overdue" on "screening_decision" for select to jigai_application using (
  (select system_name()) = 'clock' and "answerDueOn" is not null);
