"""The parts of a Word file: styles, numbering, text, tables, pictures, and how it is packed."""
