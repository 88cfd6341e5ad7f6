CREATE TABLE act (
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    occurred_on TEXT NOT NULL,
    operator INTEGER NOT NULL,
    idem TEXT,
    digest TEXT,
    series TEXT,
    year INTEGER,
    number INTEGER,
    suffix TEXT,
    reverses INTEGER,
    about INTEGER,
    batch TEXT,
    batch_index INTEGER,
    batch_count INTEGER,
    facts TEXT NOT NULL,
    PRIMARY KEY (seq)
) STRICT;

CREATE INDEX act_by_about ON act (about) WHERE about IS NOT NULL;

CREATE UNIQUE INDEX act_by_batch ON act (batch, batch_index) WHERE batch IS NOT NULL;

CREATE INDEX act_by_day ON act (occurred_on, seq);

CREATE UNIQUE INDEX act_by_idem ON act (idem) WHERE idem IS NOT NULL;

CREATE UNIQUE INDEX act_by_number ON act (series, year, number, suffix) WHERE series IS NOT NULL;

CREATE UNIQUE INDEX act_by_reverses ON act (reverses) WHERE reverses IS NOT NULL;

CREATE TABLE allotment (
    deployment INTEGER NOT NULL,
    role TEXT NOT NULL,
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (deployment, role, article)
) STRICT;

CREATE TABLE article (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    section TEXT NOT NULL,
    tracking TEXT NOT NULL,
    scheme TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER,
    life_months INTEGER,
    inspection_months INTEGER,
    sustainability INTEGER NOT NULL,
    minimum INTEGER,
    norm TEXT,
    pack INTEGER,
    life_from TEXT,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id),
    CHECK (tracking IN ('item', 'quantity', 'consumable'))
) STRICT;

CREATE UNIQUE INDEX article_by_code ON article (code) WHERE withdrawn = 0;

CREATE TABLE badge (
    number INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (number)
) STRICT;

CREATE TABLE checked (
    "check" TEXT NOT NULL,
    n INTEGER NOT NULL,
    member INTEGER NOT NULL,
    article INTEGER,
    size TEXT NOT NULL,
    thing INTEGER,
    wanted INTEGER NOT NULL,
    found INTEGER NOT NULL,
    state TEXT NOT NULL,
    settled INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY ("check", n)
) STRICT;

CREATE INDEX checked_open ON checked (member) WHERE settled = 0;

CREATE TABLE code (
    number INTEGER NOT NULL,
    thing INTEGER,
    seq INTEGER NOT NULL,
    PRIMARY KEY (number)
) STRICT;

CREATE INDEX code_by_thing ON code (thing) WHERE thing IS NOT NULL;

CREATE TABLE counted (
    stocktake INTEGER NOT NULL,
    n INTEGER NOT NULL,
    holder INTEGER NOT NULL,
    article INTEGER NOT NULL,
    size TEXT NOT NULL,
    thing INTEGER,
    recorded INTEGER NOT NULL,
    found INTEGER NOT NULL,
    value INTEGER NOT NULL,
    counts TEXT NOT NULL,
    place INTEGER,
    cause TEXT NOT NULL,
    consequence TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (stocktake, n)
) STRICT;

CREATE INDEX counted_by_thing ON counted (thing) WHERE thing IS NOT NULL;

CREATE TABLE credential (
    operator INTEGER NOT NULL,
    initial INTEGER NOT NULL,
    cost TEXT NOT NULL,
    salt TEXT NOT NULL,
    vault TEXT NOT NULL,
    recovery_salt TEXT NOT NULL,
    recovery TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (operator)
) STRICT;

