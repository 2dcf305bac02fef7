"""Changes to a document that leave every byte alone that nobody changed."""
