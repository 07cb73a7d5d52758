"""Keep each entry as it is shown, and count the changes of each account's ledger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    version = sa.Column("version", sa.Integer(), nullable=False, server_default="0")
    op.add_column("account", version)
    op.add_column("entry", sa.Column("shown", sa.LargeBinary(), nullable=True))
    shown_for = sa.Column("shown_for", sa.String(), nullable=False, server_default="")
    op.add_column("entry", shown_for)


def downgrade() -> None:
    op.drop_column("entry", "shown_for")
    op.drop_column("entry", "shown")
    op.drop_column("account", "version")
