"""Names of bodies: which are spellings or short forms of one, which only point at one."""

from __future__ import annotations

import re

POINTING = re.compile(r"^(?:该|本|我|此|上述|涉事|当事|其所在的?|所在的?|该市|该县)")
COMMITTEE = re.compile(r"(?:常务委员会|常委会|委务会)(?:会议)?$")
SPELLINGS = (
    (re.compile(r"居民委员会"), "居委会"),
    (re.compile(r"村民委员会"), "村委会"),
    (re.compile(r"卫生健康委员会"), "卫健委"),
    (re.compile(r"卫生健康委"), "卫健委"),
    (re.compile(r"卫生健康局"), "卫健局"),
    (re.compile(r"疾病预防控制中心"), "疾控中心"),
    (re.compile(r"纪委[省市县区州盟旗]监委"), "纪委监委"),
    (re.compile(r"^中共"), ""),
    (re.compile(r"人民政府"), "政府"),
    (re.compile(r"街道办事处"), "街道办"),
    (re.compile(r"人民法院"), "法院"),
    (re.compile(r"人民检察院"), "检察院"),
)
PLACED = re.compile(r"^([\u4e00-\u9fff]{2,3})[市县区旗州盟](?=.{2})")
GENERAL = {
    "警方": re.compile(r"公安局|公安分局|警察局|警分局|警局|公安厅"),
    "公安机关": re.compile(r"公安局|公安分局|警察局|分局$"),
    "派出所": re.compile(r".派出所$"),
    "药店": re.compile(r"药[店房]$"),
    "诊所": re.compile(r"诊所$|门诊部$"),
    "司警": re.compile(r"司法警察局"),
    "检方": re.compile(r"检察院|地检署|检察署"),
    "院方": re.compile(r"医院|卫生院"),
    "校方": re.compile(r"学校|大学|中学|小学|学院"),
}
"""Bodies named by their kind, who are the one body of that kind told before."""
BRANCH = re.compile(r"^(?:[\u4e00-\u9fff]{2,8}公安局)?([\u4e00-\u9fff]{2,4}?)(?:公安)?分局$")
"""A police branch told with or without its bureau: 某市公安局京口分局, 京口公安分局, 京口分局."""
LEVEL = re.compile(r"^(?:省|市|县|区|州|旗|镇|乡|街道|村)")
REGION = re.compile(r"^[\u4e00-\u9fff]{2,12}?(?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道|村)")


def plain(name: str) -> str:
    """A body's name without what is spelled in several ways: 居民委员会 and 居委会, 常委会会议."""
    name = COMMITTEE.sub("", name)
    for form, short in SPELLINGS:
        name = form.sub(short, name)
    return BRANCH.sub(r"\1分局", name)


def same_body(first: str, second: str) -> bool:
    """Whether two names are one body's: 平罗县公安局 and 县公安局, 某社区居委会 and 居委会."""
    long, short = sorted((plain(first), plain(second)), key=len, reverse=True)
    if long == short or _without_level(long) == _without_level(short):
        return True
    if not long.endswith(short) or len(short) < 3:
        return False
    rest = long[: -len(short)]
    if re.search(r"(?:驻|派驻|纪检监察组)$", rest):
        return False
    return bool(
        LEVEL.match(short)
        or REGION.fullmatch(rest)
        or re.fullmatch(
            r"(?:[\u4e00-\u9fff]{2,8}(?:省|自治区|市|州|县|区|旗|镇|乡|街道|局|委员会|院))+", rest
        )
        or re.fullmatch(r"[\u4e00-\u9fff]{2,3}", rest)
    )


def _without_level(name: str) -> str:
    """A body's name without the level of its place: 东台市法院 and 东台法院."""
    return PLACED.sub(r"\1", name)


def ends_alike(name: str, tail: str) -> bool:
    """Whether a pointing name fits a body: 该院 a 医院, 我局 a 公安局, 医院 a 人民医院."""
    return bool(tail) and name.endswith(tail) and name != tail
