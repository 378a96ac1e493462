"""Parts that several pages share, as safe HTML."""
