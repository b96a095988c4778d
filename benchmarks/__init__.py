"""Benchmarks: each file measures one thing, beside a baseline of the same run. `./bahi bench` runs them."""
