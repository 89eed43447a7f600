"""What screens are made with: screens, views, visits, paging, forms."""
