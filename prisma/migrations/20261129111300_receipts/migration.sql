-- A letter that carries a receipt is written by the sender, who reads submissions for nothing else.
create policy "application_mail" on "application" for select to jigai_application using ((select system_name()) = 'mail');
create policy "submission_mail" on "submission" for select to jigai_application using ((select system_name()) = 'mail');

-- What anybody may learn who holds a receipt: the hash that its code is made of, and whether one file was part of it. The list of files,
-- the firm and the content stay where they are.
create function receipt_proof(receipt text, file_hash text) returns table ("contentSha256" text, "holdsFile" boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s."contentSha256", exists (select from jsonb_array_elements(s."evidenceList") e where e ->> 'sha256' = file_hash)
  from "submission" s where s."receiptNo" = receipt
$$;
revoke execute on function receipt_proof(text, text) from public;
grant execute on function receipt_proof(text, text) to jigai_application;
