-- What waits for an answer of a county, the bureau or an approver outside the days of a call: the clock sees since when, to remind.
create policy "firm_claim_runs" on "firm" for select to jigai_application using (
  (select system_name()) = 'clock' and "claimState" = 'unproven');
create policy "licence_runs" on "licence" for select to jigai_application using (
  (select system_name()) = 'clock' and exists (select 1 from "firm" f where f."id" = "firmId"));
create policy "question_runs" on "question" for select to jigai_application using ((select system_name()) = 'clock');
create policy "call_extension_runs" on "call_extension" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" = 'proposed');
create policy "sheet_unlock_runs" on "sheet_unlock" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" = 'asked');
create policy "late_recusal_runs" on "late_recusal" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" = 'asked');
