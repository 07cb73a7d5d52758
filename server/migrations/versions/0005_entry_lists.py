"""Let the lists of the pages read an index alone."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

COLUMNS = ["account_id", "duty", "faults", "hidden_until", "duty_since", "state", "last_at", "seat"]


def upgrade() -> None:
    op.drop_index("ix_entry_duty", "entry")
    op.create_index("ix_entry_lists", "entry", COLUMNS)


def downgrade() -> None:
    op.drop_index("ix_entry_lists", "entry")
    op.create_index("ix_entry_duty", "entry", ["account_id", "duty", "hidden_until"])
