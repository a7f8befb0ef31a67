"""The one exception that users are meant to read."""


class CorpusError(Exception):
    """Input that cannot be used; the message names the file, what is wrong and how to mend it."""
