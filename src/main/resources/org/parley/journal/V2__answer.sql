-- What was answered to the command of an entry that was given under a key: who repeats it gets the same.
create table answer (
    workspace text not null,
    sequence bigint not null,
    request text not null, -- what was asked, as a hash
    status bigint not null,
    location text,
    tag text,
    body text,
    primary key (workspace, sequence)
);
