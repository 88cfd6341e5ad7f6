"""Stores made before the first release: the tables of version 1, filled from their journal.

The next one is `v0002_….py` with `revision = "0002"`, `down_revision = "0001"`, and `VERSION = 2` in `store/schema.py`.
"""

from alembic import op

from equipment_app.store.reshape import reshape

revision = "0001"
down_revision = None


def upgrade() -> None:
    reshape(op.get_bind())
