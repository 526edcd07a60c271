-- Single sign-on: an identity at a provider of OpenID Connect belongs to the account that a person linked who had proven both.

create table "sign_on_identity" (
  "issuer" text not null,
  "subject" text not null,
  "accountId" uuid not null,
  "linkedAt" timestamptz(6) not null default current_timestamp,
  constraint "sign_on_identity_pkey" primary key ("issuer", "subject"),
  constraint "sign_on_identity_accountId_fkey" foreign key ("accountId") references "account" ("id") on delete restrict on update cascade,
  constraint "sign_on_identity_named" check ("issuer" <> '' and "subject" <> '')
);
-- One identity at a provider for each account.
create unique index "sign_on_identity_account_key" on "sign_on_identity" ("accountId", "issuer");

alter table "sign_on_identity" enable row level security;
grant select, insert, delete on "sign_on_identity" to jigai_application;
create policy "sign_on_identity_own" on "sign_on_identity" for all to jigai_application
  using ("accountId" = (select actor_account())) with check ("accountId" = (select actor_account()));
create policy "sign_on_identity_sign_in" on "sign_on_identity" for select to jigai_application using ((select system_name()) = 'sign-in');
