"""A notice built by hand, with every kind of row. People, bodies and events are invented."""

from __future__ import annotations

import hashlib
from typing import Any

from schemas.records import Notice

TEXT = """青禾县公安局关于两起泄露个人信息案件的通报
首页 > 警务公开 > 通报
一、苏某泄露密接人员名单案
2022年4月3日8时15分许，青禾县疾控中心检验科副科长苏某（女，34岁）将含有1203人姓名、身份证号码的名单通过微信发送给其同学\
楚某明；9时许，楚某明将名单转发至“青禾老友”微信群（群成员86人）和“河东业主之家”微信群，群内成员又转发至其他微信群。
4月5日，青禾县公安局依据《中华人民共和国治安管理处罚法》第四十二条第六项之规定，对楚某明处以行政拘留五日，对苏某罚款五百元。\
青禾县纪委监委给予苏某党内警告处分，对负有领导责任的疾控中心主任柴某予以诫勉谈话。
二、封某出售学员信息案
2021年底，驾校员工封某将8000余条学员电话以1.2万元卖给装修公司经理倪某，两人均被刑事拘留，近日已移送检察机关。
法律提示：违反国家有关规定，非法获取公民个人信息五千条以上的，属于情节严重。
【相关阅读】"青禾"号列车正点到站
"""

RULE = "test.specimen"


def notice(**given: Any) -> Notice:
    """The notice, with fields replaced by those given."""
    record: dict[str, Any] = {
        "notice_id": notice_id(TEXT),
        "source": "qinghe/2022-04.txt",
        "title": "青禾县公安局关于两起泄露个人信息案件的通报",
        "publisher": "青禾县公安局",
        "published": "2022-04-06",
        "script": "hans",
        "encoding": "utf-8",
        "text": TEXT,
        "passages": [
            {"kind": "title", **_at("青禾县公安局关于两起泄露个人信息案件的通报")},
            {"kind": "furniture", **_at("首页 > 警务公开 > 通报")},
            {"kind": "case", "number": "一", **_between("一、苏某", "诫勉谈话。")},
            {"kind": "case", "number": "二", **_between("二、封某", "检察机关。")},
            {"kind": "law", **_between("法律提示", "情节严重。")},
            {"kind": "furniture", **_between("【相关阅读】", "到站")},
        ],
        "cases": [_first_case(), _second_case()],
        "dates": [],
        "legal_refs": [],
        "thresholds": [
            _row("五千条以上", data_kind="unspecified", count=5000, grade="serious"),
        ],
        "review": [
            _row(
                "移送检察机关",
                review_id="v1",
                case_id="c2",
                kind="alarm",
                message="移送 says what no sanction of the case explains",
            )
        ],
    }
    return Notice.model_validate({**record, **given})


def notice_id(content: str) -> str:
    """The id of a notice with that content."""
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _first_case() -> dict[str, Any]:
    return {
        "case_id": "c1",
        **_between("一、苏某", "诫勉谈话。"),
        "kind": "personal_information_leak",
        "title": "苏某泄露密接人员名单案",
        "place": "青禾县",
        "occurred": "2022-04-03T08:15",
        "actors": [
            _actor(
                "a1",
                "苏某",
                "offender",
                nth=1,
                gender="female",
                age=34,
                position="检验科副科长",
                organization="青禾县疾控中心",
                mentions=[_row("苏某", 2), _row("苏某", 3)],
            ),
            _actor("a2", "楚某明", "offender"),
            _actor("a3", "青禾老友", "recipient", kind="group_chat"),
            _actor("a4", "河东业主之家", "recipient", kind="group_chat"),
            _actor("a5", "群内成员", "relay", kind="collective"),
            _actor("a6", "青禾县公安局", "authority", nth=1, kind="organization"),
            _actor("a7", "青禾县纪委监委", "authority", kind="organization"),
            _actor(
                "a8", "柴某", "responsible_leader", position="主任", organization="青禾县疾控中心"
            ),
        ],
        "steps": [
            _step(
                "s1",
                "发送给其同学楚某明",
                ("a1", "苏某"),
                ("a2", "楚某明"),
                recipient_kind="person",
                channel="wechat",
                action="send",
                time="2022-04-03T08:15",
                object="名单",
            ),
            _step(
                "s2",
                "转发至“青禾老友”微信群",
                ("a2", "楚某明"),
                ("a3", "青禾老友"),
                recipient_kind="group_chat",
                channel="wechat_group",
                action="forward",
                time="2022-04-03T09",
                audience=86,
                object="名单",
            ),
            _step(
                "s3",
                "转发至“青禾老友”微信群（群成员86人）和“河东业主之家”微信群",
                ("a2", "楚某明"),
                ("a4", "河东业主之家"),
                recipient_kind="group_chat",
                channel="wechat_group",
                action="forward",
                time="2022-04-03T09",
                object="名单",
            ),
            _step(
                "s4",
                "转发至其他微信群",
                ("a5", "群内成员"),
                (None, "其他微信群"),
                recipient_kind="group_chat",
                channel="wechat_group",
                action="forward",
            ),
        ],
        "sanctions": [
            _row(
                "行政拘留五日",
                sanction_id="p1",
                actor_id="a2",
                actor="楚某明",
                track="public_security",
                measure="detention",
                value=5,
                unit="day",
                authority="青禾县公安局",
                date="2022-04-05",
                legal_basis=["l1"],
                sources={"authority": _row("青禾县公安局", 1), "date": _row("4月5日")},
            ),
            _row(
                "罚款五百元",
                sanction_id="p2",
                actor_id="a1",
                actor="苏某",
                track="public_security",
                measure="fine",
                value=500.0,
                unit="CNY",
                authority="青禾县公安局",
                date="2022-04-05",
                legal_basis=["l1"],
            ),
            _row(
                "党内警告",
                sanction_id="p3",
                actor_id="a1",
                actor="苏某",
                track="party",
                measure="warning",
                authority="青禾县纪委监委",
            ),
            _row(
                "诫勉谈话",
                sanction_id="p4",
                actor_id="a8",
                actor="柴某",
                track="organizational",
                measure="admonishment",
                authority="青禾县纪委监委",
            ),
        ],
        "exposures": [
            _row("姓名", exposure_id="e1", data_kind="name", count=1203),
            _row("身份证号码", exposure_id="e2", data_kind="id_number", count=1203),
        ],
        "dates": [
            _date("d1", "2022年4月3日8时15分许", "2022-04-03T08:15", approximate=True),
            _date("d2", "9时许", "2022-04-03T09", approximate=True),
            _date("d3", "4月5日", "2022-04-05"),
        ],
        "legal_refs": [
            _row(
                "《中华人民共和国治安管理处罚法》第四十二条第六项",
                ref_id="l1",
                law="治安管理处罚法",
                article="42",
                item="6",
            ),
        ],
    }


