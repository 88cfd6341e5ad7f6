"""The tables, of three kinds, and the triggers that keep the journal append-only.

*Evidence*: every cell follows from an entry. `REGISTERED` tables hold the last registration of each row; `DERIVED`
tables are what the moves and headers of the entries add up to. *Secrets* (identities and files) are bound by salted
commitments. *Scratch* proves nothing and is rebuilt or dropped. `db/schema.sql` is generated from this module.
"""

from sqlalchemy import CheckConstraint, Index, text

from equipment_app.store.tables.access_tables import badge, credential, role, signing_key
from equipment_app.store.tables.columns import binary, integer, table, words

# The journal: the bytes that were hashed, and nothing else. Its shape never changes.
entry = table(
    "entry",
    integer("seq", key=True),
    words("origin"),
    integer("format"),
    binary("payload"),
    binary("prev_hash"),
    binary("entry_hash"),
    binary("key_id", null=True),
    binary("signature", null=True),
    Index("entry_by_hash", "entry_hash", unique=True),
)

# Registered: the last registration of each row. `seq` is the entry it comes from.
setting = table("setting", words("key", key=True), words("value"), integer("seq"))
operator = table("operator", integer("id", key=True), words("ref"), words("role"), integer("withdrawn"), integer("seq"))
size_scheme = table("size_scheme", words("code", key=True), words("name"), words("sizes"), integer("seq"))
funding = table(
    "funding",
    words("code", key=True),
    words("letter"),
    words("text_cs"),
    words("text_en"),
    words("logo"),
    integer("seq"),
)
article = table(
    "article",
    integer("id", key=True),
    words("code"),
    words("name"),
    words("name_en"),
    words("section"),
    words("tracking"),
    words("scheme"),
    words("unit"),
    integer("price", null=True),
    integer("life_months", null=True),
    integer("inspection_months", null=True),
    integer("sustainability"),
    integer("minimum", null=True),
    integer("withdrawn"),
    integer("seq"),
    CheckConstraint("tracking IN ('item', 'quantity', 'consumable')"),
    Index("article_by_code", "code", unique=True, sqlite_where=text("withdrawn = 0")),
)
thing = table(
    "thing",
    integer("id", key=True),
    integer("article"),
    words("size"),
    integer("code", null=True),
    words("serial", null=True),
    words("inventory", null=True),
    words("batch"),
    words("expiry", null=True),
    words("supplier"),
    words("delivery_note"),
    words("contract"),
    words("invoice"),
    words("funding"),
    integer("price", null=True),
    words("received_on"),
    integer("withdrawn"),
    integer("seq"),
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
    integer("id", key=True),
    words("kind"),
    words("ref", null=True),
    words("label"),
    words("name"),
    integer("code", null=True),
    integer("parent", null=True),
    integer("withdrawn"),
    integer("seq"),
    CheckConstraint(
        "kind IN ('supplier', 'store', 'location', 'member', 'unit', 'workshop', 'missing', 'lost', 'disposed')"
    ),
    Index("holder_by_ref", "ref", unique=True, sqlite_where=text("ref IS NOT NULL")),
    Index("holder_by_code", "kind", "code", unique=True, sqlite_where=text("code IS NOT NULL")),
    Index("holder_by_parent", "parent"),
)
kit = table("kit", integer("id", key=True), words("name"), integer("withdrawn"), integer("seq"))
kit_line = table(
    "kit_line",
    integer("kit", key=True),
    integer("article", key=True),
    integer("place"),
    integer("quantity"),
    integer("required"),
    integer("withdrawn"),
    integer("seq"),
)
# How often a thing's label was printed; codes no thing bears, for they were printed ahead or taken off one; what makers
# print on their goods; what a check of a unit found, and whether the quartermaster has settled what differs.
label = table("label", integer("thing", key=True), integer("times"), integer("seq"))
code = table(
    "code",
    *(integer("number", key=True), integer("thing", null=True), integer("seq")),
    Index("code_by_thing", "thing", sqlite_where=text("thing IS NOT NULL")),
)
product = table(
    "product",
    *(words("code", key=True), integer("article"), words("size"), integer("withdrawn"), integer("seq")),
)
checked = table(
    "checked",
    *(words("check", key=True), integer("n", key=True), integer("member"), integer("article", null=True)),
    *(words("size"), integer("thing", null=True), integer("wanted"), integer("found"), words("state")),
    *(integer("settled"), integer("seq")),
    Index("checked_open", "member", sqlite_where=text("settled = 0")),
)

