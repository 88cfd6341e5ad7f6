"""The tables, of three kinds, and the triggers that keep the journal append-only.

*Evidence*: every cell follows from an entry. `REGISTERED` tables hold the last registration of each row; `DERIVED`
tables are what the moves and headers of the entries add up to. *Secrets* (identities and files) are bound by salted
commitments. *Scratch* proves nothing and is rebuilt or dropped. `db/schema.sql` is generated from this module.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

metadata = MetaData()


def _table(name: str, *parts: Column[object] | CheckConstraint | Index, rowid: bool = True) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def _integer(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    return Column(name, Integer, primary_key=key, nullable=null and not key, autoincrement=False)


def _text(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    return Column(name, Text, primary_key=key, nullable=null and not key)


def _bytes(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    return Column(name, LargeBinary, primary_key=key, nullable=null and not key)


# The journal: the bytes that were hashed, and nothing else. Its shape never changes.
entry = _table(
    "entry",
    _integer("seq", key=True),
    _text("origin"),
    _integer("format"),
    _bytes("payload"),
    _bytes("prev_hash"),
    _bytes("entry_hash"),
    _bytes("key_id", null=True),
    _bytes("signature", null=True),
    Index("entry_by_hash", "entry_hash", unique=True),
)

# Registered: the last registration of each row. `seq` is the entry it comes from.
setting = _table("setting", _text("key", key=True), _text("value"), _integer("seq"))
operator = _table(
    "operator", _integer("id", key=True), _text("ref"), _text("role"), _integer("withdrawn"), _integer("seq")
)
size_scheme = _table("size_scheme", _text("code", key=True), _text("name"), _text("sizes"), _integer("seq"))
funding = _table(
    "funding",
    _text("code", key=True),
    _text("letter"),
    _text("text_cs"),
    _text("text_en"),
    _text("logo"),
    _integer("seq"),
)
article = _table(
    "article",
    _integer("id", key=True),
    _text("code"),
    _text("name"),
    _text("name_en"),
    _text("section"),
    _text("tracking"),
    _text("scheme"),
    _text("unit"),
    _integer("price", null=True),
    _integer("life_months", null=True),
    _integer("inspection_months", null=True),
    _integer("sustainability"),
    _integer("minimum", null=True),
    _integer("withdrawn"),
    _integer("seq"),
    CheckConstraint("tracking IN ('item', 'quantity', 'consumable')"),
    Index("article_by_code", "code", unique=True, sqlite_where=text("withdrawn = 0")),
)
thing = _table(
    "thing",
    _integer("id", key=True),
    _integer("article"),
    _text("size"),
    _integer("code", null=True),
    _text("serial", null=True),
    _text("inventory", null=True),
    _text("batch"),
    _text("expiry", null=True),
    _text("supplier"),
    _text("delivery_note"),
    _text("contract"),
    _text("invoice"),
    _text("funding"),
    _integer("price", null=True),
    _text("received_on"),
    _integer("withdrawn"),
    _integer("seq"),
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
holder = _table(
    "holder",
    _integer("id", key=True),
    _text("kind"),
    _text("ref", null=True),
    _text("label"),
    _text("name"),
    _integer("code", null=True),
    _integer("parent", null=True),
    _integer("withdrawn"),
    _integer("seq"),
    CheckConstraint(
        "kind IN ('supplier', 'store', 'location', 'member', 'unit', 'workshop', 'missing', 'lost', 'disposed')"
    ),
    Index("holder_by_ref", "ref", unique=True, sqlite_where=text("ref IS NOT NULL")),
    Index("holder_by_code", "kind", "code", unique=True, sqlite_where=text("code IS NOT NULL")),
    Index("holder_by_parent", "parent"),
)
kit = _table("kit", _integer("id", key=True), _text("name"), _integer("withdrawn"), _integer("seq"))
kit_line = _table(
    "kit_line",
    _integer("kit", key=True),
    _integer("article", key=True),
    _integer("place"),
    _integer("quantity"),
    _integer("required"),
    _integer("withdrawn"),
    _integer("seq"),
)
# How often a thing's label was printed; codes no thing bears, for they were printed ahead or taken off one; what makers
# print on their goods; what a check of a unit found, and whether the quartermaster has settled what differs.
label = _table("label", _integer("thing", key=True), _integer("times"), _integer("seq"))
code = _table(
    "code",
    *(_integer("number", key=True), _integer("thing", null=True), _integer("seq")),
    Index("code_by_thing", "thing", sqlite_where=text("thing IS NOT NULL")),
)
product = _table(
    "product",
    *(_text("code", key=True), _integer("article"), _text("size"), _integer("withdrawn"), _integer("seq")),
)
checked = _table(
    "checked",
    *(_text("check", key=True), _integer("n", key=True), _integer("member"), _integer("article", null=True)),
    *(_text("size"), _integer("thing", null=True), _integer("wanted"), _integer("found"), _text("state")),
    *(_integer("settled"), _integer("seq")),
    Index("checked_open", "member", sqlite_where=text("settled = 0")),
)

# Derived: headers, moves, and what they add up to.
act = _table(
    "act",
    _integer("seq", key=True),
    _text("kind"),
    _integer("recorded_at"),
    _text("occurred_on"),
    _integer("operator"),
    _text("idem", null=True),
    _text("digest", null=True),
    _text("series", null=True),
    _integer("year", null=True),
    _integer("number", null=True),
    _text("suffix", null=True),
    _integer("reverses", null=True),
    _integer("about", null=True),
    _text("batch", null=True),
    _integer("batch_index", null=True),
    _integer("batch_count", null=True),
    _text("facts"),
    Index("act_by_idem", "idem", unique=True, sqlite_where=text("idem IS NOT NULL")),
    Index("act_by_number", "series", "year", "number", "suffix", unique=True, sqlite_where=text("series IS NOT NULL")),
    Index("act_by_reverses", "reverses", unique=True, sqlite_where=text("reverses IS NOT NULL")),
    Index("act_by_about", "about", sqlite_where=text("about IS NOT NULL")),
    Index("act_by_batch", "batch", "batch_index", unique=True, sqlite_where=text("batch IS NOT NULL")),
    Index("act_by_day", "occurred_on", "seq"),
)
move = _table(
    "move",
    _integer("seq", key=True),
    _integer("n", key=True),
    _integer("thing"),
    _integer("source"),
    _integer("target"),
    _integer("quantity"),
    _text("condition"),
    _text("was"),
    Index("move_by_thing", "thing", "seq"),
    Index("move_by_source", "source", "seq"),
    Index("move_by_target", "target", "seq"),
    rowid=False,
)
holding = _table(
    "holding",
    _integer("holder", key=True),
    _integer("thing", key=True),
    _text("condition", key=True),
    _integer("quantity"),
    _integer("seq"),
    Index("holding_by_thing", "thing"),
    rowid=False,
)
series = _table("series", _text("series", key=True), _integer("year", key=True), _integer("last"))

# Secrets: bound by HMAC(salt, content); absent only when an entry erased them. A person's former snapshots stay, so
# that a change can be taken back; `current` marks the latest.
identity = _table(
    "identity",
    _text("ref", key=True),
    _integer("seq", key=True),
    _integer("current"),
    _text("personal_number"),
    _integer("civilian"),
    _text("surname"),
    _text("given_name"),
    _text("title_before"),
    _text("title_after"),
    _text("rank"),
    _text("function"),
    _text("member_since", null=True),
    _text("sizes"),
    _bytes("salt"),
    Index("identity_by_number", "personal_number", sqlite_where=text("current = 1")),
    Index("identity_now", "ref", unique=True, sqlite_where=text("current = 1")),
)
remark = _table(
    "remark",
    _text("ref", key=True),
    _integer("seq", key=True),
    _text("text"),
    _bytes("salt"),
)
filing = _table(
    "filing",
    _text("ref", key=True),
    _integer("seq", key=True),
    _integer("about"),
    _text("number"),
    _text("role"),
    _text("sha256"),
    _bytes("salt"),
    Index("filing_by_about", "about"),
    Index("filing_by_number", "number"),
)

# Scratch: proves nothing.
scratch_cart = _table(
    "scratch_cart", _integer("member", key=True), _text("content"), _integer("saved_at"), _integer("operator")
)
scratch_check = _table(
    "scratch_check", _text("check", key=True), _text("content"), _integer("saved_at"), _integer("operator")
)

REGISTERED = (
    *(setting, operator, size_scheme, funding, article, thing, holder, kit, kit_line),
    *(label, code, product, checked),
)
DERIVED = (act, move, holding, series)
SECRETS = (identity, remark, filing)
SCRATCH = ("scratch_cart", "scratch_check", "scratch_search")
