"""The peers' side of `dates.py`, run in their own environment: texts in, EDTF values out.

Reads `[{"text", "raw", "published"}]` as a line of JSON and answers with the values of `text`;
each further line asks for a round over `raw` and is answered with its seconds. What a peer gives
as a stretch of time becomes the EDTF value of that precision: a whole day is a day, a whole month a
month. Of Recognizers-Text's several values the last one not after the notice is taken.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from calendar import monthrange
from datetime import datetime, timedelta

logging.disable(logging.CRITICAL)
STAMP = "%Y-%m-%d %H:%M:%S"


def main():
    reader = jionlp() if sys.argv[1] == "JioNLP" else recognizers()
    notices = json.loads(sys.stdin.readline())
    days = [datetime.fromisoformat(n["published"] or "2022-01-01") for n in notices]
    found = [tried(reader, n["text"], day) for n, day in zip(notices, days, strict=True)]
    answer([[value for value in map(edtf, found_in) if value] for found_in in found])
    while sys.stdin.readline():
        begin = time.perf_counter()
        for notice, day in zip(notices, days, strict=True):
            tried(reader, notice["raw"], day)
        answer(time.perf_counter() - begin)


def answer(value):
    """One line that the other side knows from what a peer prints of its own."""
    print(">", json.dumps(value), flush=True)


def tried(reader, text, day):
    try:
        return reader(text, day)
    except Exception:  # a peer that throws has found nothing
        return []


def jionlp():
    import jionlp

    def read(text, day):
        base = {"year": day.year, "month": day.month, "day": day.day}
        found = jionlp.ner.extract_time(text, time_base=base)
        return [
            tuple(one["detail"]["time"])
            for one in found
            if one["type"] in ("time_point", "time_span") and len(one["detail"]["time"]) == 2
        ]

    return read


def recognizers():
    from recognizers_date_time import Culture, recognize_datetime

    def read(text, day):
        found = recognize_datetime(text, Culture.Chinese, reference=day)
        return [stretch for one in found if (stretch := resolved(one, day))]

    return read


def resolved(one, day):
    values = (one.resolution or {}).get("values") or []
    stretches = [stretch for value in values if (stretch := as_stretch(value))]
    past = [stretch for stretch in stretches if stretch[0] <= day.strftime(STAMP)]
    return (past or stretches or [None])[-1]


def as_stretch(value):
    kind = value.get("type", "")
    if kind == "date":
        return f"{value['value']} 00:00:00", f"{value['value']} 23:59:59"
    if kind == "datetime":
        return minute(value)
    if kind in ("daterange", "datetimerange") and "start" in value and "end" in value:
        start, end = value["start"], value["end"]
        if kind == "daterange":
            last = datetime.fromisoformat(end) - timedelta(days=1)
            return f"{start} 00:00:00", last.strftime("%Y-%m-%d 23:59:59")
        return start, end
    return None


def minute(value):
    """A point: its TIMEX says whether it was told to the minute or to the hour."""
    at = datetime.strptime(value["value"], STAMP)
    told = value["timex"].partition("T")[2]
    last = timedelta(minutes=59, seconds=59) if ":" not in told else timedelta(seconds=59)
    return value["value"], (at + last).strftime(STAMP)


def edtf(stretch):
    try:
        begin, end = (datetime.strptime(one, STAMP) for one in stretch)
    except (ValueError, TypeError):
        return None
    point = whole(begin, end)
    if point:
        return point
    if begin.time() == datetime.min.time() and end.strftime("%H:%M:%S") == "23:59:59":
        return days(begin, end)
    return f"{begin:%Y-%m-%dT%H}/{end:%Y-%m-%dT%H}"


def whole(begin, end):
    """The year, month, day, hour or minute that a stretch fills."""
    if end == begin.replace(month=12, day=31, hour=23, minute=59, second=59):
        return f"{begin:%Y}" if begin == begin.replace(month=1, day=1) else None
    last = monthrange(begin.year, begin.month)[1]
    if begin.day == 1 and end == begin.replace(day=last, hour=23, minute=59, second=59):
        return f"{begin:%Y-%m}"
    if end == begin.replace(hour=23, minute=59, second=59) and begin.hour == begin.minute == 0:
        return f"{begin:%Y-%m-%d}"
    if end == begin.replace(minute=59, second=59) and begin.minute == 0:
        return f"{begin:%Y-%m-%dT%H}"
    if end == begin.replace(second=59) or end == begin:
        return f"{begin:%Y-%m-%dT%H:%M}"
    return None


def days(begin, end):
    """An interval of days, of whole months or of whole years, in the form that it fills."""
    last = monthrange(end.year, end.month)[1]
    if (begin.month, begin.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{begin:%Y}/{end:%Y}"
    if begin.day == 1 and end.day == last:
        return f"{begin:%Y-%m}/{end:%Y-%m}"
    return f"{begin:%Y-%m-%d}/{end:%Y-%m-%d}"


if __name__ == "__main__":
    main()
