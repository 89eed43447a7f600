"""What a variant of a message may have of its own besides words and picture, one file each."""
