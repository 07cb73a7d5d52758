"""Gmail's methods, one module for each resource; importing this package registers them all."""

from simulator.methods import account, drafts, labels, messages, threads

__all__ = ["account", "drafts", "labels", "messages", "threads"]
