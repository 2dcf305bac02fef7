"""A process that changes a person's document is killed at random moments: nothing that it had shown is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

TRIALS = """
import hashlib, os, random, select, signal, sys, time
from contextlib import suppress
from pathlib import Path

from pathways.documents.catalogue import shared_facts
from pathways.editing.change import Unfit
from pathways.editing.person import achievements, facts
from pathways.editing.person.session import PersonSession

folder, trials = Path(sys.argv[1]), int(sys.argv[2])
file, kept, known = folder / "me.yaml", folder / "kept", shared_facts()

def mark(text):
    return hashlib.sha256(text.encode()).hexdigest()

def edit(tell, chance):
    session = PersonSession(file, known, kept)
    while True:
        what = chance.random()
        with suppress(Unfit):
            if what < 0.2:
                session.undo()
            elif what < 0.3:
                session.redo()
            elif what < 0.6:
                told = achievements.Told(f"Trained {chance.randrange(99)} users", count=str(chance.randrange(99)))
                session.apply(achievements.add(session.state, told))
            elif what < 0.7 and session.state.person.evidence:
                session.apply(achievements.remove(session.state, chance.choice(list(session.state.person.evidence))))
            else:
                session.apply(facts.say(session.state, "contract.end", f"20{chance.randrange(27, 99)}", known))
        tell(session.state.text)

random.seed(7)
lost = torn = shared = 0
for trial in range(trials):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        edit(lambda text: os.write(writing, (mark(text) + "\\n").encode()), random.Random(trial))
    os.close(writing)
    select.select([reading], [], [], 60)  # not before it has shown something, however slow the machine is
    time.sleep(random.uniform(0, 0.05))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    shown = os.fdopen(reading, "rb").read().decode().split()
    before = mark(file.read_text("utf-8"))
    session = PersonSession(file, known, kept)
    # the file holds what was shown last, or is one step from it that was made and not shown any more
    here = len(session.history.done)
    near = [mark(each) for each in session.history.texts[max(0, here - 1):here + 2]]
    torn += before != mark(session.state.text)
    lost += shown[-1] not in near
    shared += file.stat().st_mode & 0o077 != 0
    session.close()
print(f"{trials} trials, {lost} lost, {torn} torn, {shared} readable by others")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_nothing_shown_is_lost(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRIALS, str(tmp_path), "12"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "12 trials, 0 lost, 0 torn, 0 readable by others\n", done.stderr
