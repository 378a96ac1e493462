"""Pictures drawn from the engine's data."""
