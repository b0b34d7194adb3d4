"""A library and a run's options in; what is stale of it, built anew, and remembered, out."""
