"""A page of the library as parts that can be folded away, laid out for any width, and written as Markdown."""
