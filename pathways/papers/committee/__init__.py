"""The paper that puts a framework before a committee: a cover, a body of at most four pages, annexes."""
