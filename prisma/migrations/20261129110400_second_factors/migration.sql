-- One-time passwords of authenticator programs, and recovery codes for a lost telephone.

alter table "session" add column "secondFactorAt" timestamptz(6);

create table "second_factor" (
  "accountId" uuid not null,
  "sealedSecret" text,
  "pendingSecret" text,
  "createdAt" timestamptz(6) not null default current_timestamp,
  "confirmedAt" timestamptz(6),
  "lastStep" integer not null default 0,
  constraint "second_factor_pkey" primary key ("accountId"),
  constraint "second_factor_accountId_fkey" foreign key ("accountId") references "account" ("id") on delete restrict on update cascade,
  constraint "second_factor_confirmed" check (("confirmedAt" is null) = ("sealedSecret" is null)),
  constraint "second_factor_some_secret" check (num_nonnulls("sealedSecret", "pendingSecret") >= 1)
);

create table "recovery_code" (
  "accountId" uuid not null,
  "codeSha256" text not null,
  "usedAt" timestamptz(6),
  constraint "recovery_code_pkey" primary key ("accountId", "codeSha256"),
  constraint "recovery_code_accountId_fkey" foreign key ("accountId") references "account" ("id") on delete restrict on update cascade,
  constraint "recovery_code_hash" check ("codeSha256" ~ '^[0-9a-f]{64}$')
);

-- Whatever the program does: a step that has counted never counts again, and a used code stays used.
create function keep_used_step() returns trigger language plpgsql as $$
begin
  if new."lastStep" < old."lastStep" and new."sealedSecret" is not distinct from old."sealedSecret" then
    raise exception 'a step counts once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "second_factor_forwards" before update on "second_factor" for each row execute function keep_used_step();
create function keep_used_code() returns trigger language plpgsql as $$
begin
  if old."usedAt" is not null then
    raise exception 'a recovery code is used once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "recovery_code_used" before update on "recovery_code" for each row execute function keep_used_code();

alter table "second_factor" enable row level security;
alter table "recovery_code" enable row level security;
grant select, insert, update, delete on "second_factor", "recovery_code" to jigai_application;
create policy "second_factor_own" on "second_factor" for all to jigai_application
  using ("accountId" = (select actor_account())) with check ("accountId" = (select actor_account()));
create policy "second_factor_sign_in" on "second_factor" for select to jigai_application using ((select system_name()) = 'sign-in');
create policy "second_factor_use" on "second_factor" for update to jigai_application using ((select system_name()) = 'sign-in');
create policy "recovery_code_own" on "recovery_code" for all to jigai_application
  using ("accountId" = (select actor_account())) with check ("accountId" = (select actor_account()));
create policy "recovery_code_sign_in" on "recovery_code" for select to jigai_application using ((select system_name()) = 'sign-in');
create policy "recovery_code_use" on "recovery_code" for update to jigai_application using ((select system_name()) = 'sign-in');

-- Whose way in somebody else may open anew: staff's the administrator, an administrator's the operator of the server.
create function may_reopen(account uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from "account" a where a."id" = account and (
    (actor_role() = 'admin' and a."role" not in ('firm', 'admin')) or (system_name() = 'operator' and a."role" = 'admin')))
$$;

-- They set a password without being able to read one, and take a lost telephone off an account without seeing its secret.
create function give_password(account uuid, hash text) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not may_reopen(account) then
    return false;
  end if;
  update "credential" set "passwordHash" = hash, "changedAt" = now() where "accountId" = account;
  return found;
end $$;
create function forget_second_factor(account uuid) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not may_reopen(account) then
    return false;
  end if;
  delete from "recovery_code" where "accountId" = account;
  delete from "second_factor" where "accountId" = account;
  return found;
end $$;
revoke execute on function may_reopen(uuid), give_password(uuid, text), forget_second_factor(uuid) from public;
grant execute on function give_password(uuid, text), forget_second_factor(uuid) to jigai_application;
