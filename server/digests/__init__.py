"""The weekly digest and the nudge: when, what, and once only."""
