"""Steps of a chain: who passed what to whom, by which way, when, before how many.

The lines are those of `told.steps`. All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from tests import told

STEPS = [
    pytest.param(
        "经查，2022年2月3日21时许，某县中医院护士温某将患者名单发至“城南团购”微信群（群成员206人"
        "）。2月5日，某县公安局对温某处以行政拘留五日的处罚。",
        ["温某 城南团购 wechat_group 2022-02-03T21 206"],
        id="the plain form: hour, sender, group, members",
    ),
    pytest.param(
        "经查，2月3日，村民庄某收到患者名单后截图保存。次日9时10分，又转发至“老街邻里”微信群。庄"
        "某被公安机关予以训诫。",
        ["庄某 老街邻里 wechat_group 2022-02-04T09:10 -"],
        id="the subject of the sentence before acts on",
    ),
    pytest.param(
        "经查，2月6日14时20分，辅警阚某通过微信将核查表发给同事侍某，后者于15时5分转发至“平安联"
        "防”微信群（118人）。阚某、侍某均被训诫。",
        ["阚某 侍某 wechat 2022-02-06T14:20 -", "侍某 平安联防 wechat_group 2022-02-06T15:05 118"],
        id="后者 is the one told last, at a time of its own",
    ),
    pytest.param(
        "经查，驾驶员诸某与其妻冉某均在该院职工群内，前者将名单截图发至朋友圈，后者又转发至“幸福"
        "里”微信群。二人被批评教育。",
        ["诸某 - wechat_moments - -", "冉某 幸福里 wechat_group - -"],
        id="前者 and 后者 of two",
    ),
    pytest.param(
        "经查，2月6日，护士桑某将病历照片发给药剂师宿某。宿某收到后，其又发到“二院同事”QQ群。桑"
        "某、宿某受到诫勉谈话处理。",
        ["桑某 宿某 unspecified 2022-02-06 -", "宿某 二院同事 qq_group - -"],
        id="其 after someone received it",
    ),
    pytest.param(
        "经查，网格员乜某、楼长甫某收到名单后，二人分别将其转发至“三单元”“五单元”微信群。乜某、"
        "甫某被批评教育。",
        ["乜某 三单元 wechat_group - -", "甫某 五单元 wechat_group - -"],
        id="二人分别: senders and groups go in order",
    ),
    pytest.param(
        "经查，校医苗某、教师尚某、保安柯某在工作群看到表格后，上述3人均转发至各自的亲友群。苗某"
        "、尚某、柯某被诫勉谈话。",
        [
            "苗某 各自的亲友群|亲友群 wechat_group - -",
            "尚某 各自的亲友群|亲友群 wechat_group - -",
            "柯某 各自的亲友群|亲友群 wechat_group - -",
        ],
        id="上述3人均: each of the three",
    ),
    pytest.param(
        "经查，2月8日，邬某将名单发给安某、景某、路某三人。安某截图发至“晨跑”微信群，其余两人发"
        "至朋友圈。邬某被行政拘留三日。",
        [
            "邬某 安某 unspecified 2022-02-08 -",
            "邬某 景某 unspecified 2022-02-08 -",
            "邬某 路某 unspecified 2022-02-08 -",
            "安某 晨跑 wechat_group - -",
            "景某 - wechat_moments - -",
            "路某 - wechat_moments - -",
        ],
        id="其余两人: those of the list not dealt with",
    ),
    pytest.param(
        "经查，社区干部简某，网格员饶某，志愿者殳某，先后将登记表转发至小区业主群。简某、饶某、"
        "殳某被通报批评。",
        [
            "简某 小区业主群 wechat_group - -",
            "饶某 小区业主群 wechat_group - -",
            "殳某 小区业主群 wechat_group - -",
        ],
        id="a list of senders over commas",
    ),
    pytest.param(
        "经查，2月9日，店主巫某将表格发到“早市拼单”“广场舞”“棋友”三个微信群（成员分别为88人、126"
        "人、37人）。巫某被罚款二百元。",
        [
            "巫某 早市拼单 wechat_group 2022-02-09 88",
            "巫某 广场舞 wechat_group 2022-02-09 126",
            "巫某 棋友 wechat_group 2022-02-09 37",
        ],
        id="the groups of a list have each its own number of members",
    ),
    pytest.param(
        "经查，2月9日，店主巫某将表格转发至“早市拼单”“广场舞”两个微信群（共计300余人）。巫某被罚"
        "款二百元。",
        ["巫某 早市拼单 wechat_group 2022-02-09 -", "巫某 广场舞 wechat_group 2022-02-09 -"],
        id="a total over several groups is no audience",
    ),
    pytest.param(
        "经查，2月5日，包某将名单发到“水岸业主”微信群（群成员317人）。群成员欧阳某看到后，转发至"
        "其家人群。包某、欧阳某被训诫。",
        ["包某 水岸业主 wechat_group 2022-02-05 317", "欧阳某 家人群|其家人群 wechat_group - -"],
        id="a member of the group passes it on",
    ),
    pytest.param(
        "经查，2月5日，戚某加入“水岸业主”微信群（群成员317人），当晚在该群发布患者照片。戚某被训"
        "诫。",
        ["戚某 水岸业主 wechat_group 2022-02-05 317"],
        id="该群 is the group told before, with its members",
    ),
    pytest.param(
        "经查，2月5日20时，保安滑某被拉入“水岸业主”微信群。20时30分，滑某将登记表照片发到群里。"
        "滑某被训诫。",
        ["滑某 水岸业主 wechat_group 2022-02-05T20:30 -"],
        id="群里, without 在: the group told before",
    ),
    pytest.param(
        "经查，2月7日，民警暴某用微信把协查函发给其表弟仝某，仝某转发至“车友之家”微信群。暴某受"
        "到政务警告处分。",
        ["暴某 仝某 wechat 2022-02-07 -", "仝某 车友之家 wechat_group - -"],
        id="a relative with a name",
    ),
    pytest.param(
        "经查，2月7日，民警暴某把协查函发给妻子，其妻子又发到“宝妈互助”微信群。暴某受到政务警告"
        "处分。",
        ["暴某 妻子|其妻子 unspecified 2022-02-07 -", "妻子|其妻子 宝妈互助 wechat_group - -"],
        id="a relative without a name",
    ),
    pytest.param(
        "经查，2月7日，医生竺某将照片分别发给母亲、同事卜某及“闺蜜”微信群。竺某受到政务警告处分。",
        [
            "竺某 母亲|其母亲 unspecified 2022-02-07 -",
            "竺某 卜某 unspecified 2022-02-07 -",
            "竺某 闺蜜 wechat_group 2022-02-07 -",
        ],
        id="people and a group in one list",
    ),
    pytest.param(
        "经查，2月7日，医生竺某将照片发到本人微信朋友圈及两个亲友群。竺某受到政务警告处分。",
        ["竺某 - wechat_moments 2022-02-07 -", "竺某 两个亲友群 wechat_group 2022-02-07 -"],
        id="朋友圈 beside groups",
    ),
    pytest.param(
        "经查，2月7日，医生竺某将照片转发至4个微信群。竺某受到政务警告处分。",
        ["竺某 4个微信群 wechat_group 2022-02-07 -"],
        id="several groups without a name are one row",
    ),
    pytest.param(
        "经查，2月7日，某医院3名护士将病历照片转发至各自的微信群。3名护士被批评教育。",
        ["3名护士 各自的微信群 wechat_group 2022-02-07 -"],
        id="a collective passes it on",
    ),
    pytest.param(
        "经查，2月7日，教师储某将名单发至“六年级家长”微信群，群内成员又转发至其他微信群。储某被"
        "诫勉谈话。",
        ["储某 六年级家长 wechat_group 2022-02-07 -", "群内成员 其他微信群 wechat_group - -"],
        id="members of the group, to groups that nothing is said of",
    ),
    pytest.param(
        "经查，2月7日，教师储某将名单发至家族微信群，其家人又继续转发。储某被诫勉谈话。",
        ["储某 家族微信群 wechat_group 2022-02-07 -", "其家人 - unspecified - -"],
        id="his family go on forwarding",
    ),
    pytest.param(
        "经查，2月7日19时02分，教师储某误将名单发至“六年级家长”微信群，虽于3分钟后撤回，但家长项"
        "某已保存并转发至“小区团购”微信群。储某被诫勉谈话。",
        ["储某 六年级家长 wechat_group 2022-02-07T19:02 -", "项某 小区团购 wechat_group - -"],
        id="withdrawn later, still a step; someone had kept it",
    ),
    pytest.param(
        "经查，2月7日19时02分，教师储某将名单发给项某，8分钟后，项某转发至“小区团购”微信群。二人"
        "被训诫。",
        [
            "储某 项某 unspecified 2022-02-07T19:02 -",
            "项某 小区团购 wechat_group 2022-02-07T19:10 -",
        ],
        id="minutes later, after a time told to the minute",
    ),
    pytest.param(
        "经查，2月7日19时02分，教师储某将名单发给项某，项某随后转发至“小区团购”微信群。二人被训"
        "诫。",
        ["储某 项某 unspecified 2022-02-07T19:02 -", "项某 小区团购 wechat_group - -"],
        id="随后 tells no time",
    ),
    pytest.param(
        "经查，2月7日，教师储某用手机拍下名单，随即发至“六年级家长”微信群。储某被训诫。",
        ["储某 六年级家长 wechat_group 2022-02-07 -"],
        id="photographing and sending is one act",
    ),
    pytest.param(
        "经查，卫生院职工牧某2月3日收到名单，2月4日上午转发至“羽毛球友”微信群。牧某被训诫。",
        ["牧某 羽毛球友 wechat_group 2022-02-04 -"],
        id="the day of receiving is not that of sending",
    ),
    pytest.param(
        "经查，2021年11月至2022年1月，快递员山某将客户面单信息以每条2元的价格卖给推销员印某。山"
        "某被刑事拘留。",
        ["山某 印某 unspecified 2021-11/2022-01 -"],
        id="over a stretch of time",
    ),
    pytest.param(
        "经查，推销员印某从快递员山某处购得客户面单信息600条。印某、山某被刑事拘留。",
        ["山某 印某 unspecified - -"],
        id="bought from",
    ),
    pytest.param(
        "经查，该名单系由班主任端木某于2月3日19时07分发至“初二家长”QQ群。端木某被诫勉谈话。",
        ["端木某 初二家长 qq_group 2022-02-03T19:07 -"],
        id="由 names who did it",
    ),
    pytest.param(
        "经查，2月3日，照片被其丈夫茅某看到后转发到“同城二手”微信群。茅某被训诫。",
        ["茅某 同城二手 wechat_group 2022-02-03 -"],
        id="被 names who did it",
    ),
    pytest.param(
        "经查，2月3日，看到同事蔺某在科室工作群发布的名单后，医生丰某将其转发至“户外徒步”微信群"
        "。蔺某、丰某被诫勉谈话。",
        [
            "蔺某 科室工作群 wechat_group 2022-02-03|- -",
            "丰某 户外徒步 wechat_group 2022-02-03|- -",
        ],
        id="the attribute tells the step before",
    ),
    pytest.param(
        "经查，2月3日，丰某将“流调工作”微信群内的名单转发至“户外徒步”微信群（93人）。丰某被诫勉"
        "谈话。",
        ["丰某 户外徒步 wechat_group 2022-02-03 93"],
        id="from one group to another: the first receives nothing",
    ),
    pytest.param(
        "经查，谷某系某镇卫生院公卫科医生。2月7日，其在整理资料时用手机拍下名单，后发至家族群。"
        "谷某受到警告处分。",
        ["谷某 家族群 wechat_group 2022-02-07 -"],
        id="told about, in a sentence of its own before",
    ),
    pytest.param(
        "经查，2月6日，网民“城西老张”在抖音发布患者住址。网民“城西老张”被训诫。",
        ["城西老张 - short_video 2022-02-06 -"],
        id="a nickname does it",
    ),
    pytest.param(
        "经查，2月6日，网民“城西老张”（真名汪某）在微博发布患者住址。汪某被训诫。",
        ["汪某 - weibo 2022-02-06 -"],
        id="a nickname whose owner is found",
    ),
    pytest.param(
        "经查，客服裘某伙同业务员华某将客户资料卖给中介郎某。裘某、华某被取保候审。",
        ["裘某 郎某 unspecified - -", "华某 郎某 unspecified - -"],
        id="accomplices",
    ),
    pytest.param(
        "经查，2月6日，街道办主任华某安排工作人员裘某将名单上传至“网格工作”微信群。华某被约谈。",
        ["裘某 网格工作 wechat_group 2022-02-06 -"],
        id="an order to post in a leak is no step, what was done is",
    ),
    pytest.param(
        "经查，2月6日，县大数据局局长华某授意工作人员裘某将5名储户的健康码转为红码。华某、裘某受"
        "到政务警告处分。",
        ["华某 裘某 unspecified 2022-02-06 -"],
        id="a chain of orders",
    ),
    pytest.param(
        "经查，2月6日，县委办副主任华某安排县大数据局工作人员裘某，某公司工程师闵某，对5名储户赋"
        "红码。华某、裘某受到政务警告处分。",
        ["华某 裘某 unspecified 2022-02-06 -", "华某 闵某 unspecified 2022-02-06 -"],
        id="an order over two people",
    ),
    pytest.param(
        "经查，2月4日，值班员郜某给女友打电话，说出了患者住址。郜某被诫勉谈话。",
        ["郜某 女友 phone 2022-02-04 -"],
        id="the telephone",
    ),
    pytest.param(
        "经查，2月4日，值班员郜某当面将患者住址告诉邻居翟某。郜某被诫勉谈话。",
        ["郜某 翟某 oral 2022-02-04 -"],
        id="by word of mouth",
    ),
    pytest.param(
        "经查，2月4日，会计郜某将名单打印后交给饭店老板翟某。郜某被诫勉谈话。",
        ["郜某 翟某 paper 2022-02-04 -"],
        id="on paper",
    ),
    pytest.param(
        "经查，2月4日，会计郜某将名单拷贝至U盘交给饭店老板翟某。郜某被诫勉谈话。",
        ["郜某 翟某 storage 2022-02-04 -"],
        id="on a stick",
    ),
    pytest.param(
        "经查，2月4日，会计郜某通过电子邮件将名单发给记账公司职员翟某。郜某被诫勉谈话。",
        ["郜某 翟某 email 2022-02-04 -"],
        id="by mail",
    ),
    pytest.param(
        "经查，2月4日，会计郜某将名单发至“全员”钉钉群。郜某被诫勉谈话。",
        ["郜某 全员 messenger 2022-02-04 -"],
        id="a group on DingTalk",
    ),
    pytest.param(
        "经查，2月4日，会计郜某将患者行踪发布在本地论坛。郜某被诫勉谈话。",
        ["郜某 - forum 2022-02-04 -"],
        id="a forum",
    ),
    pytest.param(
        "經查，2月4日，衛生所護理師陳女將確診者名單拍照後，以LINE傳給友人林女，林女再貼到臉書。"
        "陳女遭申誡一次。",
        ["陳女|陈女 林女 messenger 2022-02-04 -", "林女 - internet - -"],
        id="LINE, in traditional script, the receiver posts it",
    ),
    pytest.param(
        "经查，2月4日，村干部阿依某某将名单发至“果农交流”微信群。阿依某某被训诫。",
        ["阿依某某 果农交流 wechat_group 2022-02-04 -"],
        id="an ethnic name",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将病历发至家人群；同日，药师鹿某将同一病历发至同学群。沐某、鹿某"
        "被训诫。",
        ["沐某 家人群 wechat_group 2022-02-04 -", "鹿某 同学群 wechat_group 2022-02-04 -"],
        id="two chains side by side",
    ),
    pytest.param(
        "经查，2月4日，护士沐某先将病历发给丈夫，后又发到“闺蜜”微信群。沐某被训诫。",
        ["沐某 丈夫 unspecified 2022-02-04 -", "沐某 闺蜜 wechat_group - -"],
        id="first one, then the group",
    ),
    pytest.param(
        "经查，2月4日，护士沐某先后在“菜鸟驿站”微信群（89人）、“理发会员”微信群（132人）及朋友圈"
        "传播患者照片。沐某被训诫。",
        [
            "沐某 菜鸟驿站 wechat_group 2022-02-04 89",
            "沐某 理发会员 wechat_group 2022-02-04 132",
            "沐某 - wechat_moments 2022-02-04 -",
        ],
        id="groups and moments, each with its members",
    ),
    pytest.param(
        "经查，2月4日，护士沐某向“闺蜜”微信群发送患者照片。沐某被训诫。",
        ["沐某 闺蜜 wechat_group 2022-02-04 -"],
        id="向…群发送, the recipient before the verb",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将照片发到名为“乐享生活”的微信群（213人）。沐某被训诫。",
        ["沐某 乐享生活 wechat_group 2022-02-04 213"],
        id="the group's name told with 名为",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将照片发到有213名成员的“乐享生活”微信群。沐某被训诫。",
        ["沐某 乐享生活 wechat_group 2022-02-04 213"],
        id="the group is described before its number",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将照片发到“乐享生活”微信群，该群共有成员213人。沐某被训诫。",
        ["沐某 乐享生活 wechat_group 2022-02-04 213"],
        id="the members told in a clause of their own",
    ),
    pytest.param(
        "经查，2月4日，护士沐某应同学牛某请求，查询患者信息后通过微信发送给牛某。沐某被训诫。",
        ["沐某 牛某 wechat 2022-02-04 -"],
        id="应…要求: passed to the one who asked",
    ),
    pytest.param(
        "经查，2月4日，应朋友牛某要求，护士沐某将患者信息通过微信发给其。沐某被训诫。",
        ["沐某 牛某 wechat 2022-02-04 -"],
        id="其 is the one who asked",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在与同学牛某通话时，将患者住址告知对方。沐某被训诫。",
        ["沐某 牛某 phone 2022-02-04 -"],
        id="对方 is the other",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在快手直播时展示患者名单。沐某被训诫。",
        ["沐某 - short_video 2022-02-04 -"],
        id="a live broadcast",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者名单录入腾讯文档后分享至“乐享生活”微信群。沐某被训诫。",
        ["沐某 乐享生活 shared_file|wechat_group 2022-02-04 -"],
        id="in a document online",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者名单发到自己建立的“拼车互助”微信群内。沐某被训诫。",
        ["沐某 拼车互助 wechat_group 2022-02-04 -"],
        id="written to a group that she made herself",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者名单转发至高中同学群和老家亲戚群。沐某被训诫。",
        ["沐某 高中同学群 wechat_group 2022-02-04 -", "沐某 老家亲戚群 wechat_group 2022-02-04 -"],
        id="two groups without quotation marks",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者名单发至某小区业主群。沐某被训诫。",
        ["沐某 某小区业主群 wechat_group 2022-02-04 -"],
        id="the group's own office told with it",
    ),
    pytest.param(
        "经查，2月4日15时，护士沐某将名单发给护士长禹某。禹某截屏后，于当晚在“护理部”微信群分享"
        "。沐某被训诫。",
        ["沐某 禹某 unspecified 2022-02-04T15 -", "禹某 护理部 wechat_group 2022-02-04 -"],
        id="a screenshot of what another had sent",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单发布在单位微信工作群并@所有人。沐某被训诫。",
        ["沐某 单位微信工作群 wechat_group 2022-02-04 -"],
        id="@所有人 adds nobody",
    ),
    pytest.param(
        "经查，2月4日，厨师沐某把名单甩进“吃喝玩乐”微信群。沐某被训诫。",
        ["沐某 吃喝玩乐 wechat_group 2022-02-04 -"],
        id="把…甩到群里, in colloquial words",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单流转给同事禹某，禹某私聊发给好友喻某。沐某被训诫。",
        ["沐某 禹某 unspecified 2022-02-04 -", "禹某 喻某 unspecified|wechat - -"],
        id="流转至, of papers",
    ),
    pytest.param(
        "经查，2月4日，辅警沐某将查询到的车主电话泄露给朋友喻某。沐某被训诫。",
        ["沐某 喻某 unspecified 2022-02-04 -"],
        id="泄露给",
    ),
    pytest.param(
        "经查，2月4日，镇干部沐某在饭局上向同桌好友喻某透露封控消息。沐某被训诫。",
        ["沐某 喻某 oral|unspecified 2022-02-04 -"],
        id="透露: a decision told before time",
    ),
    pytest.param(
        "经查，2月4日，镇干部沐某在朋友圈晒出密接者名单。沐某被训诫。",
        ["沐某 - wechat_moments 2022-02-04 -"],
        id="晒",
    ),
    pytest.param(
        "经查，2月4日，镇干部沐某打开微信，将名单发给妻弟喻某。沐某被训诫。",
        ["沐某 喻某 wechat 2022-02-04 -"],
        id="the way told in the clause before",
    ),
    pytest.param(
        "經查，2月4日，護士區某用WhatsApp將病歷傳給友人岑某。區某被停職。",
        ["區某|区某 岑某 messenger 2022-02-04 -"],
        id="WhatsApp",
    ),
    pytest.param(
        "经查，2月4日，镇干部沐某通过微信语音将患者住址告诉表妹喻某。沐某被训诫。",
        ["沐某 喻某 wechat 2022-02-04 -"],
        id="voice messages",
    ),
    pytest.param(
        "经查，2月4日，镇干部沐某与喻某视频通话时，将名单展示给喻某。沐某被训诫。",
        ["沐某 喻某 wechat|unspecified|internet|phone 2022-02-04 -"],
        id="video calls",
    ),
    pytest.param(
        "经查，2月4日，沐某发给喻某，喻某发给柏某，柏某又发至“搬砖兄弟”微信群。三人被训诫。",
        [
            "沐某 喻某 unspecified 2022-02-04 -",
            "喻某 柏某 unspecified - -",
            "柏某 搬砖兄弟 wechat_group - -",
        ],
        id="handed on one after another in one sentence",
    ),
    pytest.param(
        "经查，2月4日，某县疾控中心将协查函发至“全县卫健系统”微信群，某镇卫生院职工沐某转发至亲"
        "戚群。沐某被训诫。",
        ["某县疾控中心 全县卫健系统 wechat_group 2022-02-04 -", "沐某 亲戚群 wechat_group - -"],
        id="a body sends within its duty",
    ),
    pytest.param(
        "经查，该图片先由化验员冀某发给堂弟郏某，再由郏某传至“龙湖钓友”微信群。冀某、郏某被训诫。",
        ["冀某 郏某 unspecified - -", "郏某 龙湖钓友 wechat_group - -"],
        id="由A发给B, B又发给C, with 由 at each hop",
    ),
    pytest.param(
        "经查，2月6日，药店店员农某从其丈夫温某处得到名单后，发至“会员福利”微信群。农某被训诫。",
        ["温某 农某 unspecified 2022-02-06 -", "农某 会员福利 wechat_group - -"],
        id="得到名单 from someone",
    ),
    pytest.param(
        "经查，2月6日10时，村医别某收到镇卫生院晁某发来的名单，10时25分转发至“晨光村五组”微信群"
        "（群成员152人）。别某被训诫。",
        [
            "晁某 别某 unspecified 2022-02-06T10 -",
            "别某 晨光村五组 wechat_group 2022-02-06T10:25 152",
        ],
        id="收到A发来的, then on",
    ),
    pytest.param(
        "经查，2月6日，保险业务员庄某向同学晏某索要住院名单，晏某遂通过QQ将名单传给庄某。庄某、"
        "晏某被行政拘留五日。",
        ["晏某 庄某 qq 2022-02-06 -"],
        id="向A索要, A sends it",
    ),
    pytest.param(
        "经查，2月6日，庄某委托辅警晏某查询车主信息，晏某查询后将结果截图发给庄某。晏某被辞退。",
        ["晏某 庄某 unspecified 2022-02-06 -"],
        id="委托 … 查询, gets it",
    ),
    pytest.param(
        "经查，某镇宣传委员沃某未经请示，于1月30日晚在“锦绣家园业主之家”群里公开了3名返乡人员信"
        "息。沃某被诫勉。",
        ["沃某 锦绣家园业主之家 wechat_group 2022-01-30 -"],
        id="公开 in a group, 群里 after the name",
    ),
    pytest.param(
        "经查，某镇宣传委员沃某违规在微信群“锦绣家园”（群成员410人）中发出3名返乡人员信息。沃某"
        "被诫勉。",
        ["沃某 锦绣家园 wechat_group - 410"],
        id="违规在…上发",
    ),
    pytest.param(
        "经查，1月30日，沃某在其担任群主的“锦绣家园”微信群内发送了返乡人员信息。沃某被诫勉。",
        ["沃某 锦绣家园 wechat_group 2022-01-30 -"],
        id="the group's name before 微信群 with 内",
    ),
    pytest.param(
        "经查，沃某分别于1月30日、2月1日将名单发至“锦绣家园”“东关粮油”微信群。沃某被诫勉。",
        ["沃某 锦绣家园 wechat_group 2022-01-30 -", "沃某 东关粮油 wechat_group 2022-02-01 -"],
        id="分别于 two days to two groups",
    ),
    pytest.param(
        "经查，1月30日，沃某将名单发给弟弟沃某兵、战友詹某，沃某兵发至“物流司机”微信群，詹某发至"
        "抖音。沃某被诫勉。",
        [
            "沃某 沃某兵 unspecified 2022-01-30 -",
            "沃某 詹某 unspecified 2022-01-30 -",
            "沃某兵 物流司机 wechat_group - -",
            "詹某 - short_video - -",
        ],
        id="the same message to several, each told apart",
    ),
    pytest.param(
        "经查，1月30日，护工虞某在“医养之家”微信群称“3号楼有确诊的”，并附上患者照片。虞某被训诫。",
        ["虞某 医养之家 wechat_group 2022-01-30 -"],
        id="称 as a spoken message",
    ),
    pytest.param(
        "经查，1月30日，护工虞某将患者姓名编成短信发给亲戚万某。虞某被训诫。",
        ["虞某 万某 phone|unspecified 2022-01-30 -"],
        id="编辑短信",
    ),
    pytest.param(
        "经查，1月30日，办公室科员虞某将名单传真给企业联络员万某。虞某被训诫。",
        ["虞某 万某 paper 2022-01-30 -"],
        id="传真",
    ),
    pytest.param(
        "经查，1月30日，楼长虞某将该户人员姓名、门牌号以文字形式发送到“三号楼住户”微信群。虞某被"
        "训诫。",
        ["虞某 三号楼住户 wechat_group 2022-01-30 -"],
        id="fields are put into the group as text",
    ),
    pytest.param(
        "经查，1月30日，楼长虞某将流调照片配文“大家小心”发至朋友圈和“闺蜜团”微信群。虞某被训诫。",
        ["虞某 - wechat_moments 2022-01-30 -", "虞某 闺蜜团 wechat_group 2022-01-30 -"],
        id="并配文",
    ),
    pytest.param(
        "经查，1月30日，楼长虞某将流调照片发至“闺蜜团”微信群，随后被多人转发扩散。虞某被训诫。",
        ["虞某 闺蜜团 wechat_group 2022-01-30 -"],
        id="一传十: nobody is named",
    ),
    pytest.param(
        "经查，1月30日，虞某在工作中获取名单，出于炫耀心理，未做任何处理，直接将原图发到其妻娘家"
        "微信群。虞某被训诫。",
        ["虞某 其妻娘家微信群|娘家微信群|妻娘家微信群 wechat_group 2022-01-30 -"],
        id="the writer says what else the sender did",
    ),
    pytest.param(
        "经查，1月30日，虞某将名单发给在外地打工的表哥。虞某被训诫。",
        ["虞某 表哥 unspecified 2022-01-30 -"],
        id="the receiver is described, not named",
    ),
    pytest.param(
        "经查，1月30日，虞某将名单提供给某装饰公司业务经理冉某。虞某被训诫。",
        ["虞某 冉某 unspecified 2022-01-30 -"],
        id="the receiver is a company's clerk",
    ),
    pytest.param(
        "经查，1月30日，虞某将客户名单出售给某装饰公司。虞某被刑事拘留。",
        ["虞某 某装饰公司 unspecified 2022-01-30 -"],
        id="the receiver is a body",
    ),
    pytest.param(
        "经查，1月30日，销售虞某与销售冉某互相交换业主信息。虞某、冉某被刑事拘留。",
        ["虞某 冉某 unspecified 2022-01-30 -", "冉某 虞某 unspecified 2022-01-30 -"],
        id="exchanged with each other",
    ),
    pytest.param(
        "经查，虞某以每月500元的报酬，让护士冉某将新生儿信息发给其。虞某、冉某被刑事拘留。",
        ["冉某 虞某 unspecified - -"],
        id="让A发给其",
    ),
    pytest.param(
        "经查，1月30日14时许，虞某（某社区工作人员）将名单（含姓名、住址）发至“欢乐一家亲”（微信"
        "群，23人）。虞某被训诫。",
        ["虞某 欢乐一家亲 wechat_group 2022-01-30T14 23"],
        id="brackets inside the act",
    ),
    pytest.param(
        "经查，1月30日，虞某将名单发到亲友聊天用的微信群。虞某被训诫。",
        ["虞某 亲友聊天用的微信群 wechat_group 2022-01-30 -"],
        id="a group told by what it is for",
        marks=pytest.mark.xfail(reason="亲友聊天用的微信群 is read as 亲友", strict=True),
    ),
    pytest.param(
        "经查，1月30日，虞某私下将名单传给了闺蜜。虞某被训诫。",
        ["虞某 闺蜜 unspecified 2022-01-30 -"],
        id="私下",
    ),
    pytest.param(
        "经查，1月30日，虞某将名单复制并转发到“一中95届2班”微信群。虞某被训诫。",
        ["虞某 一中95届2班 wechat_group 2022-01-30 -"],
        id="two verbs, one goal",
    ),
    pytest.param(
        "经查，1月30日，虞某用手机拍摄了电脑屏幕上的名单，并发到了“一中95届2班”微信群，后又在小"
        "区里口头告诉了保洁员冉某。虞某被训诫。",
        ["虞某 一中95届2班 wechat_group 2022-01-30 -", "虞某 冉某 oral - -"],
        id="并 opens the clause of the same act",
    ),
    pytest.param(
        "经查，1月30日，从同事冉某处获悉封控消息后，虞某在“一中95届2班”微信群发布。虞某被训诫。",
        ["冉某 虞某 unspecified|oral - -", "虞某 一中95届2班 wechat_group 2022-01-30 -"],
        id="从A处获悉后",
        marks=pytest.mark.xfail(
            reason="群 directly before 发 is taken for 群发; 从A处获悉 is no step from A",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，2月10日，阮某将名单发给妻子；12日，其妻子发至“广场舞”群。阮某被训诫。",
        [
            "阮某 妻子|其妻子 unspecified 2022-02-10 -",
            "妻子|其妻子 广场舞 wechat_group 2022-02-12 -",
        ],
        id="numbered days, the month left out",
    ),
    pytest.param(
        "经查，2月10日下午，阮某将名单发给刁某，当晚9点多，刁某将名单传到“广场舞”群。阮某被训诫。",
        ["阮某 刁某 unspecified 2022-02-10 -", "刁某 广场舞 wechat_group 2022-02-10T21 -"],
        id="当晚9点多",
    ),
    pytest.param(
        "2月10日20时，某县公安局网安大队巡查发现，网上流传一份名单。经查，2月9日，阮某将名单发给"
        "刁某，刁某传到“广场舞”群。阮某、刁某被训诫。",
        ["阮某 刁某 unspecified 2022-02-09 -", "刁某 广场舞 wechat_group - -"],
        id="the hour of finding is none of sending",
    ),
    pytest.param(
        "经查，2月9日，阮某将名单发到“广场舞”群。阮某擅自将名单发到微信群的行为造成不良影响，被"
        "训诫。",
        ["阮某 广场舞 wechat_group 2022-02-09 -"],
        id="the deed told again in the blame",
        marks=pytest.mark.xfail(
            reason="the deed told again in the blame gives a second step",
            strict=True,
        ),
    ),
    pytest.param(
        "某镇干部阮某擅自转发涉疫名单问题。2022年2月9日，阮某将名单发到“广场舞”群。2月11日，阮某"
        "受到党内警告处分。",
        ["阮某 广场舞 wechat_group 2022-02-09 -"],
        id="a heading tells the deed first",
    ),
    pytest.param(
        "经查，2月9日8时，县防控办将名单发至各镇工作群。9时，镇干部阮某将名单转到“广场舞”群。阮"
        "某被训诫。",
        [
            "县防控办 各镇工作群|镇工作群 wechat_group 2022-02-09T08 -",
            "阮某 广场舞 wechat_group 2022-02-09T09 -",
        ],
        id="工作群 to 工作群 within duty, then the leak",
    ),
    pytest.param(
        "经查，2月9日，阮某要求儿子把名单发到“广场舞”群，其子照办。阮某被训诫。",
        ["儿子|其子 广场舞 wechat_group 2022-02-09|- -"],
        id="the one who is asked sends",
        marks=pytest.mark.xfail(
            reason="要求儿子把…发到: the order is read, not the act",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，2月9日，牙医助理阮某以值班为由进入病案室，偷拍病历12份，随后通过蓝牙传给男友。阮"
        "某被训诫。",
        ["阮某 男友 unspecified 2022-02-09 -"],
        id="假借",
    ),
    pytest.param(
        "经查，2月9日，阮某在QQ空间发布患者照片。阮某被训诫。",
        ["阮某 - internet|qq 2022-02-09 -"],
        id="QQ空间",
    ),
    pytest.param(
        "经查，2月9日，阮某在小红书发布患者照片。阮某被训诫。",
        ["阮某 - internet 2022-02-09 -"],
        id="小红书",
    ),
    pytest.param(
        "经查，2月9日，阮某将名单发布在其运营的微信公众号上。阮某被训诫。",
        ["阮某 - internet 2022-02-09 -"],
        id="公众号",
    ),
    pytest.param(
        "经查，2月9日，阮某将名单张贴在小区公告栏。阮某被训诫。",
        ["阮某 - paper 2022-02-09 -"],
        id="腾讯会议 shown",
    ),
    pytest.param(
        "经查，2月9日，阮某将名单发至“一家亲”群，其妹阮某玲扩散至“母婴团购”群（499人）。阮某被训"
        "诫。",
        ["阮某 一家亲 wechat_group 2022-02-09 -", "阮某玲 母婴团购 wechat_group - 499"],
        id="扩散至",
    ),
    pytest.param(
        "经查，2月9日，阮某之子将名单从其手机中转发至班级群。阮某被训诫。",
        ["阮某之子|其子|之子 班级群 wechat_group 2022-02-09 -"],
        id="之子",
        marks=pytest.mark.xfail(reason="A之子 is read as A", strict=True),
    ),
    pytest.param(
        "经查，2月9日，阮某的丈夫邱某将其手机内名单转发至麻友群。阮某、邱某被训诫。",
        ["邱某 麻友群 wechat_group 2022-02-09 -"],
        id="A的丈夫B",
    ),
    pytest.param(
        "经查，2月9日，阮某将密件照片传给商户邱某、货车司机白某和退休教师蒙某。阮某被训诫。",
        [
            "阮某 邱某 unspecified 2022-02-09 -",
            "阮某 白某 unspecified 2022-02-09 -",
            "阮某 蒙某 unspecified 2022-02-09 -",
        ],
        id="a list of recipients with posts",
    ),
    pytest.param(
        "经查，2月9日，阮某将密件照片传给邱某、白某等5人。阮某被训诫。",
        ["阮某 邱某 unspecified 2022-02-09 -", "阮某 白某 unspecified 2022-02-09 -"],
        id="等人 after recipients",
    ),
    pytest.param(
        "经查，2月9日，“养生堂”微信群群主阮某在群内转发名单。阮某被训诫。",
        ["阮某 养生堂 wechat_group 2022-02-09 -"],
        id="the group chat sends? no: a member in it",
    ),
    pytest.param(
        "经查，2月9日，“养生堂”微信群成员“平平淡淡”（真实姓名：邱某）将名单转发至“跑腿”微信群。"
        "邱某被训诫。",
        ["邱某 跑腿 wechat_group 2022-02-09 -"],
        id="群友 with a nickname",
        marks=pytest.mark.xfail(
            reason="群成员“网名”（真实姓名：A） is read as 群成员",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，1月30日，虞某在“一中二班”微信群发布封控消息。虞某被训诫。",
        ["虞某 一中二班 wechat_group 2022-01-30 -"],
        id="微信群 directly before 发布",
    ),
    pytest.param(
        "经查，1月30日，从同事冉某处获悉封控消息后，虞某在“一中二班”微信群发布。虞某被训诫。",
        ["虞某 一中二班 wechat_group 2022-01-30 -"],
        id="微信群 before 发布, nothing after",
    ),
    pytest.param(
        "经查，2月4日，沐某在微信群发布名单。沐某被训诫。",
        ["沐某 微信群 wechat_group 2022-02-04 -"],
        id="a group without a name directly before 发布",
    ),
    pytest.param(
        "经查，2月4日，沐某在家族微信群发送名单。沐某被训诫。",
        ["沐某 家族微信群 wechat_group 2022-02-04 -"],
        id="a family group directly before 发送",
    ),
    pytest.param(
        "经查，2月4日，沐某在小区业主群发出名单。沐某被训诫。",
        ["沐某 小区业主群 wechat_group 2022-02-04 -"],
        id="a residents' group directly before 发出",
    ),
    pytest.param(
        "经查，2月4日，沐某在QQ群发了一份名单。沐某被训诫。",
        ["沐某 QQ群 qq_group 2022-02-04 -"],
        id="a QQ group directly before 发了",
    ),
    pytest.param(
        "经查，2月4日，沐某在“驿站”微信群（53人）发布名单。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 53"],
        id="members between the group and 发布",
    ),
    pytest.param(
        "经查，2月4日，沐某在“驿站”“云朵”两个微信群发布名单。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "沐某 云朵 wechat_group 2022-02-04 -"],
        id="two quoted groups before 发布",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至“驿站”微信群主要是为了提醒大家。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="群 before the cause",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至家长群导致信息泄露。沐某被训诫。",
        ["沐某 家长群 wechat_group 2022-02-04 -"],
        id="群 before the outcome",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至家长群里。沐某被训诫。",
        ["沐某 家长群 wechat_group 2022-02-04 -"],
        id="群里 after a group without a name",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至家长群内传阅。沐某被训诫。",
        ["沐某 家长群 wechat_group 2022-02-04 -"],
        id="群内 and how it was read",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”群里发布患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="群里 after a quoted name",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”群内发布患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="群内 after a quoted name",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”群发布患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="群 after a quoted name, before 发布",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”微信群里发布患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="微信群里 after a quoted name",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”微信群中发布患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="微信群中 after a quoted name",
    ),
    pytest.param(
        "经查，2月4日，护士沐某往“闺蜜”微信群里发患者照片。沐某被训诫。",
        ["沐某 闺蜜 wechat_group 2022-02-04 -"],
        id="往…群里发",
    ),
    pytest.param(
        "经查，2月4日，护士沐某向好友柏某发送患者照片。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -"],
        id="向 a person 发送",
    ),
    pytest.param(
        "经查，2月4日，护士沐某通过微信向好友柏某转发患者照片。沐某被训诫。",
        ["沐某 柏某 wechat 2022-02-04 -"],
        id="向 a person 转发, by WeChat",
    ),
    pytest.param(
        "经查，2月4日，护士沐某向柏某提供患者照片。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -"],
        id="向 a person 提供",
    ),
    pytest.param(
        "经查，2月4日，护士沐某向柏某透露患者住址。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -"],
        id="向 a person 透露",
    ),
    pytest.param(
        "经查，2月4日，护士沐某给柏某发送患者照片。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -"],
        id="给 a person 发送",
    ),
    pytest.param(
        "经查，该名单由虞某发至“初二家长”QQ群。虞某被训诫。",
        ["虞某 初二家长 qq_group - -"],
        id="由 a person, without more",
    ),
    pytest.param(
        "经查，该名单系虞某发至“初二家长”QQ群。虞某被训诫。",
        ["虞某 初二家长 qq_group - -"],
        id="系 a person, without 由",
    ),
    pytest.param(
        "经查，该名单最早由虞某于2月3日9时发至“初二家长”QQ群。虞某被训诫。",
        ["虞某 初二家长 qq_group 2022-02-03T09 -"],
        id="最早由",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”“会员”微信群传播患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "沐某 会员 wechat_group 2022-02-04 -"],
        id="two quoted groups before 传播",
    ),
    pytest.param(
        "经查，2月4日，护士沐某在“驿站”微信群和朋友圈转发患者照片。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "沐某 - wechat_moments 2022-02-04 -"],
        id="a group and 朋友圈 before the verb",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将照片发至“驿站”微信群和朋友圈。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "沐某 - wechat_moments 2022-02-04 -"],
        id="a group and 朋友圈 after the verb",
    ),
    pytest.param(
        "经查，2月4日，应朋友牛某要求，护士沐某将患者信息发给牛某。沐某被训诫。",
        ["沐某 牛某 unspecified 2022-02-04 -"],
        id="应…要求 before the sender",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者信息发给朋友牛某，并嘱咐其不要外传。沐某被训诫。",
        ["沐某 牛某 unspecified 2022-02-04 -"],
        id="told not to pass it on, passed on nothing",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将照片发到群里。沐某被训诫。",
        ["沐某 群|群里|- wechat_group 2022-02-04 -"],
        id="发到群里, no group told",
    ),
    pytest.param(
        "经查，2月4日，沐某、柏某收到名单，两人均转发至家族群。两人被训诫。",
        ["沐某 家族群 wechat_group 2022-02-04|- -", "柏某 家族群 wechat_group 2022-02-04|- -"],
        id="两人均, after a comma",
    ),
    pytest.param(
        "经查，2月4日，沐某、柏某收到名单，二人先后转发至家族群。两人被训诫。",
        ["沐某 家族群 wechat_group 2022-02-04|- -", "柏某 家族群 wechat_group 2022-02-04|- -"],
        id="二人先后",
    ),
    pytest.param(
        "经查，2月4日，沐某、柏某收到名单后，两人将其转发至家族群。两人被训诫。",
        ["沐某 家族群 wechat_group 2022-02-04|- -", "柏某 家族群 wechat_group 2022-02-04|- -"],
        id="两人将其",
    ),
    pytest.param(
        "经查，2月4日，沐某收到柏某转来的名单，随即发到朋友圈。沐某被训诫。",
        ["柏某 沐某 unspecified 2022-02-04 -", "沐某 - wechat_moments - -"],
        id="收到A转来的, then on",
    ),
    pytest.param(
        "经查，2月4日，沐某收到柏某通过微信发送的名单后，转发到朋友圈。沐某被训诫。",
        ["柏某 沐某 wechat 2022-02-04 -", "沐某 - wechat_moments - -"],
        id="收到A通过微信发送的",
    ),
    pytest.param(
        "经查，2月4日，沐某将柏某发来的名单转发到朋友圈。沐某被训诫。",
        ["柏某 沐某 unspecified - -", "沐某 - wechat_moments 2022-02-04 -"],
        id="将A发来的名单转发",
    ),
    pytest.param(
        "经查，2月4日，沐某接到柏某发给他的名单，转发到朋友圈。沐某被训诫。",
        ["柏某 沐某 unspecified 2022-02-04 -", "沐某 - wechat_moments - -"],
        id="接到A发给他的",
    ),
    pytest.param(
        "经查，2月4日，沐某把照片给了柏某，柏某发到家族群。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -", "柏某 家族群 wechat_group - -"],
        id="把照片给了A",
    ),
    pytest.param(
        "经查，2月4日，沐某把照片传给商户邱某和货车司机白某。沐某被训诫。",
        ["沐某 邱某 unspecified 2022-02-04 -", "沐某 白某 unspecified 2022-02-04 -"],
        id="two recipients, each with a trade",
    ),
    pytest.param(
        "经查，2月4日，沐某把照片传给妻子邱某、弟弟白某。沐某被训诫。",
        ["沐某 邱某 unspecified 2022-02-04 -", "沐某 白某 unspecified 2022-02-04 -"],
        id="two recipients, each with a relation",
    ),
    pytest.param(
        "经查，2月4日，沐某把照片发给母亲和同事卜某。沐某被训诫。",
        ["沐某 母亲 unspecified 2022-02-04 -", "沐某 卜某 unspecified 2022-02-04 -"],
        id="母亲 and a person with a name",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单在其亲友群内进行传播。沐某被训诫。",
        ["沐某 亲友群|其亲友群 wechat_group 2022-02-04 -"],
        id="在…内进行传播",
    ),
    pytest.param(
        "经查，2月4日，沐某通过QQ邮箱将名单发给柏某。沐某被训诫。",
        ["沐某 柏某 email 2022-02-04 -"],
        id="by the mailbox of QQ",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单存入百度网盘，把分享链接发给柏某。沐某被训诫。",
        ["沐某 柏某 internet|unspecified 2022-02-04 -"],
        id="a link to a net disk",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发给丈夫柏某，柏某打印后在村口张贴。沐某、柏某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -", "柏某 - paper - -"],
        id="posted up in the village by the husband",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至“驿站”微信群，被同群的柏某保存后转发至“球友”微信群。沐某、"
        "柏某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "柏某 球友 wechat_group - -"],
        id="members saved it and sent it out",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发给包括柏某在内的6名好友。沐某被训诫。",
        ["沐某 柏某|6名好友 unspecified 2022-02-04 -"],
        id="several friends, one named",
    ),
    pytest.param(
        "经查，2021年6月以来，沐某先后3次向中介柏某提供客户名单。沐某被刑事拘留。",
        ["沐某 柏某 unspecified 2021-06 -"],
        id="three times",
    ),
    pytest.param(
        "经查，2月4日，沐某将患者住址说给出租车司机柏某听。沐某被训诫。",
        ["沐某 柏某 oral 2022-02-04 -"],
        id="in a taxi, told aloud",
    ),
    pytest.param(
        "经查，2月4日，沐某受柏某之托，将名单转交给乐某。沐某被训诫。",
        ["沐某 乐某 unspecified 2022-02-04 -"],
        id="sent on behalf of someone",
    ),
    pytest.param(
        "经查，2月4日，沐某通过微信先后将名单发给柏某、乐某，其中乐某将名单发至“球友”微信群。沐"
        "某被训诫。",
        [
            "沐某 柏某 wechat 2022-02-04 -",
            "沐某 乐某 wechat 2022-02-04 -",
            "乐某 球友 wechat_group - -",
        ],
        id="to several people by WeChat, one after another",
    ),
    pytest.param(
        "经查，2月4日，柏某询问沐某病例情况，沐某遂将病例截图发给柏某。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -"],
        id="遂",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发给柏某后，柏某发布在微博上。沐某、柏某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -", "柏某 - weibo - -"],
        id="A将…发给B后，B…",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至柏某所建的“驿站”微信群。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -"],
        id="the group belongs to another",
    ),
    pytest.param(
        "经查，2月4日，沐某先在“驿站”微信群、后在“球友”微信群转发名单。沐某被训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "沐某 球友 wechat_group 2022-02-04|- -"],
        id="先在…后在…",
    ),
    pytest.param(
        "经查，2月4日，沐某把名单分享在家族群。沐某被训诫。",
        ["沐某 家族群 wechat_group 2022-02-04 -"],
        id="分享在",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单上传至“某某生活圈”本地论坛。沐某被训诫。",
        ["沐某 - forum 2022-02-04 -"],
        id="上传 in the county's app",
    ),
    pytest.param(
        "经查，2月4日，沐某在与几名同学的群聊中发出名单。沐某被训诫。",
        ["沐某 群聊|几名同学的群聊|同学的群聊 wechat_group 2022-02-04 -"],
        id="群聊",
    ),
    pytest.param(
        "经查，2月4日，沐某（某医院护士）将名单发至家族群。沐某被训诫。",
        ["沐某 家族群 wechat_group 2022-02-04 -"],
        id="the sender's post follows the name",
    ),
    pytest.param(
        "经查，“球友”微信群内的名单由柏某转发，柏某的名单来自沐某。沐某、柏某被训诫。",
        ["柏某 球友 wechat_group - -", "沐某 柏某 unspecified - -"],
        id="the chain told from the end",
        marks=pytest.mark.xfail(reason="A的名单来自B is no step", strict=True),
    ),
    pytest.param(
        "经查，2月4日，沐某将名单发至“驿站”微信群，群里的柏某又转发到“球友”微信群。沐某、柏某被"
        "训诫。",
        ["沐某 驿站 wechat_group 2022-02-04 -", "柏某 球友 wechat_group - -"],
        id="群里的B",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单抄写后交给柏某。沐某被训诫。",
        ["沐某 柏某 paper 2022-02-04 -"],
        id="by phone camera, then by hand",
    ),
    pytest.param(
        "经查，2月4日，沐某将内部通知拍照发给某自媒体运营者柏某，柏某发布在公众号上。沐某被诫勉。",
        ["沐某 柏某 unspecified 2022-02-04 -", "柏某 - internet - -"],
        id="reporter",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单转发至本镇“赶集”大群（约480人）。沐某被训诫。",
        ["沐某 赶集 wechat_group 2022-02-04 480"],
        id="the group is called 某群 of a town",
    ),
    pytest.param(
        "经查，2月4日，沐某转发至家族群，柏某转发至同学群，乐某转发至朋友圈。沐某、柏某、乐某被"
        "训诫。",
        [
            "沐某 家族群 wechat_group 2022-02-04 -",
            "柏某 同学群 wechat_group - -",
            "乐某 - wechat_moments - -",
        ],
        id="two persons each into his own",
    ),
    pytest.param(
        "经查，2月4日，沐某擅自将名单外传。沐某被训诫。",
        ["沐某 - unspecified 2022-02-04 -"],
        id="外传 without a recipient",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单泄露给他人。沐某被训诫。",
        ["沐某 - unspecified 2022-02-04 -"],
        id="泄露给他人",
    ),
    pytest.param(
        "经查，2月4日，沐某将名单与柏某共享。沐某被训诫。",
        ["沐某 柏某 unspecified 2022-02-04 -"],
        id="与B共享",
        marks=pytest.mark.xfail(reason="与B共享 is no passing on", strict=True),
    ),
    pytest.param(
        "经查，2月4日，沐某将手机中的名单给柏某看，柏某趁机拍照发到家族群。沐某、柏某被训诫。",
        ["沐某 柏某 unspecified|oral 2022-02-04 -", "柏某 家族群 wechat_group - -"],
        id="把手机借给B看",
    ),
    pytest.param(
        "经查，2月4日6时至8时，沐某陆续将名单发至“驿站”“球友”等6个微信群。沐某被训诫。",
        [
            "沐某 驿站 wechat_group 2022-02-04T06/2022-02-04T08 -",
            "沐某 球友 wechat_group 2022-02-04T06/2022-02-04T08 -",
        ],
        id="6时至8时",
    ),
]

NONE = [
    pytest.param(
        "经查，2月4日，护士沐某收到上级下发的名单，未按规定保管。沐某被训诫。",
        id="received from nobody in particular",
    ),
    pytest.param(
        "经查，2月4日，护士沐某用手机拍摄患者名单。沐某被训诫。",
        id="only photographed",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者名单上传至本人百度网盘。沐某被训诫。",
        id="kept on one's own disk",
        marks=pytest.mark.xfail(
            reason="an upload to 本人百度网盘 is taken for one to the public",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者名单发送至自己的QQ邮箱。沐某被训诫。",
        id="to one's own mailbox",
    ),
    pytest.param(
        "经查，2月4日，护士沐某看到名单后未转发，但未及时报告。沐某被训诫。",
        id="not forwarded",
    ),
    pytest.param(
        "经查，2月4日，护士沐某准备将名单转发至“乐享生活”微信群时被同事制止。沐某被批评教育。",
        id="meant to",
    ),
    pytest.param(
        "经查，2月4日，护士沐某未落实“不得转发”的要求，管理失职。沐某被批评教育。",
        id="asked not to",
    ),
    pytest.param(
        "经查，2月4日，护士沐某保管不善，导致名单在多个微信群大量转发。沐某被批评教育。",
        id="only a result",
    ),
    pytest.param(
        "2月4日，县公安局在官方微博发布警情通报。经查，护士沐某殴打他人。沐某被行政拘留三日。",
        id="the notice itself published",
    ),
    pytest.param(
        "经查，2月4日，护士沐某通过微信“文件传输助手”将名单传至自己手机。沐某被批评教育。",
        id="the file transfer to one's own phone",
    ),
    pytest.param(
        "经查，2月4日，护士沐某误将无关人员拉入工作群。沐某被批评教育。",
        id="added to a group by mistake",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单复制到自己的移动硬盘。沐某被批评教育。",
        id="copied for oneself",
        marks=pytest.mark.xfail(
            reason="复制到自己的移动硬盘 is taken for handing over",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，2月4日，护士沐某未经批准留存名单。沐某被批评教育。请广大网民不要转发涉疫信息。",
        id="the wish of the office at the end",
    ),
    pytest.param(
        "经查，2月4日，护士沐某未妥善保管名单，有人将其发至微信群。沐某被批评教育。",
        id="someone unknown",
    ),
]
"""Texts without a step."""

ACTIONS = [
    pytest.param(
        "经查，2月4日，护士沐某误将名单发至“乐享生活”微信群。沐某被训诫。",
        ["沐某 missend"],
        id="误发",
    ),
    pytest.param(
        "经查，2月4日，护士沐某本应将名单发给护士长，却错发至“乐享生活”微信群。沐某被训诫。",
        ["沐某 missend"],
        id="本应发给领导",
    ),
    pytest.param(
        "经查，2月4日，护士沐某不慎将名单发至“乐享生活”微信群。沐某被训诫。",
        ["沐某 missend"],
        id="不慎",
    ),
    pytest.param(
        "经查，2月4日，护士沐某因操作失误，将名单发到了“乐享生活”微信群。沐某被训诫。",
        ["沐某 missend"],
        id="因操作失误",
    ),
    pytest.param(
        "经查，2月4日，护士沐某手滑将名单发到了“乐享生活”微信群。沐某被训诫。",
        ["沐某 missend"],
        id="手滑",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单转发至“乐享生活”微信群。沐某被训诫。",
        ["沐某 forward"],
        id="转发",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单发送到“乐享生活”微信群。沐某被训诫。",
        ["沐某 send"],
        id="发送",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单上传至“乐享生活”微信群。沐某被训诫。",
        ["沐某 upload"],
        id="上传",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将名单发布在朋友圈。沐某被训诫。",
        ["沐某 post"],
        id="发布",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将患者住址告知邻居禹某。沐某被训诫。",
        ["沐某 tell"],
        id="告知",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将产妇名单出售给月子中心经理禹某。沐某被刑事拘留。",
        ["沐某 sell"],
        id="出售",
    ),
    pytest.param(
        "经查，2月4日，护士沐某将产妇名单交给月子中心经理禹某。沐某被记过处分。",
        ["沐某 hand_over"],
        id="交给",
    ),
    pytest.param(
        "经查，2月4日，主任沐某授意科员禹某将信访人健康码赋黄码。沐某被记过处分。",
        ["沐某 instruct"],
        id="授意",
    ),
    pytest.param(
        "经查，2月4日，护士沐某误将名单发至“乐享生活”微信群，群成员禹某转发至朋友圈。沐某被训诫。",
        ["沐某 missend", "禹某 forward"],
        id="the first was a mistake, the second was not",
    ),
]
"""Who did what: the sender and the action."""


@pytest.mark.parametrize(("text", "rows"), STEPS)
def test_steps(text: str, rows: list[str]) -> None:
    found = told.steps(text)
    assert sorted(found) == told.settled(rows, found)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_step(text: str) -> None:
    assert told.steps(text) == []


@pytest.mark.parametrize(("text", "rows"), ACTIONS)
def test_actions(text: str, rows: list[str]) -> None:
    assert [told.line(one.sender, one.action) for one in told.case_of(text).steps] == rows


def test_the_quote_of_a_step_runs_from_its_verb_to_its_recipient() -> None:
    text = "经查，2月3日，温某将名单转发至“城南团购”微信群（206人）。温某被训诫。"
    assert [one.quote for one in told.case_of(text).steps] == ["转发至“城南团购”微信群"]
