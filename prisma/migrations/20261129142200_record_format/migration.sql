-- The decision record is published with the notice, as one more of its forms.
alter type "notice_format" add value 'record';
