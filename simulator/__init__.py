"""A Gmail that runs on loopback, for demos, tests and benchmarks (docs/simulator.md)."""

from simulator.serving import Simulator, serving

__all__ = ["Simulator", "serving"]
