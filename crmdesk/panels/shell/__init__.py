"""The parts of the window that stand around the panels."""
