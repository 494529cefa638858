"""Measures batch throughput of KlSymbolic and of the peers that are installed, in one run; prints a table.

Usage: dotnet build -c Release tests/KlSymbolic.Benchmarks && python3 tests/KlSymbolic.Benchmarks/compare.py [--write docs/performance.md]
"""
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time

ROWS = 65_536
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
C = r"""
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define N 65536
static double a[N], b[N], c[N], d[N], out[N];
__attribute__((noinline)) static void run(void) {
  for (int i = 0; i < N; i++)
    out[i] = log(d[i] / b[i]) + (b[i] * b[i] + (a[i] - c[i]) * (a[i] - c[i])) / (2 * d[i] * d[i]) - 0.5;
}
int main(void) {
  for (int i = 0; i < N; i++) {
    a[i] = 4.0 * rand() / RAND_MAX - 2; b[i] = 0.5 + 2.5 * rand() / RAND_MAX;
    c[i] = 4.0 * rand() / RAND_MAX - 2; d[i] = 0.5 + 2.5 * rand() / RAND_MAX;
  }
  double least = 1e99, sum = 0;
  for (int k = 0; k < 2000; k++) {
    struct timespec s, e;
    clock_gettime(CLOCK_MONOTONIC, &s); run(); clock_gettime(CLOCK_MONOTONIC, &e);
    double t = (e.tv_sec - s.tv_sec) * 1e9 + (e.tv_nsec - s.tv_nsec);
    if (t < least) least = t;
    sum += out[k];
  }
  printf("%.4f %g\n", least / N, sum);
}
"""


def least(run, seconds=2.0):
    """Nanoseconds for a row in the fastest of many runs."""
    best, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best * 1e9 / ROWS


def own():
    path = os.path.join(ROOT, "artifacts", "bin", "KlSymbolic.Benchmarks", "release", "KlSymbolic.Benchmarks.dll")
    lines = subprocess.run(["dotnet", path, "throughput"], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split("\t") for line in lines.splitlines())}


def gcc():
    if not shutil.which("gcc"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, program = os.path.join(folder, "kl.c"), os.path.join(folder, "kl")
        with open(source, "w", encoding="ascii") as file:
            file.write(C)
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", source, "-o", program, "-lm"], check=True)
        return float(subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()[0])


def torch_rows():
    try:
        import torch
        from torch.distributions import Beta, Dirichlet, Gamma, Normal, kl_divergence
    except ImportError:
        return None
    torch.set_num_threads(1)
    torch.manual_seed(1)
    uniform = lambda lo, hi, *more: lo + (hi - lo) * torch.rand(ROWS, *more, dtype=torch.float64)
    normal = Normal(uniform(-2, 2), uniform(0.5, 3), False), Normal(uniform(-2, 2), uniform(0.5, 3), False)
    pairs = {"batch Normal": normal}
    for name, family in (("Gamma", Gamma), ("Beta", Beta)):
        pairs["batch " + name] = tuple(family(uniform(0.5, 5), uniform(0.5, 5), validate_args=False) for _ in "pq")
    pairs["batch Dirichlet"] = tuple(Dirichlet(uniform(0.5, 5, 3), validate_args=False) for _ in "pq")
    return {name: least(lambda: kl_divergence(*pair)) for name, pair in pairs.items()}


def numpy_row():
    try:
        import numpy as np
    except ImportError:
        return None
    random = np.random.default_rng(1)
    a, c = random.uniform(-2, 2, ROWS), random.uniform(-2, 2, ROWS)
    b, d = random.uniform(0.5, 3, ROWS), random.uniform(0.5, 3, ROWS)
    return least(lambda: np.log(d / b) + (b * b + (a - c) ** 2) / (2 * d * d) - 0.5)


def machine():
    with open("/proc/cpuinfo", encoding="ascii") as file:
        flags = next((line for line in file if line.startswith("flags")), "")
    best = next((name for name in ("avx512f", "avx2", "sse2") if name in flags), "unknown")
    return f"{os.cpu_count()} cores, {best}"


def main():
    mine, torch, c, numpy = own(), torch_rows(), gcc(), numpy_row()
    rows = [("Normal, one at a time", mine["scalar Normal"], "plain formula in C#", mine["scalar plain C#"])]
    for name in ("batch Normal", "batch Gamma", "batch Beta", "batch Dirichlet"):
        rows.append((name.replace("batch ", "").replace("Dirichlet", "Dirichlet of three") + ", batch", mine[name], "PyTorch, one thread", torch and torch[name]))
    rows.append(("Normal, batch", mine["batch Normal"], "gcc -O3 -march=native -ffast-math", c))
    rows.append(("Normal, batch", mine["batch Normal"], "NumPy", numpy))
    text = [
        "# Throughput",
        "",
        f"Nanoseconds for a value, the least of the runs of two seconds, {ROWS:,} rows in doubles, one thread. Columns begin with a line "
        "of the cache, as PyTorch places them; those of usual .NET arrays cost about a fifth more. "
        "KlSymbolic's values keep their digits near equality; those of the others do not.",
        "",
        "| what | KlSymbolic | peer | peer's | peer's / ours |",
        "|---|--:|---|--:|--:|",
    ]
    for what, ours, peer, theirs in rows:
        text.append(
            f"| {what} | {ours:.2f} | {peer} | "
            + (f"{theirs:.2f} | {theirs / ours:.2f} |" if theirs else "not installed: skipped | |")
        )
    text += [
        "",
        "Where the bound of what rounding does to a row exceeds 1e-13 relative in vectors, the row is done again in doubles, and where that "
        "is not enough in double-double; the times of Gamma, Beta and Dirichlet contain that.",
        "",
        f"Machine: {machine()}. Measured on {datetime.date.today().isoformat()} by "
        "`python3 tests/KlSymbolic.Benchmarks/compare.py --write docs/performance.md`.",
        "",
    ]
    print("\n".join(text))
    if sys.argv[1:2] == ["--write"]:
        with open(sys.argv[2], "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(text))


main()
