"""The pages: server-rendered, one module per subject, all on one blueprint."""

from . import drafts as drafts
from . import introductions as introductions
from . import leaving as leaving
from . import letters as letters
from . import mailboxes as mailboxes
from . import now as now
from . import people as people
from . import record as record
from . import settings as settings
from .frame import bp as bp
