-- Several links to a new password may work side by side, so that nobody ends another's by asking again; a new password, whoever
-- sets it and in whatever way, ends them all.
create function end_password_links() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update "password_link" set "usedAt" = now() where "accountId" = new."accountId" and "usedAt" is null;
  return null;
end $$;
create trigger "credential_ends_links" after update of "passwordHash" on "credential"
  for each row execute function end_password_links();
