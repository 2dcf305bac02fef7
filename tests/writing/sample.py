"""One document with everything that a document can have."""

from datetime import date

from pathways.writing.blocks import (
    Align,
    Column,
    Field,
    Fields,
    Figure,
    Form,
    Heading,
    Item,
    Items,
    Numbering,
    PageBreak,
    Paragraph,
    Part,
    Quiet,
    Reference,
    Row,
    Span,
    Table,
    Written,
    items,
    link,
    strong,
)

PICTURE = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="460pt" height="150pt"
  viewBox="0 0 460 150" role="img" aria-labelledby="title description">
<title id="title">Three grades</title>
<desc id="description">From Technician to Specialist.</desc>
<defs><linearGradient id="shade"><stop offset="0" stop-color="#dbe9f6"/><stop offset="1" stop-color="#f7fbff"/>
</linearGradient></defs>
<g id="boxes" font-family="Arial" font-size="12" text-anchor="middle">
<a xlink:href="#boxes"><rect x="10" y="95" width="120" height="40" rx="4" fill="url(#shade)" stroke="#1f4e79"/></a>
<text x="70" y="119">Technician</text>
<rect x="170" y="55" width="120" height="40" rx="4" fill="url(#shade)" stroke="#1f4e79"/>
<text x="230" y="79" font-weight="bold">Senior Technician</text>
<rect x="330" y="15" width="120" height="40" rx="4" fill="url(#shade)" stroke="#1f4e79"/>
<text x="390" y="39" font-style="italic">Specialist</text>
<path d="M130 108 L170 82" stroke="#333333" fill="none"/><path d="M290 68 L330 42" stroke="#333333" fill="none"/>
</g>
</svg>
"""

PAY = Table(
    "Grades and what they pay",
    (Column("Role"), Column("Grade"), Column("From, £ a year", Align.RIGHT), Column("To, £ a year", Align.RIGHT)),
    (
        Row(("Technician", "5", "28,879", "33,482")),
        Row(("Senior Technician", "6", "34,132", "39,105")),
        Row(((Span("Specialist ("), Span("proposed", emphasis=True), Span(")")), "7", "40,247", "47,874")),
        Row(("All", "", "103,258", "120,461"), strong=True),
    ),
)

MOVES = Table(
    "Moves, and who decides",
    (
        Column("Move", width=3),
        Column("Mechanism", width=2),
        Column("Who decides", width=2),
        Column("Evidence", width=4),
        Column("When", width=2),
    ),
    tuple(
        Row(
            (
                f"{low} to {high}",
                mechanism,
                "Panel of the faculty",
                "A case of at most two pages, with two referees, one of them outside the department.",
                "Each March",
            )
        )
        for low, high, mechanism in (
            ("Technician", "Senior Technician", "Progression on merit"),
            ("Senior Technician", "Specialist", "Application to a vacancy"),
            ("Senior Technician", "Manager", "Regrading of the post"),
        )
        for _ in range(7)
    ),
)

COVER = Part(
    (
        Fields(
            (
                Field("Paper number", ("TC 12/26",)),
                Field("Action requested", ((strong("Approve"), Span(" from 1 August 2027")),)),
                Field("Sponsor", ("Director of Technical Services",)),
                Field(
                    "Consultation",
                    (
                        "Technicians: two open meetings",
                        "Trade unions: letter of 3 October 2026",
                        (Span("See "), link("the record of the meetings", "https://example.org/record?a=1&b=2")),
                    ),
                ),
                Field("Equality analysis", ("Not stated: ask the sponsor before the paper is sent.",), missing=True),
            )
        ),
    )
)

BODY = Part(
    (
        Heading("Purpose", id="purpose"),
        Paragraph("This paper asks for two things:", numbered=False),
        items("to approve the grades in the first table,", "to note who decides on moves.", ordered=True),
        Paragraph(
            (
                Span("People can move "),
                strong("without a vacancy"),
                Span(" up to grade 6; in Welsh this is called "),
                Span("datblygiad gyrfa", emphasis=True, language="cy"),
                Span(". Write to "),
                link("the secretary", "mailto:secretary@example.org"),
                Span("."),
            )
        ),
        Reference("Moves are set out in ", "moves", ", role by role."),
        Heading("The pathway", id="pathway"),
        Paragraph("Three grades follow each other, as the picture shows."),
        Figure("Three grades and two moves", PICTURE, "Technician leads to Senior Technician, and that to Specialist."),
        Heading("What it pays", level=2),
        Paragraph("Pay follows the table of 1 August 2026. Amounts are for full time."),
        PAY,
        Quiet("Source: pay table of the university, 1 August 2026; proposed figures are marked."),
        Heading("Options considered"),
        Items(
            (
                Item(
                    "Leave things as they are.",
                    Items((Item("Cost: none."), Item("Effect: three vacancies a year stay open.")), ordered=True),
                ),
                Item("Approve the pathway.", items("It can begin in August.", "It costs £21,000 a year.")),
            )
        ),
        Paragraph("If nothing is decided, the present practice goes on."),
    ),
    Numbering.BODY,
    new_page=True,
)

ANNEX_MOVES = Part(
    (Heading("Moves", id="moves"), Paragraph("All moves that the framework allows."), MOVES),
    Numbering.ANNEXES,
    new_page=True,
    landscape=True,
)

ANNEXES = Part(
    (
        Heading("Assessment", id="assessment"),
        Form(
            "To be filled in by the panel",
            (Column("Criterion", width=2), Column("Evidence", width=3), Column("View", width=3)),
            (Row(("Leads a service", "", "")), Row(("Trains others", "", ""))),
        ),
        Heading("Kept separate", level=2),
        Reference("", "purpose", " says why.", numbered=False),
        PageBreak(),
        Heading("Observations"),
        Table("Observations of the checks", (Column("Where"), Column("What")), (), empty="Nothing was observed."),
        Heading("Opening words in other languages", level=2),
        Paragraph((Span("שלום, ברוכים הבאים", language="he"),)),
        Paragraph("Welcome 🎓, 歡迎, and ≥ 3 years → grade 6 ✓"),
    ),
    Numbering.ANNEXES,
    new_page=True,
)

SAMPLE = Written(
    "A career pathway for technicians",
    (COVER, BODY, ANNEX_MOVES, ANNEXES),
    subtitle="Paper for the Technical Committee",
    author="Office of Technical Services",
    subject="Career framework",
    on=date(2026, 11, 28),
    footer="TC 12/26, version 3 of 28 November 2026",
    contents=True,
    marking="Open",
    keywords=("technicians", "career framework"),
)
