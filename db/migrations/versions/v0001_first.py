"""Stores made before the first release: the tables of version 1, filled from their journal.

A new version is a file like `v0002_piles_labels_checks.py`, and its number as `VERSION` in `store/tables/schema.py`.
"""

from alembic import op

from equipment_app.store.ledger.reshape import reshape

revision = "0001"
down_revision = None


def upgrade() -> None:
    reshape(op.get_bind())
