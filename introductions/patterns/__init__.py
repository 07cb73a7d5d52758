"""Many patterns searched at once, each only where it can match."""
