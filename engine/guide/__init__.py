"""What the product knows on one day: tree, routes and texts, compiled, every name checked."""
