-- CreateEnum
CREATE TYPE "check_round" AS ENUM ('screening', 'publicity');

-- CreateEnum
CREATE TYPE "check_outcome" AS ENUM ('clear', 'found', 'confirmed', 'differs');

-- CreateEnum
CREATE TYPE "found_answer" AS ENUM ('kept', 'dropped');

-- CreateEnum
CREATE TYPE "mark_kind" AS ENUM ('invoice', 'project_code', 'library_no', 'firm_project');

-- CreateTable
CREATE TABLE "submission_mark" (
    "applicationId" UUID NOT NULL,
    "kind" "mark_kind" NOT NULL,
    "row" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "submission_mark_pkey" PRIMARY KEY ("applicationId","kind","row")
);

-- CreateTable
CREATE TABLE "check_record" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "round" "check_round" NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" "check_outcome" NOT NULL,
    "source" TEXT NOT NULL,
    "sourceOn" DATE NOT NULL,
    "documentNo" TEXT,
    "evidenceId" UUID,
    "page" INTEGER,
    "replyId" UUID,
    "replyLine" INTEGER,
    "remark" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "check_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "found_decision" (
    "recordId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "answer" "found_answer" NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "found_decision_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "department_inquiry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "round" "check_round" NOT NULL,
    "department" TEXT NOT NULL,
    "documentNo" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "department_inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department_question" (
    "inquiryId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "applicationId" UUID NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "department_question_pkey" PRIMARY KEY ("inquiryId","line")
);

-- CreateTable
CREATE TABLE "department_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "inquiryId" UUID NOT NULL,
    "documentNo" TEXT NOT NULL,
    "repliedOn" DATE NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "takenInById" UUID NOT NULL,
    "takenInAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "department_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "submission_mark_kind_key_idx" ON "submission_mark"("kind", "key");

-- CreateIndex
CREATE INDEX "check_record_applicationId_idx" ON "check_record"("applicationId");

-- CreateIndex
CREATE INDEX "check_record_replyId_idx" ON "check_record"("replyId");

-- CreateIndex
CREATE INDEX "found_decision_applicationId_idx" ON "found_decision"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "department_inquiry_document_key" ON "department_inquiry"("callId", "documentNo");

-- CreateIndex
CREATE INDEX "department_question_applicationId_idx" ON "department_question"("applicationId");

-- CreateIndex
CREATE INDEX "department_reply_inquiryId_idx" ON "department_reply"("inquiryId");

-- AddForeignKey
ALTER TABLE "submission_mark" ADD CONSTRAINT "submission_mark_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_record" ADD CONSTRAINT "check_record_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_record" ADD CONSTRAINT "check_record_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_record" ADD CONSTRAINT "check_record_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "department_reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "found_decision" ADD CONSTRAINT "found_decision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "check_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_inquiry" ADD CONSTRAINT "department_inquiry_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_question" ADD CONSTRAINT "department_question_inquiryId_fkey" FOREIGN KEY ("inquiryId") REFERENCES "department_inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_question" ADD CONSTRAINT "department_question_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_reply" ADD CONSTRAINT "department_reply_inquiryId_fkey" FOREIGN KEY ("inquiryId") REFERENCES "department_inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── rules ─────────────────────────────────────────────────────────────────
alter table "check_record"
  add constraint "check_record_outcome" check (("subject" like 'vetoes.%') = ("outcome" in ('clear', 'found'))),
  add constraint "check_record_source" check (btrim("source") <> ''),
  add constraint "check_record_document" check (btrim(coalesce("documentNo", '')) <> '' or "evidenceId" is not null),
  add constraint "check_record_page" check ("page" is null or ("page" >= 1 and "evidenceId" is not null)),
  add constraint "check_record_reply" check (("replyId" is null) = ("replyLine" is null)),
  add constraint "check_record_says_what" check ("outcome" in ('clear', 'confirmed') or btrim("remark") <> '');