CREATE TABLE deployment (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    due TEXT NOT NULL,
    closed INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE entry (
    seq INTEGER NOT NULL,
    origin TEXT NOT NULL,
    format INTEGER NOT NULL,
    payload BLOB NOT NULL,
    prev_hash BLOB NOT NULL,
    entry_hash BLOB NOT NULL,
    key_id BLOB,
    signature BLOB,
    PRIMARY KEY (seq)
) STRICT;

CREATE UNIQUE INDEX entry_by_hash ON entry (entry_hash);

CREATE TABLE filing (
    ref TEXT NOT NULL,
    seq INTEGER NOT NULL,
    about INTEGER NOT NULL,
    number TEXT NOT NULL,
    role TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    salt BLOB NOT NULL,
    PRIMARY KEY (ref, seq)
) STRICT;

CREATE INDEX filing_by_about ON filing (about);

CREATE INDEX filing_by_number ON filing (number);

CREATE TABLE funding (
    code TEXT NOT NULL,
    letter TEXT NOT NULL,
    text_cs TEXT NOT NULL,
    text_en TEXT NOT NULL,
    logo TEXT NOT NULL,
    project TEXT,
    project_number TEXT,
    share INTEGER,
    ends TEXT,
    keep_until TEXT,
    insurance TEXT,
    seq INTEGER NOT NULL,
    PRIMARY KEY (code)
) STRICT;

CREATE TABLE holder (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    ref TEXT,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    code INTEGER,
    parent INTEGER,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id),
    CHECK (kind IN ('supplier', 'store', 'location', 'member', 'guest', 'unit', 'workshop', 'missing', 'lost', 'disposed'))
) STRICT;

CREATE UNIQUE INDEX holder_by_code ON holder (kind, code) WHERE code IS NOT NULL;

CREATE INDEX holder_by_parent ON holder (parent);

CREATE UNIQUE INDEX holder_by_ref ON holder (ref) WHERE ref IS NOT NULL;

