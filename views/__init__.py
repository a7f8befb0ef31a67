"""The dashboard's pages, and in `parts` the pieces that they share. Nothing here computes a figure."""
