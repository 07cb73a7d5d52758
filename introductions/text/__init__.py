"""Newly written text: quotes, signatures, sentences, languages."""
