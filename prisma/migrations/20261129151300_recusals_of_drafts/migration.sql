-- A draft is the firm's alone, and so is whom it wants kept away, until it has handed in.
drop policy "recusal_request_read" on "recusal_request";
create policy "recusal_request_read" on "recusal_request" for select to jigai_application using (
  ((select is_bureau()) or (select actor_role()) = 'firm') and exists (
    select 1 from "application" a where a."id" = "applicationId"
      and ((select is_bureau()) or a."firmId" = (select actor_firm()))));

-- As before, but for this: an unlock of a sheet that has become void since can still be refused, so that nothing waits for ever.
create or replace function check_unlock() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from "call" c where c."id" = new."callId" for update;
  if exists (select 1 from "call" c where c."id" = new."callId" and c."sealedAt" is not null) then
    raise exception 'the call is sealed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and new."state" <> 'asked' then
    raise exception 'an unlock is asked for first' using errcode = 'check_violation', constraint = 'sheet_unlock_asked_first';
  end if;
  if tg_op = 'UPDATE' and (old."state" <> 'asked'
     or (to_jsonb(new) - array['state', 'decidedById', 'decidedAt', 'answer'])
     is distinct from (to_jsonb(old) - array['state', 'decidedById', 'decidedAt', 'answer'])) then
    raise exception 'an unlock is kept as it was asked and answered' using errcode = 'restrict_violation';
  end if;
  if new."state" <> 'refused' and not exists (select 1 from "sheet" s where s."id" = new."sheetId" and s."assignmentId" = new."assignmentId"
                 and s."callId" = new."callId" and s."state" = 'locked') then
    raise exception 'only a locked sheet is unlocked' using errcode = 'check_violation', constraint = 'sheet_unlock_locked';
  end if;
  if exists (select 1 from "assignment" a where a."id" = new."assignmentId" and a."expertId" in (new."askedById", new."decidedById")) then
    raise exception 'whoever wrote a sheet does not unlock it' using errcode = 'check_violation', constraint = 'sheet_unlock_not_the_author';
  end if;
  return new;
end $$;
