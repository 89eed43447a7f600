"""Intervals, tests and plans of comparisons, from sufficient statistics: no database, no clock."""
