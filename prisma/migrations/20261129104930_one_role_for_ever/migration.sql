-- One account, one role, for as long as it exists: what a person did as an expert can never later have been done by an officer.
create function keep_account_role() returns trigger language plpgsql as $$
begin
  if new."role" is distinct from old."role" then
    raise exception 'an account keeps its role' using errcode = 'restrict_violation', constraint = 'account_role_stays';
  end if;
  return new;
end $$;
create trigger "account_role_stays" before update on "account" for each row execute function keep_account_role();

-- An expert is never staff: only an account of an expert carries an expert's profile, and only such a profile can be assigned.
create function refuse_expert_among_staff() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from "account" a where a."id" = new."accountId" and a."role" = 'expert') then
    raise exception 'only the account of an expert has an expert''s profile' using errcode = 'check_violation', constraint = 'expert_of_expert_role';
  end if;
  return new;
end $$;
create trigger "expert_of_expert_role" before insert or update on "expert" for each row execute function refuse_expert_among_staff();
