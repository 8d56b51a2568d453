"""The wallet and the introductions as a dossier has them."""

from __future__ import annotations

from datetime import date, timedelta

from crmdesk.book.book import Book
from crmdesk.book.records import Benefit, Competitor, Contact, Customer
from crmdesk.insight.wallet import Spot
from crmdesk.services import records
from crmdesk.services.dossiers import build_dossier
from crmdesk.services.wallet import CellChange, write_cells

TODAY = date(2026, 11, 23)


def test_the_wallet_is_the_newest_with_its_change_and_what_ends_soon(book: Book) -> None:
    with book.transaction("fill") as tx:
        customer = tx.insert(Customer, name="Harbour", sort_key="harbour", currency="CNY")
        kestrel = tx.insert(Competitor, name="Kestrel")
    ours = Spot("Ribbon", "Plant 1")
    theirs = ours._replace(rival=kestrel)
    for spot, measure, value, on in (
        (ours, "volume", "4000", TODAY - timedelta(days=400)),
        (ours, "volume", "6000", TODAY),
        (theirs, "volume", "6000", TODAY - timedelta(days=400)),
        (theirs, "contract_end", "2026-12-24", TODAY),
    ):
        write_cells(book, customer, [CellChange(spot, measure, value)], today=on)
    dossier = build_dossier(book, customer, lang="en", today=TODAY)
    (row,) = dossier.wallet
    assert (row.product, row.unit, row.our_share) == ("Ribbon", "Plant 1", 0.5)
    us, rival = row.offers
    assert (us.who, us.change, us.share) == ("", "+50 %", 0.5)
    assert (rival.who, rival.change, rival.ends_soon) == ("Kestrel", "", True)
    assert dossier.wallet_note == "50 % of ¥12 k a year · +10 points in a year"


def test_introductions_and_benefits_are_told(book: Book) -> None:
    with book.transaction("fill") as tx:
        made = [
            tx.insert(Customer, name=name, sort_key=name.lower(), currency="CNY")
            for name in ("Harbour", "Delta", "Osprey")
        ]
        lin = tx.insert(Contact, customer_id=made[1], name="Lin")
        tx.insert(Benefit, customer_id=made[0], kind="gathers", text="Opens the park to us",
                  worth=500_00, currency="CNY", on=TODAY)  # fmt: skip
    records.set_field(book, "customer", made[1], "introducer_customer_id", made[0])
    records.set_field(book, "customer", made[2], "introducer_contact_id", lin)
    dossier = build_dossier(book, made[0], lang="en", today=TODAY)
    assert [(line.depth, line.name) for line in dossier.referrals] == [
        (0, "Harbour"), (1, "Delta"), (2, "Osprey, through Lin"),
    ]  # fmt: skip
    assert dossier.referrals_note == "brought 1 directly, 1 through them"
    (benefit,) = dossier.benefits
    assert (benefit.kind, benefit.worth) == ("Gathers others", "¥500")
    assert build_dossier(book, made[2], lang="zh_CN", today=TODAY).referrals == ()
