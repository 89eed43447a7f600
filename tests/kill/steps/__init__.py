"""Two migrations, the second of which can be told to wait in its middle."""
