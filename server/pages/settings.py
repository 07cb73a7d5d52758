from .frame import *
@bp.get("/settings")
def settings(): return page("base.html", here="settings")
