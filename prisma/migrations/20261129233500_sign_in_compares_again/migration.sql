-- A sign-in that verified a password compares it again in the transaction that opens its session, and holds the row meanwhile: a
-- password that was changed in between opens nothing, and whoever changes it now waits and then ends that session too.

-- Holding a row asks for the right to change it; what a sign-in may write into it is nothing.
create policy "credential_hold_sign_in" on "credential" for update to jigai_application
  using ((select system_name()) = 'sign-in') with check (false);

-- The password first, the sessions after it: the other way round a session that is just being opened would be missed.
create or replace function give_password(account uuid, hash text) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not may_reopen(account) then
    return false;
  end if;
  update "credential" set "passwordHash" = hash, "changedAt" = now() where "accountId" = give_password.account;
  if not found then
    return false;
  end if;
  update "account" a set "mustChangePassword" = true where a."id" = give_password.account;
  update "session" set "endedAt" = now() where "accountId" = give_password.account and "endedAt" is null;
  return true;
end $$;
