"""What can be done with a book: one function per deed, for window and command line alike."""
