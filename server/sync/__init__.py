"""Brings a mailbox up to date: what matters first, everything in the end, never over the quota."""

from server.sync.run import Outcome, sync_account

__all__ = ["Outcome", "sync_account"]
