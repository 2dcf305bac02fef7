"""What a framework will do: posts mapped, cost, forecast, equality, and scenarios side by side, from the modeller."""
