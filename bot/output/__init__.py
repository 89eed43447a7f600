"""What leaves as a picture or a document: theme, charts, and the browser that draws them."""
