"""What the sample articles came out as when somebody last read the figures and found them right."""
