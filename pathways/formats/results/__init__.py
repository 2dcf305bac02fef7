"""Results as a workbook for people who decide: a summary, a sheet a table, and charts that tell the answer."""
