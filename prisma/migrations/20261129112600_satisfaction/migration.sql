-- How satisfied firms were, step by step. A firm reads its own rows; the bureau reads sums and comments and never a row:
-- whoever decides about a firm must not learn what that firm said of it.

create type "rated_step" as enum ('submission', 'correction', 'county', 'city', 'outcome');
create table "rating" (
  "id" uuid not null default gen_random_uuid(),
  "applicationId" uuid not null,
  "step" "rated_step" not null,
  "score" integer not null,
  "comment" text not null default '',
  "ratedAt" timestamptz(6) not null,
  "ratedById" uuid not null,
  constraint "rating_pkey" primary key ("id"),
  constraint "rating_applicationId_fkey" foreign key ("applicationId") references "application" ("id") on delete restrict on update cascade,
  constraint "rating_score" check ("score" between 1 and 5)
);
create unique index "rating_application_step_key" on "rating" ("applicationId", "step");

grant select, insert, update on "rating" to jigai_application;
alter table "rating" enable row level security;
create policy "rating_own" on "rating" for all to jigai_application
  using ((select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())))
  with check ((select actor_role()) = 'firm' and "ratedById" = (select actor_account())
    and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));

-- Sums by step. Below three answers there is their number and no more.
create function satisfaction_sums(call uuid) returns table ("step" rated_step, "count" int, "scores" int[])
language sql stable security definer set search_path = public as $$
  select r."step", count(*)::int, case when count(*) >= 3 then array[
    (count(*) filter (where r."score" = 1))::int, (count(*) filter (where r."score" = 2))::int, (count(*) filter (where r."score" = 3))::int,
    (count(*) filter (where r."score" = 4))::int, (count(*) filter (where r."score" = 5))::int] end
  from "rating" r join "application" a on a."id" = r."applicationId"
  where a."callId" = call and is_bureau() group by r."step"
$$;

-- The comments of the steps that have enough answers, in an order that tells nothing.
create function satisfaction_comments(call uuid) returns table ("step" rated_step, "score" int, "comment" text)
language sql stable security definer set search_path = public as $$
  with answered as (
    select r."step", r."score", r."comment", md5(r."id"::text || call::text) as place, count(*) over (partition by r."step") as answers
    from "rating" r join "application" a on a."id" = r."applicationId" where a."callId" = call and is_bureau()
  )
  select "step", "score", "comment" from answered where answers >= 3 and btrim("comment") <> '' order by place
$$;
revoke execute on function satisfaction_sums(uuid), satisfaction_comments(uuid) from public;
grant execute on function satisfaction_sums(uuid), satisfaction_comments(uuid) to jigai_application;
