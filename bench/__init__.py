"""Speed and memory, measured against named references in the same run; and whether intervals hold what they say."""
