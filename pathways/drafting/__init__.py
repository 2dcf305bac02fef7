"""A first draft of a framework, made from a model and a few answers, as plain data and commented text."""
