"""Faults put in on purpose (mutants), to see whether a test notices: `make mutants`."""
