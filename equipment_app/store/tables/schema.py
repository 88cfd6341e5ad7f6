"""The tables, of three kinds; the triggers that keep the journal append-only stand in `ddl`.

*Evidence*: every cell follows from an entry. `REGISTERED` tables hold the last registration of each row; `DERIVED`
tables are what the moves and headers of the entries add up to. *Secrets* (identities and files) are bound by salted
commitments. *Scratch* proves nothing and is rebuilt or dropped. `python3 dev.py schema` makes `db/schema.sql` of this
module, and what `verifier.py` knows of the tables.
"""

from functools import cached_property
from typing import NamedTuple

from equipment_app.domain.value import Value

TABLES: dict[str, "StoreTable"] = {}
"""Every table by its name."""


class StoreColumn(NamedTuple):
    name: str
    kind: str
    """`TEXT`, `INTEGER` or `BLOB`."""
    key: bool
    """Of the primary key."""
    null: bool
    """It may be empty."""


class StoreIndex(NamedTuple):
    name: str
    columns: str
    where: str = ""
    """Which rows it has; empty: all."""
    unique: bool = False


class StoreTable(Value):
    name: str
    columns: tuple[StoreColumn, ...]
    check: str
    """What a row must satisfy."""
    indexes: tuple[StoreIndex, ...]
    rowid: bool
    """SQLite numbers its rows; else they lie in the order of their key."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The columns of the primary key."""
        return tuple(column.name for column in self.columns if column.key)


def table(name: str, columns: str, *indexes: StoreIndex, check: str = "", rowid: bool = True) -> StoreTable:
    """A strict table. A column is text that is always there unless more is said: `ref key, code integer null`."""
    made = TABLES[name] = StoreTable(name, tuple(map(_column, columns.split(", "))), check, indexes, rowid)
    return made


def _column(said: str) -> StoreColumn:
    name, *words = said.split()
    kind = next((_KINDS[word] for word in words if word in _KINDS), "TEXT")
    return StoreColumn(name, kind, "key" in words, "null" in words)


_KINDS = {"integer": "INTEGER", "binary": "BLOB"}


# The journal: the bytes that were hashed, and nothing else. Its shape never changes.
entry = table(
    "entry",
    "seq integer key, origin, format integer, payload binary, prev_hash binary, entry_hash binary, "
    "key_id binary null, signature binary null",
    StoreIndex("entry_by_hash", "entry_hash", unique=True),
)

