"""The library of answers: what fits an objection, and how often it held."""

from __future__ import annotations

from dataclasses import replace

from crmdesk.book.book import Book
from crmdesk.services import records
from crmdesk.services.answers import add_answer, find_answers, list_answers, rank_answers


def test_answers_are_found_by_likeness_in_both_languages(book: Book) -> None:
    price = add_answer(book, "Your boxes cost more than the others'.", "Per trip less.", "price")
    dear = add_answer(book, "你们的箱子比别家贵。", "按每趟算更便宜。", "价格")
    add_answer(book, "Who decides, and by when?", "Ask for the person.", "fact-finding")
    assert find_answers(book, "the box costs more then elsewhere")[0].id == price
    assert find_answers(book, "比别家贵")[0].id == dear
    assert find_answers(book, "价格太高")[0].id == dear
    assert find_answers(book, "   ") == []
    assert find_answers(book, "zzzzqqqq") == []


def test_of_two_alike_the_one_that_held_comes_first(book: Book) -> None:
    customer = records.create_customer(book, name="Harbour")
    add_answer(book, "Too dear", "First answer", "")
    second = add_answer(book, "Too dear!", "Second answer", "")
    for answer, held in (("Second answer", True), ("First answer", False), ("Second answer", None)):
        records.add(
            book, "objection", customer_id=customer, text="Too dear", answer=answer, held=held
        )
    assert find_answers(book, "too dear")[0].id == second
    found = {each.answer: each for each in list_answers(book)}
    assert (found["Second answer"].given, found["Second answer"].held) == (2, 1)
    assert found["First answer"].failed == 1


def test_an_objection_in_other_words_finds_what_answers_its_subject(book: Book) -> None:
    price = add_answer(book, "Your boxes cost more than the others'.", "Per trip less.", "price")
    dear = add_answer(book, "你们的箱子比别家贵。", "按每趟算更便宜。", "")
    add_answer(book, "How long does a gel pack keep cold?", "Fourteen hours.", "cooling")
    assert [each.id for each in find_answers(book, "Kaidi is 6 % cheaper")] == [price, dear]
    assert [each.id for each in find_answers(book, "价格比去年高")] == [dear, price]


def test_one_answers_in_the_language_one_is_asked_in(book: Book) -> None:
    add_answer(book, "Your boxes cost more than the others'", "Per trip they cost less.", "price")
    add_answer(book, "你们的箱子比别家贵", "按每趟算更便宜。", "")
    english, chinese = list_answers(book)
    if english.question.startswith("你"):
        english, chinese = chinese, english
    english = replace(english, given=4, held=4)
    for text, first in (("价格太高", chinese), ("your price is too high", english)):
        assert rank_answers([english, chinese], text)[0].id == first.id
