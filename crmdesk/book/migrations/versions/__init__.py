"""The steps; ``0001`` is the schema of the first version."""
