"""Recipient mistakes in a message that the owner wrote or is writing."""
