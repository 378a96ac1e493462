"""What a change of the content does to whom: two versions compared over all answers."""
