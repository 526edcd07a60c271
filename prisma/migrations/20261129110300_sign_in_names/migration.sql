-- One signs in with an e-mail address or a mobile number.

alter table "account" alter column "email" drop not null, add column "mobile" text;
create unique index "account_mobile_key" on "account" ("mobile");
alter table "account"
  add constraint "account_mobile_shape" check ("mobile" ~ '^1[3-9][0-9]{9}$'),
  add constraint "account_signs_in" check (num_nonnulls("email", "mobile") >= 1);

alter table "invitation" alter column "email" drop not null, add column "mobile" text;
alter table "invitation"
  add constraint "invitation_mobile_shape" check ("mobile" ~ '^1[3-9][0-9]{9}$'),
  add constraint "invitation_one_name" check (num_nonnulls("email", "mobile") = 1);

-- Whoever has no e-mail address is told in the portal alone.
create or replace function queue_mail_to_account(account uuid, kind text, facts jsonb, link text, secret boolean, once text, state mail_state) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  select queue_mail(a."id", a."email", a."name", a."locale", queue_mail_to_account.kind, queue_mail_to_account.facts, queue_mail_to_account.link,
    queue_mail_to_account.secret, once, queue_mail_to_account.state)
  from "account" a where a."id" = account and a."disabledAt" is null and a."email" is not null
$$;
