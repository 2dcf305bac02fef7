"""Changing a framework step by step, with nothing ever lost.

A session holds the text of a document as its author sees it. Each change is made by splicing, read and checked before
it counts, and written to a journal before it is shown; a file is saved whole or not at all, and never over what
somebody else wrote.
"""
