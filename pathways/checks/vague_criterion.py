"""A criterion can be evidenced: it names a deed, and not only a quality."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathways.checks.kinds import observed
from pathways.checks.subject import Subject
from pathways.checks.vague_words import VAGUE_WORDS
from pathways.problems import Problem

CODE = "vague-criterion"

_WORDS = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, VAGUE_WORDS), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Problem]:
    """Observe criteria that lean on a vague word and give no example of evidence, number or test."""
    for key, profile in subject.framework.profiles.items():
        for name, criterion in profile.criteria.items():
            found = _WORDS.search(criterion.text)
            if found and not criterion.evidence and criterion.test is None:
                word = found[1].lower()
                message = f"{word!r} makes this criterion hard to evidence: {VAGUE_WORDS[word]}"
                help = "name what is done, for whom, how often or how much; or give examples of evidence"
                yield observed(subject.framework, ("profiles", key, "criteria", name), CODE, message, help)
