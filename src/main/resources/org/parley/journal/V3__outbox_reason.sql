-- Why the last attempt to deliver a message failed; null if none has.
alter table outbox add column reason text;
