"""The pages: server-rendered, one module per subject, all on one blueprint."""

from . import introductions, mailboxes, now, people, settings
from .frame import bp

__all__ = ["bp", "introductions", "mailboxes", "now", "people", "settings"]
