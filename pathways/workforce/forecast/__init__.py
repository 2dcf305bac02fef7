"""Where people of a scenario will be: roles, grades and tracks year by year, by chance and by assumption.

Exact where people move independently of each other; drawn at random where caps or open posts couple them.
"""
