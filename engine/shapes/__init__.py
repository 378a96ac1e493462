"""What editors write: the shape and the meaning of every key of trees/ and content/, said once."""
