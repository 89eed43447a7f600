"""Ready texts a shop may begin with: one file each."""