# Registered: the last registration of each row. `seq` is the entry it comes from.
setting = table("setting", "key key, value, seq integer")
operator = table("operator", "id integer key, ref, role, withdrawn integer, seq integer")
size_scheme = table("size_scheme", "code key, name, sizes, seq integer")
# Of a grant: the name and the number of its project, its share in ten thousandths, the day the project ends, the day
# until which what was bought of it is kept, and how that is insured. Rows of old have none of it. `logo` is the words
# of its box, and on a second line its picture.
funding = table(
    "funding",
    "code key, letter, text_cs, text_en, logo, project null, project_number null, share integer null, ends null, "
    "keep_until null, insurance null, seq integer",
)
article = table(
    "article",
    "id integer key, code, name, name_en, section, tracking, scheme, unit, price integer null, "
    "life_months integer null, inspection_months integer null, sustainability integer, minimum integer null, "
    "norm null, pack integer null, life_from null, withdrawn integer, seq integer",
    StoreIndex("article_by_code", "code", "withdrawn = 0", unique=True),
    check="tracking IN ('item', 'quantity', 'consumable')",
)
thing = table(
    "thing",
    "id integer key, article integer, size, code integer null, serial null, inventory null, batch, expiry null, "
    "supplier, delivery_note, contract, invoice, funding, price integer null, net integer null, received_on, "
    "in_use null, warranty null, inspected_on null, first_issued null, withdrawn integer, seq integer",
    StoreIndex("thing_by_code", "code", "code IS NOT NULL", unique=True),
    StoreIndex("thing_by_serial", "serial, article", "withdrawn = 0", unique=True),
    StoreIndex("thing_by_inventory", "inventory", "withdrawn = 0", unique=True),
    StoreIndex("lot", "article, size, supplier, delivery_note, batch", "code IS NULL AND withdrawn = 0", unique=True),
    StoreIndex("thing_to_give", "article, size, coalesce(expiry, '9999'), received_on, code, id", "withdrawn = 0"),
)
holder = table(
    "holder",
    "id integer key, kind, ref null, label, name, code integer null, parent integer null, withdrawn integer, "
    "seq integer",
    StoreIndex("holder_by_ref", "ref", "ref IS NOT NULL", unique=True),
    StoreIndex("holder_by_code", "kind, code", "code IS NOT NULL", unique=True),
    StoreIndex("holder_by_parent", "parent"),
    check="kind IN ('supplier', 'store', 'location', 'member', 'guest', 'unit', 'workshop', 'missing', 'lost', "
    "'disposed')",
)
# A row of `kit` is one wording of a kit: the first gives the kit its number, later ones say whose they are. Rows of old
# have no days, no audience and no substitutes.
kit = table(
    "kit",
    "id integer key, name, valid_from null, valid_to null, audience null, wording_of integer null, withdrawn integer, "
    "seq integer",
    StoreIndex("kit_by_first", "wording_of", "wording_of IS NOT NULL"),
)
kit_line = table(
    "kit_line",
    "kit integer key, article integer key, place integer, quantity integer, required integer, substitutes null, "
    "audience null, withdrawn integer, seq integer",
)
# How often a thing's label was printed; codes no thing bears, for they were printed ahead or taken off one; what makers
# print on their goods; what a check of a unit found, and whether the quartermaster has settled what differs.
label = table("label", "thing integer key, times integer, seq integer")
code = table(
    "code",
    "number integer key, thing integer null, seq integer",
    StoreIndex("code_by_thing", "thing", "thing IS NOT NULL"),
)
product = table("product", "code key, article integer, size, withdrawn integer, seq integer")
checked = table(
    "checked",
    "check key, n integer key, member integer, article integer null, size, thing integer null, wanted integer, "
    "found integer, state, settled integer, seq integer",
    StoreIndex("checked_open", "member", "settled = 0"),
)
# What was ordered; the id is the number of the entry that began it. `expected` is the day it should come.
purchase = table(
    "purchase",
    "id integer key, supplier, contract, funding, expected null, closed integer, withdrawn integer, seq integer",
)
purchase_line = table(
    "purchase_line",
    "purchase integer key, line integer key, article integer, size, quantity integer, price integer null, "
    "withdrawn integer, seq integer",
)
# What of an article is examined how often: points to be gone through, one a line, and which firm does it. What the last
# inspection of a piece by a plan found, and until when that holds. Plan 0 is the months that stand at the article: its
# row has but points and firm.
inspection_plan = table(
    "inspection_plan",
    "article integer key, plan integer key, name, months integer, points, firm, withdrawn integer, seq integer",
    check="plan > 0 OR name = ''",
)
inspected = table(
    "inspected",
    "thing integer key, plan integer key, result, until, withdrawn integer, seq integer",
    check="result IN ('passed', 'reserved', 'repair', 'disposal')",
)
# What a stock-take found of a piece, or of a kind in a size, and at which place; `counts` are those before the last.
counted = table(
    "counted",
    "stocktake integer key, n integer key, holder integer, article integer, size, thing integer null, "
    "recorded integer, found integer, value integer, counts, place integer null, cause, consequence, "
    "withdrawn integer, seq integer",
    StoreIndex("counted_by_thing", "thing", "thing IS NOT NULL"),
)
# An exercise, a match: the id of a deployment is the number of the entry that began it. What each role gets, and who
# takes part in which group; `sheet` is the entry of the signature list they stand on, `line` their place there.
deployment = table(
    "deployment",
    "id integer key, title, place, begins, ends, due, closed integer, withdrawn integer, seq integer",
)
allotment = table(
    "allotment",
    "deployment integer key, role key, article integer key, place integer, quantity integer, withdrawn integer, "
    "seq integer",
)
participant = table(
    "participant",
    "deployment integer key, holder integer key, role, grp, sheet integer, line integer, withdrawn integer, "
    "seq integer",
    StoreIndex("participant_by_holder", "holder"),
)

