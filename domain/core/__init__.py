"""The ground floor: what every area needs and that needs no area."""
