-- Answers to corrections are kept while they are typed, so one may be emptied again; before the application is handed in
-- each must say something, which the command that hands it in looks after.
alter table "correction_answer"
  drop constraint "correction_answer_text",
  add constraint "correction_answer_text" check (char_length("answer") <= 500);
