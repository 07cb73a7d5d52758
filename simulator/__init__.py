"""A Gmail that runs on loopback, for demos, tests and benchmarks."""
