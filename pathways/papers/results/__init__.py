"""Results workbooks: which table and chart of an answer stands where, for people who decide."""
