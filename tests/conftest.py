"""How hard properties are tried: everything by default, a tenth of it with ``--hypothesis-profile=quick``."""

import atexit
import gc

from hypothesis import settings

# A machine under load is slow, which is no failure: no deadline for an example, pytest has one for each test.
settings.register_profile("thorough", deadline=None, max_examples=30)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("thorough")

# What is loaded to collect the tests stays, and thousands of small tests make little garbage in circles: the collector goes
# through it less often (a fifth of the time).
gc.set_threshold(100_000, 50, 100)


def pytest_collection_finish() -> None:
    """From here on the collector passes over what was loaded. At the very end it does not, else duckdb lists all that it
    could not free; but not before pytest itself collects twice."""
    gc.freeze()
    atexit.register(gc.unfreeze)
