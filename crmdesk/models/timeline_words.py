"""The words of a timeline entry: its title, its text, and the pills of its marks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.entries import Entry
from crmdesk.models.grading_words import reason_words
from crmdesk.models.words import kind_word, word
from crmdesk.qt.i18n import Localizer, clauses, listed, spaced


def title_of(entry: Entry, localizer: Localizer) -> str:
    """Return the title of an entry, such as "Visit, Lin Yuqing and Zhao Min"."""
    translate = QCoreApplication.translate
    if entry.source in ("tier", "stage"):
        return _move_title(entry)
    money = "" if entry.amount is None else localizer.money(entry.amount, entry.currency)
    if entry.source == "order":
        name = translate("Timeline", "Order {number}").format(number=entry.title).strip()
        return clauses((name, entry.body, money))
    if entry.source == "payment":
        return translate("Timeline", "Payment, {amount}").format(amount=money)
    if entry.source == "deal":
        won = entry.values.get("stage") == "won"
        title = translate("Timeline", "Deal won") if won else translate("Timeline", "Deal lost")
        named = translate("Timeline", "{kind}: {subject}").format(kind=title, subject=entry.title)
        return clauses((named if entry.title else title, money))
    if entry.source == "task":
        return translate("Timeline", "Done: {title}").format(title=entry.title)
    if entry.source == "file":
        return translate("Timeline", "File {name}").format(name=entry.title)
    return _touch_title(entry)


def _move_title(entry: Entry) -> str:
    """Return from where to where a tier or stage went; where it began there is no from."""
    translate = QCoreApplication.translate
    old = word(entry.values.get("previous") or "")
    new = word(entry.values.get("new") or "") or "–"
    if entry.source == "tier":
        moved, first = (
            translate("Timeline", "Tier {old} to {new}"),
            translate("Timeline", "First tier: {new}"),
        )
    else:
        moved, first = (
            translate("Timeline", "Stage {old} to {new}"),
            translate("Timeline", "First stage: {new}"),
        )
    return (moved if old else first).format(old=old, new=new)


def _touch_title(entry: Entry) -> str:
    translate = QCoreApplication.translate
    kind = kind_word(entry.kind)
    if entry.title:
        kind = translate("Timeline", "{kind}: {subject}").format(kind=kind, subject=entry.title)
    parts = [kind]
    if entry.people:
        parts.append(join_names(entry.people))
    if entry.values.get("minutes"):
        parts.append(translate("Timeline", "{n} min").format(n=entry.values["minutes"]))
    return clauses(parts)


def join_names(names: tuple[str, ...]) -> str:
    """Return names as a phrase: "Lin Yuqing and Zhao Min"."""
    if len(names) < 2:
        return "".join(names)
    text = QCoreApplication.translate("Timeline", "{names} and {last}")
    return spaced(text.format(names=listed(names[:-1]), last=names[-1]))


def body_of(entry: Entry) -> str:
    """Return the text of an entry below its title; an order's lines stand in its title."""
    if entry.source == "tier":
        return reason_words(entry.body.strip())
    return "" if entry.source == "order" else entry.body.strip()


def pills_of(entry: Entry, localizer: Localizer | None = None) -> list[tuple[str, str]]:
    """Return the marks of an entry as (words, role of the pill), each once.

    Objections say whether they were meant and whether the answer held, promises until when.
    """
    pills = [*_objection_pills(entry), *_task_pills(entry, localizer)]
    if entry.kind == "complaint":
        pills.insert(0, complaint_pill(entry, _today(localizer), localizer))
    names = {kind for kind, _ in entry.marks} - {"objection", "next_step"}
    if any(kind == "promise" for _, kind, *_ in entry.values.get("tasks", ())):
        names.discard("promise")
    rest = dict.fromkeys(kind for kind, _ in entry.marks if kind in names)
    promised = QCoreApplication.translate("Timeline", "promise")
    plain = [
        (promised, "warning") if kind == "promise" else (word(kind).lower(), "accent")
        for kind in rest
    ]
    return list(dict.fromkeys((*plain, *pills)))


def complaint_pill(
    entry: Entry, today: date, localizer: Localizer | None = None
) -> tuple[str, str]:
    """Return how a complaint stands as (words, role of the pill): open, answered or closed."""
    translate = QCoreApplication.translate

    def dated(words: str, day: str) -> str:
        short = localizer.short_date(date.fromisoformat(day), today) if localizer else ""
        return f"{words} · {short}" if short else words

    closed, answered = entry.values.get("closed_on"), entry.values.get("answered_on")
    if closed:
        return dated(translate("Timeline", "closed"), closed), "positive"
    if answered:
        return dated(translate("Timeline", "answered"), answered), "warning"
    days = (today - entry.at.astimezone().date()).days
    if days < 1:
        return translate("Timeline", "open"), "danger"
    return translate("Timeline", "open for {n} d").format(n=days), "danger"


def _today(localizer: Localizer | None) -> date:
    return date.today() if localizer is None else localizer.today


def _objection_pills(entry: Entry) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    pills = []
    for _, _, real, held, answer in entry.values.get("objections", ()):
        parts = [translate("Timeline", "objection")]
        if real is not None:
            meant, pretext = translate("Objections", "real"), translate("Objections", "pretended")
            parts.append(meant if real else pretext)
        if held is not None:
            kept, lost = translate("Objections", "held"), translate("Objections", "did not hold")
            parts.append(kept if held else lost)
        elif answer:
            parts.append(translate("Timeline", "answered"))
        pills.append((" · ".join(parts), "plain" if held else "warning"))
    return pills


def _task_pills(entry: Entry, localizer: Localizer | None) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    pills, today = [], _today(localizer)
    for _, kind, _, due_on, done_at in entry.values.get("tasks", ()):
        promise = kind == "promise"
        text = translate("Timeline", "promise") if promise else translate("Timeline", "next step")
        if done_at is not None:
            text = translate("Timeline", "{mark}, done").format(mark=text)
        elif due_on and localizer is not None:
            day = date.fromisoformat(due_on)
            text = f"{text} · {localizer.short_date(day, today)}"
            if day < today:
                pills.append((text, "danger"))
                continue
        role = "positive" if done_at is not None or not promise else "warning"
        pills.append((text, role))
    return pills


def kind_icon(entry: Entry) -> str:
    """Return the meaning of the icon of an entry."""
    if entry.source == "tier":
        old = entry.values.get("previous") or "Z"
        return "tier_up" if (entry.values.get("new") or "Z") <= old else "tier_down"
    if entry.source == "deal":
        return "target" if entry.values.get("stage") == "won" else "close"
    return {
        "visit": "visit", "call": "phone", "message": "message", "email": "mail",
        "letter": "letter", "fax": "letter", "complaint": "complaint", "order": "order",
        "payment": "payment", "task": "task", "file": "file", "stage": "refresh",
        "service": "settings", "care": "star", "enquiry": "info",
    }.get(entry.kind, "message")  # fmt: skip
