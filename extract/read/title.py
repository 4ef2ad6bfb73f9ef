"""The headline of a page: which line it is, and what it says.

In this order: a line that the page's own data name as the title; the first line before the
story that reads like a headline; a heading outside the main part; what a label gives (原标题：,
留言主题：); the page's own data alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.read.form import plain_form
from extract.read.furniture import NUMBERED, is_prose
from extract.read.page import Line, Page
from extract.rules.load import Rules

LINK = re.compile(r"\A[#*\s]*!?\[([^\[\]\n]{2,300})\]\(\S*\)\s*\Z")
MARKS = re.compile(r"\A(?:#{1,6}\s+|\*\*)|\*\*\Z")
OFFERED = re.compile(r"\s*[\[【](?:复制链接|複製連結|打印|收藏|转载|原创)[\]】]\s*\Z")
HAN = re.compile("[\u4e00-\u9fff]")
BARE = re.compile(r"[\W_]+")
NAMES = re.compile(
    "(?:警情|情况|案情|案件|协查|处罚|查处|调查|处理|内部|党内)?(?:通报|通告|公告|公示|声明|说明|快报|简报|提示|辟谣)"
)
DOCUMENT = re.compile("(?:通报|通告|公告|公示|决定|通知|答复|复函|函|意见|情况|说明|声明)\\Z")
CIRCULAR = re.compile(r"文件\Z|[〔\[【（]\d{4}[〕\]】）]第?\d+号|\A（?密级|\A特急")
NO_HEADLINE = re.compile(r"[。；，、：]\Z|\A尊敬的|\A\W*\Z|代表[：:]?\Z|(?<!关于)文件\Z|号\Z")
SEPARATORS = re.compile(r"\s*[_|｜]\s*|\s+[-–—]\s+|\s*--+\s*|-(?=[^-]{2,20}\Z)")
SITE = re.compile(r"\s*[-_|—–].{2,40}\Z")
SHORTEST, LONGEST = 5, 90
SITE_NAME = 12
FULL = 9
"""Characters from which on a headline is no name of a site."""
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Title:
    """A headline, where it was found, its line, and the lines that merely repeat it."""

    text: str | None
    where: str
    lines: tuple[int, ...] = ()
    repeats: tuple[int, ...] = ()


def find_title(page: Page, parts: Sequence[str], rules: Rules) -> Title:
    """The headline of a page, given what part of the furniture each line is."""
    head = _head(page.lines, parts)
    place, where = _by_data(page, head), "headline, as the page's data name it"
    if place is None:
        place, where = _by_look(page, parts, head), "headline"
    if place is None:
        place, where = _outside(page.lines, parts, head), "heading of the page"
    if place is None:
        labelled = _labelled(page, parts, head, rules)
        if labelled is not None:
            return labelled
        named = _data_titles(page)
        return Title(named[0], "the page's data") if named else Title(None, "")
    lines = (place, *_continued(page.lines, parts, place))
    text = "".join(headline(page.text, page.lines[number]) for number in lines)
    return Title(text, where, lines, tuple(_repeats(page.lines, parts, text, lines)))


def above_title(line: Line) -> bool:
    """Whether a line above the headline is of the site: short, and no head of a circular.

    某市教育局文件, 某教发〔2021〕46号: such lines belong to the document.
    """
    return len(line.text) <= SITE_NAME and not CIRCULAR.search(line.text)


def headline(text: str, line: Line) -> str:
    """A line's published characters, without marks of Markdown and spaces between letters."""
    raw = text[line.start : line.end]
    if link := LINK.match(raw):
        raw = link.group(1)
    else:
        raw = "".join(text[place] for place in line.form.places)
    return " ".join(OFFERED.sub("", MARKS.sub("", raw)).split())


def _head(lines: Sequence[Line], parts: Sequence[str]) -> range:
    """The lines before the story."""
    for place, line in enumerate(lines):
        if not parts[place] and is_prose(line) and line.text.endswith(("。", "：", "；", "！")):
            return range(place)
    return range(min(len(lines), 3))


def _data_titles(page: Page) -> list[str]:
    titles = [page.data["title"]] if "title" in page.data else []
    if document := page.data.get("document_title"):
        titles += [part for part in SEPARATORS.split(document) if len(part) >= SHORTEST][:1]
    return [" ".join(title.split()) for title in titles]


def _by_data(page: Page, head: range) -> int | None:
    """The line before the story that says what the page's data say, the most alike."""
    names = [page.data[key] for key in ("title", "document_title") if key in page.data]
    best: tuple[float, int] | None = None
    for place in head:
        line = bare(page.lines[place].text)
        for name in map(bare, map(plain_form, names)):
            shorter, longer = sorted((len(line), len(name)))
            contained = (line in name or name in line) and not _ends(name, line)
            share = shorter / longer if contained and shorter >= SHORTEST else 0.0
            heading = page.lines[place].tag in ("h1", "h2") and contained and shorter >= SHORTEST
            score = share + heading
            if (share >= ALIKE or heading or name.startswith(line)) and shorter >= SHORTEST:
                best = max(best or (0.0, 0), (score, -place))
    return -best[1] if best else None


