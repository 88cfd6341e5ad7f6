"""The tables, of three kinds; the triggers that keep the journal append-only stand in `ddl`.

*Evidence*: every cell follows from an entry. `REGISTERED` tables hold the last registration of each row; `DERIVED`
tables are what the moves and headers of the entries add up to. *Secrets* (identities and files) are bound by salted
commitments. *Scratch* proves nothing and is rebuilt or dropped. `db/schema.sql` is generated from this module.
"""

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData()
_TYPES = {"integer": Integer, "binary": LargeBinary}


def table(name: str, columns: str, *parts: CheckConstraint | Index, rowid: bool = True) -> Table:
    """A strict table. A column is text that is always there unless more is said: `ref key, code integer null`."""
    made = [_column(*column.split()) for column in columns.split(", ")]
    return Table(name, metadata, *made, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def _column(name: str, *said: str) -> Column[object]:
    kind = next((_TYPES[word] for word in said if word in _TYPES), Text)
    return Column(name, kind, primary_key="key" in said, nullable="null" in said, autoincrement=False)


# The journal: the bytes that were hashed, and nothing else. Its shape never changes.
entry = table(
    "entry",
    "seq integer key, origin, format integer, payload binary, prev_hash binary, entry_hash binary, "
    "key_id binary null, signature binary null",
    Index("entry_by_hash", "entry_hash", unique=True),
)

# Registered: the last registration of each row. `seq` is the entry it comes from.
setting = table("setting", "key key, value, seq integer")
operator = table("operator", "id integer key, ref, role, withdrawn integer, seq integer")
size_scheme = table("size_scheme", "code key, name, sizes, seq integer")
funding = table("funding", "code key, letter, text_cs, text_en, logo, seq integer")
article = table(
    "article",
    "id integer key, code, name, name_en, section, tracking, scheme, unit, price integer null, "
    "life_months integer null, inspection_months integer null, sustainability integer, minimum integer null, "
    "withdrawn integer, seq integer",
    CheckConstraint("tracking IN ('item', 'quantity', 'consumable')"),
    Index("article_by_code", "code", unique=True, sqlite_where=text("withdrawn = 0")),
)
thing = table(
    "thing",
    "id integer key, article integer, size, code integer null, serial null, inventory null, batch, expiry null, "
    "supplier, delivery_note, contract, invoice, funding, price integer null, received_on, withdrawn integer, "
    "seq integer",
    Index("thing_by_code", "code", unique=True, sqlite_where=text("code IS NOT NULL")),
    Index("thing_by_serial", "serial", "article", unique=True, sqlite_where=text("withdrawn = 0")),
    Index("thing_by_inventory", "inventory", unique=True, sqlite_where=text("withdrawn = 0")),
    Index(
        "lot",
        "article",
        "size",
        "supplier",
        "delivery_note",
        "batch",
        unique=True,
        sqlite_where=text("code IS NULL AND withdrawn = 0"),
    ),
    Index(
        "thing_to_give",
        "article",
        "size",
        text("coalesce(expiry, '9999')"),
        "received_on",
        "code",
        "id",
        sqlite_where=text("withdrawn = 0"),
    ),
)
holder = table(
    "holder",
    "id integer key, kind, ref null, label, name, code integer null, parent integer null, withdrawn integer, "
    "seq integer",
    CheckConstraint(
        "kind IN ('supplier', 'store', 'location', 'member', 'unit', 'workshop', 'missing', 'lost', 'disposed')"
    ),
    Index("holder_by_ref", "ref", unique=True, sqlite_where=text("ref IS NOT NULL")),
    Index("holder_by_code", "kind", "code", unique=True, sqlite_where=text("code IS NOT NULL")),
    Index("holder_by_parent", "parent"),
)
kit = table("kit", "id integer key, name, withdrawn integer, seq integer")
kit_line = table(
    "kit_line",
    "kit integer key, article integer key, place integer, quantity integer, required integer, withdrawn integer, "
    "seq integer",
)
# How often a thing's label was printed; codes no thing bears, for they were printed ahead or taken off one; what makers
# print on their goods; what a check of a unit found, and whether the quartermaster has settled what differs.
label = table("label", "thing integer key, times integer, seq integer")
code = table(
    "code",
    "number integer key, thing integer null, seq integer",
    Index("code_by_thing", "thing", sqlite_where=text("thing IS NOT NULL")),
)
product = table("product", "code key, article integer, size, withdrawn integer, seq integer")
checked = table(
    "checked",
    "check key, n integer key, member integer, article integer null, size, thing integer null, wanted integer, "
    "found integer, state, settled integer, seq integer",
    Index("checked_open", "member", sqlite_where=text("settled = 0")),
)

# Who may do what, with which key and password.
role = table("role", "operator integer key, role key, unit integer key, withdrawn integer, seq integer")
signing_key = table(
    "signing_key",
    "id key, operator integer, public, withdrawn integer, seq integer",
    Index("signing_key_by_operator", "operator"),
)
credential = table(
    "credential",
    "operator integer key, initial integer, cost, salt, vault, recovery_salt, recovery, withdrawn integer, seq integer",
)
badge = table("badge", "number integer key, operator integer, withdrawn integer, seq integer")

# Derived: headers, moves, and what they add up to.
act = table(
    "act",
    "seq integer key, kind, recorded_at integer, occurred_on, operator integer, idem null, digest null, series null, "
    "year integer null, number integer null, suffix null, reverses integer null, about integer null, batch null, "
    "batch_index integer null, batch_count integer null, facts",
    Index("act_by_idem", "idem", unique=True, sqlite_where=text("idem IS NOT NULL")),
    Index("act_by_number", "series", "year", "number", "suffix", unique=True, sqlite_where=text("series IS NOT NULL")),
    Index("act_by_reverses", "reverses", unique=True, sqlite_where=text("reverses IS NOT NULL")),
    Index("act_by_about", "about", sqlite_where=text("about IS NOT NULL")),
    Index("act_by_batch", "batch", "batch_index", unique=True, sqlite_where=text("batch IS NOT NULL")),
    Index("act_by_day", "occurred_on", "seq"),
)
move = table(
    "move",
    "seq integer key, n integer key, thing integer, source integer, target integer, quantity integer, condition, was",
    Index("move_by_thing", "thing", "seq"),
    Index("move_by_source", "source", "seq"),
    Index("move_by_target", "target", "seq"),
    rowid=False,
)
holding = table(
    "holding",
    "holder integer key, thing integer key, condition key, quantity integer, seq integer",
    Index("holding_by_thing", "thing"),
    rowid=False,
)
series = table("series", "series key, year integer key, last integer")

# Secrets: bound by HMAC(salt, content); absent only when an entry erased them. A person's former snapshots stay, so
# that a change can be taken back; `current` marks the latest.
identity = table(
    "identity",
    "ref key, seq integer key, current integer, personal_number, civilian integer, surname, given_name, "
    "title_before, title_after, rank, function, member_since null, sizes, salt binary",
    Index("identity_by_number", "personal_number", sqlite_where=text("current = 1")),
    Index("identity_now", "ref", unique=True, sqlite_where=text("current = 1")),
)
remark = table("remark", "ref key, seq integer key, text, salt binary")
filing = table(
    "filing",
    "ref key, seq integer key, about integer, number, role, sha256, salt binary",
    Index("filing_by_about", "about"),
    Index("filing_by_number", "number"),
)

# Scratch: proves nothing.
scratch_cart = table("scratch_cart", "member integer key, content, saved_at integer, operator integer")
scratch_check = table("scratch_check", "check key, content, saved_at integer, operator integer")
scratch_sign_in = table("scratch_sign_in", "operator integer key, failed integer, last integer")

REGISTERED = (
    *(setting, operator, size_scheme, funding, article, thing, holder, kit, kit_line),
    *(label, code, product, checked),
    *(role, signing_key, credential, badge),
)
DERIVED = (act, move, holding, series)
SECRETS = (identity, remark, filing)
