-- CreateTable
CREATE TABLE "recommendation_list" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "unitCode" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "documentNo" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "handedUpById" UUID NOT NULL,
    "handedUpAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "recommendation_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_entry" (
    "listId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "applicationId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "firmName" TEXT NOT NULL,
    "uscc" TEXT NOT NULL,
    "projectName" TEXT NOT NULL,
    "projectCode" TEXT,
    "receiptNo" TEXT NOT NULL,
    "investmentFen" BIGINT NOT NULL,
    "opinion" TEXT NOT NULL,
    "documentNo" TEXT,

    CONSTRAINT "recommendation_entry_pkey" PRIMARY KEY ("listId","place")
);

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_list_number_key" ON "recommendation_list"("callId", "unitCode", "number");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_entry_application_key" ON "recommendation_entry"("applicationId");

-- AddForeignKey
ALTER TABLE "recommendation_list" ADD CONSTRAINT "recommendation_list_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "recommendation_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "screening_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── rules ─────────────────────────────────────────────────────────────────
alter table "recommendation_list"
  add constraint "recommendation_list_words" check (btrim("documentNo") <> '' and "number" >= 1),
  add constraint "recommendation_list_hash" check ("contentSha256" ~ '^[0-9a-f]{64}$');
alter table "recommendation_entry" add constraint "recommendation_entry_place" check ("place" >= 1);

create trigger "recommendation_list_kept" before update or delete on "recommendation_list" for each row execute function refuse_change();
create trigger "recommendation_entry_kept" before update or delete on "recommendation_entry" for each row execute function refuse_change();

-- A county hands up what it has recommended itself, and nothing else.
create function refuse_unrecommended_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (
    select 1 from "recommendation_list" l
    join "application" a on a."id" = new."applicationId" and a."callId" = l."callId" and a."unitCode" = l."unitCode"
    join "screening_decision" d on d."id" = new."decisionId" and d."applicationId" = a."id" and d."stage" = 'county' and d."verdict" = 'recommended'
    where l."id" = new."listId") then
    raise exception 'the county of the table has not recommended this application'
      using errcode = 'check_violation', constraint = 'recommendation_entry_recommended';
  end if;
  return new;
end $$;
create trigger "recommendation_entry_recommended" before insert on "recommendation_entry" for each row execute function refuse_unrecommended_entry();

-- ── walls ─────────────────────────────────────────────────────────────────
alter table "recommendation_list" enable row level security;
alter table "recommendation_entry" enable row level security;
grant select, insert on "recommendation_list", "recommendation_entry" to jigai_application;

create policy "recommendation_list_read" on "recommendation_list" for select to jigai_application using (
  (select is_bureau()) or ((select actor_role()) = 'county' and "unitCode" = (select actor_unit())));
create policy "recommendation_list_add" on "recommendation_list" for insert to jigai_application with check (
  (select actor_role()) = 'county' and "unitCode" = (select actor_unit()) and "handedUpById" = (select actor_account()));
create policy "recommendation_entry_read" on "recommendation_entry" for select to jigai_application using (
  (select actor_role()) in ('county', 'officer', 'approver', 'inspector')
  and exists (select 1 from "recommendation_list" l where l."id" = "listId"));
create policy "recommendation_entry_add" on "recommendation_entry" for insert to jigai_application with check (
  (select actor_role()) = 'county' and exists (select 1 from "recommendation_list" l where l."id" = "listId"));
