-- The nonce under a receipt is kept sealed with the portal's key, in the sheet and in the decision record: a copy of the database opens no
-- receipt. Sheets and records from before keep what they have.
alter table "sheet" add column "nonceSealed" text;
alter table "sheet" drop constraint "sheet_locked_whole";
alter table "sheet" add constraint "sheet_locked_whole" check ("state" <> 'locked' or ("totalCenti" is not null and "primaryCenti" is not null
  and "lockedAt" is not null and num_nonnulls("nonceHex", "nonceSealed") = 1 and "commitSha256" is not null and "computed" is not null));
alter table "decision_record" add column "openings" text;
