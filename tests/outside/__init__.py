"""The guarded way out to the internet, against servers of this machine."""
