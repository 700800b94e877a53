-- Read models that are being made, and those of before: tables of the same names, made and dropped with every replay.
create schema projection_next;
create schema projection_before;
