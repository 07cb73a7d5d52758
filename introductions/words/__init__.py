"""What is said of introductions, hints and reasons, in five languages."""
