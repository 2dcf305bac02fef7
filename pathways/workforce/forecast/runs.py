"""How often a forecast is drawn, and from where, unless something else is asked for."""

RUNS = 10_000
"""How many runs are drawn unless another number is asked for."""

RUNS_LEAST, RUNS_MOST = 100, 1_000_000
"""Fewer say nothing of ranges; more need more memory than they are worth."""

SEED = 20_260_801
"""Where the random numbers start unless another seed is given; any number is as good."""

YEARS_MOST = 40
"""Nobody may ask further ahead."""
