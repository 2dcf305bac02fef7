"""The document about the user, changed step by step: each step is in the file before it is shown."""
