-- Every request of everybody who is signed in asks this first; as the three statements of a transaction it took a good part of a page.
-- Whoever knows a session's id is its person: the id stands in a sealed cookie and nowhere else. It answers about that one session
-- alone, by the real clock. Once a minute is often enough for the idle limit, and spares every other request a write.
-- In plpgsql, because that keeps the plan; a function in SQL is planned at every call.
create function live_session(session uuid, firm_idle_minutes int, staff_idle_minutes int)
returns table ("sessionId" uuid, "accountId" uuid, "name" text, "role" text, "firmId" uuid, "firmName" text, "unitCode" text,
  "signInName" text, "pending" text)
language plpgsql volatile security definer set search_path = public as $$
#variable_conflict use_column
begin
  return query
  with live as (
    select s."id", s."lastSeenAt", a."id" as "accountId", a."name", a."role"::text as "role", a."firmId", f."name" as "firmName",
      a."unitCode"::text, coalesce(a."email", a."mobile")::text as "signInName",
      case when c."confirmedAt" is not null and s."secondFactorAt" is null then 'code'
        when a."mustChangePassword" then 'password'
        when a."role" <> 'firm' and c."confirmedAt" is null then 'enrolment' end as "pending"
    from "session" s join "account" a on a."id" = s."accountId" left join "firm" f on f."id" = a."firmId"
      left join "second_factor" c on c."accountId" = a."id"
    where s."id" = live_session.session and s."endedAt" is null and s."expiresAt" > now() and a."disabledAt" is null
      and s."lastSeenAt" > now() - make_interval(mins => case a."role" when 'firm' then firm_idle_minutes else staff_idle_minutes end)
  ), seen as (
    update "session" s set "lastSeenAt" = now() from live where s."id" = live."id" and live."lastSeenAt" < now() - interval '1 minute'
  )
  select l."id", l."accountId", l."name", l."role", l."firmId", l."firmName", l."unitCode", l."signInName", l."pending" from live l;
end
$$;
revoke execute on function live_session(uuid, int, int) from public;
grant execute on function live_session(uuid, int, int) to jigai_application;
