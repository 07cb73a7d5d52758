"""The pages: server-rendered, one module per subject, all on one blueprint."""

from server.pages import drafts as drafts
from server.pages import introductions as introductions
from server.pages import leaving as leaving
from server.pages import letters as letters
from server.pages import mailboxes as mailboxes
from server.pages import now as now
from server.pages import people as people
from server.pages import record as record
from server.pages import settings as settings
from server.pages.frame import bp as bp
