-- The clock reminds desks of what has lain there too long: it sees what waits for a county or for the city, and no more.
create policy "application_late_step" on "application" for select to jigai_application using (
  (select system_name()) = 'clock' and "state" in ('submitted', 'recommended'));
