"""How well findings agree with labelled mail and scenarios."""
