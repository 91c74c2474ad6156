-- The same for SQLite and PostgreSQL; what they name differently comes in as a placeholder.

create table workspace (
    name text not null primary key,
    due bigint -- when it has to go on by itself, in milliseconds since 1970; null while it waits for a command
);

create table journal_entry (
    workspace text not null,
    sequence bigint not null,
    time text not null,
    rules_version text not null,
    command_type text not null,
    command text not null,
    idempotency_key text,
    firings text not null,
    previous_hash text not null,
    hash text not null,
    primary key (workspace, sequence)
);

create unique index journal_entry_idempotency_key on journal_entry (workspace, idempotency_key)
    where idempotency_key is not null;

-- What entries decided about whom, so that a question about one subject need not read them all.
create table decision (
    workspace text not null,
    subject text not null,
    sequence bigint not null,
    position bigint not null,
    type text not null,
    rule text not null,
    primary key (workspace, subject, sequence, position)
) ${clustered};

create table snapshot (
    workspace text not null,
    sequence bigint not null,
    hash text not null, -- of the entry with the sequence
    facts ${bytes} not null,
    primary key (workspace, sequence)
);

create table rules_version (
    version text not null primary key,
    activated_at text not null,
    files text not null
);

-- What has left journal_entry; the hash lets the chain go on behind it.
create table archive (
    workspace text not null,
    through bigint not null,
    hash text not null,
    file text not null,
    primary key (workspace, through)
);

-- What has to reach the outside, written in the same commit as the decision.
create table outbox (
    workspace text not null,
    sequence bigint not null,
    position bigint not null,
    destination text not null,
    type text not null,
    message text not null,
    attempts bigint not null,
    next_attempt bigint not null, -- milliseconds since 1970
    primary key (workspace, sequence, position)
);

create index outbox_next_attempt on outbox (next_attempt);

-- Who took which version of the rules into use, and when; a version may come back.
create table rules_activation (
    at text not null,
    version text not null,
    author text not null,
    running text not null,
    primary key (at, version)
);