alter table "found_decision" add constraint "found_decision_reason" check (btrim("reason") <> '');
alter table "department_inquiry" add constraint "department_inquiry_words" check (btrim("documentNo") <> '' and btrim("department") <> '');
alter table "department_reply"
  add constraint "department_reply_document" check (btrim("documentNo") <> ''),
  add constraint "department_reply_hash" check ("sha256" ~ '^[0-9a-f]{64}$' and "byteCount" > 0 and "answers" > 0);

create trigger "check_record_kept" before update or delete on "check_record" for each row execute function refuse_change();
create trigger "found_decision_kept" before update or delete on "found_decision" for each row execute function refuse_change();
create trigger "department_inquiry_kept" before update or delete on "department_inquiry" for each row execute function refuse_change();
create trigger "department_question_kept" before update or delete on "department_question" for each row execute function refuse_change();
create trigger "department_reply_kept" before update or delete on "department_reply" for each row execute function refuse_change();

-- Only what a check during publicity has found is decided about, and in its own application.
create function refuse_groundless_decision() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from "check_record" r where r."id" = new."recordId" and r."applicationId" = new."applicationId"
                 and r."round" = 'publicity' and r."outcome" = 'found') then
    raise exception 'nothing was found that could be decided about' using errcode = 'check_violation', constraint = 'found_decision_ground';
  end if;
  return new;
end $$;
create trigger "found_decision_ground" before insert on "found_decision" for each row execute function refuse_groundless_decision();

