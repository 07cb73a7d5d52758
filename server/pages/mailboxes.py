from .frame import *
@bp.get("/mailboxes")
def mailboxes(): return page("base.html", here="mailboxes")
@bp.post("/introductions/<int:entry_id>/drafts")
def make_draft(entry_id): return ""