# Who may do what, with which key and password.
role = table("role", "operator integer key, role key, unit integer key, withdrawn integer, seq integer")
signing_key = table(
    "signing_key",
    "id key, operator integer, public, withdrawn integer, seq integer",
    StoreIndex("signing_key_by_operator", "operator"),
)
credential = table(
    "credential",
    "operator integer key, initial integer, cost, salt, vault, recovery_salt, recovery, withdrawn integer, seq integer",
)
badge = table("badge", "number integer key, operator integer, withdrawn integer, seq integer")

# Derived: headers, moves, and what they add up to. The `seq` of a holding is the entry by which something last came to
# the pile, not by which something last left it; of the outside's it is the first delivery, or the last that went back.
act = table(
    "act",
    "seq integer key, kind, recorded_at integer, occurred_on, operator integer, idem null, digest null, series null, "
    "year integer null, number integer null, suffix null, reverses integer null, about integer null, batch null, "
    "batch_index integer null, batch_count integer null, facts",
    StoreIndex("act_by_idem", "idem", "idem IS NOT NULL", unique=True),
    StoreIndex("act_by_number", "series, year, number, suffix", "series IS NOT NULL", unique=True),
    StoreIndex("act_by_reverses", "reverses", "reverses IS NOT NULL", unique=True),
    StoreIndex("act_by_about", "about", "about IS NOT NULL"),
    StoreIndex("act_by_batch", "batch, batch_index", "batch IS NOT NULL", unique=True),
    StoreIndex("act_by_day", "occurred_on, seq"),
)
move = table(
    "move",
    "seq integer key, n integer key, thing integer, source integer, target integer, quantity integer, condition, was",
    StoreIndex("move_by_thing", "thing, seq"),
    StoreIndex("move_by_source", "source, seq"),
    StoreIndex("move_by_target", "target, seq"),
    rowid=False,
)
holding = table(
    "holding",
    "holder integer key, thing integer key, condition key, quantity integer, seq integer",
    StoreIndex("holding_by_thing", "thing"),
    rowid=False,
)
series = table("series", "series key, year integer key, last integer")

# Secrets: bound by HMAC(salt, content); absent only when an entry erased them. A person's former snapshots stay, so
# that a change can be taken back; `current` marks the latest.
identity = table(
    "identity",
    "ref key, seq integer key, current integer, personal_number, civilian integer, surname, given_name, "
    "title_before, title_after, rank, function, member_since null, sizes, salt binary",
    StoreIndex("identity_by_number", "personal_number", "current = 1"),
    StoreIndex("identity_now", "ref", "current = 1", unique=True),
)
# Free text, whatever it is of: the `ref` of a remark is its entry and what of it, `12/remark`, `12/reason`, `12/place`,
# `12/3` for the line that begins with the third move.
remark = table("remark", "ref key, seq integer key, text, salt binary")
filing = table(
    "filing",
    "ref key, seq integer key, about integer, number, role, sha256, salt binary",
    StoreIndex("filing_by_about", "about"),
    StoreIndex("filing_by_number", "number"),
)

# Scratch: proves nothing.
scratch_cart = table("scratch_cart", "member integer key, content, saved_at integer, operator integer")
scratch_check = table("scratch_check", "check key, content, saved_at integer, operator integer")
scratch_queue = table("scratch_queue", "unit integer key, content, saved_at integer, operator integer")
scratch_receipt = table("scratch_receipt", "id integer key, content, saved_at integer, operator integer")
scratch_inspection = table("scratch_inspection", "run key, content, saved_at integer, operator integer")
scratch_stocktake = table("scratch_stocktake", "id integer key, content, saved_at integer, operator integer")
scratch_count = table(
    "scratch_count",
    "stocktake integer key, n integer key, turn integer, holder integer, article integer, size, thing integer, "
    "quantity integer, code, stream, person integer, station, at integer, seq integer",
    StoreIndex("scratch_count_by_thing", "stocktake, thing, n"),
    StoreIndex("scratch_count_by_kind", "stocktake, holder, article, size, n"),
)
scratch_sign_in = table("scratch_sign_in", "operator integer key, failed integer, last integer")

REGISTERED = (
    *(setting, operator, size_scheme, funding, article, thing, holder, kit, kit_line),
    *(label, code, product, checked, purchase, purchase_line, inspection_plan, inspected, counted),
    *(deployment, allotment, participant),
    *(role, signing_key, credential, badge),
)
DERIVED = (act, move, holding, series)
SECRETS = (identity, remark, filing)
