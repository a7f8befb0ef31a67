"""Names: which words make them, whose they are, and where a text holds them."""
