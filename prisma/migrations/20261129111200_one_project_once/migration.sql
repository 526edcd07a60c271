-- A project is handed in once in a call, whoever hands it in: by its code, and by the entry of the library that it claims.

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "libraryEntry" TEXT;

create unique index "application_call_project_code_key" on "application" ("callId", "projectCode")
  where "projectCode" is not null and "projectCode" <> '' and "state" not in ('draft', 'withdrawn');
create unique index "application_call_library_entry_key" on "application" ("callId", "libraryEntry")
  where "libraryEntry" is not null and "state" not in ('draft', 'withdrawn');
