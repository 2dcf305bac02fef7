"""A process that edits and saves is killed at random moments: nothing that it had shown is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import HEAD, ROOT

TRIALS = """
import hashlib, os, random, select, signal, sys, time
from contextlib import suppress
from pathlib import Path

from pathways.editing.change import Unfit
from pathways.editing.journal import history_in
from pathways.editing.session import Session
from pathways.editing.state import Surroundings
from tests.editing.changes import any_change

folder, trials = Path(sys.argv[1]), int(sys.argv[2])
start = (folder / "start.yaml").read_text("utf-8")
around = Surroundings()

def mark(text):
    return hashlib.sha256(text.encode()).hexdigest()

def edit(file, kept, tell, chance):
    session = Session(file, around, kept)
    if session.found is not None:
        session.take_up()
    tell("shown", session.state.text)
    while True:
        what = chance.random()
        if what < 0.15:
            session.undo()
        elif what < 0.25:
            session.redo()
        elif what < 0.5:
            session.save()
            tell("saved", session.state.text)
            continue
        else:
            with suppress(Unfit):
                session.apply(any_change(session.state, chance.choice))
        tell("shown", session.state.text)

random.seed(7)
torn = lost = unsaved = saves = 0
for trial in range(trials):
    if trial % 10 == 0:
        place = folder / str(trial)
        place.mkdir()
        file, kept = place / "draft.yaml", place / "kept"
        file.write_text(start, "utf-8")
        shown, whole = mark(start), {mark(start)}
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        tell = lambda word, text: os.write(writing, f"{word} {mark(text)}\\n".encode())
        edit(file, kept, tell, random.Random(trial))
    os.close(writing)
    if random.random() < 0.8:
        select.select([reading], [], [], 60)  # not before it has shown something, however slow the machine is
    time.sleep(random.uniform(0, 0.15))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = os.fdopen(reading, "rb").read().decode().split()
    for word, found in zip(said[::2], said[1::2]):
        shown = found
        whole.add(found)
        saves += word == "saved"
    text = file.read_text("utf-8")
    history = next((history_in(path) for path in kept.glob("*.journal")), None)
    if history is None:
        lost += shown != mark(text)
        continue
    whole |= {mark(each) for each in history.texts}
    torn += mark(text) not in whole
    lost += shown not in {mark(each.text) for each in (history, history.undo(), history.redo())}
    shown = mark(history.text)  # what the next one to open the file is shown
    unsaved += history.text != text
print(torn, lost, unsaved, saves)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_after_a_kill_at_any_moment_the_file_is_whole_and_every_change_that_was_shown_is_there(tmp_path: Path) -> None:
    ladder = 'grades: {"5": {rank: 5}, "6": {rank: 6}}\ntracks:\n  bench: {name: Bench, grades: ["5", "6"]}\n'
    (tmp_path / "start.yaml").write_text(HEAD.lstrip() + ladder, "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", TRIALS, str(tmp_path), "220"],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    torn, lost, unsaved, saves = map(int, run.stdout.split())
    assert torn == 0
    assert lost == 0
    assert unsaved > 20, "too few trials ended with something unsaved"
    assert saves > 20, "too few trials saved"
