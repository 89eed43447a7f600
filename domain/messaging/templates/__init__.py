"""The language of messages: what may be said of a reader, how it is read, checked and filled in."""
