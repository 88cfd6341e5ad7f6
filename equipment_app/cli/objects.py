"""What `--json` gives, command by command, as their help says it. The keys are stable."""

DONE = "number, entry, hash (of that entry), lines"
"""Of a command that is one operation."""
_ENCRYPTED = "encrypted, entry, backups (converted), left (as they were), in_the_clear (files)"
_OPERATOR = "what (was done), operator (it was done to), entry, hash"
_PLACE = (
    "place (local, removable, network, synced), name (of a service that synchronises it), encryption (on, off, unknown)"
)

OBJECTS = {
    "hand-over-store": "number, taker, entry, hash",
    "import": "number, created, changed, skipped, problems (each sheet, row, column, what); also when it refuses: then "
    "nothing is counted, but by a dry run what would be",
    "holdings": "lines (each article, size, quantity, code, serial, inventory, since, paper)",
    "history": "entries (each seq, at, kind, from, to, paper)",
    "decode": "files (each path, refused, which is the reason or null, and codes of text, family, which is null for "
    "foreign ones, valid, symbol, page, x, y, corners, unit, which is px or mm)",
    "find": "results (each kind, id, title), more (whether there are any beyond the limit)",
    "verify": "ok, entries, head, problems (each seq, table, what), also with exit code 3",
    "backup": "path, entries, head, size, sha256, verified (when), sealed, same_disk",
    "restore": "backup (entries, head, made), store (entries, head; null where it cannot be read), same_past, uncovers "
    "(an encrypted store goes back to a backup that is not), gone (entries), papers (beyond the backup), lost (each "
    "series, year, first, last), entry, hash, incarnation, quarantine; by a dry run what would be",
    "rehearse": "backup, ok, entries, seconds",
    "encrypt": _ENCRYPTED,
    "change-passphrase": _ENCRYPTED,
    "decrypt": f"{_ENCRYPTED}; with --into: copy",
    "operators list": "operators (each name, personal_number, roles, units, password, which is own, initial or empty, "
    "sheet, key, badges, withdrawn, works)",
    **{f"operators {verb}": _OPERATOR for verb in ("add", "roles", "reset", "withdraw", "badge")},
    **{f"operators {verb}": _OPERATOR for verb in ("password", "recover", "pin")},
    "operators key": f"{_OPERATOR}, key (its id)",
    "operators sheet": f"{_OPERATOR}, path",
    "check-paper": "verdict, seq, anchored, entries, number, filed, signed (with a key of this store; null where "
    "nothing can be said), proof (signed in its place, and the journal has another entry there), why (what the verdict "
    "rests on: check, document, unsigned, stranger, signature, place, keys, or empty), restored (the day of the "
    "restore that lost it)",
    "safety": f"{_PLACE}, permissions_checked, exposed (files), free_mb, room (enough, low, none), last_seen (first, "
    "agrees, older, other; unknown where the store cannot be opened), entries, entries_seen (null where there are "
    "none), missing (papers that were seen)",
    "protect": "protected (files)",
    "set-log-aside": "aside (the folder, empty where there was no log)",
}
