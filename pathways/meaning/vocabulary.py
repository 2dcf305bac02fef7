"""Words by which two criteria on one matter ask for different things: how much is left to a person, how far it reaches.

A sentence model hears these words only faintly: "works under supervision in the workshop" and "supervises the workshop"
are much alike to it, since both speak of supervision and of a workshop. So they are looked for one by one.

Phrases are written in small letters with commas between them; ``~`` stands for up to three words. Where phrases overlap
the longest is meant: "without supervision" says nothing of being supervised, and "leads to" nothing of leading.
"""

from __future__ import annotations

from dataclasses import dataclass


def _listed(phrases: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


@dataclass(frozen=True)
class Level:
    """A step of a scale, and the phrases that say it."""

    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Scale:
    """Steps in order, the lowest first."""

    name: str
    lost: tuple[float, ...]
    """The part of a likeness, from 0 to 1, that is lost where two texts are one step apart, two, and so on; the last
    holds for all beyond. One step costs little, since institutions draw these lines in different places."""
    levels: tuple[Level, ...]
    unsaid: int | None = None
    """The step of a text that says nothing of the matter, where that can be told. Only a lower step with which the
    other text opens counts against it, and as one step: above it there are too many ways of saying the same."""


STANDING = Scale(
    "how much rests on the person",
    (0.15, 0.4, 0.5),
    (
        Level(
            "is guided",
            _listed("""
                under supervision, under ~ supervision, under guidance, under ~ guidance, under direction,
                under ~ direction, under the eye of, under ~ eye of, is supervised, is ~ supervised, is guided,
                is mentored, is overseen, is directed, supervised by, guided by, mentored by, overseen by, directed by,
                closely supervised, directly supervised, regularly supervised, closely guided, with guidance,
                with ~ guidance, with supervision, with ~ supervision, with support, with support from, with help,
                with help from, with assistance, supported by a, supported by senior, supported by colleagues,
                follows instructions, following instructions, to instructions, under instruction, as instructed,
                as directed, as told, step by step instructions, is told what to do, while ~ watches, while ~ watch
            """),
        ),
        Level(
            "takes part",
            _listed("""
                helps to, help to, helping to, helps with, help with, helps in, assists in, assist in, assists with,
                assist with, assisting with, assists the, contributes to, contribute to, contributing to, takes part,
                take part, taking part, participates in, participate in, participating in, is involved in,
                plays a part in, has a part in, has ~ part in, has input into, has input to, gives input, feeds into,
                has a say in, has some say in, lends a hand, belongs to a team
            """),
        ),
        Level(
            "works alone",
            _listed("""
                independently, autonomously, unaided, unprompted, unsupervised, alone, without supervision,
                without ~ supervision, without guidance, without ~ guidance, without oversight, without ~ oversight,
                without direction, without help, without being watched, without being told, on own initiative,
                on their own, by themselves, little supervision, minimal supervision, no supervision, no ~ supervision,
                little guidance, minimal guidance, no guidance, no ~ guidance, no help
            """),
        ),
        Level(
            "leads",
            _listed("""
                leads, leading, has led, takes the lead, takes a lead, technical lead, heads, directs, supervises,
                supervise, supervising, has supervised, mentors, has mentored, coaches, line manages, has line managed,
                is line manager, manages people, has managed people, manages staff, manages ~ staff, manages a team,
                manages ~ team, manages ~ people, manages ~ technicians, manages one, manages two, manages three,
                coordinates the work, oversees, delegates, guides other, guides others, guides ~ staff, guides the work,
                in charge of, is in charge of, is responsible for, has responsibility for, takes responsibility for
            """),
        ),
        Level(
            "answers for it",
            _listed("""
                is accountable, accountable for, answers for, is answerable, answerable for, overall responsibility,
                ultimate responsibility, full responsibility, is fully responsible, decides, decides on,
                has the last word, governs, sets policy, sets ~ policy, sets strategy, sets ~ strategy
            """),
        ),
    ),
    unsaid=2,
)
"""From guided to answerable, in the order of career ladders: each step leaves more to the person. A plain statement,
"writes proposals", is that of somebody who does it."""

REACH = Scale(
    "how far it reaches",
    (0.1, 0.2, 0.3),
    (
        Level("own work", _listed("own work, own tasks, own bench, own experiments")),
        Level("a team", _listed("team, teams, group, groups, section")),
        Level("a department", _listed("department, departments, faculty, faculties, school, schools, division")),
        Level("the institution", _listed("university, institution, organisation, institute, the executive")),
        Level(
            "beyond the institution",
            _listed("""
                outside the university, beyond the university, outside the institution, beyond the institution,
                externally, regional, regionally, national, nationally, the country, the nation, the sector,
                sector wide, the profession, government
            """),
        ),
        Level("the world", _listed("international, internationally, the world, worldwide, global, globally")),
    ),
)
"""From the person's own work to the world. It costs least: such words often tell only where one works."""

DEPTH = Scale(
    "how much is known",
    (0.1, 0.3, 0.45),
    (
        Level(
            "the basics",
            _listed("""
                basic, basics, elementary, introductory, some knowledge, some experience, first knowledge, is aware of,
                awareness of
            """),
        ),
        Level("sound", _listed("working knowledge, good knowledge, sound knowledge, competent, is proficient")),
        Level("advanced", _listed("advanced, deep, deeply, detailed, in depth, in detail, thorough, extensive")),
        Level("an authority", _listed("expert, authority, authoritative, leading expert, foremost")),
    ),
)
"""From the basics to being an authority. "Experts" are left out: they are the people one works with."""

DIFFICULTY = Scale(
    "how hard the work is",
    (0.1, 0.4),
    (
        Level("routine", _listed("routine, simple, straightforward, standard procedures, everyday, well defined")),
        Level("varied", _listed("varied, moderately complex, moderate, less common")),
        Level("complex", _listed("complex, unusual, novel, unprecedented, rare, hardest")),
    ),
)
"""From routine to what nobody has done before."""

TEACHING = Scale(
    "which side of teaching the person is on",
    (0.45,),
    (
        Level(
            "learns",
            _listed("""
                learns, is trained, is taught, is inducted, receives training, receives ~ training, attends training,
                attends ~ training, attends courses, attends ~ courses, completes training, completes ~ training,
                undergoes training, takes part in training, takes part in ~ training, takes courses,
                passes ~ induction, passes ~ inductions
            """),
        ),
        Level(
            "teaches",
            _listed("""
                trains, teaches, tutors, lectures, instructs, inducts, delivers training, delivers ~ training,
                gives training, gives ~ training, runs training, runs ~ training, provides training,
                provides ~ training, gives courses, gives ~ courses, runs courses, runs ~ courses, gives inductions,
                gives ~ inductions, shows newcomers, shows others
            """),
        ),
    ),
)
"""Little words tell those who receive training from those who give it."""

SCALES = (STANDING, REACH, DEPTH, DIFFICULTY, TEACHING)

NEGATIONS = _listed("""
    no, not, never, cannot, can't, don't, doesn't, isn't, aren't, mustn't, needn't, hasn't, may not, must not, need not,
    does not, is not, has not, has no, needs no, never has
""")
"""Words by which a criterion denies something. "Without" is none of them: it says how a thing is done, not whether."""

BEGINNING_ANOTHER_CLAUSE = frozenset(
    _listed("""
        and, or, but, who, whose, whom, that, which, what, where, when, while, whether, if, because, as, so, than,
        until, unless, although, though
    """)
)
"""Words after which a denial is about something else: "solves problems whose answer is not evident"."""

LOST_BY_NEGATION = 0.45
"""The part of a likeness, from 0 to 1, that is lost where one text denies something and the other does not."""

SAYING_NOTHING = _listed("""
    leads to, leading to, not only, not just, no less, no more than, no fewer, no one, no matter, research group,
    research groups, group work, deep learning, basic research, responsible for own, responsible for the own,
    is responsible for own, is responsible for the own, takes responsibility for own, takes responsibility for the own,
    has responsibility for own
""")
"""Phrases that hold such words and say nothing of the kind."""

LEAST_KEPT = 0.4
"""The part of a likeness that is kept however much the degrees differ: the matter is still the same."""
