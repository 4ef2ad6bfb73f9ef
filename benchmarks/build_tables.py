"""Builds `rules/lexicon/divisions.csv` from the lists of divisions of 2023.

    python benchmarks/build_tables.py /work/shared/data

Source of the names and codes: `divisions-province.csv`, `divisions-city.csv`,
`divisions-county.csv` (GB/T 2260, 2023, without history). Development zones, which that list
holds with third pairs from 71, are no divisions of the standard and are left out. Names given up
since stand in `former_divisions.csv` beside this file, each with the division that holds its
ground now. Taiwan, Hong Kong and Macao have one code each; their towns lead to it.

Columns: code (six digits), name, parent (six digits), short (forms without suffix, joined by |),
status (`former`, or empty).
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "rules" / "lexicon" / "divisions.csv"
COLUMNS = ("code", "name", "parent", "short", "status")

PEOPLES = (
    "壮族|回族|维吾尔|朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|傣族|白族|景颇族|傈僳族"
    "|蒙古族|蒙古|柯尔克孜|哈萨克族|哈萨克|满族|达斡尔族|畲族|瑶族|各族|仫佬族|毛南族|黎族|水族"
    "|纳西族|拉祜族|佤族|布朗族|独龙族|怒族|普米族|裕固族|东乡族|保安族|撒拉族|土族|塔吉克|锡伯|族"
    "|仡佬族"
)
AUTONOMOUS = re.compile(rf"^(?P<base>.+?)(?:{PEOPLES})*自治(?P<level>[区州县旗])$")
PLAIN = re.compile(r"^(?:(?P<zone>.{2,})(?:特区|新区)|(?P<base>.+?)(?:省|市|地区|盟|县|区|旗))$")
EXTRA = {
    "前郭尔罗斯蒙古族自治县": "前郭县|前郭",
    "喀喇沁左翼蒙古族自治县": "喀左县|喀左",
    "阜新蒙古族自治县": "阜新县|阜蒙县",
    "杜尔伯特蒙古族自治县": "杜蒙县|杜尔伯特县",
    "莫力达瓦达斡尔族自治旗": "莫旗",
    "克孜勒苏柯尔克孜自治州": "克州",
    "巴音郭楞蒙古自治州": "巴州|巴音郭楞",
    "博尔塔拉蒙古自治州": "博州|博尔塔拉",
    "伊犁哈萨克自治州": "伊犁州|伊犁",
    "神农架林区": "神农架",
    "内蒙古自治区": "内蒙古",
    "昌吉回族自治州": "昌吉州",
    "海南藏族自治州": "海南州",
    "河南蒙古族自治县": "河南县",
}
NO_SHORT = {"吉林市", "海南区", "公安县"}
BEYOND = {
    "710000": (
        "台湾省",
        "台湾|台北市|新北市|桃园市|台中市|台南市|高雄市|基隆市|新竹市|新竹县|嘉义市|嘉义县|苗栗县"
        "|彰化县|南投县|云林县|屏东县|宜兰县|花莲县|台东县|澎湖县|金门县|马祖|台北|新北|台中|台南"
        "|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|屏东|宜兰|花莲|台东|澎湖",
    ),
    "810000": (
        "香港特别行政区",
        "香港|九龙|新界|港岛|湾仔|油麻地|旺角|尖沙咀|尖沙嘴|深水埗|屯门|元朗|沙田|荃湾|葵涌|观塘"
        "|黄大仙|将军澳|铜锣湾|天水围|柴湾|西九龙|大屿山|赤鱲角",
    ),
    "820000": ("澳门特别行政区", "澳门|氹仔|路环|路氹"),
}


def shorts(name: str) -> str:
    """The forms in which a division is written without its suffix or its peoples."""
    if name in EXTRA:
        return EXTRA[name]
    if name in NO_SHORT:
        return ""
    if match := AUTONOMOUS.match(name):
        base, level = match["base"], match["level"]
        return base if level == "区" else f"{base}{level}|{base}"
    match = PLAIN.match(name)
    base = (match["zone"] or match["base"]) if match else ""
    return base if len(base) > 1 else ""


def current(folder: Path) -> Iterator[dict[str, str]]:
    """The rows of today's provinces, cities and counties."""
    provinces = _read(folder / "divisions-province.csv")
    for row in provinces:
        yield _row(f"{row['code']}0000", row["name"], "")
    for row in _read(folder / "divisions-city.csv"):
        if not re.search("市辖区|直辖县级", row["name"]):
            yield _row(f"{row['code']}00", row["name"], f"{row['provinceCode']}0000")
    cities = {row["code"]: row["name"] for row in _read(folder / "divisions-city.csv")}
    for row in _read(folder / "divisions-county.csv"):
        code, city = row["code"], row["cityCode"]
        zone = code[2:4] != "90" and 70 < int(code[4:]) < 81
        if zone or code[4:] == "00" or row["name"] == cities.get(city):
            continue
        under = f"{city}00"
        if re.search("市辖区|直辖县级|^县$", cities.get(city, "市辖区")):
            under = f"{row['provinceCode']}0000"
        yield _row(code, row["name"], under)
    for code, (name, towns) in BEYOND.items():
        yield {"code": code, "name": name, "parent": "", "short": towns, "status": ""}


def former(rows: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows of names given up, under the code that holds their ground now."""
    names = {row["code"]: row["name"] for row in rows}
    for entry in _read(HERE / "former_divisions.csv"):
        found = [
            row
            for row in rows
            if row["name"] == entry["successor"]
            and entry["within"] in {names.get(row["parent"]), names.get(row["code"][:2] + "0000")}
        ]
        if len(found) != 1:
            raise SystemExit(f"{entry}: {len(found)} successors")
        same = shorts(entry["former"]) == found[0]["short"]
        short = "" if same else shorts(entry["former"])
        yield {**found[0], "name": entry["former"], "short": short, "status": "former"}


def _row(code: str, name: str, parent: str) -> dict[str, str]:
    return {"code": code, "name": name, "parent": parent, "short": shorts(name), "status": ""}


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def main(folder: Path) -> None:
    """Writes the table."""
    rows = sorted(current(folder), key=lambda row: row["code"])
    rows += sorted(former(rows), key=lambda row: (row["code"], row["name"]))
    with TARGET.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{TARGET}: {len(rows)} rows", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
