"""SQL of things with who has them, and of how a holder is called."""

from equipment_app.store.dialect import CZECH, JOIN_IN_ORDER

THINGS = (
    f"FROM thing t {JOIN_IN_ORDER} holding h ON h.thing = t.id AND h.quantity > 0 "
    f"{JOIN_IN_ORDER} holder p ON p.id = h.holder"
)
"""Things and who has them; nothing that is outside."""
NAME = (
    "CASE p.kind WHEN 'member' THEN trim(coalesce(i.surname, '#' || p.id) || ' ' || coalesce(i.given_name, '')) "
    "ELSE coalesce(nullif(p.label, ''), p.name) END"
)
PERSON = (
    "LEFT JOIN identity i ON i.ref = p.ref AND i.current = 1 LEFT JOIN holder u ON u.id = p.parent AND u.kind = 'unit'"
)
SEATS = (
    f"SELECT p.id, row_number() OVER (ORDER BY p.kind = 'member', {NAME} {CZECH}, p.id) AS place FROM holder p {PERSON}"
)
"""Whoever can have a thing, and their place in a list of all."""
