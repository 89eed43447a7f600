"""Load on the whole process, for as long as is asked."""
