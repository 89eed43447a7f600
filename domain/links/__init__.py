"""Links with campaigns behind them, the touches they bring, what they cost and earn."""
