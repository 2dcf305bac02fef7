"""How well criteria are matched by meaning: `python -m bench.meaning [FILE]`, on the pairs in tests/cases or a file.

Each criterion is looked for among the right answers of all pairs, the wrong ones, and real criteria of the frameworks.
Below stands how like any two criteria of the frameworks are to each model by itself, which puts the models on one scale
(`pathways/meaning/models.py`). It measures and promises nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from statistics import fmean, pstdev
from typing import Any

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.events import parse
from pathways.documents.read import read_string
from pathways.meaning import Memory, why_not_available, why_one_model
from pathways.meaning.available import Installed, installed_models
from pathways.meaning.scores import scores_of
from pathways.meaning.table import parts_kept
from pathways.meaning.vectors import vectors_of
from pathways.model.framework import Framework

PAIRS = Path(__file__).parents[1] / "tests" / "cases" / "meaning" / "pairs.yaml"
REAL_CRITERIA = 200
"""How many criteria of the frameworks stand among those that are searched."""

Pair = tuple[str, str]
Table = Callable[[Sequence[str], Sequence[str]], list[list[float]]]
"""A likeness for each of some texts with each of others."""


@dataclass(frozen=True)
class Figures:
    """What was measured of one way of comparing."""

    way: str
    first: float
    """The part of the paraphrases whose right answer comes first."""
    among_three: float
    """The part whose right answer is among the first three."""
    among_three_of_pairs: float
    """The same where only the texts of the pairs are searched."""
    hard: float
    """The chance that a paraphrase scores above a pair that only sounds alike (AUC); a half is guessing."""
    easy: float
    """The same against criteria of other pairs."""

    def __str__(self) -> str:
        searched = f"{self.first:>6.2f} {self.among_three:>6.2f} {self.among_three_of_pairs:>14.2f}"
        return f"{self.way:<28} {searched} {self.hard:>9.2f} {self.easy:>9.2f}"


def main() -> int:
    """Measure every way on one file of pairs."""
    missing = why_not_available()
    if missing:
        print(missing, file=sys.stderr)
        return 2
    print(why_one_model() or "both models answer")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    data = parse(path.read_text("utf-8")).data
    paraphrases, hard = (_pairs(data[section]) for section in ("paraphrases", "hard"))
    published = _published_criteria()
    real = _some(published - {text for pair in (*paraphrases, *hard) for text in pair})
    print(f"{len(paraphrases)} paraphrases, {len(hard)} hard pairs, {len(real)} real criteria beside them\n")
    print(f"{'':<28} {'first':>6} {'in 3':>6} {'in 3 of pairs':>14} {'AUC hard':>9} {'AUC easy':>9}")
    memory = _memory()
    for way, table in (ways_by_meaning(memory) | WAYS_NOT_USED).items():
        print(figures(way, table, paraphrases, hard, real))
    print(f"\nany two of {len(published)} criteria are alike:")
    for found in installed_models():
        mean, deviation = usual_cosine(sorted(published), found, memory)
        print(f"  {found.model.name:<26} mean {mean:.4f}, standard deviation {deviation:.4f}")
    return 0


def figures(way: str, table: Table, paraphrases: list[Pair], hard: list[Pair], real: list[str]) -> Figures:
    """Rank each criterion's right answer among all others, and set the scores of right and wrong pairs side by side."""
    ones = [one for one, _ in (*paraphrases, *hard)]
    others = [other for _, other in (*paraphrases, *hard)]
    scores = table(ones, [*others, *real])
    right = [scores[number][number] for number in range(len(paraphrases))]
    wrong = [scores[number][number] for number in range(len(paraphrases), len(ones))]
    cross = [
        scores[row][column] for row in range(len(paraphrases)) for column in range(len(paraphrases)) if row != column
    ]
    ranks = _ranks(scores, len(paraphrases))
    among_pairs = _ranks([row[: len(ones)] for row in scores], len(paraphrases))
    return Figures(
        way,
        first=_part(ranks, 1),
        among_three=_part(ranks, 3),
        among_three_of_pairs=_part(among_pairs, 3),
        hard=chance_above(right, wrong),
        easy=chance_above(right, cross),
    )


