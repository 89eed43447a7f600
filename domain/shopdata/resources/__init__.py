"""Resources, one file each: the file name is the plural in the address, the registry finds it."""
