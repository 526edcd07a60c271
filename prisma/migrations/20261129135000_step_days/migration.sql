-- How many working days each step has is the call's, frozen with it. Calls that were opened before keep the days that held then.
ALTER TABLE "call" ADD COLUMN     "stepDays" JSONB NOT NULL DEFAULT '{"county-check": 5, "correction": 5, "city-check": 10, "exception": 5, "department": 5, "site-check": 10, "panel": 10, "approval": 5, "confirmation": 5}';

create function keep_step_days() returns trigger language plpgsql as $$
begin
  if old."state" <> 'draft' and new."stepDays" is distinct from old."stepDays" then
    raise exception 'an open call is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "call_step_days_frozen" before update on "call" for each row execute function keep_step_days();
alter table "call" add constraint "call_step_days" check (jsonb_typeof("stepDays") = 'object');

-- The clock reminds whoever has a step, so it sees what runs: nobody's scores or words are asked for, only since when it lies where.
create policy "application_runs" on "application" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" in ('eligible', 'in_review'));
create policy "ruling_runs" on "ruling" for select to jigai_application using (
  (select system_name()) = 'clock' and exists (
    select 1 from "application" a where a."id" = "applicationId" and a."state" = 'recommended'));
create policy "site_check_runs" on "site_check" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" <> 'withdrawn');
create policy "assignment_runs" on "assignment" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" in ('assigned', 'cleared'));
create policy "department_inquiry_runs" on "department_inquiry" for select to jigai_application using ((select system_name()) = 'clock');
create policy "department_question_runs" on "department_question" for select to jigai_application using ((select system_name()) = 'clock');
create policy "department_reply_runs" on "department_reply" for select to jigai_application using ((select system_name()) = 'clock');
create policy "check_record_runs" on "check_record" for select to jigai_application using (
  (select system_name()) = 'clock' and "replyId" is not null);
create policy "award_proposal_runs" on "award_proposal" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" <> 'sent_back');
create policy "approval_runs" on "approval" for select to jigai_application using ((select system_name()) = 'clock');
create policy "ranking_run_runs" on "ranking_run" for select to jigai_application using (
  (select system_name()) = 'clock' and exists (select 1 from "call" c where c."id" = "callId" and c."state" = 'sealed'));
