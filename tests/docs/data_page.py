"""`docs/data.md`: what the shipped documents hold and stand on, counted from the documents themselves."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.versions import bounds
from pathways.model.funder import Rule
from pathways.model.provenance import Footing, Source
from tests.docs.sector_page import Sector, sector_part

HEAD = """# What the data stand on

Counted from the documents under `frameworks/`; a test keeps this page current (`UPDATE=1 make test
ARGS=tests/docs/test_data.py` writes it anew). Frameworks are read as of 28 November 2026.

## To correct something, or to add an institution

You need no Git and no program. Write to the project's issue page, or to whoever gave you the program:

- **A mistake:** the name of the document (`pathways show NAME` has it at its top), what it says, what should stand
  there, and the page that says so, with the day on which you read it.
- **An institution:** its name, the addresses of its pages on grades, roles, criteria, promotion and regrading, and the
  day. A page that is only for staff can be described in your own words; say so, and it is marked as described by you.
- **Something that is not published:** that you looked for it, and where. It is recorded as not published, which is
  worth knowing.

Those who like to write the document themselves begin with a copy of one that is like it: [format.md](format.md)
explains every word, and `pathways check FILE` says what is wrong. Two people read a document against its sources before
it goes in.

"""

RULES = """# Rules of funders

Ages are those of the sources: when a page was published or last changed, as far as that is known. A rule that stands on
pages of several years counts for the newest. An answer that turns only on pages that are not the owner's own is never
shown as a yes or a no: the funder is asked. [funders.md](funders.md) says how to correct a document or to send in a new
one.
"""


def page(book: Rulebook, found: Sector) -> str:
    """The whole page."""
    rules = [(version, rule) for version in book.versions.values() for rule in version.entry.rules.values()]
    parts = [
        HEAD + sector_part(found) + RULES,
        "## In all\n",
        "\n".join(_totals(book, rules)),
        "\n## By age\n",
        "\n".join(_ages(rules)),
    ]
    parts += ["\n## By document\n", "\n".join(_documents(book, hosts=False))]
    parts += ["\n## Institutions' own rules on who may lead\n", "\n".join(_documents(book, hosts=True))]
    return "\n".join(parts) + "\n"


def _totals(book: Rulebook, rules: list[tuple[Version, Rule]]) -> Iterator[str]:
    versions = list(book.versions.values())
    official = sum(_official(version, rule) for version, rule in rules)
    footing = Counter(rule.footing for _, rule in rules)
    yield "| What | How many |"
    yield "| --- | ---: |"
    yield f"| funders | {sum(funder.kind != 'host' for funder in book.funders)} |"
    yield f"| institutions' own rules | {sum(funder.kind == 'host' for funder in book.funders)} |"
    yield f"| policies and schemes, each version counted | {len(versions)} |"
    yield f"| of these with a date or a sighting | {sum(bounds(version) is not None for version in versions)} |"
    yield f"| rules | {len(rules)} |"
    yield f"| on the owner's own page | {official} |"
    yield f"| on pages of others alone | {len(rules) - official} |"
    yield f"| published | {footing[Footing.PUBLISHED]} |"
    yield f"| inferred, with the reason | {footing[Footing.INFERRED]} |"
    yield f"| whose stored text breaks off | {sum(bool(rule.cut_off) for _, rule in rules)} |"


def _ages(rules: Iterable[tuple[Version, Rule]]) -> Iterator[str]:
    years: Counter[str] = Counter()
    official: Counter[str] = Counter()
    for version, rule in rules:
        dates = [str(source.date)[:4] for source in _sources(version, rule) if source.date is not None]
        year = max(dates, default="undated")
        years[year] += 1
        official[year] += _official(version, rule)
    yield "| Year of the source | Rules | on the owner's own page | on pages of others |"
    yield "| --- | ---: | ---: | ---: |"
    for year in sorted(years):
        yield f"| {year} | {years[year]} | {official[year]} | {years[year] - official[year]} |"


def _documents(book: Rulebook, hosts: bool) -> Iterator[str]:
    yield "| Document | Policies and schemes | Rules | on pages of others alone | inferred | newest source |"
    yield "| --- | ---: | ---: | ---: | ---: | --- |"
    for funder in sorted(book.funders, key=lambda each: each.name.casefold()):
        if (funder.kind == "host") is not hosts:
            continue
        own = [version for version in book.versions.values() if version.funder is funder]
        rules = [(version, rule) for version in own for rule in version.entry.rules.values()]
        others = sum(not _official(version, rule) for version, rule in rules)
        inferred = sum(rule.footing is Footing.INFERRED for _, rule in rules)
        newest = max((str(source.date) for source in funder.sources.values() if source.date), default="undated")
        yield f"| {funder.name} (`{funder.id}`) | {len(own)} | {len(rules)} | {others} | {inferred} | {newest} |"


def _sources(version: Version, rule: Rule) -> list[Source]:
    return [source for name in rule.cited if (source := version.source(name)) is not None]


def _official(version: Version, rule: Rule) -> bool:
    return any(source.official for source in _sources(version, rule))
