"""What came of an experiment: a pure function of sums, and the picture of it."""
