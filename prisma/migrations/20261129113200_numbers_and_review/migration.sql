-- A document number names one document: one call, one notice. The correction of a notice (version 2 and on) may bear its number again.
create unique index "call_document_no_key" on "call" ("documentNo") where "state" <> 'draft';
create unique index "notice_document_no_key" on "notice" ("documentNo") where "version" = 1;

-- When the screening of a call ended and its review began: the firms read it in the course of their application.
alter table "call" add column "reviewStartedAt" timestamptz(6);
update "call" c set "reviewStartedAt" = (
  select min(e."at") from "audit_event" e where e."callId" = c."id" and e."action" = 'start-review-call');
