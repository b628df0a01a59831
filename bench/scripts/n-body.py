"""The sun and the four large planets, 100,000 steps of symplectic Euler."""
import sys
import numpy as np

table = np.loadtxt(sys.argv[1] + "planets.csv", delimiter=",", comments="#", skiprows=2)
position, velocity = table[:, :3].copy(), table[:, 3:6] * 365.24
mass = table[:, 6] * 4 * np.pi**2
velocity[0] = -(mass[1:] @ velocity[1:]) / mass[0]

def advance(steps, step):
    for _ in range(steps):
        apart = position[None] - position[:, None]
        squared = (apart**2).sum(axis=2)
        np.fill_diagonal(squared, 1)
        velocity[:] += step * ((mass / (squared * np.sqrt(squared)))[:, :, None] * apart).sum(axis=1)
        position[:] += step * velocity

def energy():
    i, j = np.triu_indices(len(mass), 1)
    distance = np.sqrt(((position[i] - position[j]) ** 2).sum(axis=1))
    return (0.5 * mass * (velocity**2).sum(axis=1)).sum() - (mass[i] * mass[j] / distance).sum()

print(energy())
advance(1000, 0.01)
print(energy())
advance(99_000, 0.01)
print(energy())
