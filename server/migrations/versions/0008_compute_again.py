"""Have every entry computed again: reasons and steps are kept as facts, no longer as sentences."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.execute(
        "INSERT INTO touched_message (account_id, gmail_id)"
        " SELECT account_id, opener FROM entry WHERE NOT EXISTS (SELECT 1 FROM touched_message t"
        " WHERE t.account_id = entry.account_id AND t.gmail_id = entry.opener)"
    )


def downgrade() -> None:
    pass  # there is nothing to take back