def _second_case() -> dict[str, Any]:
    return {
        "case_id": "c2",
        **_between("二、封某", "检察机关。"),
        "kind": "personal_information_trade",
        "title": "封某出售学员信息案",
        "occurred": "2021",
        "actors": [
            _actor("a9", "封某", "offender", position="员工", organization="驾校"),
            _actor("a10", "倪某", "offender", position="经理", organization="装修公司"),
        ],
        "steps": [
            _step(
                "s5",
                "卖给装修公司经理倪某",
                ("a9", "封某"),
                ("a10", "倪某"),
                recipient_kind="person",
                channel="unspecified",
                action="sell",
                time="2021",
            ),
        ],
        "sanctions": [
            _row(
                "刑事拘留",
                sanction_id=f"p{number}",
                actor_id=actor_id,
                actor=name,
                track="criminal",
                measure="criminal_detention",
            )
            for number, actor_id, name in ((5, "a9", "封某"), (6, "a10", "倪某"))
        ],
        "exposures": [_row("电话", exposure_id="e3", data_kind="contact", records=8000)],
        "dates": [
            _date("d4", "2021年底", "2021"),
            _date("d5", "近日", None, kind="vague"),
        ],
    }


def _at(quote: str, nth: int = 0) -> dict[str, int]:
    """Where `quote` stands for the nth time."""
    start = TEXT.index(quote)
    for _ in range(nth):
        start = TEXT.index(quote, start + 1)
    return {"start": start, "end": start + len(quote)}


def _between(first: str, last: str) -> dict[str, int]:
    """The stretch from the one to the end of the other."""
    start = TEXT.index(first)
    return {"start": start, "end": TEXT.index(last, start) + len(last)}


def _row(quote: str, nth: int = 0, **fields: Any) -> dict[str, Any]:
    return {**_at(quote, nth), "quote": quote, "rule": RULE, **fields}


def _actor(actor_id: str, name: str, part: str, nth: int = 0, **fields: Any) -> dict[str, Any]:
    actor = {"actor_id": actor_id, "name": name, "kind": "person", "part": part}
    return _row(name, nth, **{**actor, **fields})


def _step(
    step_id: str,
    quote: str,
    sender: tuple[str, str],
    recipient: tuple[str | None, str],
    **fields: Any,
) -> dict[str, Any]:
    ends: dict[str, Any] = {"sender_id": sender[0], "sender": sender[1]}
    ends |= {"recipient_id": recipient[0], "recipient": recipient[1]}
    return _row(quote, step_id=step_id, **ends, **fields)


def _date(date_id: str, text: str, value: str | None, **fields: Any) -> dict[str, Any]:
    row = {"date_id": date_id, "text": text, "value": value, "kind": "point", "rule": RULE}
    return {**_at(text), **row, **fields}
