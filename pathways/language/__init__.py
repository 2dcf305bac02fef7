"""Wording that shuts people out: found in any text that knows where its words stand.

The room opens no file and prints nothing; what it looks for stands in a book of wording, as data.
"""
