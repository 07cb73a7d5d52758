"""The pages: server-rendered, one module per subject, all on one blueprint."""

from server.web.pages import drafts as drafts
from server.web.pages import introductions as introductions
from server.web.pages import leaving as leaving
from server.web.pages import letters as letters
from server.web.pages import mailboxes as mailboxes
from server.web.pages import now as now
from server.web.pages import people as people
from server.web.pages import record as record
from server.web.pages import settings as settings
from server.web.pages.frame import bp as bp
