"""What is shown: pieces of the screen. No rules; no file under trees/ or content/ is read here but
through the engine."""
