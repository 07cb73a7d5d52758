"""The pure core: what an introduction is, how it lives, what it asks of each person."""
