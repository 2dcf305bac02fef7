"""The blank papers of a case: the grid that a panel fills in, the evidence asked for, the stages and dates."""
