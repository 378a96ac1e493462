"""What must hold of the content for everyone: examples, proofs, contradictions, plain language."""
