"""What gateways' simulators stand on: a store that survives `kill -9`, faults on order, HTTP to loopback only.

A simulator plays somebody else's server: this package knows nothing of the platform.
"""