def chance_above(right: Sequence[float], wrong: Sequence[float]) -> float:
    """The area under the curve: how often one of the right scores is above one of the wrong, ties counting half."""
    above = sum((one > other) + 0.5 * (one == other) for one in right for other in wrong)
    return above / (len(right) * len(wrong))


def ways_by_meaning(memory: Memory) -> dict[str, Table]:
    """The models together and each by itself, with the rules and without; what users see comes first."""
    first, *rest = installed_models()
    ways = {
        f"{first.model.name} and rules": partial(_table, by=(first,), lowered=True),
        first.model.name: partial(_table, by=(first,), lowered=False),
    }
    for second in rest:
        ways = {
            "both models and rules": partial(_table, by=(first, second), lowered=True),
            "both models": partial(_table, by=(first, second), lowered=False),
            **ways,
            second.model.name: partial(_table, by=(second,), lowered=False),
        }
    return {name: partial(way, memory=memory) for name, way in ways.items()}


def usual_cosine(texts: Sequence[str], found: Installed, memory: Memory) -> tuple[float, float]:
    """The mean and the standard deviation of the cosines of all pairs of texts."""
    vectors = vectors_of(texts, found, memory)
    assert vectors is not None
    rows = (vectors @ vectors.T).tolist()
    cosines = [rows[one][other] for one in range(len(texts)) for other in range(one)]
    return fmean(cosines), pstdev(cosines)


def by_shared_words(texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    """The words that both have, as a part of all that either has; not used, and shown to say why."""
    sets = {text: set(text.casefold().replace(".", "").replace(",", "").split()) for text in (*texts, *others)}
    return [[len(sets[one] & sets[other]) / len(sets[one] | sets[other]) for other in others] for one in texts]


def by_shared_letters(texts: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    """Runs of letters that both have; not used, and shown to say why."""
    return [[SequenceMatcher(None, one, other, autojunk=False).ratio() for other in others] for one in texts]


WAYS_NOT_USED: dict[str, Table] = {
    "shared words (not used)": by_shared_words,
    "shared letters (not used)": by_shared_letters,
}


def _table(
    texts: Sequence[str], others: Sequence[str], by: Sequence[Installed], lowered: bool, memory: Memory
) -> list[list[float]]:
    scores = scores_of(texts, others, memory, by)
    assert scores is not None
    table: list[list[float]] = (scores * parts_kept(texts, others) if lowered else scores).tolist()
    return table


def _memory() -> Memory:
    """Keeps what was worked out until the end of the program, for each text is compared in several ways."""
    held: dict[str, dict[str, Any]] = {}
    return Memory(lambda name: held.get(name, {}), held.__setitem__)


def _ranks(scores: list[list[float]], count: int) -> list[int]:
    """The rank of the right answer in each of the first rows; what scores the same stands before it."""
    return [
        1 + sum(score >= row[number] for column, score in enumerate(row) if column != number)
        for number, row in enumerate(scores[:count])
    ]


def _part(ranks: Sequence[int], at_most: int) -> float:
    return sum(rank <= at_most for rank in ranks) / len(ranks)


def _pairs(entries: list[dict[str, str]]) -> list[Pair]:
    return [(entry["one"], entry["other"]) for entry in entries]


def _published_criteria() -> set[str]:
    documents = (read_string(path.read_text("utf-8")).document for path in documents_in(bundled_folder()))
    return {
        criterion.text
        for document in documents
        if isinstance(document, Framework)
        for profile in document.profiles.values()
        for criterion in profile.criteria.values()
    }


def _some(texts: set[str]) -> list[str]:
    """Criteria from all frameworks alike: every so many in the order of their ends."""
    ordered = sorted(texts, key=lambda text: text[::-1])
    return ordered[:: max(len(ordered) // REAL_CRITERIA, 1)][:REAL_CRITERIA]


if __name__ == "__main__":
    sys.exit(main())
