"""Who may do what, with which key and password: tables of evidence, and the count of failed sign-ins, which is none."""

from sqlalchemy import Index

from equipment_app.store.tables.columns import integer, table, words

role = table(
    "role",
    integer("operator", key=True),
    words("role", key=True),
    integer("unit", key=True),
    integer("withdrawn"),
    integer("seq"),
)
signing_key = table(
    "signing_key",
    words("id", key=True),
    integer("operator"),
    words("public"),
    integer("withdrawn"),
    integer("seq"),
    Index("signing_key_by_operator", "operator"),
)
credential = table(
    "credential",
    integer("operator", key=True),
    integer("initial"),
    words("cost"),
    words("salt"),
    words("vault"),
    words("recovery_salt"),
    words("recovery"),
    integer("withdrawn"),
    integer("seq"),
)
badge = table("badge", integer("number", key=True), integer("operator"), integer("withdrawn"), integer("seq"))

# Scratch: proves nothing.
scratch_sign_in = table("scratch_sign_in", integer("operator", key=True), integer("failed"), integer("last"))
