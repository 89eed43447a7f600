"""Links: campaigns and sources, addresses and QR codes, costs, channels of the shop."""
