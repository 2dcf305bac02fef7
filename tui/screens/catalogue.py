"""The catalogue: everything there is to open, searched as you type, with a preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.message import Message
from textual.widgets import Footer, Header, Input, OptionList, Static
from textual.widgets.option_list import Option

from pathways.documents.bundled import is_bundled
from pathways.documents.entry import Entry
from pathways.export.kinds import STATUSES
from pathways.export.text.show import add_framework

from ..actions import Action, ActionScreen, Told
from ..look import SCROLLBAR, as_text, new_page
from ..modelling.opening import open_modeller
from ..reading import Opened, Unreadable, documents, open_framework
from .framework import FrameworkScreen


class CatalogueScreen(ActionScreen[None]):
    """Frameworks to choose from."""

    ACTIONS = (
        Action("slash", "search", "Search", "Type to search; Down goes to the list", "/"),
        Action("m", "model", "Model", "Change the framework, or a copy of it"),
        Action("escape", "leave_search", "Back to the list", "From the search field back to the list", "Esc", False),
    )
    EXPLAINED = (("In the list", (Told("Enter", "Open the framework"), Told("Tab", "To the preview, and back"))),)

    @dataclass
    class FrameworkLoaded(Message):
        """A framework was read, or could not be."""

        found: Opened | Unreadable
        wanted: bool
        """Whether it is to be opened, and not only previewed."""

    def __init__(self, paths: Sequence[Path], on: date | None) -> None:
        super().__init__()
        self.paths = tuple(paths)
        self.on_day = on
        self.found: list[Entry | Unreadable] = []
        self.loaded: dict[Path, Opened | Unreadable] = {}

    def compose(self) -> ComposeResult:
        """A search field, the list and the preview."""
        yield Header()
        yield Input(placeholder="Search institutions and titles", id="filter")
        with Container(id="catalogue"):
            yield OptionList(id="documents", classes="panel")
            with VerticalScroll(id="preview", classes="panel"):
                yield Static(id="preview-text")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """List what there is."""
        self.query_one("#documents").border_title = "Frameworks"
        self.query_one("#preview").border_title = "What it is"
        self.found = documents(self.paths)
        self._list("")
        self.query_one("#documents").focus()

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one("#filter").focus()

    def action_model(self) -> None:
        """Open the framework that is highlighted in the modeller; one that comes with the program is copied first."""
        listing = self.query_one("#documents", OptionList)
        here = listing.highlighted
        entry = self._entry(listing.get_option_at_index(here).id) if here is not None else None
        if isinstance(entry, Entry):
            self.run_worker(open_modeller(self.app, entry.path, ended=lambda: None), exclusive=True)

    def on_screen_resume(self) -> None:
        """What the user's own files say may be another than before."""
        self.loaded = {path: found for path, found in self.loaded.items() if is_bundled(path)}

    def action_leave_search(self) -> None:
        """Go to the list."""
        self.query_one("#documents").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as somebody types."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Enter goes to the list."""
        self.query_one("#documents").focus()

    def on_key(self, event: object) -> None:
        """Down leaves the search field."""
        if getattr(event, "key", "") == "down" and self.query_one("#filter").has_focus:
            self.query_one("#documents").focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Preview what is highlighted."""
        entry = self._entry(event.option.id)
        if isinstance(entry, Unreadable):
            self._preview(entry)
        elif entry is not None:
            self._load(entry.path, wanted=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what is chosen."""
        entry = self._entry(event.option.id)
        if isinstance(entry, Entry):
            self._load(entry.path, wanted=True)

    def on_catalogue_screen_framework_loaded(self, event: FrameworkLoaded) -> None:
        """Show a preview, or the framework itself."""
        self.loaded[event.found.path] = event.found
        self._preview(event.found)
        if event.wanted and isinstance(event.found, Opened):
            self.app.push_screen(FrameworkScreen(event.found, self.on_day))

    def _load(self, path: Path, wanted: bool) -> None:
        if path in self.loaded:
            self.post_message(self.FrameworkLoaded(self.loaded[path], wanted))
        else:
            self._read(path, wanted)

    @work(thread=True, group="reading")
    def _read(self, path: Path, wanted: bool) -> None:
        self.post_message(self.FrameworkLoaded(open_framework(path, self.on_day), wanted))

    def _entry(self, option: str | None) -> Entry | Unreadable | None:
        return self.found[int(option)] if option is not None else None

    def _list(self, search: str) -> None:
        listing = self.query_one("#documents", OptionList)
        listing.clear_options()
        needle = search.casefold().split()
        group = None
        for index, entry in enumerate(self.found):
            if not all(word in _searched(entry) for word in needle):
                continue
            if (heading := _group(entry)) != group:
                group = heading
                listing.add_option(Option(Text(heading, style="dim"), disabled=True))
            listing.add_option(Option(_line(entry), id=str(index)))
        if listing.option_count:
            listing.action_first()
        else:
            listing.add_option(Option(Text("Nothing here is called so."), disabled=True))
            self.query_one("#preview-text", Static).update("")

    def _preview(self, found: Opened | Unreadable) -> None:
        static = self.query_one("#preview-text", Static)
        if isinstance(found, Unreadable):
            static.update(Text(found.message))
            return
        page = new_page(self.query_one("#preview").content_size.width - SCROLLBAR)
        add_framework(page, found.graph)
        static.update(as_text(page))
        self.query_one("#preview").scroll_home(animate=False)


def _group(entry: Entry | Unreadable) -> str:
    if isinstance(entry, Unreadable):
        return "Cannot be read"
    if entry.nature != "career-framework":
        return "References, no employer's ladder"
    return "Institutions" if entry.institution else "Models to start from"


def _line(entry: Entry | Unreadable) -> Text:
    if isinstance(entry, Unreadable):
        return Text(f"! {entry.path.name}")
    line = Text(entry.institution or entry.title)
    status = STATUSES.get(entry.status, entry.status)
    line.append(f"\n  {entry.title}, {status}" if entry.institution else f"\n  {status}", style="dim")
    return line


def _searched(entry: Entry | Unreadable) -> str:
    if isinstance(entry, Unreadable):
        return entry.path.name.casefold()
    return f"{entry.id} {entry.title} {entry.institution}".casefold()
