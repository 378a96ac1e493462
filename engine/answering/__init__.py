"""What follows for one person: standings, reasons, openings, order, the next question."""
