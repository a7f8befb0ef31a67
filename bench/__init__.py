"""Speed and memory, measured against named references in the same run."""
