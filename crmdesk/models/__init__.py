"""Qt item models: what services and queries return, translated into rows, roles and cards."""
