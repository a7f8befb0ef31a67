"""One file a format: bytes → a raw page, or a table of articles."""