def _ends(name: str, line: str) -> bool:
    """Whether a line is merely the end of a page's title: the name of its site."""
    return name.endswith(line) and len(line) < len(name) and len(line) <= SITE_NAME


def _by_look(page: Page, parts: Sequence[str], head: range) -> int | None:
    """The first line that looks like a headline, a long one before what may name the site."""
    short = None
    for place in head:
        line = page.lines[place]
        read = plain_form(headline(page.text, line))
        if parts[place] or not reads_like_headline(read):
            continue
        again = [p for p in head if p > place and _begins(read, page.lines[p].text)]
        if again:
            return again[0]
        if _stands_alone(page, parts, place):
            if len(read) >= FULL or NAMES.fullmatch(read):
                return place
            short = place if short is None else short
    return short


def _stands_alone(page: Page, parts: Sequence[str], place: int) -> bool:
    """Whether a line is set off from what follows: by a blank line, furniture, a paragraph."""
    if place + 1 >= len(page.lines):
        return len(page.lines) == 1
    following = page.lines[place + 1]
    if _cut_in_two(page.lines[place].text, following.text):
        return True
    subtitled = following.text.startswith(("（", "——", "—"))
    set_off = following.gap or following.place or parts[place + 1]
    return bool(set_off) or subtitled or is_prose(following)


def reads_like_headline(text: str) -> bool:
    """Whether a line may be a headline: short, no end of a sentence, no number of an entry."""
    if NAMES.fullmatch(text):
        return True
    chinese = len(HAN.findall(text)) >= SHORTEST - 1
    return (
        chinese
        and SHORTEST <= len(text) <= LONGEST
        and not (NO_HEADLINE.search(text) or NUMBERED.match(text))
    )


def _outside(lines: Sequence[Line], parts: Sequence[str], head: range) -> int | None:
    """A heading before the main part: the first h1 or h2, else the last line in bold."""
    for tag in ("h1", "h2"):
        for place in head:
            if lines[place].tag == tag and reads_like_headline(lines[place].text):
                return place
    bold = [
        place
        for place in head
        if lines[place].strong
        and parts[place] in ("", "outside")
        and reads_like_headline(lines[place].text)
        and not NAMES.fullmatch(lines[place].text)
    ]
    return bold[-1] if bold else None


def _labelled(page: Page, parts: Sequence[str], head: range, rules: Rules) -> Title | None:
    for place in head:
        line = page.lines[place]
        if parts[place] not in ("title", "data"):
            continue
        for rule in rules.of("furniture"):
            match = rule.pattern.search(line.text)
            if match and match.groupdict().get("title"):
                start, end = line.form.span(*match.span("title"))
                text = "".join(page.text[p] for p in line.form.places if start <= p < end)
                return Title(text.strip(), "label", (place,))
    return None


def _continued(lines: Sequence[Line], parts: Sequence[str], place: int) -> list[int]:
    """The next line where the headline goes on in it: one heading in two, 关于…的 / 通报."""
    after = place + 1
    if after >= len(lines) or parts[after] not in ("", "outside") or lines[after].gap:
        return []
    first, second = lines[place], lines[after]
    both = first.tag == second.tag and first.tag in ("h1", "h2")
    return [after] if both or _cut_in_two(first.text, second.text) else []


def _cut_in_two(first: str, second: str) -> bool:
    """Whether two lines are the title of one document: 关于…的 / 通报."""
    whole = DOCUMENT.search(first)
    return "关于" in first and not whole and len(second) <= 30 and bool(DOCUMENT.search(second))


def _repeats(
    lines: Sequence[Line], parts: Sequence[str], text: str, own: Sequence[int]
) -> list[int]:
    wanted = bare(plain_form(text))
    if len(wanted) <= SHORTEST:
        return []
    return [
        place
        for place, line in enumerate(lines)
        if place not in own and not parts[place] and _repeats_it(line.text, wanted)
    ]


def _repeats_it(text: str, wanted: str) -> bool:
    """Whether a line is the headline again, alone or as the document's title (标题_频道_某网)."""
    return bare(text) == wanted or bool(
        (site := SITE.search(text)) and bare(text[: site.start()]) == wanted
    )


def _begins(whole: str, part: str) -> bool:
    """Whether a line is the first part of another, the names of site and section behind it."""
    rest = whole[len(part) :].lstrip()
    return len(part) >= SHORTEST and whole.startswith(part) and rest[:1] in tuple("-_|—–")


def bare(text: str) -> str:
    """A text's letters and digits alone."""
    return BARE.sub("", text)
