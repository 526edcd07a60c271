-- A forgotten password: a link by mail that works once and for ten minutes, by the real clock.

create table "password_link" (
  "tokenSha256" text not null,
  "accountId" uuid not null,
  "createdAt" timestamptz(6) not null default current_timestamp,
  "expiresAt" timestamptz(6) not null,
  "usedAt" timestamptz(6),
  constraint "password_link_pkey" primary key ("tokenSha256"),
  constraint "password_link_accountId_fkey" foreign key ("accountId") references "account" ("id") on delete restrict on update cascade,
  constraint "password_link_short" check ("expiresAt" > "createdAt" and "expiresAt" <= "createdAt" + interval '10 minutes')
);
create index "password_link_accountId_idx" on "password_link" ("accountId");

create function keep_used_link() returns trigger language plpgsql as $$
begin
  if old."usedAt" is not null then
    raise exception 'a password link works once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "password_link_once" before update on "password_link" for each row execute function keep_used_link();
create trigger "password_link_not_deleted" before delete on "password_link" for each row execute function refuse_change();

alter table "password_link" enable row level security;
grant select, insert, update on "password_link" to jigai_application;
create policy "password_link_forgotten" on "password_link" for all to jigai_application
  using ((select system_name()) = 'forgotten-password') with check ((select system_name()) = 'forgotten-password');
create policy "account_read_forgotten" on "account" for select to jigai_application using ((select system_name()) = 'forgotten-password');
create policy "account_change_forgotten" on "account" for update to jigai_application using ((select system_name()) = 'forgotten-password');
create policy "credential_read_forgotten" on "credential" for select to jigai_application using ((select system_name()) = 'forgotten-password');
create policy "credential_change_forgotten" on "credential" for update to jigai_application using ((select system_name()) = 'forgotten-password');
create policy "session_read_forgotten" on "session" for select to jigai_application using ((select system_name()) = 'forgotten-password');
create policy "session_change_forgotten" on "session" for update to jigai_application using ((select system_name()) = 'forgotten-password');
