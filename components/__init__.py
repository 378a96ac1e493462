"""The screens: from an address to a page as a value, and to the browser. No rules; no file under
trees/ or content/ is read here but through the engine."""
