"""Results of campaigns: the card, its window, what a campaign cost, what the words mean."""
