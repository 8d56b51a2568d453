"""Reading the book: functions that take a connection and return small frozen values."""
