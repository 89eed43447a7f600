"""What the shop's programs tell, resource by resource."""
