"""Prices a European call option by formula and by simulation of 1,000,000 final prices."""
import math
import numpy as np

spot, strike, rate, volatility, years = 100.0, 105.0, 0.05, 0.2, 1.0
discount, spread = math.exp(-rate * years), volatility * math.sqrt(years)
d1 = (math.log(spot / strike) + (rate + 0.5 * volatility**2) * years) / spread
normal = lambda x: 0.5 * (1 + math.erf(x / math.sqrt(2)))
print(spot * normal(d1) - strike * discount * normal(d1 - spread))
z = np.random.default_rng(12345).standard_normal(1_000_000)
payoffs = discount * np.maximum(0.0, spot * np.exp(rate * years - 0.5 * spread**2 + spread * z) - strike)
print(payoffs.mean(), math.sqrt(payoffs.var() / len(z)))
