"""The script of a text, and traditional characters as simplified ones, names kept."""

from __future__ import annotations

import pytest

from extract.rules.load import load_rules
from extract.text import normalise, prepare
from extract.text.aligned import Text
from extract.text.script import script_of, simplified
from extract.values import Source
from schemas.enumerations import Script

RULES = load_rules()

HANT = "縣公安局對賀某處以行政拘留五日，並處罰款五百元。"
HANS = "县公安局对贺某处以行政拘留五日，并处罚款五百元。"

SCRIPTS: list[tuple[str, str, Script]] = [
    ("simplified", HANS, "hans"),
    ("traditional", HANT, "hant"),
    ("nothing that tells", "12日，小明在家。", "hans"),
    ("no Chinese at all", "momo 2021", "hans"),
    (
        "traditional with 后, 于, 余, 干部",
        "干部賀某事后將名單發於群內，餘人余某于次日轉發。",
        "hant",
    ),
    ("traditional with a few simplified characters", HANT * 5 + "業主群内有人转發。", "hant"),
    (
        "simplified with a traditional name",
        HANS * 3 + "网民「風輕雲淡」在群内发言，县公安局对其训诫。",
        "hans",
    ),
    ("simplified with rare characters in names", "民警喆某、堃某、珺某將信息转发给赵某。", "hans"),
    ("whole sentences in either", HANT + HANS, "mixed"),
    ("a sentence in six", HANT * 5 + "业主群内有人转发。", "mixed"),
    ("one traditional word", "党內严重警告", "hans"),
    ("a short traditional example", "黨內嚴重警告", "hant"),
    ("Hong Kong characters", "着令業主羣組管理員刪除相片。", "hant"),
]


@pytest.mark.parametrize(("what", "text", "script"), SCRIPTS, ids=[row[0] for row in SCRIPTS])
def test_script(what: str, text: str, script: Script) -> None:
    assert script_of(text) == script


CONVERSIONS = [
    ("plain", HANT, HANS),
    ("surnames", "閻某、蕭某、範某、葉某、鍾某", "阎某、萧某、范某、叶某、钟某"),
    ("variants", "羣、爲、洩、裏、啓、衆、癥、纔、臺", "群、为、泄、里、启、众、症、才、台"),
    ("one character, two words", "藉機、瞭解、徵收、乾淨、後來", "借机、了解、征收、干净、后来"),
    ("乾 in a name", "當事人范乾發佈訊息", "当事人范乾发布讯息"),
    ("乾 in a word", "餅乾、曬乾", "饼干、晒干"),
    ("沈 in a name", "記者沈默報導", "记者沈默报导"),
    ("著 at the end of a name", "教師王著，負責管理", "教师王著，负责管理"),
]


@pytest.mark.parametrize(("what", "hant", "hans"), CONVERSIONS, ids=[row[0] for row in CONVERSIONS])
def test_conversion_keeps_length_and_places(what: str, hant: str, hans: str) -> None:
    text = simplified(Text.of(hant), "hant")
    assert text.norm == hans
    assert list(text.starts) == list(range(len(hant)))


UNTOUCHED = ["范乾、沈默、王著将名单转发", "于某、后某、余某、干某", "喆某、昇某、堃某"]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_simplified_text_is_never_converted(text: str) -> None:
    assert normalise(text, RULES).norm == text


def test_of_a_mixed_text_only_the_traditional_sentences_are_converted() -> None:
    text = HANT + "范乾将名单转发给沈默，沈默删除。" + HANT
    prepared = prepare(Source("0", "test", text), RULES)
    assert prepared.script == "mixed"
    assert prepared.text.norm == HANS + "范乾将名单转发给沈默，沈默删除。" + HANS


def test_the_published_form_is_quoted() -> None:
    text = normalise("經查，「湄江釣友」群主閻某轉發", RULES)
    at = text.norm.index("阎某")
    assert text.quote(at, at + 2) == "閻某"


def test_a_conversion_that_would_change_the_length_goes_character_by_character(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one_by_one = {"隨": "随", "碟": "碟"}
    monkeypatch.setattr(
        "extract.text.script._t2s",
        lambda text: one_by_one.get(text, "U盘" if len(text) > 1 else text),
    )
    assert simplified(Text.of("隨身碟"), "hant").norm == "随身碟"
