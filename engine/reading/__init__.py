"""From a file to its shape, with every fault at its line. Knows no tree and no route."""
