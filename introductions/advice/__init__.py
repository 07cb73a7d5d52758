"""Quiet advice on a draft."""
