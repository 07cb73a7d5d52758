"""The WSGI application for gunicorn: `gunicorn server.wsgi:app`."""

from .app import create_app

app = create_app()
