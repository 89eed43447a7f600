"""Files of orders, customers and products: sent, understood, loaded."""
