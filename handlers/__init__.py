"""What people tap: screens and the kit they are made with."""
