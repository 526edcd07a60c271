-- Whatever is sent to the portal and kept stands with the scanner as evidence does: scans under a signature, replies of departments, the
-- notice of a call.
create index "approval_file_sha256_idx" on "approval_file" ("sha256");
create index "department_reply_sha256_idx" on "department_reply" ("sha256");
create index "call_noticeSha256_idx" on "call" ("noticeSha256");

create policy "approval_file_scanned" on "approval_file" for select to jigai_application using ((select system_name()) = 'scanner');
create policy "department_reply_scanned" on "department_reply" for select to jigai_application using ((select system_name()) = 'scanner');
create policy "call_scanned" on "call" for select to jigai_application using (
  (select system_name()) = 'scanner' and "noticeSha256" is not null);

-- Whoever may see a file may see how it stands with the scanner.
create policy "file_scan_of_approval" on "file_scan" for select to jigai_application using (
  exists (select 1 from "approval_file" f where f."sha256" = "file_scan"."sha256"));
create policy "file_scan_of_reply" on "file_scan" for select to jigai_application using (
  exists (select 1 from "department_reply" r where r."sha256" = "file_scan"."sha256"));
create policy "file_scan_of_call_notice" on "file_scan" for select to jigai_application using (
  exists (select 1 from "call" c where c."noticeSha256" = "file_scan"."sha256"));

-- An approver sends files too.
drop policy "file_scan_add" on "file_scan";
create policy "file_scan_add" on "file_scan" for insert to jigai_application with check (
  (select system_name()) = 'scanner'
  or ((select actor_role()) in ('firm', 'county', 'officer', 'approver') and "state" <> 'infected'));
