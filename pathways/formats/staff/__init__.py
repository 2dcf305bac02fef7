"""Tables of staff as personnel systems and spreadsheets save them: bytes to rows of cells, and nothing understood."""
