"""Mail files are scanned: no server, no database."""
