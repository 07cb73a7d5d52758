"""What becomes of it: what messages do, states, duties, steps."""
