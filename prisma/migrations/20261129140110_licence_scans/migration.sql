-- A licence stands with the scanner as evidence does: whoever may see it may see how, and the scanner finds what nobody has looked at.
create policy "licence_scanned" on "licence" for select to jigai_application using ((select system_name()) = 'scanner');
create policy "file_scan_of_licence" on "file_scan" for select to jigai_application using (
  exists (select 1 from "licence" l where l."sha256" = "file_scan"."sha256"));
create index "licence_sha256_idx" on "licence" ("sha256");
