"""The address as a value, and what a click makes of it. Knows no framework."""
