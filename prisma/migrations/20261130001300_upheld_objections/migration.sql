-- An objection or a report that the office which handles them has found to be so: kept as what a check during publicity has
-- found, and decided about like it. Who objected is confidential; a county is not told of the record.
alter table "check_record" drop constraint "check_record_outcome";
alter table "check_record"
  add constraint "check_record_outcome"
    check (("subject" like 'vetoes.%' or "subject" = 'objection') = ("outcome" in ('clear', 'found'))),
  add constraint "check_record_objection"
    check ("subject" <> 'objection' or ("round" = 'publicity' and "outcome" = 'found' and btrim(coalesce("documentNo", '')) <> ''));

drop policy "check_record_read" on "check_record";
create policy "check_record_read" on "check_record" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'county' and "subject" <> 'objection'
    and exists (select 1 from "application" a where a."id" = "applicationId")));
