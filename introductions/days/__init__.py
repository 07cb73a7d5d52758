"""Days and hours: the working week, and what a text names."""
