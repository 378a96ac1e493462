"""What an editor asks for: a sheet to sign, a new route, an example, the tree in words, links,
the schemas and the list of messages."""
