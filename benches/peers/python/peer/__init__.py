"""The peers that are called from Python, each in a module of its own."""
