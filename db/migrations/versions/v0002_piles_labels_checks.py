"""Holdings by condition; labels, makers' codes, checks of units, roles, keys and passwords have tables of their own.

What the first stores wrote stays as it was: one pile of a thing with a holder, in the condition of its last arrival.
"""

from alembic import op

from equipment_app.store.ledger.reshape import reshape

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    reshape(op.get_bind())
