-- A message that is removed is looked for in what refers to it: what was staged and never became live goes at the next
-- start, and must not walk through everything that ever was filed.

create index result_messages_by_message on result_messages (message_id);
create index laboratory_numbers_by_message on laboratory_numbers (message_id);
