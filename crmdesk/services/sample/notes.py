"""What people said and wrote, as sentences with places to fill; English and Chinese in pairs."""

from __future__ import annotations

VISIT = (
    ("Walked the {area} with {who}; {detail}", "和{who}一起看了{area}，{detail}"),
    ("{who} had forty minutes. {detail}", "{who}只有四十分钟。{detail}"),
    ("Met {who} over tea. {detail}", "和{who}喝茶聊了聊。{detail}"),
    ("Long talk with {who} in the {area}. {detail}", "在{area}和{who}谈了很久。{detail}"),
    (
        "Came for the trial results; {who} joined late. {detail}",
        "去谈试用结果，{who}晚到了一会儿。{detail}",
    ),
    ("{who} showed me the {area}. {detail}", "{who}带我参观了{area}。{detail}"),
)
AREAS = (
    ("cold store", "冷库"), ("packing line", "包装线"), ("loading dock", "装卸区"),
    ("new plant", "新厂房"), ("canteen", "食堂"),
    ("meeting room", "会议室"), ("test lab", "检测室"),
)  # fmt: skip
DETAIL = (
    ("They lose about {n} boxes a month in transit.", "运输途中每月大约损坏{n}个箱子。"),
    ("Volume should rise {n} % once the second line runs.", "第二条线投产后用量预计增加{n}%。"),
    (
        "The rival's offer is {n} % below ours but without service.",
        "对手报价比我们低{n}%，但不含服务。",
    ),
    (
        "Happy with the loggers, less so with our invoices.",
        "对记录仪很满意，对我们的发票不太满意。",
    ),
    ("The budget for next year is decided at the end of the month.", "明年的预算月底定。"),
    ("He wants one contact for all sites.", "希望所有工厂由一个人对接。"),
    ("They are hiring {n} people for the night shift.", "夜班要再招{n}个人。"),
    (
        "Their own customer now asks for a temperature record of every pallet.",
        "他们的客户要求每托盘都有温度记录。",
    ),
    ("She remembered that we delivered on the holiday.", "她还记得我们节假日照常送货。"),
    ("Stock lasts for {n} days; they reorder too late.", "库存只够{n}天，他们总是补货太晚。"),
)  # fmt: skip
CALL = (
    ("Rang about the delivery of the {n}th; all arrived.", "电话确认{n}号的货，已全部收到。"),
    ("{who} asked for a price on {product}.", "{who}询问{product}的价格。"),
    ("Short call: payment is on its way.", "简短通话：货款已经在走流程。"),
    ("No answer from {who}, left a message.", "{who}没接电话，留了言。"),
    ("Agreed to meet after the holiday.", "约好节后见面。"),
)
PURPOSE = (
    ("Quarterly review", "季度回顾"), ("New line", "新生产线"), ("Price talk", "价格谈判"),
    ("Trial results", "试用结果"),
    ("Getting to know", "初次拜访"), ("Contract renewal", "续签合同"),
)  # fmt: skip
PROMISE = (
    ("Send the calibration report", "发送校准报告"), ("Samples by next week", "下周前寄样品"),
    ("A quote for the second site", "给第二工厂报价"),
)  # fmt: skip
COMPLAINT = (
    ("delivery", "Two pallets came a day late", "两托盘货晚到一天"),
    ("product", "Lids of the 48 L boxes do not close well", "48升箱的盖子关不严"),
    ("service", "Nobody called back about the calibration", "校准的事没有人回电话"),
    ("price", "Freight was invoiced twice", "运费开了两次发票"),
)
NEEDS = (
    ("need", "Smaller packs for city delivery", "城市配送需要更小的包装"),
    ("need", "One invoice a month for all sites", "所有工厂每月合开一张发票"),
    ("pain", "Thaw damage in July and August", "七八月融化损失大"),
    ("goal", "Halve the losses in transit within two years", "两年内运输损耗减半"),
    ("plan", "A second plant opens next spring", "明年春天第二工厂投产"),
    ("problem", "Paper records fail the audit", "纸质记录通不过审核"),
    ("like", "Prefers to be called before nine", "喜欢九点以前通电话"),
    ("dislike", "No surprise visits", "不喜欢没有预约的拜访"),
    ("market", "Prices of chilled fish fall in the region", "本地冰鲜鱼价格下跌"),
    ("rival", "A rival offers ninety days of credit", "对手给九十天账期"),
)
OBJECTIONS = (
    (
        "Your price is above last year's.",
        "价格比去年高。",
        "Compared per trip, not per box",
        "按每趟成本而不是单箱比较",
    ),
    (
        "We have a contract until June.",
        "合同要到六月才到期。",
        "Asked what happens after",
        "询问到期后的打算",
    ),
    ("The warehouse has no room.", "仓库没有地方放。", "Offered weekly delivery", "提出每周配送"),
    ("I must ask the head office.", "要问总部。", "Offered to come along", "提出一起去汇报"),
)  # fmt: skip
STEPS = (
    ("Send the quote for {product}", "发送{product}报价"),
    ("Call {who} about the trial", "给{who}打电话问试用情况"),
    ("Visit for the quarterly review", "季度拜访"),
    ("Bring samples of {product}", "带{product}样品"),
    ("Invite {who} to the open day", "邀请{who}参加开放日"),
    ("Ask when the budget is decided", "了解预算何时确定"),
)
HOBBIES = (
    ("badminton", "羽毛球"), ("calligraphy", "书法"), ("hiking", "徒步"), ("tea", "品茶"),
    ("fishing", "钓鱼"), ("photography", "摄影"), ("table tennis", "乒乓球"), ("choir", "合唱"),
)  # fmt: skip
PERSONALITY = (
    ("direct, wants figures first", "直率，先看数据"), ("careful, decides slowly", "谨慎，决定慢"),
    ("warm, talks about family", "热情，爱聊家常"),
    ("quick, hates long mails", "利落，不爱看长邮件"),
)  # fmt: skip
TASTES = (("green tea, no sugar", "绿茶，不加糖"), ("spicy food", "爱吃辣"), ("vegetarian", "吃素"))
FAMILY = (("one daughter at school", "有一个上学的女儿"), ("two sons", "两个儿子"), ("", ""))
EDUCATION = (
    ("Food science, provincial university", "食品科学，省属大学"),
    ("Logistics, evening college", "物流管理，夜大"), ("MBA", "工商管理硕士"), ("", ""),
)  # fmt: skip
MAIL = (
    (
        "Sent the drawings of the {product}; {who} forwards them.",
        "已发{product}图纸，{who}会转发。",
    ),
    ("{who} asks for the certificate once more.", "{who}再次索要证书。"),
    ("Confirmed the delivery window by mail.", "邮件确认了送货时间。"),
    ("Thanked for the visit and summed up what was agreed.", "感谢拜访，并总结了商定事项。"),
)
GOALS = (
    (
        "goal",
        "Export to Korea and Japan within two years",
        "两年内出口韩国和日本",
        "Needs records of temperature in English",
        "需要英文温度记录",
    ),
    (
        "goal",
        "Fewer than ten complaints a month",
        "每月投诉少于十起",
        "Now about eighteen",
        "目前约十八起",
    ),
    (
        "goal",
        "Double the share of chilled goods",
        "冷藏品比重翻一番",
        "From a fifth to two fifths",
        "从两成到四成",
    ),
    (
        "plan",
        "Move into the new warehouse in spring",
        "明年春天搬入新仓库",
        "Eight docks instead of three",
        "装卸口由三个增至八个",
    ),
    ("plan", "Buy two more trucks", "再买两辆冷藏车", "Budget decided in December", "预算十二月定"),
    (
        "plan",
        "One supplier for all packaging",
        "包装只用一家供应商",
        "Tender in the first quarter",
        "一季度招标",
    ),
)
"""Kind, words and detail of what customers want to reach, each in English and Chinese."""
OVERRIDE = (
    ("Opens two new sites next year", "明年新开两个网点"),
    ("The owner asked for a key account manager", "老板要求专人服务"),
    ("Pays late again and again", "多次逾期付款"),
)
OFFER = (
    (
        "Offer for {name}\n\n{n} x {product}, delivered weekly, thirty days to pay.\n",
        "致{name}的方案\n\n{product} {n} 件，每周配送，账期三十天。\n",
    ),
    (
        "Trial at {name}\n\n{n} x {product} over four weeks; we measure losses before and after.\n",
        "{name}试用方案\n\n{product} {n} 件，为期四周，比较前后损耗。\n",
    ),
)
OCCUPATIONS = (
    ("Food consultant", "食品顾问"),
    ("Private chef", "私房菜厨师"),
    ("Owner of a fish stall", "水产档口老板"),
    ("Farm owner", "农场主"),
)
INCOME = ("100–200 k", "200–400 k", "400–800 k")
SITES = (("main plant", "主厂"), ("new plant", "新厂"), ("warehouse", "仓库"))
ANSWERS = (
    (
        "How long does a gel pack keep cold?",
        "冰袋能保冷多久？",
        "The 500 g pack keeps a closed 12 L box below 8 °C for about fourteen hours.",
        "500克冰袋可使密闭的12升箱在8°C以下保持约十四小时。",
        "product,cooling",
    ),
    (
        "Your boxes cost more than the others'.",
        "你们的箱子比别家贵。",
        "Per trip they cost less: they last eighty trips, the cheap ones about thirty.",
        "按每趟算更便宜：我们的可用八十趟，便宜的约三十趟。",
        "price",
    ),
    (
        "What do you need to know for a first offer?",
        "首次报价需要哪些信息？",
        "Goods, trips a week, hours on the road, lowest and highest temperature, who signs.",
        "货物、每周趟数、在途时间、温度上下限、由谁签字。",
        "fact-finding",
    ),
    (
        "Who decides, and by when?",
        "由谁决定，什么时候？",
        "Ask for the person, the date of the budget and what must be on paper by then.",
        "问清决定人、预算日期，以及届时需要的书面材料。",
        "fact-finding",
    ),
    (
        "Is the logger accepted by auditors?",
        "审核员认可记录仪吗？",
        "Yes: every logger comes with a calibration sheet that is valid for a year.",
        "认可：每台记录仪附有一年有效的校准证书。",
        "product,audit",
    ),
    (
        "We have a contract with somebody else.",
        "我们和别家有合同。",
        "When does it end, and what would you want to be different then?",
        "什么时候到期？到时希望有什么不同？",
        "contract",
    ),
)
"""Question and answer, each in English and Chinese, and tags."""
