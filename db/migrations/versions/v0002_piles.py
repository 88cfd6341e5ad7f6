"""A worn piece comes back beside the new ones of its lot: holdings are kept by condition, moves say in which they left.

What the first stores wrote stays as it was: one pile of a thing with a holder, in the condition of its last arrival.
"""

from alembic import op

from equipment_app.store.reshape import reshape

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    reshape(op.get_bind())