# Derived: headers, moves, and what they add up to.
act = table(
    "act",
    integer("seq", key=True),
    words("kind"),
    integer("recorded_at"),
    words("occurred_on"),
    integer("operator"),
    words("idem", null=True),
    words("digest", null=True),
    words("series", null=True),
    integer("year", null=True),
    integer("number", null=True),
    words("suffix", null=True),
    integer("reverses", null=True),
    integer("about", null=True),
    words("batch", null=True),
    integer("batch_index", null=True),
    integer("batch_count", null=True),
    words("facts"),
    Index("act_by_idem", "idem", unique=True, sqlite_where=text("idem IS NOT NULL")),
    Index("act_by_number", "series", "year", "number", "suffix", unique=True, sqlite_where=text("series IS NOT NULL")),
    Index("act_by_reverses", "reverses", unique=True, sqlite_where=text("reverses IS NOT NULL")),
    Index("act_by_about", "about", sqlite_where=text("about IS NOT NULL")),
    Index("act_by_batch", "batch", "batch_index", unique=True, sqlite_where=text("batch IS NOT NULL")),
    Index("act_by_day", "occurred_on", "seq"),
)
move = table(
    "move",
    integer("seq", key=True),
    integer("n", key=True),
    integer("thing"),
    integer("source"),
    integer("target"),
    integer("quantity"),
    words("condition"),
    words("was"),
    Index("move_by_thing", "thing", "seq"),
    Index("move_by_source", "source", "seq"),
    Index("move_by_target", "target", "seq"),
    rowid=False,
)
holding = table(
    "holding",
    integer("holder", key=True),
    integer("thing", key=True),
    words("condition", key=True),
    integer("quantity"),
    integer("seq"),
    Index("holding_by_thing", "thing"),
    rowid=False,
)
series = table("series", words("series", key=True), integer("year", key=True), integer("last"))

# Secrets: bound by HMAC(salt, content); absent only when an entry erased them. A person's former snapshots stay, so
# that a change can be taken back; `current` marks the latest.
identity = table(
    "identity",
    words("ref", key=True),
    integer("seq", key=True),
    integer("current"),
    words("personal_number"),
    integer("civilian"),
    words("surname"),
    words("given_name"),
    words("title_before"),
    words("title_after"),
    words("rank"),
    words("function"),
    words("member_since", null=True),
    words("sizes"),
    binary("salt"),
    Index("identity_by_number", "personal_number", sqlite_where=text("current = 1")),
    Index("identity_now", "ref", unique=True, sqlite_where=text("current = 1")),
)
remark = table(
    "remark",
    words("ref", key=True),
    integer("seq", key=True),
    words("text"),
    binary("salt"),
)
filing = table(
    "filing",
    words("ref", key=True),
    integer("seq", key=True),
    integer("about"),
    words("number"),
    words("role"),
    words("sha256"),
    binary("salt"),
    Index("filing_by_about", "about"),
    Index("filing_by_number", "number"),
)

# Scratch: proves nothing.
scratch_cart = table(
    "scratch_cart", integer("member", key=True), words("content"), integer("saved_at"), integer("operator")
)
scratch_check = table(
    "scratch_check", words("check", key=True), words("content"), integer("saved_at"), integer("operator")
)

REGISTERED = (
    *(setting, operator, size_scheme, funding, article, thing, holder, kit, kit_line),
    *(label, code, product, checked),
    *(role, signing_key, credential, badge),
)
DERIVED = (act, move, holding, series)
SECRETS = (identity, remark, filing)
