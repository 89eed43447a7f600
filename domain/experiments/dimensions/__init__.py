"""By what the people of a test can be told apart, one file each."""