CREATE TABLE holding (
    holder INTEGER NOT NULL,
    thing INTEGER NOT NULL,
    condition TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (holder, thing, condition)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX holding_by_thing ON holding (thing);

CREATE TABLE identity (
    ref TEXT NOT NULL,
    seq INTEGER NOT NULL,
    current INTEGER NOT NULL,
    personal_number TEXT NOT NULL,
    civilian INTEGER NOT NULL,
    surname TEXT NOT NULL,
    given_name TEXT NOT NULL,
    title_before TEXT NOT NULL,
    title_after TEXT NOT NULL,
    rank TEXT NOT NULL,
    function TEXT NOT NULL,
    member_since TEXT,
    sizes TEXT NOT NULL,
    salt BLOB NOT NULL,
    PRIMARY KEY (ref, seq)
) STRICT;

CREATE INDEX identity_by_number ON identity (personal_number) WHERE current = 1;

CREATE UNIQUE INDEX identity_now ON identity (ref) WHERE current = 1;

CREATE TABLE inspected (
    thing INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    result TEXT NOT NULL,
    until TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (thing, plan),
    CHECK (result IN ('passed', 'reserved', 'repair', 'disposal'))
) STRICT;

CREATE TABLE inspection_plan (
    article INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    name TEXT NOT NULL,
    months INTEGER NOT NULL,
    points TEXT NOT NULL,
    firm TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (article, plan),
    CHECK (plan > 0 OR name = '')
) STRICT;

CREATE TABLE kit (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    audience TEXT,
    wording_of INTEGER,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE INDEX kit_by_first ON kit (wording_of) WHERE wording_of IS NOT NULL;

CREATE TABLE kit_line (
    kit INTEGER NOT NULL,
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    required INTEGER NOT NULL,
    substitutes TEXT,
    audience TEXT,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (kit, article)
) STRICT;

CREATE TABLE label (
    thing INTEGER NOT NULL,
    times INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (thing)
) STRICT;

CREATE TABLE move (
    seq INTEGER NOT NULL,
    n INTEGER NOT NULL,
    thing INTEGER NOT NULL,
    source INTEGER NOT NULL,
    target INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    condition TEXT NOT NULL,
    was TEXT NOT NULL,
    PRIMARY KEY (seq, n)
) WITHOUT ROWID,
 STRICT;

CREATE INDEX move_by_source ON move (source, seq);

CREATE INDEX move_by_target ON move (target, seq);

CREATE INDEX move_by_thing ON move (thing, seq);

CREATE TABLE operator (
    id INTEGER NOT NULL,
    ref TEXT NOT NULL,
    role TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE participant (
    deployment INTEGER NOT NULL,
    holder INTEGER NOT NULL,
    role TEXT NOT NULL,
    grp TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    line INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (deployment, holder)
) STRICT;

CREATE INDEX participant_by_holder ON participant (holder);

CREATE TABLE product (
    code TEXT NOT NULL,
    article INTEGER NOT NULL,
    size TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (code)
) STRICT;

CREATE TABLE purchase (
    id INTEGER NOT NULL,
    supplier TEXT NOT NULL,
    contract TEXT NOT NULL,
    funding TEXT NOT NULL,
    expected TEXT,
    closed INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE purchase_line (
    purchase INTEGER NOT NULL,
    line INTEGER NOT NULL,
    article INTEGER NOT NULL,
    size TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    price INTEGER,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (purchase, line)
) STRICT;

CREATE TABLE remark (
    ref TEXT NOT NULL,
    seq INTEGER NOT NULL,
    text TEXT NOT NULL,
    salt BLOB NOT NULL,
    PRIMARY KEY (ref, seq)
) STRICT;

CREATE TABLE role (
    operator INTEGER NOT NULL,
    role TEXT NOT NULL,
    unit INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (operator, role, unit)
) STRICT;

CREATE TABLE scratch_cart (
    member INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    PRIMARY KEY (member)
) STRICT;

CREATE TABLE scratch_check (
    "check" TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    PRIMARY KEY ("check")
) STRICT;

CREATE TABLE scratch_count (
    stocktake INTEGER NOT NULL,
    n INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    holder INTEGER NOT NULL,
    article INTEGER NOT NULL,
    size TEXT NOT NULL,
    thing INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    code TEXT NOT NULL,
    stream TEXT NOT NULL,
    person INTEGER NOT NULL,
    station TEXT NOT NULL,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (stocktake, n)
) STRICT;

CREATE INDEX scratch_count_by_kind ON scratch_count (stocktake, holder, article, size, n);

CREATE INDEX scratch_count_by_thing ON scratch_count (stocktake, thing, n);

CREATE TABLE scratch_inspection (
    run TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    PRIMARY KEY (run)
) STRICT;

CREATE TABLE scratch_queue (
    unit INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    PRIMARY KEY (unit)
) STRICT;

CREATE TABLE scratch_receipt (
    id INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE scratch_sign_in (
    operator INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (operator)
) STRICT;

CREATE TABLE scratch_stocktake (
    id INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    operator INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT;

CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY ("key")
) STRICT;

CREATE TABLE signing_key (
    id TEXT NOT NULL,
    operator INTEGER NOT NULL,
    public TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE INDEX signing_key_by_operator ON signing_key (operator);

CREATE TABLE size_scheme (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    sizes TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (code)
) STRICT;

CREATE TABLE thing (
    id INTEGER NOT NULL,
    article INTEGER NOT NULL,
    size TEXT NOT NULL,
    code INTEGER,
    serial TEXT,
    inventory TEXT,
    batch TEXT NOT NULL,
    expiry TEXT,
    supplier TEXT NOT NULL,
    delivery_note TEXT NOT NULL,
    contract TEXT NOT NULL,
    invoice TEXT NOT NULL,
    funding TEXT NOT NULL,
    price INTEGER,
    net INTEGER,
    received_on TEXT NOT NULL,
    in_use TEXT,
    warranty TEXT,
    withdrawn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE UNIQUE INDEX lot ON thing (article, size, supplier, delivery_note, batch) WHERE code IS NULL AND withdrawn = 0;

CREATE UNIQUE INDEX thing_by_code ON thing (code) WHERE code IS NOT NULL;

CREATE UNIQUE INDEX thing_by_inventory ON thing (inventory) WHERE withdrawn = 0;

CREATE UNIQUE INDEX thing_by_serial ON thing (serial, article) WHERE withdrawn = 0;

CREATE INDEX thing_to_give ON thing (article, size, coalesce(expiry, '9999'), received_on, code, id) WHERE withdrawn = 0;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;

CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;

CREATE TRIGGER entry_in_order BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'gap') WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry); SELECT RAISE(ABORT, 'fork') WHERE NEW.prev_hash IS NOT coalesce((SELECT entry_hash FROM entry WHERE seq = NEW.seq - 1), zeroblob(32)); END;

CREATE VIRTUAL TABLE scratch_search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

