"""Pictures drawn from the engine's data: the derived tree as one SVG."""
