"""The first tab: who they are and what they want on the left, what comes next on the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row
from crmdesk.insight.wallet import wallet_of
from crmdesk.models.cell_choices import CellChoices
from crmdesk.models.record import RecordReader
from crmdesk.models.timeline_words import body_of, kind_icon, title_of
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import (
    Line,
    LineWords,
    Section,
    ShareBar,
    align_bars,
    stance_sign,
)
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.fields import FieldGrid, Spec, choice
from crmdesk.panels.record.heard import Heard
from crmdesk.panels.record.matters import MatterList
from crmdesk.panels.record.more import MoreFields
from crmdesk.panels.record.notebook import SoonSection
from crmdesk.panels.record.person_cards import PersonCards, PersonWords
from crmdesk.panels.record.questions import QuestionSection
from crmdesk.panels.record.rows import Rows
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.steps import StepLine, in_order
from crmdesk.qt.calm_layout import calm
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import clauses, listed
from crmdesk.qt.keep_focus import follow
from crmdesk.services import records
from crmdesk.services.bulk import BulkEdit, edit_customers
from crmdesk.services.due_words import take_due
from crmdesk.services.moments import recognise_due_clock

WISHES = ("goal", "plan")
NEEDS = ("need", "pain", "problem", "like", "dislike", "rival", "market")
_STEPS = 6  # next steps that are shown at once
_CARDS = 4  # people that are shown
_SIDE, _BESIDE_FROM = 300, 640  # the column at the right, and the width from which it fits


class OverviewTab(Tab):
    """What one needs before the call."""

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, reader, saver, parent)
        self._row = QHBoxLayout(self.page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        left, right = QWidget(self.page), QWidget(self.page)
        self._side, self._edge = right, QFrame(self.page)
        self._edge.setProperty("line", "vertical")
        for widget, stretch in ((left, 1), (self._edge, 0), (right, 0)):
            self._row.addWidget(widget, stretch)
        self._left, self._right = QVBoxLayout(left), QVBoxLayout(right)
        for column in (self._left, self._right):
            column.setContentsMargins(tokens.S5, tokens.S2, tokens.S5, tokens.S5)
            column.setSpacing(0)
        self._all_steps = False
        self._open_steps: list[Row] = []
        self._names: dict[int, str] = {}
        self._build_left(left)
        self._build_right(right)
        self._place(beside=True)

    def _place(self, *, beside: bool) -> None:
        """Put what comes next beside the profile, or below it where the page is narrow."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._side.setMinimumWidth(_SIDE if beside else 0)
        self._side.setMaximumWidth(_SIDE if beside else 16_777_215)
        self._edge.setVisible(beside)
        bottom = tokens.S5 if beside else 0
        self._left.setContentsMargins(tokens.S5, tokens.S2, tokens.S5, bottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.viewport().width() >= _BESIDE_FROM
        if beside != self._edge.isVisibleTo(self.page):
            self._place(beside=beside)
        super().resizeEvent(event)

    def _build_left(self, left: QWidget) -> None:
        self.profile = Section(self.tr("Profile"), self.tr("All fields"), left)
        self.profile.link_clicked.connect(self._toggle_more)
        self.grid = FieldGrid(
            self._specs(),
            self.desk.localizer,
            self._save,
            parent=self.profile,
            refused=self.desk.refused,
        )
        self.profile.body.addWidget(self.grid)
        self.keep_history("customer", self.grid)
        heard = Heard(self.desk, self.reader, self.saver, self)
        self.goals = MatterList(
            self.desk, self.saver, heard, WISHES, self.tr("Goals and plans"),
            self.tr("What they want to reach and how: press Add."), left,
        )  # fmt: skip
        self.needs = MatterList(
            self.desk, self.saver, heard, NEEDS, self.tr("Needs and pain points"),
            self.tr("What hurts, what is needed, who else offers: press Add."), left,
        )  # fmt: skip
        self.wallet = Section(self.tr("Our share of their wallet"), self.tr("Wallet"), left)
        for matters in (self.goals, self.needs):
            matters.source_requested.connect(self._on_source)
        self.questions = QuestionSection(self.desk, self.saver, left)
        self.wallet.link_clicked.connect(partial(self.tab_requested.emit, "wallet"))
        for section in (self.profile, self.goals, self.needs, self.questions, self.wallet):
            self._left.addWidget(section)
        self._bars = Rows(self.wallet.body, partial(ShareBar, self.desk.theme))
        self._more: MoreFields | None = None
        self._left.addStretch(1)
        self.goals.link.setObjectName("add_goal")
        self.needs.link.setObjectName("add_need")
        self.questions.link.setObjectName("add_question")

    def _build_right(self, right: QWidget) -> None:
        self.steps = Section(self.tr("Next steps"), self.tr("Add"), right)
        self.soon = SoonSection(self.desk, right)
        self.soon.link_clicked.connect(partial(self.tab_requested.emit, "value"))
        self.people = Section(self.tr("People"), self.tr("All"), right)
        self.recent = Section(self.tr("Recent"), self.tr("Timeline"), right)
        self.steps.link_clicked.connect(self._add_step)
        self.steps.link.setObjectName("add_step")
        self.people.link_clicked.connect(partial(self.tab_requested.emit, "people"))
        self.recent.link_clicked.connect(partial(self.tab_requested.emit, "timeline"))
        self._step_lines = Rows(self.steps.body, self._make_step)
        self.steps.more_clicked.connect(self._show_all_steps)
        self._cards = PersonCards(self.desk.theme)
        self._cards.clicked.connect(partial(self.tab_requested.emit, "people"))
        self.people.body.addWidget(self._cards)
        self._recent_lines = Rows(self.recent.body, partial(Line, self.desk.theme, self.desk.icons))
        for section in (self.steps, self.soon, self.people, self.recent):
            self._right.addWidget(section)
        self._right.addStretch(1)

    def _specs(self) -> tuple[Spec, ...]:
        known = CellChoices(self.desk.book, self.desk.localizer).labels
        return (
            Spec("industry", self.tr("Industry"), words=word, suggest=partial(known, "industry")),
            Spec("owner_id", self.tr("Owner"), named=True, suggest=partial(known, "owner_id")),
            Spec("size_staff", self.tr("Staff"), "number"),
            choice("customer", "trade_role", self.tr("Channel")),
            Spec("city", self.tr("City"), suggest=partial(known, "city")),
            choice("customer", "source_channel", self.tr("Source")),
            Spec("paydays", self.tr("Pays on")),
            Spec("credit_limit", self.tr("Credit"), "money"),
            choice("customer", "stage", self.tr("Stage")),
            Spec("tags", self.tr("Tags"), suggest=partial(known, "tag"), several=True),
            Spec(
                "introducer_customer_id", self.tr("Introduced by"), find=self.reader.find_customers
            ),
            Spec("parent_id", self.tr("Part of"), find=self.reader.find_customers),
        )

    def _save(self, field: str, value: Any) -> Any:
        if self.customer_id is None:
            return None
        book, customer_id = self.desk.book, self.customer_id
        if field == "tags":
            tags = str(value).replace("，", ",").split(",")
            return self.saver.trial(lambda: records.set_tags(book, customer_id, tags))
        if field == "owner_id":  # a name that is new is added to our people
            owner = BulkEdit(owner=str(value))
            return self.saver.trial(lambda: edit_customers(book, [customer_id], owner))
        if field == "industry":
            value = CellChoices(self.desk.book, self.desk.localizer).stored(field, str(value))
        return self.saver.set("customer", self.customer_id, field, value)

    # showing

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer."""
        if record.id != self.customer_id:
            self._all_steps = False
        self.customer_id = record.id
        tags = ", ".join(t["tag"] for t in record.parts["tags"])
        values = {**record.customer, "tags": tags}
        self.grid.set_values(values, record.customer["currency"], record.names)
        self._show_matters(record)
        self._show_wallet(record)
        self.steps.belong_to(record.id)
        self._open_steps = in_order(record.parts["open_tasks"], self.desk.localizer.today)
        self._names = record.names
        self._show_steps()
        with calm(self._right):
            self.soon.show_customer(record.id)
        self._show_people(record)
        self._show_recent(record.id)
        if self._more is not None and not self._more.isHidden():
            self._more.show_record(record)

    def _show_matters(self, record: CustomerRecord) -> None:
        people = record.parts["faces"]
        for section in (self.goals, self.needs):
            section.show_matters(record.id, record.parts["matters"], record.names, people)
        self.questions.show_matters(record.id, record.parts["matters"])

    def choose(self, _source: str, matter_id: int) -> None:
        """Open all about a goal or need, and put the keyboard onto it."""
        self.build_rest()
        for matters in (self.goals, self.needs):
            matters.choose(matter_id)

    @Slot(object)
    def _on_source(self, interaction_id: int) -> None:
        self.entry_requested.emit(interaction_id)

    def _show_wallet(self, record: CustomerRecord) -> None:
        say = self.desk.localizer
        currency = record.customer["currency"] or self.desk.book.currency
        wallet = wallet_of(record.parts["wallet"], record.names, currency, record.rates)

        def fill(bar: ShareBar, product: str) -> None:
            found = wallet.share(product)
            others = listed(
                f"{record.names.get(rival, '')} {say.percent(round(volume / found.whole, 2))}"
                for rival, volume in wallet.suppliers(product)
            )
            share = found.share or 0.0
            tip = f"{say.money(found.ours, currency)} / {say.money(found.whole, currency)}"
            percent = say.percent(round(share, 2))
            bar.show_share(product, share, percent, others or self.tr("only us"), tip)

        whole, note, hint = wallet.share(), "", ""
        if whole.share is not None:
            text, percent = self.tr("{0} of {1} a year"), say.percent(round(whole.share, 2))
            note = text.format(percent, say.money_short(whole.whole, currency))
        else:
            hint = self.tr("What they buy a year, from us and others: see Wallet.")
        known = [each for each in wallet.products if wallet.share(each).share is not None]
        with self.wallet.filling():
            align_bars(self._bars.show(known, fill))
            self.wallet.note.setText(note)
            self.wallet.show_hint(hint)

    def _make_step(self) -> StepLine:
        return StepLine(self.desk, self.saver, self.steps)

    def _show_steps(self) -> None:
        tasks = self._open_steps
        shown = tasks if self._all_steps else tasks[:_STEPS]
        more, none = len(tasks) - len(shown), self.tr("No next step yet. Press Add to promise one.")

        def fill(line: StepLine, task: Row) -> None:
            line.show_task(task, self._names.get(task["contact_id"] or 0, ""))

        with self.steps.filling():
            self._step_lines.show(shown, fill)
            self.steps.show_more(self.tr("{0} more").format(more) if more else "")
            self.steps.note.setText(self.tr("{0} open").format(len(tasks)) if tasks else "")
            self.steps.show_hint("" if tasks else none)

    @Slot()
    def _show_all_steps(self) -> None:
        self._all_steps = True
        self._show_steps()

    def _show_people(self, record: CustomerRecord) -> None:
        contacts = record.parts["faces"]
        shown = []
        for person in contacts[:_CARDS]:
            missed = person["role"] == "decides" and person["last_seen_on"] is None
            note = clauses((person["job_title"], word(person["role"])))
            not_met = self.tr("not met") if missed else ""
            shown.append(PersonWords(person["name"], note, stance_sign(person["stance"]), not_met))
        total, none = len(contacts), self.tr("Nobody known yet. Add them on the People tab.")
        some = self.tr("{0} of {1}").format(len(shown), total)
        with self.people.filling():
            self._cards.show_people(shown)
            self.people.note.setText(some if total > len(shown) else "")
            self.people.show_hint("" if contacts else none)

    def _show_recent(self, customer_id: int) -> None:
        none = self.tr("Nothing has happened yet. + Visit writes the first.")
        with self.recent.filling():
            found = self.reader.recent(customer_id)
            self._recent_lines.show(found, self._fill_recent)
            self.recent.show_hint("" if found else none)

    def _fill_recent(self, line: Line, entry: Entry) -> None:
        say = self.desk.localizer
        on = say.short_date(entry.at.astimezone().date(), say.today)
        role = "danger" if entry.kind == "complaint" else "text_muted"
        note = body_of(entry).replace("\n", " ")
        title, icon = title_of(entry, say), kind_icon(entry)
        line.show_words(LineWords(title, note, right=on, icon=icon, icon_role=role))

    # adding

    def _ask(self, section: Section, hint: str, done: Callable[[str], bool]) -> None:
        """Open an empty line at the end of a section; Enter adds, Esc closes.

        Args:
            section: where it opens.
            hint: what it says while empty.
            done: takes what was typed, and returns whether that is in the book now.
        """
        line = QLineEdit(section)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.returnPressed.connect(partial(self._on_asked, section, line, done))
        section.ask(line, line)

    def _on_asked(self, section: Section, line: QLineEdit, done: Callable[[str], bool]) -> None:
        text = line.text().strip()
        if not text or done(text):
            section.close_asking()

    @Slot()
    def _add_step(self) -> None:
        hint = self.tr("What is next, and when: “send the offer by Friday”")
        self._ask(self.steps, hint, partial(self._on_step, self.customer_id))

    def _on_step(self, customer_id: int | None, text: str) -> bool:
        found = take_due(text, date.today())
        clock = found.at or recognise_due_clock(text)
        fresh = self.saver.add(
            "task", customer_id=customer_id, kind="task", title=found.title,
            due_on=found.on or (date.today() if clock else None), due_time=clock,
            repeats=found.repeats,
        )  # fmt: skip
        return fresh is not None

    @Slot()
    def _toggle_more(self) -> None:
        if self._more is None:
            self._more = MoreFields(self.desk, self.reader, self.saver, self.profile.parentWidget())
            self.keep_history("customer", self._more.grid)
            self._left.insertWidget(self._left.indexOf(self.profile) + 1, self._more)
            self._more.hide()
        shown = self._more.isHidden()
        if shown and self.customer_id is not None:
            self._more.show_record(self.reader.record(self.customer_id))
        self._more.setVisible(shown)
        self.profile.link.setText(self.tr("Fewer fields") if shown else self.tr("All fields"))
        if shown:  # made last, it comes right after the profile
            follow(self.grid, self._more)
