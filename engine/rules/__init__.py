"""When something holds: questions, clauses and boxes, exact for any part of the answers."""
