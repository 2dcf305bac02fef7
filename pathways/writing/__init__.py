"""A written document as a tree of blocks, and that tree as Word, web page, PDF and Markdown.

The tree knows nothing of frameworks: who puts something into words gives blocks, and every format then reads the same,
in the same order.
"""
