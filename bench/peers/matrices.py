#!/usr/bin/env python3
"""OpenBLAS as NumPy calls it: the peer of the suite linalg, asked as answering.py tells. The environment holds it to one thread."""
import numpy as np

import answering


def operations(n):
    random = np.random.default_rng(1)
    a, b = random.random((n, n)), random.random((n, n))
    a32, b32 = a.astype(np.float32), b.astype(np.float32)
    c, c32 = np.empty((n, n)), np.empty((n, n), np.float32)
    definite = a @ a.T + np.eye(n)
    return {
        "product64": lambda: np.matmul(a, b, out=c),
        "product32": lambda: np.matmul(a32, b32, out=c32),
        # NumPy has no LU of its own; to solve for one vector costs little besides.
        "lu": lambda: np.linalg.solve(a, a[:, 0]),
        "cholesky": lambda: np.linalg.cholesky(definite),
        "qr": lambda: np.linalg.qr(a, mode="raw"),
        "eigh": lambda: np.linalg.eigh(definite),
        "eig": lambda: np.linalg.eig(a),
        "svd": lambda: np.linalg.svd(a),
    }


answering.answer(operations)
