"""One module per view: from a visit to a page as a value. Their names stand in views.py."""
