"""The corpora that benchmarks are measured on: the same by the same seed, notices and none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest

from extract.pipeline import extract_source
from extract.read import Document, Options, read_item, sieve_of
from extract.rules.load import load_rules
from extract.values import Source
from tests.conftest import ROOT

RULES = load_rules()
OPTIONS = Options(RULES, sieve=sieve_of(RULES))


@pytest.fixture(scope="module")
def corpus() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    yield import_module("corpus")
    sys.path.remove(str(ROOT / "benchmarks"))


def test_a_seed_makes_the_same_pages_and_another_makes_others(corpus: ModuleType) -> None:
    one, again, other = (list(corpus.crawl(30, 0.5, seed)) for seed in (1, 1, 2))
    assert one == again
    assert not {page.html for page in one} & {page.html for page in other}
    assert len({page.html for page in one}) == 30


def test_notices_pass_the_sieve_and_the_others_do_not(corpus: ModuleType) -> None:
    for page in corpus.crawl(40, 0.5, 3):
        (found,) = read_item(Document(page.html, "page"), OPTIONS)
        assert isinstance(found, Source) == page.is_notice


def test_notices_tell_cases_with_sanctions(corpus: ModuleType) -> None:
    told = []
    for page in corpus.crawl(6, 1, 4):
        (found,) = read_item(Document(page.html, "page"), OPTIONS)
        assert isinstance(found, Source)
        told.append(extract_source(found, RULES).cases)
    assert all(told)
    assert sum(len(case.sanctions) for cases in told for case in cases) > 6
