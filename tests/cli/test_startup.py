"""What a command imports, in a fresh interpreter: nothing that it does not need."""

import subprocess
import sys

import pytest

IMPORTS = {
    ("--help",): {"textual", "networkx", "typst", "graphviz", "pydantic", "yaml"},
    ("list",): {"textual", "networkx", "typst", "graphviz"},
    ("walk", "ucl-arc", "rsd-7"): {"textual", "networkx", "typst", "graphviz"},
    ("routes", "ucl-arc", "rsd-6", "rsd-10"): {"textual", "networkx", "typst", "graphviz"},
    ("check",): {"textual", "networkx", "typst", "graphviz"},
}

SCRIPT = """
import sys
sys.argv = ["pathways", *sys.argv[1:]]
from pathways.cli.main import main
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print("IMPORTED", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("words", IMPORTS, ids=" ".join)
def test_a_command_imports_nothing_that_it_does_not_need(words: tuple[str, ...]) -> None:
    result = subprocess.run([sys.executable, "-c", SCRIPT, *words], capture_output=True, text=True, check=True)
    imported = set(result.stdout.rpartition("IMPORTED")[2].split())
    assert "click" in imported
    assert imported & IMPORTS[words] == set()


def test_a_fault_of_our_own_is_told_in_one_message_without_a_traceback() -> None:
    script = SCRIPT.replace("try:", "import pathways.cli.main as m\nm.cli = lambda: 1 / 0\ntry:")
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert result.returncode == 70
    assert "a fault in the program, not in your input: ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