-- ── the same claim in another application ─────────────────────────────────
-- Full-width signs as their ASCII, no small letters: what normaliseCode does in lib/core/normalise.ts.
create function mark_text(given text) returns text language sql immutable parallel safe as $$
  select upper(translate(given,
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'))
$$;
-- Of a number only its digits and letters: a hyphen or a space more does not make it another one.
create function mark_code(given text) returns text language sql immutable parallel safe as $$
  select nullif(regexp_replace(mark_text(given), '[^0-9A-Z]', '', 'g'), '')
$$;
create function mark_name(given text) returns text language sql immutable parallel safe as $$
  select nullif(translate(regexp_replace(mark_text(given), E'[[:space:]\u00a0\u3000\ufeff]', '', 'g'), '〔【[〕】]', '((()))'), '')
$$;

create function marks_of(content jsonb) returns table ("kind" mark_kind, "row" int, "key" text, "value" text)
language sql immutable parallel safe as $$
  select 'invoice'::mark_kind, place::int, mark_code(line ->> 'invoiceNo'), line ->> 'invoiceNo'
    from jsonb_array_elements(coalesce(content -> 'D' -> 'equipment', '[]')) with ordinality as lines (line, place)
  union all select 'project_code', 0, mark_code(content -> 'C' ->> 'projectCode'), content -> 'C' ->> 'projectCode'
  union all select 'library_no', 0, mark_code(content -> 'C' ->> 'libraryNo'), content -> 'C' ->> 'libraryNo'
  union all select 'firm_project', 0, mark_code(content -> 'A' ->> 'uscc') || '|' || mark_name(content -> 'C' ->> 'projectName'),
    content -> 'C' ->> 'projectName'
$$;

-- With each submission its marks take the place of those of the one before. As much work for a firm that shares a number as for
-- one that does not: nothing here looks at another application.
create function mark_submission() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from "submission_mark" where "applicationId" = new."applicationId";
  insert into "submission_mark" ("applicationId", "kind", "row", "key", "value")
    select new."applicationId", m."kind", m."row", m."key", m."value" from marks_of(new."content") m where m."key" is not null;
  return null;
end $$;
create trigger "submission_marked" after insert on "submission" for each row execute function mark_submission();

insert into "submission_mark" ("applicationId", "kind", "row", "key", "value")
  select s."applicationId", m."kind", m."row", m."key", m."value"
    from (select distinct on (t."applicationId") t."applicationId", t."content" from "submission" t order by t."applicationId", t."number" desc) s
    cross join lateral marks_of(s."content") m where m."key" is not null;

-- What this application shares with others of any call, and where it stands in both. For the desk that has the application
-- before it: the other one may lie on a desk it may not open, so only what names it is handed out.
create function claims_elsewhere(application uuid, entry_year int, entry_no text) returns table (
  "kind" text, "value" text, "row" int, "otherId" uuid, "otherFirm" text, "otherUnit" text, "otherState" text,
  "otherProject" text, "otherReceipt" text, "otherYear" int, "otherRow" int
) language sql stable security definer set search_path = public as $$
  with seen as (
    select a."id" from "application" a where a."id" = application and a."firstSubmittedAt" is not null
      and (is_bureau() or (actor_role() = 'county' and a."unitCode" = actor_unit()))
  ), shared as (
    select m."kind"::text as kind, m."value", m."row", o."applicationId" as other, o."row" as other_row
      from seen join "submission_mark" m on m."applicationId" = seen."id" and m."kind" in ('invoice', 'project_code')
      join "submission_mark" o on o."kind" = m."kind" and o."key" = m."key" and o."applicationId" <> seen."id"
    union
    select 'library_entry', e."entryNo", 0, o."applicationId", 0
      from seen join "library_entry" e on e."year" = entry_year and e."entryNo" = entry_no
      join "submission_mark" o on o."applicationId" <> seen."id" and (
        (o."kind" = 'project_code' and o."key" = mark_code(e."projectCode"))
        or (o."kind" = 'library_no' and o."key" = mark_code(e."entryNo"))
        or (o."kind" = 'firm_project' and o."key" = mark_code(e."uscc") || '|' || mark_name(e."projectName")))
  )
  select s.kind, s."value", s."row", a."id", a."firmName", a."unitCode", a."state"::text, a."projectName",
    (select t."receiptNo" from "submission" t where t."applicationId" = a."id" order by t."number" desc limit 1), c."year", s.other_row
  from shared s join "application" a on a."id" = s.other join "call" c on c."id" = a."callId"
  order by s.kind, s."row", c."year" desc, a."id"
$$;

-- ── walls ─────────────────────────────────────────────────────────────────
alter table "submission_mark" enable row level security; -- and no policy: only the two functions above read and write it
alter table "check_record" enable row level security;
alter table "found_decision" enable row level security;
alter table "department_inquiry" enable row level security;
alter table "department_question" enable row level security;
alter table "department_reply" enable row level security;
grant select on "submission_mark" to jigai_application;
grant select, insert on "check_record", "found_decision", "department_inquiry", "department_question", "department_reply" to jigai_application;

create policy "check_record_read" on "check_record" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'county' and exists (select 1 from "application" a where a."id" = "applicationId")));
create policy "check_record_add" on "check_record" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "recordedById" = (select actor_account())
  and exists (select 1 from "application" a where a."id" = "applicationId"));

-- Whoever loses an award reads why, in the words of the decision; of the check behind it nothing is handed out.
create policy "found_decision_read" on "found_decision" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'firm' and "answer" = 'dropped'
    and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm()))));
create policy "found_decision_add" on "found_decision" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "decidedById" = (select actor_account()));

create policy "department_inquiry_read" on "department_inquiry" for select to jigai_application using ((select is_bureau()));
create policy "department_inquiry_add" on "department_inquiry" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "askedById" = (select actor_account()));
create policy "department_question_read" on "department_question" for select to jigai_application using ((select is_bureau()));
create policy "department_question_add" on "department_question" for insert to jigai_application with check ((select actor_role()) = 'officer');
-- The whole file names firms of every county: a county reads the line that concerns its own, in the check record.
create policy "department_reply_read" on "department_reply" for select to jigai_application using ((select is_bureau()));
create policy "department_reply_add" on "department_reply" for insert to jigai_application with check (
  (select actor_role()) = 'officer' and "takenInById" = (select actor_account()));

revoke execute on function claims_elsewhere(uuid, int, text) from public;
grant execute on function claims_elsewhere(uuid, int, text) to jigai_application;
