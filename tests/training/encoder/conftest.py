"""What needs torch is collected where it is installed: `scripts/test-encoder` installs it and runs these tests."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") is not None else ["test_*.py"]
