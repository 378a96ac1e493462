"""Parts of a page as safe HTML."""
