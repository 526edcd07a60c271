-- Drafts that merge: whose sitting it is, what it left behind, who is here, and where a value came from.

-- AlterTable
ALTER TABLE "application_section" ADD COLUMN     "prefilled" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "sittingSince" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "application_section_version" (
    "applicationId" UUID NOT NULL,
    "section" "section_code" NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(6) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "application_section_version_pkey" PRIMARY KEY ("applicationId","section","revision")
);

-- CreateTable
CREATE TABLE "section_presence" (
    "applicationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "section" "section_code" NOT NULL,
    "seenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_presence_pkey" PRIMARY KEY ("applicationId","accountId","section")
);

-- AddForeignKey
ALTER TABLE "application_section_version" ADD CONSTRAINT "application_section_version_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_presence" ADD CONSTRAINT "section_presence_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_presence" ADD CONSTRAINT "section_presence_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

update "application_section" set "sittingSince" = "savedAt";

alter table "application_section" add constraint "application_section_prefilled_object" check (jsonb_typeof("prefilled") = 'object');
alter table "application_section_version"
  add constraint "application_section_version_object" check (jsonb_typeof("content") = 'object'),
  add constraint "application_section_version_revision" check ("revision" >= 1);
create trigger "application_section_version_kept" before update or delete on "application_section_version"
  for each row execute function refuse_change();

-- A draft's words, old ones too, are the firm's alone; nobody says of somebody else that he is here.
grant select, insert on "application_section_version" to jigai_application;
grant select, insert, update on "section_presence" to jigai_application;
alter table "application_section_version" enable row level security;
alter table "section_presence" enable row level security;
create policy "application_section_version_own" on "application_section_version" for all to jigai_application
  using ((select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())))
  with check ((select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));
create policy "section_presence_read" on "section_presence" for select to jigai_application using (
  (select actor_role()) = 'firm' and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));
create policy "section_presence_add" on "section_presence" for insert to jigai_application with check (
  (select actor_role()) = 'firm' and "accountId" = (select actor_account())
  and exists (select 1 from "application" a where a."id" = "applicationId" and a."firmId" = (select actor_firm())));
create policy "section_presence_change" on "section_presence" for update to jigai_application
  using ("accountId" = (select actor_account())) with check ("accountId" = (select actor_account()));
