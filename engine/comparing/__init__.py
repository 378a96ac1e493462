"""What a change of the content does to whom."""
