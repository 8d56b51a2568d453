"""A vCard as plain values, the same for versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350)."""

from __future__ import annotations

from dataclasses import dataclass, field

from crmdesk.exchange.plans import Problem

Params = tuple[tuple[str, str], ...]
"""Parameters of a property that have no field of their own: (NAME, value)."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A phone number, e-mail address, URL or messenger address.

    Attributes:
        types: lower case, sorted: home, work, cell, fax, pref ...
        value: the number or address.
        group: group that ties it to an X-ABLABEL, "" for none.
        params: further parameters.
    """

    types: tuple[str, ...]
    value: str
    group: str = ""
    params: Params = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; types, group and params as in Labelled."""

    types: tuple[str, ...] = ()
    pobox: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    group: str = ""
    params: Params = ()

    def parts(self) -> tuple[str, ...]:
        """The seven parts in the order of the ADR property."""
        return (
            self.pobox, self.extended, self.street, self.city,
            self.state, self.postal_code, self.country,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which parts may be unknown; text is as it stood and is not compared.

    When no part is known the text is the value, and then `words` holds it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    words: str = ""
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture, either its bytes with their MIME type, or where it is to be had."""

    mime: str = ""
    data: bytes = b""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """A property kept as it stands, so that an export loses nothing.

    Attributes:
        group: group, "" for none.
        name: name in upper case.
        params: all parameters but the ones of the transport (charset, quoted-printable).
        value: as in versions 3.0 and 4.0, still escaped, line breaks as a backslash and n.
    """

    group: str
    name: str
    params: Params
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """One vCard; empty strings and lists where a property is absent."""

    version: str = "4.0"
    formatted_name: str = ""
    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nicknames: list[str] = field(default_factory=list)
    org: list[str] = field(default_factory=list)
    title: str = ""
    role: str = ""
    phones: list[Labelled] = field(default_factory=list)
    emails: list[Labelled] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    urls: list[Labelled] = field(default_factory=list)
    ims: list[Labelled] = field(default_factory=list)
    birthday: PartialDate | None = None
    anniversary: PartialDate | None = None
    gender: str = ""
    notes: str = ""
    categories: list[str] = field(default_factory=list)
    photo: Photo | None = None
    geo: tuple[float, float] | None = None
    uid: str = ""
    rev: str = ""
    unknown: list[Property] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list, compare=False)
