"""Mail as bytes and headers becomes a Message."""
