"""Suggested replies."""
