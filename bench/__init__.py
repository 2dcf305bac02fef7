"""Benchmarks: ratios against a peer in one run, never seconds."""
