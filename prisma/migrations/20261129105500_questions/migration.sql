-- Questions and answers of a call. The asker stands in a table that the public cannot read; the answers stand in another.

create table "question" (
  "id" uuid not null default gen_random_uuid(),
  "callId" uuid not null,
  "firmId" uuid not null,
  "askedById" uuid not null,
  "text" text not null,
  "askedAt" timestamptz(6) not null,
  constraint "question_pkey" primary key ("id"),
  constraint "question_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "question_firmId_fkey" foreign key ("firmId") references "firm" ("id") on delete restrict on update cascade,
  constraint "question_text" check (btrim("text") <> '')
);
create index "question_callId_idx" on "question" ("callId");
create index "question_firmId_idx" on "question" ("firmId");

create table "answer" (
  "id" uuid not null default gen_random_uuid(),
  "questionId" uuid not null,
  "callId" uuid not null,
  "number" integer not null,
  "question" text not null,
  "text" text not null,
  "answeredAt" timestamptz(6) not null,
  "answeredById" uuid not null,
  "isCurrent" boolean not null default true,
  constraint "answer_pkey" primary key ("id"),
  constraint "answer_callId_fkey" foreign key ("callId") references "call" ("id") on delete restrict on update cascade,
  constraint "answer_questionId_fkey" foreign key ("questionId") references "question" ("id") on delete restrict on update cascade,
  constraint "answer_number" check ("number" >= 1),
  constraint "answer_text" check (btrim("question") <> '' and btrim("text") <> '')
);
create unique index "answer_question_number_key" on "answer" ("questionId", "number");
create unique index "answer_one_current_key" on "answer" ("questionId") where "isCurrent";
create index "answer_callId_idx" on "answer" ("callId");

create trigger "question_kept" before update or delete on "question" for each row execute function refuse_change();

-- An answer only ever steps back behind a corrected one.
create function keep_answer() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'isCurrent') is distinct from (to_jsonb(old) - 'isCurrent') or not old."isCurrent" then
    raise exception 'an answer is kept as it was given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger "answer_kept" before update on "answer" for each row execute function keep_answer();
create trigger "answer_not_deleted" before delete on "answer" for each row execute function refuse_change();

grant select, insert on "question" to jigai_application;
grant select, insert, update on "answer" to jigai_application;
alter table "question" enable row level security;
alter table "answer" enable row level security;

create policy "question_read" on "question" for select to jigai_application using (
  "firmId" = (select actor_firm()) or (select is_bureau()));
create policy "question_add" on "question" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "firmId" = (select actor_firm()) and "askedById" = (select actor_account())
  and exists (select 1 from "call" c where c."id" = "callId"));

create policy "answer_read" on "answer" for select to jigai_application using (
  ("isCurrent" and coalesce((select actor_role()), (select system_name())) is not null) or (select is_bureau()));
create policy "answer_add" on "answer" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "answeredById" = (select actor_account())
  and exists (select 1 from "question" q where q."id" = "questionId" and q."callId" = "answer"."callId"));
create policy "answer_step_back" on "answer" for update to jigai_application using ((select actor_role()) = 'officer')
  with check (not "isCurrent");
