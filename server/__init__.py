"""Talks to the world: Gmail, mail files, the database, the browser."""
