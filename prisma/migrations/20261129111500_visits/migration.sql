-- When each person was last here. Nobody but the person reads it: it is no record of anybody's hours.

create table "visit" (
  "accountId" uuid not null,
  "lastSeenAt" timestamptz(6) not null,
  "previousSeenAt" timestamptz(6),
  constraint "visit_pkey" primary key ("accountId"),
  constraint "visit_accountId_fkey" foreign key ("accountId") references "account" ("id") on delete restrict on update cascade
);

grant select, insert, update on "visit" to jigai_application;
alter table "visit" enable row level security;
create policy "visit_own" on "visit" for all to jigai_application
  using ("accountId" = (select actor_account())) with check ("accountId" = (select actor_account()));
