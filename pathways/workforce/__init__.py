"""The people in posts: contracts, where a new framework puts them, what that costs and where it leads.

What is known of a person stays on the machine; every answer counts in fives and hides small groups.
"""
