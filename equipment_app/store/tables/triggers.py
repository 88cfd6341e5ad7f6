"""Beside the tables: triggers against rewriting, the search index, and the file that keeps the papers."""

TRIGGERS = (
    "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
    "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END",
    (
        "CREATE TRIGGER entry_in_order BEFORE INSERT ON entry BEGIN "
        "SELECT RAISE(ABORT, 'gap') WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry); "
        "SELECT RAISE(ABORT, 'fork') WHERE NEW.prev_hash IS NOT "
        "coalesce((SELECT entry_hash FROM entry WHERE seq = NEW.seq - 1), zeroblob(32)); END"
    ),
)
SEARCH = (
    "CREATE VIRTUAL TABLE scratch_search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)

FILE_TABLE = (
    "CREATE TABLE file (sha256 BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT",
    "CREATE TRIGGER file_no_update BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'files are append-only'); END",
    "CREATE TRIGGER file_no_delete BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'files are append-only'); END",
    (
        "CREATE TRIGGER file_once BEFORE INSERT ON file BEGIN "
        "SELECT RAISE(ABORT, 'filed already') WHERE EXISTS (SELECT 1 FROM file WHERE sha256 = NEW.sha256); END"
    ),
)
