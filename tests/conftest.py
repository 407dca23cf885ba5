"""How hard properties are tried: everything by default, a tenth of it with ``--hypothesis-profile=quick``."""

import gc

from hypothesis import settings

# A machine under load is slow, which is no failure: no deadline for an example, pytest has one for each test.
settings.register_profile("thorough", deadline=None, max_examples=30)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("thorough")


def pytest_collection_finish() -> None:
    """What was loaded to collect the tests stays, and thousands of small tests make little garbage in circles: the collector
    goes through it less often (a fifth of the time)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_unconfigure() -> None:
    """So that libraries clear up at the end, duckdb says at length what it could not free."""
    gc.unfreeze()
