"""Makes the two sentiment models that ship with Parallax; not needed to run it. See README.md beside this file."""
