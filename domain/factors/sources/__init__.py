"""Where figures are counted from: rows of people, one file for each kind of rows."""
