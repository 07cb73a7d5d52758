"""The WSGI application for gunicorn: `gunicorn server.wsgi:app`."""

import gc

from server.web.app import create_app

app = create_app()
gc.collect()
gc.freeze()  # what is loaded now stays: the collector need not look at it with every request
