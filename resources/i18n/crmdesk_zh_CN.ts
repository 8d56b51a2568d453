<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About crmdesk</source>
        <translation>关于 crmdesk</translation>
    </message>
    <message>
        <source>A client book. MIT licence. It is made with:</source>
        <translation>客户簿。MIT 许可证。使用了以下组件：</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New book…</source>
        <translation>新建客户簿…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>打开客户簿…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Log a message</source>
        <translation>记录消息</translation>
    </message>
    <message>
        <source>Log a complaint</source>
        <translation>记录投诉</translation>
    </message>
    <message>
        <source>Log an enquiry</source>
        <translation>记录咨询</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Prepared &amp;answers…</source>
        <translation>备用应答…</translation>
    </message>
    <message>
        <source>Te&amp;mplates of entries…</source>
        <translation>记录模板…</translation>
    </message>
    <message>
        <source>New &amp;customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>&amp;Log a visit</source>
        <translation>记录拜访</translation>
    </message>
    <message>
        <source>C&amp;hange the chosen (owner, stage, tier)…</source>
        <translation>批量修改所选（负责人、阶段、等级）…</translation>
    </message>
    <message>
        <source>Loo&amp;k after the book</source>
        <translation>维护客户簿</translation>
    </message>
    <message>
        <source>Cu&amp;rrencies and rates…</source>
        <translation>币种与汇率(&amp;R)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate the customer</source>
        <translation>复制客户</translation>
    </message>
    <message>
        <source>D&amp;elete the chosen</source>
        <translation>删除所选客户</translation>
    </message>
    <message>
        <source>&amp;Tags of the chosen…</source>
        <translation>所选客户的标签…</translation>
    </message>
    <message>
        <source>&amp;Wallet, opportunity from a cell</source>
        <translation>钱包份额，从单元格建商机</translation>
    </message>
    <message>
        <source>&amp;Print dossier…</source>
        <translation>打印档案…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>更改历史…</translation>
    </message>
    <message>
        <source>As of a &amp;past day…</source>
        <translation>查看过去某天…</translation>
    </message>
    <message>
        <source>&amp;Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>Sa&amp;ve this list…</source>
        <translation>保存此列表…</translation>
    </message>
    <message>
        <source>Update the saved list</source>
        <translation>更新已存列表</translation>
    </message>
    <message>
        <source>F&amp;ilter this panel</source>
        <translation>筛选本面板</translation>
    </message>
    <message>
        <source>Back, or &amp;clear the filter</source>
        <translation>返回或清除筛选</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Add a need or pain point</source>
        <translation>添加需求或痛点</translation>
    </message>
    <message>
        <source>Add a question to ask</source>
        <translation>添加要问的问题</translation>
    </message>
    <message>
        <source>Add a next step</source>
        <translation>添加下一步</translation>
    </message>
    <message>
        <source>Add an order or a payment</source>
        <translation>添加订单或付款</translation>
    </message>
    <message>
        <source>State use or stock of a product</source>
        <translation>填写某产品的用量或库存</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Record: next part</source>
        <translation>档案：下一页</translation>
    </message>
    <message>
        <source>Record: part before</source>
        <translation>档案：上一页</translation>
    </message>
    <message>
        <source>Record: overview</source>
        <translation>档案：概览</translation>
    </message>
    <message>
        <source>Record: people</source>
        <translation>档案：人员</translation>
    </message>
    <message>
        <source>Record: power map</source>
        <translation>档案：权力图</translation>
    </message>
    <message>
        <source>Record: timeline</source>
        <translation>档案：时间线</translation>
    </message>
    <message>
        <source>Record: wallet</source>
        <translation>档案：钱包份额</translation>
    </message>
    <message>
        <source>Record: value, notebook</source>
        <translation>档案：价值与台账</translation>
    </message>
    <message>
        <source>Record: files</source>
        <translation>档案：文件</translation>
    </message>
    <message>
        <source>Tiers: no lanes</source>
        <translation>等级：不分泳道</translation>
    </message>
    <message>
        <source>Tiers: lanes by stage</source>
        <translation>等级：按阶段分泳道</translation>
    </message>
    <message>
        <source>Tiers: lanes by region</source>
        <translation>等级：按地区分泳道</translation>
    </message>
    <message>
        <source>Tiers: lanes by industry</source>
        <translation>等级：按行业分泳道</translation>
    </message>
    <message>
        <source>Tiers: lanes by owner</source>
        <translation>等级：按负责人分泳道</translation>
    </message>
    <message>
        <source>Re-grade: who would move</source>
        <translation>重新分级：谁会变动</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>即将到来</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;Back up the book…</source>
        <translation>备份客户簿…</translation>
    </message>
    <message>
        <source>&amp;Go back to a backup…</source>
        <translation>回到备份(&amp;G)…</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase…</source>
        <translation>口令…</translation>
    </message>
    <message>
        <source>Chec&amp;k the book</source>
        <translation>检查客户簿</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;About crmdesk</source>
        <translation>关于 crmdesk</translation>
    </message>
    <message>
        <source>Open the &amp;menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
</context>
<context>
    <name>AnswerOffers</name>
    <message>
        <source>Prepared answers: ↓ and Enter take one</source>
        <translation>备用应答：按 ↓ 和 Enter 选用</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>备用应答</translation>
    </message>
    <message>
        <source>held {0} of {1}</source>
        <translation>{1} 次中 {0} 次有效</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Objection, or question about a product</source>
        <translation>异议，或关于产品的问题</translation>
    </message>
    <message>
        <source>Answer, in plain words</source>
        <translation>用平实的话回答</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>备用应答</translation>
    </message>
    <message>
        <source>Not given to an objection yet.</source>
        <translation>尚未用于任何异议。</translation>
    </message>
    <message>
        <source>Given: {given} · held: {held} · did not hold: {failed}</source>
        <translation>已用：{given} · 有效：{held} · 无效：{failed}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Sample book</source>
        <translation>示例客户簿</translation>
    </message>
    <message>
        <source>Books (*.crm)</source>
        <translation>客户簿 (*.crm)</translation>
    </message>
</context>
<context>
    <name>AsOfDialog</name>
    <message>
        <source>As of a past day</source>
        <translation>过去某天的状态</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>As of {0} – read only</source>
        <translation>截至 {0} – 只读</translation>
    </message>
    <message>
        <source>Walking back …</source>
        <translation>正在回溯…</translation>
    </message>
    <message>
        <source>Walking back</source>
        <translation>回溯中</translation>
    </message>
    <message>
        <source>This customer came into the book on {0}. Choose that day or a later one.</source>
        <translation>这个客户于{0}进入客户簿。请选当天或更晚的日子。</translation>
    </message>
    <message>
        <source>As of {0} – read only. Go back to today to edit.</source>
        <translation>截至 {0} – 只读。返回今天即可编辑。</translation>
    </message>
</context>
<context>
    <name>AskPassphraseDialog</name>
    <message>
        <source>It never had one…</source>
        <translation>从未设过口令…</translation>
    </message>
    <message>
        <source>{0} is encrypted.</source>
        <translation>{0} 已加密。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This passphrase does not open the book. Nothing was changed.</source>
        <translation>此口令打不开客户簿。没有任何改动。</translation>
    </message>
</context>
<context>
    <name>AttachmentLine</name>
    <message>
        <source>Enter opens, F2 renames, S saves as, Delete deletes</source>
        <translation>Enter 打开，F2 重命名，S 另存，Delete 删除</translation>
    </message>
    <message>
        <source>New name of {0}</source>
        <translation>{0} 的新名称</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>打开	Enter</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>重命名	F2</translation>
    </message>
    <message>
        <source>Save as…	S</source>
        <translation>另存为…	S</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>删除	Del</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Save the file as</source>
        <translation>文件另存为</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Tier {0}</source>
        <translation>等级 {0}</translation>
    </message>
</context>
<context>
    <name>Benefits</name>
    <message>
        <source>What they bring besides money</source>
        <translation>金钱之外的价值</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>What they did for us …</source>
        <translation>他们为我们做了什么…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Worth about</source>
        <translation>约值</translation>
    </message>
    <message>
        <source>worth about {0}</source>
        <translation>约值 {0}</translation>
    </message>
</context>
<context>
    <name>Birthdays</name>
    <message>
        <source>No calendar has this day.</source>
        <translation>日历上没有这一天。</translation>
    </message>
    <message>
        <source>lunar {0}</source>
        <translation>农历{0}</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{1}满 {0} 岁</translation>
    </message>
    <message>
        <source>birthday {0}</source>
        <translation>生日 {0}</translation>
    </message>
    <message>
        <source>turns {0}, {1}</source>
        <translation>满 {0} 岁，{1}</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>{0} customers</source>
        <translation>{0} 位客户</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>{0} of revenue</source>
        <translation>收入 {0}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation>{0}：{1}，{2}</translation>
    </message>
    <message>
        <source>Put here by hand, until {0}</source>
        <translation>人工放在这里，至 {0}</translation>
    </message>
    <message>
        <source>Put here by hand, without an end</source>
        <translation>手动放在此处，不设期限</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>Graded today: {0}. Speaks most for it: {1}</source>
        <translation>今天评级：{0}。主要依据：{1}</translation>
    </message>
    <message>
        <source>Graded today: {0}</source>
        <translation>按今天评定：{0}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Customers by tier</source>
        <translation>按等级排列的客户</translation>
    </message>
    <message>
        <source>Space says why, Enter opens, Ctrl with the arrows moves to another tier</source>
        <translation>空格键说明原因，回车键打开，Ctrl 加方向键移到其他等级</translation>
    </message>
</context>
<context>
    <name>BookCare</name>
    <message>
        <source>Back up the book</source>
        <translation>备份客户簿</translation>
    </message>
    <message>
        <source>Books (*.crm)</source>
        <translation>客户簿 (*.crm)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>A verified copy is in {0}</source>
        <translation>已核验的副本保存在 {0}</translation>
    </message>
    <message>
        <source>Writing the book anew</source>
        <translation>正在重写客户簿</translation>
    </message>
    <message>
        <source>The book is encrypted now; earlier backups are not</source>
        <translation>客户簿现已加密；以前的备份未加密</translation>
    </message>
    <message>
        <source>The book has a new passphrase; earlier backups keep the old one</source>
        <translation>客户簿已换新口令；以前的备份仍用旧口令</translation>
    </message>
    <message>
        <source>The book is no longer encrypted; earlier backups still are</source>
        <translation>客户簿不再加密；以前的备份仍是加密的</translation>
    </message>
    <message>
        <source>The book is not encrypted</source>
        <translation>客户簿未加密</translation>
    </message>
    <message>
        <source>Checking the book</source>
        <translation>正在检查客户簿</translation>
    </message>
    <message>
        <source>The book is whole</source>
        <translation>客户簿完好</translation>
    </message>
    <message>
        <source>Check of the book</source>
        <translation>检查客户簿</translation>
    </message>
    <message>
        <source>Parts of the book are damaged. Nothing was changed.</source>
        <translation>客户簿部分损坏。没有任何改动。</translation>
    </message>
    <message>
        <source>Go back to the newest backup that is whole.</source>
        <translation>请回到最新的完好备份。</translation>
    </message>
</context>
<context>
    <name>CannotOpen</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CannotOpenDialog</name>
    <message>
        <source>Type the passphrase again</source>
        <translation>重新输入口令</translation>
    </message>
    <message>
        <source>Mind capital letters and the language of the keyboard</source>
        <translation>请留意大小写和输入法</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>回到备份…</translation>
    </message>
    <message>
        <source>Copy the book to a folder of mine…</source>
        <translation>将客户簿复制到我的文件夹…</translation>
    </message>
    <message>
        <source>The copy is opened; this file stays as it is</source>
        <translation>打开的是副本，此文件保持不变</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>When you have done what is said above</source>
        <translation>按上面所说的做完之后</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开另一本客户簿…</translation>
    </message>
    <message>
        <source>This file stays as it is</source>
        <translation>此文件保持不变</translation>
    </message>
    <message>
        <source>None lies beside the book: choose one kept elsewhere</source>
        <translation>客户簿旁没有备份：请选择存放在别处的备份</translation>
    </message>
    <message>
        <source>The newest is of {0}, {1}; this file is kept</source>
        <translation>最新备份：{0} {1}；此文件会保留</translation>
    </message>
    <message>
        <source>The newest is of {0}, {1}</source>
        <translation>最新备份：{0} {1}</translation>
    </message>
    <message>
        <source>Books (*.crm)</source>
        <translation>客户簿 (*.crm)</translation>
    </message>
    <message>
        <source>Open another book</source>
        <translation>打开另一本客户簿</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>正在回到备份…</translation>
    </message>
    <message>
        <source>Going back to the backup</source>
        <translation>正在回到备份</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>副本所在的文件夹</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Copying the book</source>
        <translation>正在复制客户簿</translation>
    </message>
    <message>
        <source>The book is damaged, but not lost</source>
        <translation>客户簿已损坏，但没有丢失</translation>
    </message>
    <message>
        <source>The book is damaged</source>
        <translation>客户簿已损坏</translation>
    </message>
    <message>
        <source>The passphrase does not open the book</source>
        <translation>此口令无法打开客户簿</translation>
    </message>
    <message>
        <source>The book is not where it was</source>
        <translation>客户簿不在原来的位置</translation>
    </message>
    <message>
        <source>The book needs a newer crmdesk</source>
        <translation>此客户簿需要更新版本的 crmdesk</translation>
    </message>
    <message>
        <source>The book is in use</source>
        <translation>客户簿正被使用</translation>
    </message>
    <message>
        <source>The book cannot be written here</source>
        <translation>此处无法写入客户簿</translation>
    </message>
    <message>
        <source>This book cannot be opened</source>
        <translation>无法打开此客户簿</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>above all: {0}</source>
        <translation>主要因为：{0}</translation>
    </message>
    <message>
        <source>nothing in 12 months</source>
        <translation>近 12 个月无收入</translation>
    </message>
    <message>
        <source>last order {0}</source>
        <translation>最近订单 {0}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>↑ from {0}</source>
        <translation>↑ 原 {0}</translation>
    </message>
    <message>
        <source>↓ from {0}</source>
        <translation>↓ 原 {0}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>为何是此等级</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>记录拜访</translation>
    </message>
</context>
<context>
    <name>CellHistory</name>
    <message>
        <source>Earlier values</source>
        <translation>以前的值</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>The book is encrypted. Give it a new passphrase, or remove it: everybody with the file can then read it.</source>
        <translation>客户簿已加密。可换新口令，或去掉口令：那样任何拿到文件的人都能读。</translation>
    </message>
    <message>
        <source>The book is not encrypted. Give it a passphrase, and keep it safe: without it nobody can read the book, not even we.</source>
        <translation>客户簿未加密。请设置口令并妥善保管：没有口令谁也读不了，我们也不行。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不一致。</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Double click or Enter: large and back</source>
        <translation>双击或回车：放大与还原</translation>
    </message>
    <message>
        <source>Save this chart (Ctrl+Shift+X)</source>
        <translation>保存此图表（Ctrl+Shift+X）</translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation>保存{0}</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>数据 (CSV)…</translation>
    </message>
    <message>
        <source>Large and back</source>
        <translation>放大与还原</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Revenue ({0})</source>
        <translation>收入（{0}）</translation>
    </message>
    <message>
        <source>Year before ({0})</source>
        <translation>上年（{0}）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Came this far</source>
        <translation>走到这一步</translation>
    </message>
    <message>
        <source>Standing here</source>
        <translation>停在这里</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Revenue by month, {0}</source>
        <translation>每月收入，{0}</translation>
    </message>
    <message>
        <source>Share of revenue, best customers first</source>
        <translation>收入占比，从最好的客户起</translation>
    </message>
    <message>
        <source>Revenue by industry, {0} and share</source>
        <translation>各行业收入，{0} 及占比</translation>
    </message>
    <message>
        <source>Revenue by region, {0} and share</source>
        <translation>各地区收入，{0} 及占比</translation>
    </message>
    <message>
        <source>Revenue by tier, {0} and share</source>
        <translation>各等级收入，{0} 及占比</translation>
    </message>
    <message>
        <source>Customers who came this far, and share of all</source>
        <translation>走到这一步的客户数及占比</translation>
    </message>
    <message>
        <source>Customers by tier and when they were last seen</source>
        <translation>各等级客户与最近见面时间</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>每月收入</translation>
    </message>
    <message>
        <source>Concentration of revenue</source>
        <translation>收入集中度</translation>
    </message>
    <message>
        <source>Revenue by industry</source>
        <translation>各行业收入</translation>
    </message>
    <message>
        <source>Revenue by region</source>
        <translation>各地区收入</translation>
    </message>
    <message>
        <source>Revenue by tier</source>
        <translation>各等级收入</translation>
    </message>
    <message>
        <source>Customers by stage</source>
        <translation>各阶段客户</translation>
    </message>
    <message>
        <source>Visits against due</source>
        <translation>拜访与到期</translation>
    </message>
    <message>
        <source>Until the last sale</source>
        <translation>截至最后一笔销售</translation>
    </message>
    <message>
        <source>No sales in these months: the newest is of {0}. Choose “{1}” above to see it.</source>
        <translation>这几个月没有销售：最近一笔在 {0}。可在上方选择“{1}”查看。</translation>
    </message>
    <message>
        <source>With orders or won deals in the book, this shows who brings most. Import: Ctrl+I.</source>
        <translation>客户簿中有订单或成交商机后，这里显示谁的贡献最大。导入：Ctrl+I。</translation>
    </message>
    <message>
        <source>Grade customers in Tiers: their sales are added up here.</source>
        <translation>在“等级”中评级后，这里按等级汇总销售。</translation>
    </message>
    <message>
        <source>sales in {0}</source>
        <translation>{0} 有销售</translation>
    </message>
    <message>
        <source>The customers shown have nothing for this chart. Esc shows all.</source>
        <translation>当前客户没有此图表的数据。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Orders are added up here by month. Import a file of them: Ctrl+I.</source>
        <translation>这里按月汇总订单。导入订单文件：Ctrl+I。</translation>
    </message>
    <message>
        <source>Orders are added up here by the industry in a customer’s record.</source>
        <translation>这里按客户记录中的行业汇总订单。</translation>
    </message>
    <message>
        <source>Orders are added up here by the region in a customer’s record.</source>
        <translation>这里按客户记录中的地区汇总订单。</translation>
    </message>
    <message>
        <source>Give customers a stage in their record: this shows at which step they stay.</source>
        <translation>在客户记录中填写阶段：这里会显示他们停在哪一步。</translation>
    </message>
    <message>
        <source>Grade customers in Tiers and log visits with Ctrl+L: this shows who waits.</source>
        <translation>在“等级”中评级，并用 Ctrl+L 记录拜访：这里会显示谁在等。</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>从未见面</translation>
    </message>
    <message>
        <source>the best {0}</source>
        <translation>前 {0} 名</translation>
    </message>
    <message>
        <source>stage {0}</source>
        <translation>阶段：{0}</translation>
    </message>
    <message>
        <source>{0} the year before</source>
        <translation>上年 {0}</translation>
    </message>
    <message>
        <source>the best {0} of {1} bring {2}</source>
        <translation>{1} 位中前 {0} 位带来 {2}</translation>
    </message>
    <message>
        <source>{0} came this far, {1}</source>
        <translation>{0} 位走到这一步，{1}</translation>
    </message>
    <message>
        <source>{0} stand here now</source>
        <translation>{0} 位现在停在这里</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>{0} customers</source>
        <translation>{0} 位客户</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>without orders in other currencies: {0}</source>
        <translation>未计其他货币的订单：{0}</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>近 3 个月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
</context>
<context>
    <name>ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>全部图表</translation>
    </message>
    <message>
        <source>Back to all charts (Esc)</source>
        <translation>返回全部图表 (Esc)</translation>
    </message>
    <message>
        <source>Drawing the charts</source>
        <translation>正在绘制图表</translation>
    </message>
    <message>
        <source>{0}: click or Esc shows all customers</source>
        <translation>{0}：点击或按 Esc 显示全部客户</translation>
    </message>
    <message>
        <source>Looking up the customers</source>
        <translation>正在查找客户</translation>
    </message>
    <message>
        <source>No customers are behind this</source>
        <translation>这里没有对应的客户</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the chart</source>
        <translation>正在保存图表</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Compared with the same months of the year before</source>
        <translation>与上年同月相比</translation>
    </message>
</context>
<context>
    <name>ChooseFiles</name>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>All that can be imported</source>
        <translation>所有可导入的文件</translation>
    </message>
    <message>
        <source>Tables as text</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Contact cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>An address on the net cannot be imported: save it first.</source>
        <translation>网址不能直接导入：请先保存为文件。</translation>
    </message>
    <message>
        <source>{0} is a folder: drop the files in it.</source>
        <translation>{0} 是文件夹：请拖入其中的文件。</translation>
    </message>
    <message>
        <source>{0} cannot be imported: tables (CSV, XLSX) and contact cards can.</source>
        <translation>{0} 不能导入：可以导入表格（CSV、XLSX）和名片。</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>{0}: {1} customers, {2} of them all, {3} of revenue</source>
        <translation>{0}：{1} 位客户，占全部 {2}，收入 {3}</translation>
    </message>
    <message>
        <source>No tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>{0} of revenue</source>
        <translation>收入 {0}</translation>
    </message>
    <message>
        <source>{0} of customers</source>
        <translation>客户 {0}</translation>
    </message>
    <message>
        <source>seen every {0} days</source>
        <translation>每 {0} 天见面</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>Coming</name>
    <message>
        <source>Runs out</source>
        <translation>用完</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下次订货</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>纪念日</translation>
    </message>
    <message>
        <source>Contract end</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>very regular</source>
        <translation>很有规律</translation>
    </message>
    <message>
        <source>fairly regular</source>
        <translation>较有规律</translation>
    </message>
    <message>
        <source>rough guess</source>
        <translation>粗略估计</translation>
    </message>
    <message>
        <source>{0} a day</source>
        <translation>每天 {0}</translation>
    </message>
    <message>
        <source>{0} a week</source>
        <translation>每周 {0}</translation>
    </message>
    <message>
        <source>{0} a month</source>
        <translation>每月 {0}</translation>
    </message>
    <message>
        <source>last {0} orders</source>
        <translation>最近 {0} 笔订单</translation>
    </message>
    <message>
        <source>use and stock stated</source>
        <translation>对方告知的用量和库存</translation>
    </message>
    <message>
        <source>use stated, last purchase</source>
        <translation>告知的用量和最近一次采购</translation>
    </message>
    <message>
        <source>stock stated, last {0} purchases</source>
        <translation>告知的库存和最近 {0} 次采购</translation>
    </message>
    <message>
        <source>last {0} purchases</source>
        <translation>最近 {0} 次采购</translation>
    </message>
    <message>
        <source>{0} payments</source>
        <translation>{0} 次付款</translation>
    </message>
    <message>
        <source>1 payment</source>
        <translation>1 次付款</translation>
    </message>
    <message>
        <source>terms, {0}</source>
        <translation>账期，{0}</translation>
    </message>
    <message>
        <source>cash: no terms, no payment yet</source>
        <translation>现款：无账期，尚无付款</translation>
    </message>
    <message>
        <source>terms, no payment yet</source>
        <translation>有账期，尚无付款</translation>
    </message>
    <message>
        <source>What they use</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>{0} runs out</source>
        <translation>{0}将用完</translation>
    </message>
    <message>
        <source>Order expected</source>
        <translation>预计订货</translation>
    </message>
    <message>
        <source>{0} to collect</source>
        <translation>待收 {0}</translation>
    </message>
    <message>
        <source>{0}: the contract of {1} ends</source>
        <translation>{0}：与 {1} 的合同到期</translation>
    </message>
    <message>
        <source>{0}: our contract ends</source>
        <translation>{0}：与我方的合同到期</translation>
    </message>
    <message>
        <source>customer for a year</source>
        <translation>成为客户一周年</translation>
    </message>
    <message>
        <source>customer for {0} years</source>
        <translation>成为客户 {0} 周年</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}: birthday</source>
        <translation>{0}生日</translation>
    </message>
    <message>
        <source>{0} turns {1}</source>
        <translation>{0}满 {1} 岁</translation>
    </message>
    <message>
        <source>leap </source>
        <translation>闰</translation>
    </message>
    <message>
        <source> (lunar {0}{1}/{2})</source>
        <translation>（农历{0}{1}月{2}日）</translation>
    </message>
</context>
<context>
    <name>ComingModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>最可能</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最晚</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>Filter by name or product</source>
        <translation>按名称或产品筛选</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Nothing is coming in this span. Orders, payments and stated stocks tell.</source>
        <translation>这段时间内没有预计事项。依据订单、付款和告知的库存推算。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>查找中…</translation>
    </message>
    <message>
        <source>{0} in {1} days</source>
        <translation>{1} 天内 {0} 项</translation>
    </message>
    <message>
        <source>, {0} late</source>
        <translation>，{0} 项逾期</translation>
    </message>
    <message>
        <source>Export what is coming</source>
        <translation>导出即将到来的事项</translation>
    </message>
    <message>
        <source>coming.csv</source>
        <translation>即将到来.csv</translation>
    </message>
    <message>
        <source>{0} lines written to {1}</source>
        <translation>已将 {0} 行写入 {1}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Search customers, people, commands</source>
        <translation>搜索客户、人员、命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or pinyin.</source>
        <translation>没有找到。试试更少的字，或用拼音。</translation>
    </message>
    <message>
        <source>Looking inside names…</source>
        <translation>正在名称中间查找…</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>回车 打开</translation>
    </message>
</context>
<context>
    <name>ComplaintLine</name>
    <message>
        <source>Complaint: {0}</source>
        <translation>投诉：{0}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Complaint answered</source>
        <translation>投诉已答复</translation>
    </message>
    <message>
        <source>Complaint not answered yet</source>
        <translation>投诉尚未答复</translation>
    </message>
    <message>
        <source>Complaint closed</source>
        <translation>投诉已结案</translation>
    </message>
    <message>
        <source>Complaint opened again</source>
        <translation>投诉已重新打开</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>An unexpected error happened. Your book is whole; you can go on.</source>
        <translation>发生了意外错误。您的客户簿完好，可以继续使用。</translation>
    </message>
    <message>
        <source>no log file</source>
        <translation>没有日志文件</translation>
    </message>
    <message>
        <source>The report holds no customer data. Log: {path}</source>
        <translation>报告不含客户资料。日志：{path}</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>CurrenciesDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Currencies and rates</source>
        <translation>币种与汇率</translation>
    </message>
    <message>
        <source>Home currency</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>Home currency, which sums are in</source>
        <translation>本位币（合计所用）</translation>
    </message>
    <message>
        <source>Code of another currency</source>
        <translation>其他币种代码</translation>
    </message>
    <message>
        <source>Another currency</source>
        <translation>其他币种</translation>
    </message>
    <message>
        <source>No amount is in {0} and no rate leads there: sums are in {1} for now.</source>
        <translation>没有 {0} 金额，也没有换算到 {0} 的汇率：合计暂用 {1}。</translation>
    </message>
    <message>
        <source>All amounts are in {0}; nothing has to be converted.</source>
        <translation>所有金额均为 {0}，无需换算。</translation>
    </message>
    <message>
        <source>Left out of all sums, having no rate: {0}.</source>
        <translation>以下币种没有汇率，不计入任何合计：{0}。</translation>
    </message>
    <message>
        <source>All amounts are counted in {0}, by these rates.</source>
        <translation>所有金额均按以下汇率折合为 {0}。</translation>
    </message>
    <message>
        <source>A currency has three letters, for example EUR.</source>
        <translation>币种代码为三个字母，例如 EUR。</translation>
    </message>
    <message>
        <source>{0} is the home currency.</source>
        <translation>{0} 就是本位币。</translation>
    </message>
    <message>
        <source>Converting sums</source>
        <translation>正在换算合计</translation>
    </message>
</context>
<context>
    <name>CustomFields</name>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Kind of the field</source>
        <translation>字段类型</translation>
    </message>
    <message>
        <source>Name of the field; Enter adds it</source>
        <translation>字段名称；按回车添加</translation>
    </message>
    <message>
        <source>Name: first choice, second choice …</source>
        <translation>名称：选项一，选项二…</translation>
    </message>
    <message>
        <source>Rename the field</source>
        <translation>重命名字段</translation>
    </message>
    <message>
        <source>Change its choices</source>
        <translation>修改选项</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>移除字段</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
</context>
<context>
    <name>CustomerEditing</name>
    <message>
        <source>Changed one customer</source>
        <translation>已修改 1 位客户</translation>
    </message>
    <message>
        <source>Changed {0} customers</source>
        <translation>已修改 {0} 位客户</translation>
    </message>
    <message>
        <source>All were so already</source>
        <translation>本来就是这样</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>上次接触</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Sorting customers</source>
        <translation>正在排序客户</translation>
    </message>
</context>
<context>
    <name>CustomerTable</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>CustomerVerbs</name>
    <message>
        <source>Choose a customer first</source>
        <translation>请先选择客户</translation>
    </message>
    <message>
        <source>Deleting customers</source>
        <translation>正在删除客户</translation>
    </message>
    <message>
        <source>Deleted {0}</source>
        <translation>已删除 {0}</translation>
    </message>
    <message>
        <source>Deleted {0} customers</source>
        <translation>已删除 {0} 位客户</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>已复制一份</translation>
    </message>
    <message>
        <source>Copied {0} customers</source>
        <translation>已复制 {0} 位客户到剪贴板</translation>
    </message>
    <message>
        <source>Copied one customer</source>
        <translation>已复制一位客户到剪贴板</translation>
    </message>
    <message>
        <source>Copied the first {0} customers; Export writes all of them</source>
        <translation>已复制前 {0} 位客户；全部请用“导出”</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>记录拜访</translation>
    </message>
    <message>
        <source>Print {0} dossiers</source>
        <translation>打印 {0} 份档案</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Change owner, stage, tier …</source>
        <translation>修改负责人、阶段、等级…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete {0} customers</source>
        <translation>删除 {0} 位客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CustomersPanel</name>
    <message>
        <source>Loading the record page</source>
        <translation>正在加载记录页</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Filter by name, place, tag</source>
        <translation>按名称、地区、标签筛选</translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>New customer (Ctrl+N)</source>
        <translation>新建客户 (Ctrl+N)</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>清除筛选（Esc）</translation>
    </message>
    <message>
        <source>No customer matches.</source>
        <translation>没有符合条件的客户。</translation>
    </message>
    <message>
        <source>Looking inside names…</source>
        <translation>正在名称中间查找…</translation>
    </message>
    <message>
        <source>Import a file (Ctrl+I)</source>
        <translation>导入文件（Ctrl+I）</translation>
    </message>
    <message>
        <source>Customers go here: type the first one in, or bring them from a file.</source>
        <translation>客户会列在这里：录入第一位，或从文件导入。</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>To expect</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>已完成：{0}</translation>
    </message>
    <message>
        <source>Done, it comes again: {0}</source>
        <translation>已完成，下次：{0}</translation>
    </message>
    <message>
        <source>Complaint closed: {0}</source>
        <translation>投诉已结案：{0}</translation>
    </message>
    <message>
        <source>Next step: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
    <message>
        <source>&amp;1 Tomorrow</source>
        <translation>明天(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Next Monday</source>
        <translation>下周一(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 In four weeks</source>
        <translation>四周后(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 A date…</source>
        <translation>选日期(&amp;4)…</translation>
    </message>
    <message>
        <source>Rests until when? “Friday”, “27 Nov”</source>
        <translation>推迟到何时？如“周五”“11月27日”</translation>
    </message>
    <message>
        <source>{0}: rests until {1}</source>
        <translation>{0}：推迟到 {1}</translation>
    </message>
</context>
<context>
    <name>Deals</name>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>What they may buy …</source>
        <translation>他们可能买什么…</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Chance, %</source>
        <translation>概率，%</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结单日期</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对手</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢单</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Books</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>打开客户簿</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>请先选择客户</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Keeping the draft</source>
        <translation>正在保存草稿</translation>
    </message>
</context>
<context>
    <name>DropMark</name>
    <message>
        <source>Stays in “{0}”: only tiers change here</source>
        <translation>仍在“{0}”：这里只改等级</translation>
    </message>
    <message>
        <source>To {0}; stays in “{1}”</source>
        <translation>改为 {0}；仍在“{1}”</translation>
    </message>
</context>
<context>
    <name>EditCustomersDialog</name>
    <message>
        <source>Change {0} customers</source>
        <translation>修改 {0} 位客户</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>a tier by hand needs a reason</source>
        <translation>人工定级需要理由</translation>
    </message>
    <message>
        <source>New tag; several with commas</source>
        <translation>新标签；多个用逗号分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>负责人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>阶段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>等级(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>标签(&amp;A)</translation>
    </message>
</context>
<context>
    <name>EditableField</name>
    <message>
        <source>Press Enter to edit</source>
        <translation>按回车编辑</translation>
    </message>
    <message>
        <source>This is not a number. Esc takes it back.</source>
        <translation>这不是数字。按 Esc 取消。</translation>
    </message>
    <message>
        <source>Calendar (Down)</source>
        <translation>日历（↓）</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>ours: {name}</source>
        <translation>我方：{name}</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>There is a record of these words already</source>
        <translation>这些话已有记录</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>已附加：{0}</translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Need: {0}</source>
        <translation>需求：{0}</translation>
    </message>
    <message>
        <source>Objection: {0}</source>
        <translation>异议：{0}</translation>
    </message>
    <message>
        <source>Promise: {0}</source>
        <translation>承诺：{0}</translation>
    </message>
    <message>
        <source>Next step: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
    <message>
        <source>Make it a need</source>
        <translation>记为需求</translation>
    </message>
    <message>
        <source>Make it an objection</source>
        <translation>记为异议</translation>
    </message>
    <message>
        <source>Make it a promise</source>
        <translation>记为承诺</translation>
    </message>
    <message>
        <source>Make it a next step</source>
        <translation>记为下一步</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Nothing was lost: the file was not changed.</source>
        <translation>没有丢失任何内容：文件未改动。</translation>
    </message>
    <message>
        <source>This file is not a client book.</source>
        <translation>此文件不是客户簿。</translation>
    </message>
    <message>
        <source>There is no book at this place.</source>
        <translation>这个位置没有客户簿。</translation>
    </message>
    <message>
        <source>Check the name, or make a new one.</source>
        <translation>请核对名称，或新建一个。</translation>
    </message>
    <message>
        <source>A file of this name exists already.</source>
        <translation>同名文件已存在。</translation>
    </message>
    <message>
        <source>The book is encrypted: it needs its right passphrase.</source>
        <translation>客户簿已加密：需要正确的口令。</translation>
    </message>
    <message>
        <source>The book is no longer in its folder: it was moved, deleted or replaced, or its disk was taken out.</source>
        <translation>客户簿已不在原来的文件夹中：它被移动、删除或替换了，或者磁盘已被拔出。</translation>
    </message>
    <message>
        <source>This last change was not written.</source>
        <translation>最后这一次更改没有写入。</translation>
    </message>
    <message>
        <source>Put the file back, or back up the book to another place and open that.</source>
        <translation>请把文件放回原处，或把客户簿备份到别处再打开。</translation>
    </message>
    <message>
        <source>The disk that holds the book did not read or write.</source>
        <translation>存放客户簿的磁盘无法读写。</translation>
    </message>
    <message>
        <source>See that it is plugged in and has room, and try again.</source>
        <translation>请确认磁盘已接好且有空间，然后重试。</translation>
    </message>
    <message>
        <source>The book is damaged.</source>
        <translation>客户簿已损坏。</translation>
    </message>
    <message>
        <source>it may not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>it is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>it is not a date, as 2026-11-30</source>
        <translation>不是日期（如 2026-11-30）</translation>
    </message>
    <message>
        <source>the number is out of range</source>
        <translation>数字超出范围</translation>
    </message>
    <message>
        <source>it cannot be less than nothing</source>
        <translation>不能小于零</translation>
    </message>
    <message>
        <source>it is part of this one already</source>
        <translation>它已经隶属于这个客户</translation>
    </message>
    <message>
        <source>it cannot point to itself</source>
        <translation>不能指向自己</translation>
    </message>
    <message>
        <source>it must be from {0} to {1}</source>
        <translation>须在 {0} 与 {1} 之间</translation>
    </message>
    <message>
        <source>the cell is in {0}</source>
        <translation>该单元格的币种是 {0}</translation>
    </message>
    <message>
        <source>Not stored: {0}.</source>
        <translation>未保存：{0}。</translation>
    </message>
    <message>
        <source>“{0}” was not stored: {1}.</source>
        <translation>“{0}”未保存：{1}。</translation>
    </message>
    <message>
        <source>{0} brought {1}</source>
        <translation>{0} 引荐了 {1}</translation>
    </message>
    <message>
        <source>{0} cannot have been introduced by {1}: {2}.</source>
        <translation>{0} 不可能由 {1} 引荐：{2}。</translation>
    </message>
    <message>
        <source>{0} reports to {1}</source>
        <translation>{0}的上级是{1}</translation>
    </message>
    <message>
        <source>{0} cannot report to {1}: {2}.</source>
        <translation>{0}的上级不能是{1}：{2}。</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>没有向其中写入任何内容。</translation>
    </message>
    <message>
        <source>Open the newest backup beside it.</source>
        <translation>请打开旁边最新的备份。</translation>
    </message>
    <message>
        <source>The book was written by a newer version of crmdesk.</source>
        <translation>此客户簿由更新版本的 crmdesk 写成。</translation>
    </message>
    <message>
        <source>Update crmdesk to open it.</source>
        <translation>请升级 crmdesk 后再打开。</translation>
    </message>
    <message>
        <source>The book is in use by another program.</source>
        <translation>另一个程序正在使用此客户簿。</translation>
    </message>
    <message>
        <source>Nothing of this change was written.</source>
        <translation>本次改动没有写入。</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>请关闭另一个程序后重试。</translation>
    </message>
    <message>
        <source>The book is busy with longer work.</source>
        <translation>客户簿正在进行较长的工作。</translation>
    </message>
    <message>
        <source>What you typed is still there.</source>
        <translation>您输入的内容还在。</translation>
    </message>
    <message>
        <source>Save it again when the work is done, or stop the work.</source>
        <translation>等工作完成后再保存，或停止该工作。</translation>
    </message>
    <message>
        <source>The book or its folder cannot be written.</source>
        <translation>客户簿或其文件夹不可写。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Copy the book to a folder of your own.</source>
        <translation>请把客户簿复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>This is how the book was; it cannot be changed.</source>
        <translation>这是客户簿过去的样子，不能修改。</translation>
    </message>
    <message>
        <source>Go back to today to edit.</source>
        <translation>请回到今天再编辑。</translation>
    </message>
    <message>
        <source>The disk that holds the book is full.</source>
        <translation>存放客户簿的磁盘已满。</translation>
    </message>
    <message>
        <source>Everything saved before is kept; this last change is not.</source>
        <translation>之前保存的都在；最后这次改动没有保存。</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>工作已取消。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>This cannot be taken back: the record was changed later.</source>
        <translation>无法撤销：该记录后来又有改动。</translation>
    </message>
    <message>
        <source>Undo the later change first.</source>
        <translation>请先撤销后来的改动。</translation>
    </message>
    <message>
        <source>This record is no longer in the book.</source>
        <translation>此记录已不在客户簿中。</translation>
    </message>
    <message>
        <source>Nobody can report to somebody below them.</source>
        <translation>不能向自己的下属汇报。</translation>
    </message>
    <message>
        <source>Nobody can be introduced by somebody whom they brought themselves.</source>
        <translation>介绍人不能是自己介绍来的人。</translation>
    </message>
    <message>
        <source>Change the older introduction first.</source>
        <translation>请先修改较早的介绍关系。</translation>
    </message>
    <message>
        <source>They buy all of this from us: there is nothing to win here.</source>
        <translation>这一项全部由我们供应，没有可争取的。</translation>
    </message>
    <message>
        <source>This is no birthday.</source>
        <translation>这不是生日。</translation>
    </message>
    <message>
        <source>The value before was kept.</source>
        <translation>原值已保留。</translation>
    </message>
    <message>
        <source>Write 1979-02-28, 2/28, lunar 8/15 or 农历八月十五.</source>
        <translation>可写 1979-02-28、2/28、农历八月十五 或 lunar 8/15。</translation>
    </message>
    <message>
        <source>No calendar has this day, or not in that year.</source>
        <translation>历法中没有这一天，或那一年没有。</translation>
    </message>
    <message>
        <source>This value does not fit the field.</source>
        <translation>此值不适合该字段。</translation>
    </message>
    <message>
        <source>What this belongs to is no longer in the book.</source>
        <translation>它所属的记录已不在客户簿中。</translation>
    </message>
    <message>
        <source>Undo its deletion, or choose another one.</source>
        <translation>请撤销删除，或另选一个。</translation>
    </message>
    <message>
        <source>This file is larger than 64 MiB.</source>
        <translation>此文件超过 64 MiB。</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>未添加。</translation>
    </message>
    <message>
        <source>Keep it in a folder, and write in the note where it is.</source>
        <translation>请存放在文件夹里，并在记录中写明位置。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>No program of this computer opens this file.</source>
        <translation>这台电脑上没有能打开此文件的程序。</translation>
    </message>
    <message>
        <source>The file stays in the book.</source>
        <translation>文件仍在客户簿中。</translation>
    </message>
    <message>
        <source>Save it into a folder (S) and open it from there.</source>
        <translation>请另存到文件夹（S），再从那里打开。</translation>
    </message>
    <message>
        <source>Nothing of it was imported.</source>
        <translation>其中没有任何内容被导入。</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>无法打开该文件。</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>文件中没有任何内容。</translation>
    </message>
    <message>
        <source>The workbook is protected with a password.</source>
        <translation>工作簿设有密码。</translation>
    </message>
    <message>
        <source>Save it without the password, and import that file.</source>
        <translation>请去掉密码另存，再导入另存的文件。</translation>
    </message>
    <message>
        <source>The file is damaged, or no workbook.</source>
        <translation>文件已损坏，或不是工作簿。</translation>
    </message>
    <message>
        <source>Save it as XLSX or CSV in a spreadsheet program.</source>
        <translation>请在电子表格软件中另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>This is there to be read, not to be imported.</source>
        <translation>这张表仅供查阅，不能导入。</translation>
    </message>
    <message>
        <source>This file is no picture.</source>
        <translation>此文件不是图片。</translation>
    </message>
    <message>
        <source>The photo is as it was.</source>
        <translation>照片未变。</translation>
    </message>
    <message>
        <source>The dossier cannot be written there.</source>
        <translation>档案无法写到那里。</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>打印机没有响应。</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>没有打印任何内容。</translation>
    </message>
    <message>
        <source>Choose another printer, or save a PDF.</source>
        <translation>请选择其他打印机，或存为 PDF。</translation>
    </message>
    <message>
        <source>No font with Chinese letters was found.</source>
        <translation>没有找到中文字体。</translation>
    </message>
    <message>
        <source>Install WenQuanYi Micro Hei or Microsoft YaHei.</source>
        <translation>请安装文泉驿微米黑或微软雅黑字体。</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>文件无法写到那里。</translation>
    </message>
    <message>
        <source>The letters of the file cannot be read.</source>
        <translation>无法识别文件的字符编码。</translation>
    </message>
    <message>
        <source>The file holds no table.</source>
        <translation>文件中没有表格。</translation>
    </message>
    <message>
        <source>The file holds no contact cards.</source>
        <translation>文件中没有名片。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Make it first, or choose another.</source>
        <translation>请先新建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>回到备份…</translation>
    </message>
</context>
<context>
    <name>ExportBook</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>哪些客户</translation>
    </message>
    <message>
        <source>The &amp;customer in view</source>
        <translation>当前客户</translation>
    </message>
    <message>
        <source>The &amp;list as filtered</source>
        <translation>筛选后的列表</translation>
    </message>
    <message>
        <source>&amp;Everybody in the book</source>
        <translation>客户簿中的所有人</translation>
    </message>
    <message>
        <source>As</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Folder of tables (CSV): the same, a file each, with the attached files</source>
        <translation>表格文件夹 (CSV)：同上，每类一个文件，并附上附件</translation>
    </message>
    <message>
        <source>&amp;Table (CSV): the customers alone</source>
        <translation>表格 (CSV)：仅客户</translation>
    </message>
    <message>
        <source>&amp;Workbook (XLSX): everything, a sheet for each kind</source>
        <translation>工作簿 (XLSX)：全部内容，每类一张表</translation>
    </message>
    <message>
        <source>Contact ca&amp;rds (vCard): for phones and mail programs</source>
        <translation>名片 (vCard)：用于手机和邮件程序</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Counting customers</source>
        <translation>正在统计客户</translation>
    </message>
    <message>
        <source>&amp;Everybody in the book: {0} customers</source>
        <translation>客户簿中的所有人：{0} 位客户</translation>
    </message>
    <message>
        <source>{0} customers</source>
        <translation>{0} 位客户</translation>
    </message>
    <message>
        <source>&amp;Chosen: {0}</source>
        <translation>所选：{0}</translation>
    </message>
    <message>
        <source>The &amp;list: {0} customers, {1}</source>
        <translation>列表：{0} 位客户，{1}</translation>
    </message>
    <message>
        <source>4.0: keeps most</source>
        <translation>4.0：保留最全</translation>
    </message>
    <message>
        <source>3.0: for Outlook, Google and most phones</source>
        <translation>3.0：适用于 Outlook、Google 和多数手机</translation>
    </message>
    <message>
        <source>2.1: for old phones</source>
        <translation>2.1：适用于老式手机</translation>
    </message>
    <message>
        <source>Folder of the tables</source>
        <translation>表格文件夹</translation>
    </message>
    <message>
        <source>{0} files (*{1})</source>
        <translation>{0} 文件 (*{1})</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Exporting to {0}</source>
        <translation>正在导出到 {0}</translation>
    </message>
    <message>
        <source>Name the file to export into.</source>
        <translation>请指定要导出的文件。</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder.</source>
        <translation>{0} 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>{0} is a folder: name a file in it.</source>
        <translation>{0} 是文件夹：请在其中指定文件。</translation>
    </message>
    <message>
        <source>{0} holds files already. Export again to replace those of the same names.</source>
        <translation>{0} 中已有文件。再次导出将替换同名文件。</translation>
    </message>
    <message>
        <source>{0} exists already. Export again to replace it.</source>
        <translation>{0} 已存在。再次导出将替换它。</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>{0} and {1} more files</source>
        <translation>{0} 等，另有 {1} 个文件</translation>
    </message>
    <message>
        <source>The export was stopped: nothing was written.</source>
        <translation>导出已停止：没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>FacetCounts</name>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
</context>
<context>
    <name>FieldHistory</name>
    <message>
        <source>{0}: put an earlier value back</source>
        <translation>{0}：恢复以前的值</translation>
    </message>
    <message>
        <source>{0}: never had another value</source>
        <translation>{0}：从未有过其他值</translation>
    </message>
    <message>
        <source>{0} (deleted)</source>
        <translation>{0}（已删除）</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>至 {0}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>当地名称</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>State</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>实力</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>营业额</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>隶属</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tier kept until</source>
        <translation>等级保留至</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Sums are in it</source>
        <translation>合计币种</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Rate in</source>
        <translation>汇率币种</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Terms, days</source>
        <translation>账期（天）</translation>
    </message>
    <message>
        <source>Pays on</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>来自其他程序</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>出生年</translation>
    </message>
    <message>
        <source>Birth month</source>
        <translation>出生月</translation>
    </message>
    <message>
        <source>Birth day</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Birthplace</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>履历</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>爱好</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>口味</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好联系方式</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Strength of the tie</source>
        <translation>关系强度</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近见面</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Our people</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Heard in</source>
        <translation>听自</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Real or pretended</source>
        <translation>真实或借口</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>试探</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Chance, %</source>
        <translation>概率，%</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>共</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>观察日期</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Stock on</source>
        <translation>库存日期</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>另一人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>推迟到</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Last touch</source>
        <translation>上次接触</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} 项逾期</translation>
    </message>
    <message>
        <source>none late</source>
        <translation>无逾期</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完任务</translation>
    </message>
    <message>
        <source>{0} on year before</source>
        <translation>较上年 {0}</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>the last in {0}</source>
        <translation>最近 {0}</translation>
    </message>
    <message>
        <source>{0} orders</source>
        <translation>{0} 笔订单</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 笔订单</translation>
    </message>
    <message>
        <source>1 won deal</source>
        <translation>1 个成交商机</translation>
    </message>
    <message>
        <source>{0} won deals</source>
        <translation>{0} 个成交商机</translation>
    </message>
    <message>
        <source>Lifetime revenue</source>
        <translation>累计收入</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Choose files (Alt+A); or drop them here, or paste a picture</source>
        <translation>选择文件 (Alt+A)；也可拖到这里，或粘贴图片</translation>
    </message>
    <message>
        <source>{0}: take out</source>
        <translation>{0}：移除</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Offers, contracts and pictures go here: drop files, or press Attach.</source>
        <translation>报价、合同和图片放在这里：拖入文件，或点“添加附件”。</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>from an entry of the timeline</source>
        <translation>来自时间线记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>已附加：{0}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Choose values</source>
        <translation>选择值</translation>
    </message>
    <message>
        <source>Filter by something else</source>
        <translation>按其他条件筛选</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>上次接触</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Touched within 30 days</source>
        <translation>30 天内接触过</translation>
    </message>
    <message>
        <source>Touched 31–90 days ago</source>
        <translation>31–90 天前接触过</translation>
    </message>
    <message>
        <source>Not touched for 90 days</source>
        <translation>90 天未接触</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Due this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>从未接触</translation>
    </message>
    <message>
        <source>Choose values; ✕ or Delete clears this filter</source>
        <translation>选择取值；点 ✕ 或按 Delete 清除此筛选</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>{0} more: type them into the filter line</source>
        <translation>另有 {0} 项：请在筛选框里输入</translation>
    </message>
    <message>
        <source>No customer has a value here yet</source>
        <translation>还没有客户填写此项</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>tier {0}</source>
        <translation>等级 {0}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>due this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>从未接触</translation>
    </message>
    <message>
        <source>touched within 30 days</source>
        <translation>30 天内接触过</translation>
    </message>
    <message>
        <source>touched 31–90 days ago</source>
        <translation>31–90 天前接触过</translation>
    </message>
    <message>
        <source>not touched for 90 days</source>
        <translation>90 天未接触</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Order {0}</source>
        <translation>订单 {0}</translation>
    </message>
    <message>
        <source>Lately in view</source>
        <translation>最近查看</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Whose number this is</source>
        <translation>这是谁的号码</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>已存列表</translation>
    </message>
    <message>
        <source>Tasks and opportunities</source>
        <translation>任务和商机</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Products and answers</source>
        <translation>产品和应答</translation>
    </message>
    <message>
        <source>Other commands</source>
        <translation>其他命令</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Tier {0}</source>
        <translation>等级 {0}</translation>
    </message>
    <message>
        <source>No industry</source>
        <translation>无行业</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>无地区</translation>
    </message>
    <message>
        <source>No tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Without one</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Who brings most of the revenue?</source>
        <translation>谁带来了大部分收入？</translation>
    </message>
    <message>
        <source>One customer brings all of it</source>
        <translation>全部来自一位客户</translation>
    </message>
    <message>
        <source>{0} of {1} customers: {2} of revenue</source>
        <translation>{1} 位客户中的 {0} 位：{2} 的收入</translation>
    </message>
    <message>
        <source>Customers bring alike: {0} of them {1} of revenue</source>
        <translation>客户贡献相近：{0} 的客户带来 {1} 的收入</translation>
    </message>
    <message>
        <source>{0} of customers bring {1} of revenue</source>
        <translation>{0} 的客户带来 {1} 的收入</translation>
    </message>
    <message>
        <source>How does revenue go?</source>
        <translation>收入走势如何？</translation>
    </message>
    <message>
        <source>More was returned than bought</source>
        <translation>退货多于购买</translation>
    </message>
    <message>
        <source>First revenue: {0} of {1} months had orders</source>
        <translation>首次有收入：{1} 个月中有 {0} 个月有订单</translation>
    </message>
    <message>
        <source>Revenue is as it was the year before</source>
        <translation>收入与上年持平</translation>
    </message>
    <message>
        <source>Revenue grew {0} on the year before</source>
        <translation>收入较上年增长 {0}</translation>
    </message>
    <message>
        <source>Revenue fell {0} on the year before</source>
        <translation>收入较上年下降 {0}</translation>
    </message>
    <message>
        <source>Revenue grew {0}, all of it since {1}</source>
        <translation>收入增长 {0}，全部来自 {1} 以后</translation>
    </message>
    <message>
        <source>Revenue fell {0}, all of it since {1}</source>
        <translation>收入下降 {0}，全部发生在 {1} 以后</translation>
    </message>
    <message>
        <source>Which industries bring the revenue?</source>
        <translation>哪些行业带来收入？</translation>
    </message>
    <message>
        <source>Which regions bring the revenue?</source>
        <translation>哪些地区带来收入？</translation>
    </message>
    <message>
        <source>Which tiers bring the revenue?</source>
        <translation>哪些等级带来收入？</translation>
    </message>
    <message>
        <source>Who brings the revenue?</source>
        <translation>谁带来收入？</translation>
    </message>
    <message>
        <source>{0} industries; none brings over {1}</source>
        <translation>{0} 个行业，没有一个超过 {1}</translation>
    </message>
    <message>
        <source>{0} regions; none brings over {1}</source>
        <translation>{0} 个地区，没有一个超过 {1}</translation>
    </message>
    <message>
        <source>{0} tiers; none brings over {1}</source>
        <translation>{0} 个等级，没有一个超过 {1}</translation>
    </message>
    <message>
        <source>{0} groups; none brings over {1}</source>
        <translation>{0} 个分组，没有一个超过 {1}</translation>
    </message>
    <message>
        <source>Customers without an industry bring {0}</source>
        <translation>未填行业的客户带来 {0}</translation>
    </message>
    <message>
        <source>Customers without a region bring {0}</source>
        <translation>未填地区的客户带来 {0}</translation>
    </message>
    <message>
        <source>Customers without a tier bring {0}</source>
        <translation>未评级的客户带来 {0}</translation>
    </message>
    <message>
        <source>Customers without one bring {0}</source>
        <translation>未填写的客户带来 {0}</translation>
    </message>
    <message>
        <source>All of the revenue comes from {0}</source>
        <translation>全部收入来自{0}</translation>
    </message>
    <message>
        <source>{0} alone brings {1} of revenue</source>
        <translation>仅{0}就带来 {1} 的收入</translation>
    </message>
    <message>
        <source>{0} leads with {1} of revenue</source>
        <translation>{0}领先，占收入的 {1}</translation>
    </message>
    <message>
        <source>How far do customers come?</source>
        <translation>客户走到哪一步？</translation>
    </message>
    <message>
        <source>Everybody goes on, stage by stage</source>
        <translation>每个阶段的客户都继续前进</translation>
    </message>
    <message>
        <source>At every stage {0} or more go on</source>
        <translation>每个阶段都有 {0} 以上继续前进</translation>
    </message>
    <message>
        <source>Only {0} go on from {1} to {2}</source>
        <translation>只有 {0} 从{1}走到{2}</translation>
    </message>
    <message>
        <source>Nobody goes on from {1} to {2}</source>
        <translation>没有人从{1}走到{2}</translation>
    </message>
    <message>
        <source>Who is due for a visit?</source>
        <translation>该拜访谁了？</translation>
    </message>
    <message>
        <source>The customer is seen in time</source>
        <translation>该客户按时见面</translation>
    </message>
    <message>
        <source>All {0} customers are seen in time</source>
        <translation>{0} 位客户都按时见面</translation>
    </message>
    <message>
        <source>{0} of {1} tier {2} customers are seen too late</source>
        <translation>{1} 位 {2} 级客户中有 {0} 位拜访逾期</translation>
    </message>
    <message>
        <source>{0} of {1} tier {2} customers were never seen</source>
        <translation>{1} 位 {2} 级客户中有 {0} 位从未见面</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message>
        <source>Owes {0}</source>
        <translation>欠款 {0}</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>无未结事项</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>未结事项</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
</context>
<context>
    <name>Grading</name>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>above all: {0}</source>
        <translation>主要因为：{0}</translation>
    </message>
    <message>
        <source>{0} d ago</source>
        <translation>{0} 天前</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Print a dossier</source>
        <translation>打印档案</translation>
    </message>
    <message>
        <source>Log a visit (Ctrl+L)</source>
        <translation>记录拜访 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>写电子邮件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>本地名称</translation>
    </message>
    <message>
        <source>customer since {0}</source>
        <translation>{0}起的客户</translation>
    </message>
</context>
<context>
    <name>HeardWords</name>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Whole book</source>
        <translation>整个客户簿</translation>
    </message>
    <message>
        <source>Day, change, person or device</source>
        <translation>日期、更改、人员或设备</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>&amp;Undo this change</source>
        <translation>撤销此更改(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>{0} (taken back)</source>
        <translation>{0}（已撤销）</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>device {0}</source>
        <translation>设备 {0}</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>这次更改已经撤销了。</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Later: {0}, {1} {2}.</source>
        <translation>之后还有：{0}，{1} {2}。</translation>
    </message>
</context>
<context>
    <name>HistoryWalk</name>
    <message>
        <source>Taking back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>撤销{0}</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>重做{0}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading {0}</source>
        <translation>正在读取 {0}</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Add files to import them.</source>
        <translation>请添加要导入的文件。</translation>
    </message>
    <message>
        <source>Cells that cannot be read as they stand: {0}</source>
        <translation>无法直接读取的单元格：{0}</translation>
    </message>
    <message>
        <source>A click or Enter chooses where a column goes</source>
        <translation>点击或按回车选择该列导入到哪里</translation>
    </message>
    <message>
        <source>No column holds “{0}”: the rows cannot be told apart</source>
        <translation>没有列对应“{0}”：无法区分各行</translation>
    </message>
    <message>
        <source>Cells that cannot be read as they stand: {0} in the whole file</source>
        <translation>整个文件中无法直接读取的单元格：{0}</translation>
    </message>
    <message>
        <source>Every cell can be read</source>
        <translation>所有单元格都可读取</translation>
    </message>
    <message>
        <source>&amp;Import {0} rows</source>
        <translation>导入 {0} 行</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>No row of {0} can be told apart. Import again to report them all.</source>
        <translation>{0} 的各行无法区分。再点一次“导入”，这些行将只列入报告。</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>年营业额</translation>
    </message>
    <message>
        <source>Founded in</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>母公司</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Payment days</source>
        <translation>账期（天）</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact&apos;s job</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Suffix of the name</source>
        <translation>姓名后缀</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Phone at home</source>
        <translation>家庭电话</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>寻呼机</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>第二电子邮件</translation>
    </message>
    <message>
        <source>Third e-mail</source>
        <translation>第三电子邮件</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>即时通讯</translation>
    </message>
    <message>
        <source>Street at work</source>
        <translation>办公街道</translation>
    </message>
    <message>
        <source>City at work</source>
        <translation>办公城市</translation>
    </message>
    <message>
        <source>State at work</source>
        <translation>办公省/州</translation>
    </message>
    <message>
        <source>Postcode at work</source>
        <translation>办公邮编</translation>
    </message>
    <message>
        <source>Country at work</source>
        <translation>办公国家</translation>
    </message>
    <message>
        <source>Street at home</source>
        <translation>家庭街道</translation>
    </message>
    <message>
        <source>City at home</source>
        <translation>家庭城市</translation>
    </message>
    <message>
        <source>State at home</source>
        <translation>家庭省/州</translation>
    </message>
    <message>
        <source>Postcode at home</source>
        <translation>家庭邮编</translation>
    </message>
    <message>
        <source>Country at home</source>
        <translation>家庭国家</translation>
    </message>
    <message>
        <source>Other street</source>
        <translation>其他街道</translation>
    </message>
    <message>
        <source>Other city</source>
        <translation>其他城市</translation>
    </message>
    <message>
        <source>Other state</source>
        <translation>其他省/州</translation>
    </message>
    <message>
        <source>Other postcode</source>
        <translation>其他邮编</translation>
    </message>
    <message>
        <source>Other country</source>
        <translation>其他国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>出生月</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>纪念日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>爱好</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>Assistant&apos;s phone</source>
        <translation>助理电话</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Our person&apos;s number</source>
        <translation>我方人员编号</translation>
    </message>
    <message>
        <source>Our person</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>产品编号</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Number of the chief</source>
        <translation>上级编号</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>本地名称</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>外文名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Size in words</source>
        <translation>规模说明</translation>
    </message>
    <message>
        <source>Economic strength</source>
        <translation>经济实力</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入档次</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Level of service</source>
        <translation>服务级别</translation>
    </message>
    <message>
        <source>Direct or indirect</source>
        <translation>直接或间接</translation>
    </message>
    <message>
        <source>State of the relation</source>
        <translation>关系状态</translation>
    </message>
    <message>
        <source>Paydays</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Delivery promise</source>
        <translation>交货承诺</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Contact&apos;s mobile</source>
        <translation>联系人手机</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Contact&apos;s messenger</source>
        <translation>联系人即时通信</translation>
    </message>
    <message>
        <source>Contact&apos;s birthday</source>
        <translation>联系人生日</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Other cells</source>
        <translation>其他单元格</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>头衔</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Birthplace</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>工作经历</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>口味</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选联系方式</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意情况</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Strength of our relation</source>
        <translation>关系强度</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近见面</translation>
    </message>
    <message>
        <source>More mobiles</source>
        <translation>更多手机</translation>
    </message>
    <message>
        <source>More phones at home</source>
        <translation>更多家庭电话</translation>
    </message>
    <message>
        <source>More faxes</source>
        <translation>更多传真</translation>
    </message>
    <message>
        <source>More pagers</source>
        <translation>更多寻呼机</translation>
    </message>
    <message>
        <source>More of the assistant&apos;s phones</source>
        <translation>助理的更多电话</translation>
    </message>
    <message>
        <source>More phones</source>
        <translation>更多电话</translation>
    </message>
    <message>
        <source>More e-mails</source>
        <translation>更多电子邮件</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>预计日期</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Kind of complaint</source>
        <translation>投诉类别</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>我方陪同人员</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>该行成本</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Staff level</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>Introduced by contact</source>
        <translation>介绍人（联系人）</translation>
    </message>
    <message>
        <source>Introducing contact&apos;s company</source>
        <translation>介绍人所在公司</translation>
    </message>
    <message>
        <source>Tier locked until</source>
        <translation>级别锁定至</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Visits and calls</source>
        <translation>拜访与电话</translation>
    </message>
    <message>
        <source>Our people</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Numbers and addresses to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Posts held</source>
        <translation>任职经历</translation>
    </message>
    <message>
        <source>Ties between people</source>
        <translation>人际关系</translation>
    </message>
    <message>
        <source>Goals, views and needs</source>
        <translation>目标、看法与需求</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包份额</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>消耗</translation>
    </message>
    <message>
        <source>What they give besides money</source>
        <translation>非货币价值</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>History of tiers</source>
        <translation>级别历史</translation>
    </message>
    <message>
        <source>History of stages</source>
        <translation>阶段历史</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>备用应答</translation>
    </message>
    <message>
        <source>Fact-finding questions</source>
        <translation>调查问题</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tier policies</source>
        <translation>分级规则</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>已存列表</translation>
    </message>
    <message>
        <source>Findings let stand</source>
        <translation>已忽略的问题</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>upright bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>The sheet {0} was left out: it holds no table that is known.</source>
        <translation>工作表 {0} 已略过：其中没有可识别的表格。</translation>
    </message>
    <message>
        <source>The sheet {0} was left out: it is there to be read.</source>
        <translation>工作表 {0} 已略过：它仅供查阅。</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>&amp;Rows are</source>
        <translation>每行是</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>&amp;Parted by</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>First row is &amp;headers</source>
        <translation>首行是标题</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Dates name the &amp;day before the month</source>
        <translation>日期中日在月前</translation>
    </message>
    <message>
        <source>As it &amp;will be stored</source>
        <translation>将这样保存</translation>
    </message>
    <message>
        <source>Show &amp;next</source>
        <translation>显示下一个</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ImportFilesModel</name>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Contact cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Contact cards need no mapping: what has no field is kept as it is.</source>
        <translation>名片无需对应：没有字段的内容原样保留。</translation>
    </message>
    <message>
        <source>recognised as {0}</source>
        <translation>识别为 {0}</translation>
    </message>
    <message>
        <source>columns matched by the words of their headers</source>
        <translation>按标题词语对应各列</translation>
    </message>
    <message>
        <source>the file has no headers: say what its columns hold</source>
        <translation>文件没有标题：请说明各列内容</translation>
    </message>
    <message>
        <source>the encoding is a guess: choose another if letters look wrong</source>
        <translation>编码为推测：如有乱码请另选</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 张名片</translation>
    </message>
    <message>
        <source>{0} cards</source>
        <translation>{0} 张名片</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} 行</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>What was imported</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Filter by file, column, value or reason</source>
        <translation>按文件、列、值或原因筛选</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>&amp;Save report as CSV…</source>
        <translation>将报告保存为 CSV…</translation>
    </message>
    <message>
        <source>Show the imported &amp;customers</source>
        <translation>显示导入的客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>{0} rows: {1} created, {2} updated</source>
        <translation>{0} 行：新建 {1}，更新 {2}</translation>
    </message>
    <message>
        <source>{0} rows, nothing new: the book is as it was</source>
        <translation>{0} 行，没有新内容：客户簿未变</translation>
    </message>
    <message>
        <source>none: every filled cell is in the book</source>
        <translation>没有：所有填写的单元格都已在客户簿中</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>imported just now</source>
        <translation>刚刚导入</translation>
    </message>
    <message>
        <source>Taking back the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message>
        <source>The import was taken back: the book is as it was before.</source>
        <translation>导入已撤销：客户簿恢复原样。</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>{0} remarks saved as {1}</source>
        <translation>{0} 条说明已保存为 {1}</translation>
    </message>
</context>
<context>
    <name>ImportRun</name>
    <message>
        <source>{0} files</source>
        <translation>{0} 个文件</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>正在导入 {0}</translation>
    </message>
    <message>
        <source>The import was stopped: nothing was imported</source>
        <translation>导入已停止：没有导入任何内容</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>change of {0}</source>
        <translation>{0} 的更改</translation>
    </message>
    <message>
        <source>addition to {0} ({1})</source>
        <translation>{0} 的添加（{1}）</translation>
    </message>
    <message>
        <source>deletion from {0} ({1})</source>
        <translation>{0} 的删除（{1}）</translation>
    </message>
    <message>
        <source>deletion of {0}</source>
        <translation>{0} 的删除</translation>
    </message>
    <message>
        <source>new customer {0}</source>
        <translation>新建客户 {0}</translation>
    </message>
    <message>
        <source>duplicate of {0}</source>
        <translation>复制 {0}</translation>
    </message>
    <message>
        <source>edit of {0}</source>
        <translation>编辑 {0}</translation>
    </message>
    <message>
        <source>tags of {0}</source>
        <translation>{0} 的标签</translation>
    </message>
    <message>
        <source>file {0}</source>
        <translation>附件 {0}</translation>
    </message>
    <message>
        <source>name of file {0}</source>
        <translation>文件 {0} 的名称</translation>
    </message>
    <message>
        <source>photo of {0}</source>
        <translation>{0} 的照片</translation>
    </message>
    <message>
        <source>visit to {0}</source>
        <translation>拜访 {0}</translation>
    </message>
    <message>
        <source>words from a note of {0}</source>
        <translation>摘自 {0} 的记录</translation>
    </message>
    <message>
        <source>done task of {0}</source>
        <translation>完成 {0} 的任务</translation>
    </message>
    <message>
        <source>reopened task of {0}</source>
        <translation>重开 {0} 的任务</translation>
    </message>
    <message>
        <source>new date for {0}</source>
        <translation>{0} 改期</translation>
    </message>
    <message>
        <source>put off task of {0}</source>
        <translation>推迟 {0} 的任务</translation>
    </message>
    <message>
        <source>rhythm of a task of {0}</source>
        <translation>{0} 的任务的重复方式</translation>
    </message>
    <message>
        <source>answer to the complaint of {0}</source>
        <translation>答复{0}的投诉</translation>
    </message>
    <message>
        <source>closing of the complaint of {0}</source>
        <translation>{0}的投诉结案</translation>
    </message>
    <message>
        <source>reopened complaint of {0}</source>
        <translation>重新打开{0}的投诉</translation>
    </message>
    <message>
        <source>objection of {0}</source>
        <translation>{0} 的异议</translation>
    </message>
    <message>
        <source>question asked again: {0}</source>
        <translation>重新提问：{0}</translation>
    </message>
    <message>
        <source>question no longer asked: {0}</source>
        <translation>不再提问：{0}</translation>
    </message>
    <message>
        <source>new answer {0}</source>
        <translation>新应答 {0}</translation>
    </message>
    <message>
        <source>deletion of answer {0}</source>
        <translation>删除应答 {0}</translation>
    </message>
    <message>
        <source>new template {0}</source>
        <translation>新模板 {0}</translation>
    </message>
    <message>
        <source>deletion of template {0}</source>
        <translation>删除模板 {0}</translation>
    </message>
    <message>
        <source>tier of {0}</source>
        <translation>{0} 的等级</translation>
    </message>
    <message>
        <source>re-grading of {0}</source>
        <translation>{0} 重新评级</translation>
    </message>
    <message>
        <source>import of {0}</source>
        <translation>导入 {0}</translation>
    </message>
    <message>
        <source>saved list {0}</source>
        <translation>保存列表 {0}</translation>
    </message>
    <message>
        <source>update of list {0}</source>
        <translation>更新列表 {0}</translation>
    </message>
    <message>
        <source>name of list {0}</source>
        <translation>列表 {0} 的名称</translation>
    </message>
    <message>
        <source>place of list {0}</source>
        <translation>列表 {0} 的位置</translation>
    </message>
    <message>
        <source>putting {0} in order</source>
        <translation>整理 {0}</translation>
    </message>
    <message>
        <source>letting values of {0} stand</source>
        <translation>保留 {0} 的值</translation>
    </message>
    <message>
        <source>wallet of {0}</source>
        <translation>{0} 的钱包份额</translation>
    </message>
    <message>
        <source>pasting into the wallet of {0}</source>
        <translation>粘贴到 {0} 的钱包份额</translation>
    </message>
    <message>
        <source>opportunity at {0}</source>
        <translation>{0} 的商机</translation>
    </message>
    <message>
        <source>new order of {0}</source>
        <translation>{0} 的新订单</translation>
    </message>
    <message>
        <source>edit of an order of {0}</source>
        <translation>修改 {0} 的订单</translation>
    </message>
    <message>
        <source>edit of a payment of {0}</source>
        <translation>修改 {0} 的付款</translation>
    </message>
    <message>
        <source>stated use and stock of {0}</source>
        <translation>{0} 告知的用量和库存</translation>
    </message>
    <message>
        <source>exchange rate {0}</source>
        <translation>汇率 {0}</translation>
    </message>
    <message>
        <source>home currency {0}</source>
        <translation>本位币 {0}</translation>
    </message>
    <message>
        <source>sample of {0} customers</source>
        <translation>{0} 位示例客户</translation>
    </message>
</context>
<context>
    <name>KeptCells</name>
    <message>
        <source>From other programs</source>
        <translation>来自其他程序</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Make it a next step</source>
        <translation>设为下一步</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Today or coming</source>
        <translation>今天或即将到来</translation>
    </message>
    <message>
        <source>List of customers</source>
        <translation>客户列表</translation>
    </message>
    <message>
        <source>Read the record</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>Edit the cell; Tab goes on</source>
        <translation>编辑单元格；Tab 到下一格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Mark several</source>
        <translation>选择多位</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>To the reminder below the panels</source>
        <translation>到面板下方的提醒</translation>
    </message>
    <message>
        <source>Power map</source>
        <translation>权力图</translation>
    </message>
    <message>
        <source>Give another chief; arrows, Enter</source>
        <translation>改上级；方向键、Enter</translation>
    </message>
    <message>
        <source>Whole profile</source>
        <translation>完整资料</translation>
    </message>
    <message>
        <source>Larger, smaller, all of it</source>
        <translation>放大、缩小、全图</translation>
    </message>
    <message>
        <source>Wallet grid</source>
        <translation>钱包份额表</translation>
    </message>
    <message>
        <source>Make it an opportunity</source>
        <translation>设为商机</translation>
    </message>
    <message>
        <source>New product, unit, competitor</source>
        <translation>新产品、单位、竞争对手</translation>
    </message>
    <message>
        <source>Next measure</source>
        <translation>下一项指标</translation>
    </message>
    <message>
        <source>Goals and needs</source>
        <translation>目标与需求</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Close or open again</source>
        <translation>结案或重开</translation>
    </message>
    <message>
        <source>All about it</source>
        <translation>全部详情</translation>
    </message>
    <message>
        <source>Search box</source>
        <translation>搜索框</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Copy the number or answer</source>
        <translation>复制号码或应答</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>记录拜访</translation>
    </message>
    <message>
        <source>Fields of the record</source>
        <translation>档案字段</translation>
    </message>
    <message>
        <source>Edit; Tab goes on</source>
        <translation>编辑；Tab 到下一项</translation>
    </message>
    <message>
        <source>What is known, while typing</source>
        <translation>输入时列出已有的值</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>以前的值</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Visit form</source>
        <translation>拜访表单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Make a record of the line</source>
        <translation>把该行记为记录</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参与人</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show it whole</source>
        <translation>查看全文</translation>
    </message>
    <message>
        <source>Go to the customer</source>
        <translation>转到客户</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>为何是此等级</translation>
    </message>
    <message>
        <source>To another tier</source>
        <translation>移到另一等级</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Next lane, lane before</source>
        <translation>下一条、上一条泳道</translation>
    </message>
    <message>
        <source>Collapse or expand a lane</source>
        <translation>收起或展开泳道</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save this chart</source>
        <translation>保存此图表</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Take what is proposed</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Take all of the rule</source>
        <translation>采用此规则的全部建议</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>已存列表</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Update to what is shown</source>
        <translation>更新为当前内容</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>The search box (Ctrl+K) finds every command by its name.</source>
        <translation>在搜索框 (Ctrl+K) 中可按名称找到所有命令。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>无阶段</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>无地区</translation>
    </message>
    <message>
        <source>No industry</source>
        <translation>无行业</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>无负责人</translation>
    </message>
</context>
<context>
    <name>LanesChoice</name>
    <message>
        <source>Collapse all lanes</source>
        <translation>收起全部泳道</translation>
    </message>
    <message>
        <source>Expand all lanes</source>
        <translation>展开全部泳道</translation>
    </message>
    <message>
        <source>A band for each stage, region, industry or owner (Alt+L)</source>
        <translation>每个阶段、地区、行业或负责人一条泳道（Alt+L）</translation>
    </message>
    <message>
        <source>Lanes: {0}</source>
        <translation>泳道：{0}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved: {0}. Close once more to leave without it.</source>
        <translation>未保存：{0}。再关闭一次即放弃它。</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>What is coming</source>
        <translation>即将到来</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Type its name; the rest may follow.</source>
        <translation>输入名称，其余可稍后补充。</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>已删除：{0}</translation>
    </message>
</context>
<context>
    <name>LineHistory</name>
    <message>
        <source>cost of one {0}</source>
        <translation>单位成本 {0}</translation>
    </message>
</context>
<context>
    <name>LookupField</name>
    <message>
        <source>Type to search</source>
        <translation>输入以搜索</translation>
    </message>
    <message>
        <source>Nothing of this name. Choose from the list; Esc takes it back.</source>
        <translation>没有这个名称。请从列表中选择；Esc 取消。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>最近的客户簿</translation>
    </message>
</context>
<context>
    <name>MappingModel</name>
    <message>
        <source>A new own field</source>
        <translation>新建自定义字段</translation>
    </message>
    <message>
        <source>Own field: {0}</source>
        <translation>自定义字段：{0}</translation>
    </message>
    <message>
        <source>Kept beside the fields</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>Kept in the notes</source>
        <translation>并入备注</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
</context>
<context>
    <name>MatterDetails</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Whose view</source>
        <translation>谁的看法</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Heard in</source>
        <translation>听自</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Show where it was heard</source>
        <translation>查看来源记录</translation>
    </message>
</context>
<context>
    <name>MatterLine</name>
    <message>
        <source>Enter edits, Space closes, D shows all about it, Delete deletes</source>
        <translation>Enter 编辑，空格结束，D 查看全部，Delete 删除</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>MatterList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} 项未结</translation>
    </message>
    <message>
        <source>Hide the closed ones</source>
        <translation>隐藏已结束的</translation>
    </message>
    <message>
        <source>{0} closed</source>
        <translation>{0} 项已结束</translation>
    </message>
    <message>
        <source>closed {0}</source>
        <translation>{0} 结束</translation>
    </message>
    <message>
        <source>sure {0} of 5</source>
        <translation>把握 {0}/5</translation>
    </message>
    <message>
        <source>an earlier entry</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>All about it</source>
        <translation>全部信息</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In their words; Enter adds</source>
        <translation>用他们的话；回车添加</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>No exchange rate for {0}: not counted in sums, shares and order.</source>
        <translation>{0} 没有汇率：不计入合计、占比和排序。</translation>
    </message>
    <message>
        <source>No order in 12 months, the last one on {0}</source>
        <translation>近 12 个月无订单，最近一笔在 {0}</translation>
    </message>
    <message>
        <source>{0} not counted</source>
        <translation>{0} 未计入</translation>
    </message>
    <message>
        <source>of it {0}, by way of other rates</source>
        <translation>其中 {0}，经其他汇率换算</translation>
    </message>
    <message>
        <source>of it {0} at {1}</source>
        <translation>其中 {0}，按 {1}</translation>
    </message>
    <message>
        <source>of it {0} at {1} of {2}</source>
        <translation>其中 {0}，按 {2} 的汇率 {1}</translation>
    </message>
</context>
<context>
    <name>MonthColumns</name>
    <message>
        <source>year before</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>this period</source>
        <translation>本期</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Street and number …</source>
        <translation>街道与门牌号…</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Phone, mail, web</source>
        <translation>电话、邮箱、网站</translation>
    </message>
    <message>
        <source>A number or an address …</source>
        <translation>号码或地址…</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>当地名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>实力</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>营业额</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Terms, days</source>
        <translation>账期（天）</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NewBook</name>
    <message>
        <source>New book</source>
        <translation>新建客户簿</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>&amp;Encrypt it with a passphrase</source>
        <translation>用口令加密</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Keep the passphrase safe: without it nobody can read the book, not even we.</source>
        <translation>请妥善保管口令：没有它谁也读不了客户簿，我们也不行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>创建</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>My customers</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Folder of the book</source>
        <translation>客户簿所在文件夹</translation>
    </message>
    <message>
        <source>The book needs a name.</source>
        <translation>客户簿需要名称。</translation>
    </message>
    <message>
        <source>{0} exists already; choose another name.</source>
        <translation>{0} 已存在，请换个名称。</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder.</source>
        <translation>此文件夹不可写。</translation>
    </message>
    <message>
        <source>A currency has three letters, for example CNY.</source>
        <translation>货币代码为三个字母，例如 CNY。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不一致。</translation>
    </message>
</context>
<context>
    <name>NoteHelp</name>
    <message>
        <source>Reading the prepared answers</source>
        <translation>正在读取备用应答</translation>
    </message>
    <message>
        <source>need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Manage templates…</source>
        <translation>管理模板…</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>all they use</source>
        <translation>全部用量</translation>
    </message>
    <message>
        <source>no longer bought, {0} instead</source>
        <translation>不再采购，改用 {0}</translation>
    </message>
    <message>
        <source>no longer bought</source>
        <translation>不再采购</translation>
    </message>
    <message>
        <source>one purchase: a second one tells</source>
        <translation>仅一次采购：再有一次即可推算</translation>
    </message>
    <message>
        <source>use and stock stated</source>
        <translation>对方告知的用量和库存</translation>
    </message>
    <message>
        <source>use stated, last purchase</source>
        <translation>告知的用量和最近一次采购</translation>
    </message>
    <message>
        <source>stock stated, {0} purchases</source>
        <translation>告知的库存，{0} 次采购</translation>
    </message>
    <message>
        <source>last {0} purchases</source>
        <translation>最近 {0} 次采购</translation>
    </message>
    <message>
        <source>Runs out {0}, likely {1} – {2}</source>
        <translation>{0} 用完，可能 {1} – {2}</translation>
    </message>
    <message>
        <source>Bought {0} times, last {1}</source>
        <translation>采购 {0} 次，最近 {1}</translation>
    </message>
    <message>
        <source>{0} a day and head</source>
        <translation>每人每天 {0}</translation>
    </message>
    <message>
        <source>Stated {0} a day, but purchases show {1}: ask.</source>
        <translation>告知每天 {0}，但采购显示 {1}：请询问。</translation>
    </message>
    <message>
        <source>based on: {0}</source>
        <translation>依据：{0}</translation>
    </message>
    <message>
        <source>every {0} d</source>
        <translation>每 {0} 天</translation>
    </message>
    <message>
        <source>every {0} d ({1}–{2})</source>
        <translation>每 {0} 天 ({1}–{2})</translation>
    </message>
    <message>
        <source>last {0} orders</source>
        <translation>最近 {0} 笔订单</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下次订货</translation>
    </message>
    <message>
        <source>Orders have ended</source>
        <translation>已不再订货</translation>
    </message>
    <message>
        <source>An order was passed over: at risk</source>
        <translation>该订未订：有风险</translation>
    </message>
    <message>
        <source>Pays after {0} d</source>
        <translation>{0} 天后付款</translation>
    </message>
    <message>
        <source>Pays after {0} d ({1}–{2})</source>
        <translation>{0} 天后付款 ({1}–{2})</translation>
    </message>
    <message>
        <source>usually {0} d late</source>
        <translation>通常晚 {0} 天</translation>
    </message>
    <message>
        <source>on day {0} of the month</source>
        <translation>每月 {0} 日</translation>
    </message>
    <message>
        <source>{0} orders paid</source>
        <translation>{0} 笔订单已付</translation>
    </message>
</context>
<context>
    <name>NotebookSection</name>
    <message>
        <source>Notebook: use, orders, payments</source>
        <translation>记事：用量、订货、付款</translation>
    </message>
    <message>
        <source>State use</source>
        <translation>填写用量</translation>
    </message>
    <message>
        <source>State use or stock of a product</source>
        <translation>填写某产品的用量或库存</translation>
    </message>
    <message>
        <source>Another product …</source>
        <translation>添加产品…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用人数</translation>
    </message>
    <message>
        <source>Pays on</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>They use</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Stated a day</source>
        <translation>每天（告知）</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点日</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>用完</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ObjectionCard</name>
    <message>
        <source>words, tone, behaviour</source>
        <translation>措辞、语气、举止</translation>
    </message>
    <message>
        <source>the question asked</source>
        <translation>所问的问题</translation>
    </message>
    <message>
        <source>↓ and Enter take a prepared one</source>
        <translation>按 ↓ 和 Enter 选用备用应答</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>pretended</source>
        <translation>借口</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>indirectly</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>it held</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Meant</source>
        <translation>真意</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Probed</source>
        <translation>试探</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>试探</translation>
    </message>
</context>
<context>
    <name>Objections</name>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>pretended</source>
        <translation>借口</translation>
    </message>
    <message>
        <source>held</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>answer: {0}</source>
        <translation>应答：{0}</translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>Delete order</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>Another product …</source>
        <translation>再加一个产品…</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Off, %</source>
        <translation>折扣 %</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>margin {0}</source>
        <translation>毛利率 {0}</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Order or payment</source>
        <translation>订单或付款</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>With its unit where it is another one: 20 kg</source>
        <translation>单位不同时请写上单位：20 kg</translation>
    </message>
    <message>
        <source>Empty: the price of the catalogue times the quantity</source>
        <translation>留空：按目录价乘以数量</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an order or a payment</source>
        <translation>添加订单或付款</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>应付日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>newest {0} of {1}</source>
        <translation>最新 {0} 条，共 {1} 条</translation>
    </message>
    <message>
        <source>No orders yet: press Add, or import them from a file.</source>
        <translation>尚无订单：按“添加”，或从文件导入。</translation>
    </message>
    <message>
        <source>Order deleted</source>
        <translation>订单已删除</translation>
    </message>
    <message>
        <source>Order of {0} deleted</source>
        <translation>{0} 的订单已删除</translation>
    </message>
    <message>
        <source>Payment of {0}</source>
        <translation>{0} 的付款</translation>
    </message>
    <message>
        <source>Order of {0}</source>
        <translation>{0} 的订单</translation>
    </message>
</context>
<context>
    <name>OverrideTier</name>
    <message>
        <source>Tier by hand</source>
        <translation>人工定级</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Re-grading leaves the tier alone until that day.</source>
        <translation>在此日期前，重新评级不会改动它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;No end date</source>
        <translation>不设截止日期(&amp;N)</translation>
    </message>
</context>
<context>
    <name>OverrideTierDialog</name>
    <message>
        <source>Move {0} from {1} to {2}.</source>
        <translation>将 {0} 从 {1} 移到 {2}。</translation>
    </message>
    <message>
        <source>Put {0} into tier {2}.</source>
        <translation>将 {0} 放入 {2} 级。</translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>移到 {0}</translation>
    </message>
    <message>
        <source>Re-grading leaves the tier alone until that day.</source>
        <translation>在此日期前，重新评级不会改动它。</translation>
    </message>
    <message>
        <source>Re-grading leaves the tier alone until you change it.</source>
        <translation>在您更改之前，重新评级不会改动它。</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Goals and plans</source>
        <translation>目标与计划</translation>
    </message>
    <message>
        <source>What they want to reach and how: press Add.</source>
        <translation>他们想达到什么、怎样达到：点“添加”。</translation>
    </message>
    <message>
        <source>Needs and pain points</source>
        <translation>需求与痛点</translation>
    </message>
    <message>
        <source>What hurts, what is needed, who else offers: press Add.</source>
        <translation>哪里痛、需要什么、谁也在报价：点“添加”。</translation>
    </message>
    <message>
        <source>Our share of their wallet</source>
        <translation>我方钱包份额</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包份额</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Pays on</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>隶属</translation>
    </message>
    <message>
        <source>only us</source>
        <translation>仅我方</translation>
    </message>
    <message>
        <source>{0} of {1} a year</source>
        <translation>{0}，年总额 {1}</translation>
    </message>
    <message>
        <source>What they buy a year, from us and others: see Wallet.</source>
        <translation>他们一年向我方和他人采购多少：见“钱包份额”。</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>还有 {0} 项</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} 项未结</translation>
    </message>
    <message>
        <source>What is next, and when: “send the offer by Friday”</source>
        <translation>下一步做什么、何时：如“周五前发报价”</translation>
    </message>
    <message>
        <source>No next step yet. Press Add to promise one.</source>
        <translation>还没有下一步。点“添加”定一个。</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Nobody known yet. Add them on the People tab.</source>
        <translation>还不认识任何人。在“人员”页添加。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. + Visit writes the first.</source>
        <translation>还没有记录。点“+ 拜访”写下第一条。</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>收起字段</translation>
    </message>
</context>
<context>
    <name>ParetoCurve</name>
    <message>
        <source>customers, by revenue</source>
        <translation>客户，按收入排序</translation>
    </message>
    <message>
        <source>{0}, {1} of revenue</source>
        <translation>{0}，占收入 {1}</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Better than</source>
        <translation>优于</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>It does not work…</source>
        <translation>口令无效…</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>去掉口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Another payment: its amount …</source>
        <translation>再记一笔付款：填金额…</translation>
    </message>
    <message>
        <source>newest {0} of {1}</source>
        <translation>最新 {0} 条，共 {1} 条</translation>
    </message>
    <message>
        <source>For order</source>
        <translation>对应订单</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付日期</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>not met</source>
        <translation>未见</translation>
    </message>
</context>
<context>
    <name>PeopleMap</name>
    <message>
        <source>Thick frame: close to us, dashed: not. Drag a person onto the chief, or M, arrows, Enter. Space folds. + − 0 zoom.</source>
        <translation>粗框：关系密切；虚线：尚无关系。把人拖到其上级身上，或按 M、方向键、Enter。空格折叠。+ − 0 缩放。</translation>
    </message>
    <message>
        <source>{0}: arrows choose the chief, Delete: nobody, Esc leaves it.</source>
        <translation>{0}：方向键选择上级，Delete 表示无上级，Esc 放弃。</translation>
    </message>
    <message>
        <source>{0} will report to {1}: Enter or let go.</source>
        <translation>{0} 将向 {1} 汇报：按 Enter 或松开鼠标。</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Unfold all, or fold what has no room</source>
        <translation>全部展开，或折叠放不下的部分</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>保存或打印</translation>
    </message>
    <message>
        <source>Save as SVG or PDF …</source>
        <translation>存为 SVG 或 PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Whole profile</source>
        <translation>完整资料</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 等另 {1} 人</translation>
    </message>
    <message>
        <source>Nobody is known here yet. “New person” adds the first.</source>
        <translation>这里还没有联系人。点“新联系人”添加。</translation>
    </message>
    <message>
        <source>Decides and was never met: {0}</source>
        <translation>有决策权但从未见面：{0}</translation>
    </message>
    <message>
        <source>Everybody known to decide has been met.</source>
        <translation>已知的决策者都见过面。</translation>
    </message>
    <message>
        <source>strength {0} of 5</source>
        <translation>关系强度 {0}/5</translation>
    </message>
    <message>
        <source>last seen {0}</source>
        <translation>最近见面 {0}</translation>
    </message>
    <message>
        <source>reports to {0}</source>
        <translation>上级：{0}</translation>
    </message>
    <message>
        <source>Avoid: {0}</source>
        <translation>避免：{0}</translation>
    </message>
    <message>
        <source>{0} reports to {1} now</source>
        <translation>{0} 现向 {1} 汇报</translation>
    </message>
    <message>
        <source>{0} reports to nobody</source>
        <translation>{0} 现无上级</translation>
    </message>
    <message>
        <source>{0}: who decides</source>
        <translation>{0}：决策关系图</translation>
    </message>
    <message>
        <source>++ supporter, −− opponent; thick frame: close to us, dashed: not</source>
        <translation>++ 支持者，−− 反对者；粗框：与我们亲近，虚线：不亲近</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>保存关系图</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已存为 {0}。</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Somebody else (Alt+W): part of a name</source>
        <translation>其他人 (Alt+W)：输入部分姓名</translation>
    </message>
    <message>
        <source>Add somebody who took part</source>
        <translation>添加参与者</translation>
    </message>
    <message>
        <source>ours: {name}</source>
        <translation>我方：{name}</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Power map</source>
        <translation>权力图</translation>
    </message>
    <message>
        <source>Enter edits the profile, Insert adds somebody, Delete deletes</source>
        <translation>Enter 编辑资料，Insert 新增联系人，Delete 删除</translation>
    </message>
    <message>
        <source>Nobody is known here yet. “New person” adds the first.</source>
        <translation>这里还没有联系人。点“新联系人”添加。</translation>
    </message>
    <message>
        <source>{0} deleted</source>
        <translation>已删除 {0}</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
</context>
<context>
    <name>Personality</name>
    <message>
        <source>Decisive: wants results</source>
        <translation>果断型：要结果</translation>
    </message>
    <message>
        <source>Come to the point, name the gain, offer two choices, keep it short.</source>
        <translation>开门见山，讲清收益，给两个选择，简短。</translation>
    </message>
    <message>
        <source>Small talk, long mails, arguing about who is right.</source>
        <translation>寒暄、长邮件、争对错。</translation>
    </message>
    <message>
        <source>Outgoing: wants company and praise</source>
        <translation>外向型：要互动和认可</translation>
    </message>
    <message>
        <source>Leave time to talk, tell stories, show who else does it, write down what was agreed.</source>
        <translation>留出聊天时间，讲故事，举同行例子，把约定写下来。</translation>
    </message>
    <message>
        <source>Tables of figures first, coldness, correcting in public.</source>
        <translation>一上来就摆数据、冷淡、当众纠正。</translation>
    </message>
    <message>
        <source>Steady: wants trust and no surprises</source>
        <translation>稳健型：要信任，不要意外</translation>
    </message>
    <message>
        <source>Ask after people, go step by step, promise little and keep all of it, stay the same face.</source>
        <translation>问候人，一步步来，少承诺、都兑现，不换人。</translation>
    </message>
    <message>
        <source>Pressure for an answer today, sudden change, a new contact.</source>
        <translation>逼今天答复、突然改变、更换联系人。</translation>
    </message>
    <message>
        <source>Careful: wants proof</source>
        <translation>谨慎型：要证据</translation>
    </message>
    <message>
        <source>Bring figures, samples and references, answer in writing, give time to check.</source>
        <translation>带数据、样品和案例，书面答复，留时间核对。</translation>
    </message>
    <message>
        <source>Round numbers, claims without proof, hurrying.</source>
        <translation>含糊数字、空口承诺、催促。</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Photo: press to choose, paste (Ctrl+V) or drop a picture</source>
        <translation>照片：点击选择，粘贴（Ctrl+V）或拖入图片</translation>
    </message>
    <message>
        <source>Photo of {0}</source>
        <translation>{0} 的照片</translation>
    </message>
    <message>
        <source>Choose a photo …</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Paste	Ctrl+V</source>
        <translation>粘贴	Ctrl+V</translation>
    </message>
    <message>
        <source>Remove the photo	Del</source>
        <translation>移除照片	Del</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Photo kept</source>
        <translation>照片已保存</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已移除</translation>
    </message>
</context>
<context>
    <name>PowerMap</name>
    <message>
        <source>{0} folded below</source>
        <translation>下面折叠了 {0} 人</translation>
    </message>
    <message>
        <source>never met</source>
        <translation>从未见面</translation>
    </message>
</context>
<context>
    <name>PowerMapView</name>
    <message>
        <source>Power map</source>
        <translation>权力图</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Goes into a field of your own</source>
        <translation>填入自定义字段</translation>
    </message>
    <message>
        <source>Kept as it stands</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>PrintDossierDialog</name>
    <message>
        <source>Print dossier</source>
        <translation>打印档案</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Family, health, ethnicity</source>
        <translation>家庭、健康、民族</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One PDF each…</source>
        <translation>每位客户一个 PDF…</translation>
    </message>
    <message>
        <source>A file for each customer, in a folder of their own</source>
        <translation>每位客户一个文件，放在一个新文件夹中</translation>
    </message>
    <message>
        <source>{0} customers</source>
        <translation>{0} 位客户</translation>
    </message>
    <message>
        <source>Drawing the preview…</source>
        <translation>正在绘制预览…</translation>
    </message>
    <message>
        <source>Drawing the preview</source>
        <translation>正在绘制预览</translation>
    </message>
    <message>
        <source>Printing dossiers</source>
        <translation>正在打印档案</translation>
    </message>
    <message>
        <source>Dossiers {0}</source>
        <translation>客户档案 {0}</translation>
    </message>
    <message>
        <source>Stopped: nothing was written</source>
        <translation>已停止：没有写入任何内容</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>共 {0} 页</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>Preview of the first {0}; all {1} are printed</source>
        <translation>预览前 {0} 位；全部 {1} 位都会打印</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>{0} files in {1}</source>
        <translation>已存 {0} 个文件到“{1}”</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Where shall the folder of dossiers be made?</source>
        <translation>档案文件夹建在哪里？</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送往打印机</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>既非是也非否</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>不是电子邮件地址</translation>
    </message>
    <message>
        <source>unknown country</source>
        <translation>未知国家</translation>
    </message>
    <message>
        <source>has no header</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>不是等级</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>“{value}”不是日期。</translation>
    </message>
    <message>
        <source>{value} is no day in the calendar.</source>
        <translation>日历中没有 {value} 这一天。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>“{value}”不是整数。</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>“{value}”既非是也非否。</translation>
    </message>
    <message>
        <source>“{value}” has no phone number in it.</source>
        <translation>“{value}”中没有电话号码。</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address.</source>
        <translation>“{value}”不是电子邮件地址。</translation>
    </message>
    <message>
        <source>“{value}” is not a country that is known.</source>
        <translation>“{value}”不是已知的国家。</translation>
    </message>
    <message>
        <source>This is no tier: A, B, C or D.</source>
        <translation>这不是等级：A、B、C 或 D。</translation>
    </message>
    <message>
        <source>“{value}” was read as {meant}.</source>
        <translation>“{value}”读作 {meant}。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headers.</source>
        <translation>该行的单元格多于标题。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字太大。</translation>
    </message>
    <message>
        <source>A probability is from 0 to 100 per cent.</source>
        <translation>概率应在 0 到 100% 之间。</translation>
    </message>
    <message>
        <source>The data of this property are damaged.</source>
        <translation>此属性的数据已损坏。</translation>
    </message>
    <message>
        <source>The line has no value.</source>
        <translation>该行没有值。</translation>
    </message>
    <message>
        <source>The card is cut off before its end.</source>
        <translation>名片在结尾前被截断。</translation>
    </message>
    <message>
        <source>The row has no name, number or address to know it by.</source>
        <translation>该行没有名称、编号或地址，无法识别。</translation>
    </message>
    <message>
        <source>“{value}” was not in the book and was added.</source>
        <translation>客户簿中没有“{value}”，已添加。</translation>
    </message>
    <message>
        <source>The row names no customer that is in the book.</source>
        <translation>该行没有指明客户簿中的客户。</translation>
    </message>
    <message>
        <source>The opportunity names no account; it was kept without a customer.</source>
        <translation>该商机没有指明客户；已保留，但不属于任何客户。</translation>
    </message>
    <message>
        <source>The book has no order of this number.</source>
        <translation>客户簿中没有此编号的订单。</translation>
    </message>
    <message>
        <source>Nobody of us has the number {value}.</source>
        <translation>我方没有编号为 {value} 的人员。</translation>
    </message>
    <message>
        <source>No product is of this category.</source>
        <translation>没有此类别的产品。</translation>
    </message>
    <message>
        <source>The sheet holds no table that is known; it was left out.</source>
        <translation>此工作表没有可识别的表格，已略过。</translation>
    </message>
    <message>
        <source>There are headers, and no rows below them.</source>
        <translation>只有表头，下面没有数据行。</translation>
    </message>
    <message>
        <source>This is there to be read, not to be imported: it was left out.</source>
        <translation>这张表仅供查阅，不能导入，已略过。</translation>
    </message>
    <message>
        <source>The file is not in the folder beside the table.</source>
        <translation>该文件不在表格旁的文件夹中。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>文件大于 64 MiB。</translation>
    </message>
    <message>
        <source>The row is a sum of others; it was left out.</source>
        <translation>该行是其他行的合计，未导入。</translation>
    </message>
    <message>
        <source>A company cannot be its own parent.</source>
        <translation>公司不能是自己的母公司。</translation>
    </message>
    <message>
        <source>Nobody can be introduced by somebody whom they brought themselves.</source>
        <translation>介绍人不能是自己介绍来的人。</translation>
    </message>
    <message>
        <source>Nobody can report to themself, directly or not.</source>
        <translation>任何人都不能直接或间接向自己汇报。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Character and interests</source>
        <translation>性格与兴趣</translation>
    </message>
    <message>
        <source>What matters to this person</source>
        <translation>此人关心什么</translation>
    </message>
    <message>
        <source>Goals, likes, dislikes, worries: press Add, or write them in a visit.</source>
        <translation>目标、好恶、顾虑：按“添加”，或在拜访记录中写下。</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名写法</translation>
    </message>
    <message>
        <source>Phone, mail, web</source>
        <translation>电话、邮箱、网站</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A number or an address …</source>
        <translation>号码或地址…</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Closeness</source>
        <translation>亲疏</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近见面</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好联系方式</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>头衔</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Birthplace</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>爱好</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>口味</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>履历</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁字母姓名</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>Avoid: {0}</source>
        <translation>避免：{0}</translation>
    </message>
</context>
<context>
    <name>Punctuation</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>Enter answers, Delete asks it no more</source>
        <translation>Enter 回答，Delete 不再询问</translation>
    </message>
</context>
<context>
    <name>QuestionSection</name>
    <message>
        <source>Still to ask</source>
        <translation>待了解</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>自拟问题</translation>
    </message>
    <message>
        <source>{0} of {1} known</source>
        <translation>已了解 {0}/{1}</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>还有 {0} 项</translation>
    </message>
    <message>
        <source>Everything asked of customers is known here.</source>
        <translation>要了解的都已了解。</translation>
    </message>
    <message>
        <source>In their words; Enter adds</source>
        <translation>用他们的话；回车添加</translation>
    </message>
    <message>
        <source>A question for every customer; Enter adds</source>
        <translation>要问每位客户的问题；Enter 添加</translation>
    </message>
    <message>
        <source>No customer is asked this any more</source>
        <translation>不再向任何客户问这个问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Ask this of nobody</source>
        <translation>不再问任何人</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>恢复询问</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>What must go well for them this year?</source>
        <translation>他们今年必须做好什么？</translation>
    </message>
    <message>
        <source>Where do they want to grow?</source>
        <translation>他们想在哪里增长？</translation>
    </message>
    <message>
        <source>By what is our contact measured?</source>
        <translation>我们的联系人按什么考核？</translation>
    </message>
    <message>
        <source>How do they mean to get there?</source>
        <translation>他们打算怎样实现？</translation>
    </message>
    <message>
        <source>What do they build, buy or change next?</source>
        <translation>他们接下来要建、买或改什么？</translation>
    </message>
    <message>
        <source>Who joins, leaves or moves up?</source>
        <translation>谁加入、离开或升职？</translation>
    </message>
    <message>
        <source>What costs them most trouble today?</source>
        <translation>目前什么最让他们头疼？</translation>
    </message>
    <message>
        <source>What annoys them about us?</source>
        <translation>他们对我们有什么不满？</translation>
    </message>
    <message>
        <source>What does that trouble cost them a year?</source>
        <translation>这些麻烦每年让他们损失多少？</translation>
    </message>
    <message>
        <source>How much do they use, and how does it vary?</source>
        <translation>他们用量多少，怎样波动？</translation>
    </message>
    <message>
        <source>When and where must it arrive?</source>
        <translation>何时送到何地？</translation>
    </message>
    <message>
        <source>Which quality or papers do they insist on?</source>
        <translation>他们坚持要什么质量或文件？</translation>
    </message>
    <message>
        <source>What service do they expect after buying?</source>
        <translation>他们期望怎样的售后服务？</translation>
    </message>
    <message>
        <source>Who decides, who can stop it?</source>
        <translation>谁决定，谁能否决？</translation>
    </message>
    <message>
        <source>How was the last such purchase decided?</source>
        <translation>上次同类采购是怎样决定的？</translation>
    </message>
    <message>
        <source>When is the next decision made?</source>
        <translation>下一次何时决定？</translation>
    </message>
    <message>
        <source>How large is the budget, and whose is it?</source>
        <translation>预算多大，归谁管？</translation>
    </message>
    <message>
        <source>On which terms and day do they pay?</source>
        <translation>按什么账期、哪天付款？</translation>
    </message>
    <message>
        <source>Who else supplies them, and how much?</source>
        <translation>还有谁供货，供多少？</translation>
    </message>
    <message>
        <source>What do they like about that supplier?</source>
        <translation>他们喜欢那家供应商什么？</translation>
    </message>
    <message>
        <source>When do those contracts end?</source>
        <translation>那些合同何时到期？</translation>
    </message>
    <message>
        <source>How do they see their market in a year?</source>
        <translation>他们怎么看一年后的市场？</translation>
    </message>
    <message>
        <source>Who are their own best customers?</source>
        <translation>他们自己最好的客户是谁？</translation>
    </message>
    <message>
        <source>Why do they buy from us?</source>
        <translation>他们为什么向我们买？</translation>
    </message>
    <message>
        <source>How, and when, do they not want a call?</source>
        <translation>他们不希望何时、以何种方式被联系？</translation>
    </message>
</context>
<context>
    <name>RateHint</name>
    <message>
        <source>{0} ({1} customers)</source>
        <translation>{0}（{1} 家客户）</translation>
    </message>
    <message>
        <source>{0} (1 customer)</source>
        <translation>{0}（1 家客户）</translation>
    </message>
    <message>
        <source>Click to type an exchange rate.</source>
        <translation>点击以输入汇率。</translation>
    </message>
</context>
<context>
    <name>RateRow</name>
    <message>
        <source>as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>What 1 {0} is worth</source>
        <translation>1 {0} 的价值</translation>
    </message>
    <message>
        <source>Day of the rate of {0}</source>
        <translation>{0} 汇率的日期</translation>
    </message>
    <message>
        <source>1 {0} =</source>
        <translation>1 {0} =</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>无汇率</translation>
    </message>
    <message>
        <source>1 amount</source>
        <translation>1 笔金额</translation>
    </message>
    <message>
        <source>{0} amounts</source>
        <translation>{0} 笔金额</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>{0}, not counted</source>
        <translation>{0}，未计入</translation>
    </message>
    <message>
        <source>{0}, by way of other rates</source>
        <translation>{0}，经其他汇率换算</translation>
    </message>
</context>
<context>
    <name>Reaching</name>
    <message>
        <source>Calling {0}</source>
        <translation>正在拨打 {0}</translation>
    </message>
    <message>
        <source>No program of this computer makes calls. Copied: {0}</source>
        <translation>本机没有可拨打电话的程序。已复制：{0}</translation>
    </message>
    <message>
        <source>No program of this computer writes e-mail. Copied: {0}</source>
        <translation>本机没有可写邮件的程序。已复制：{0}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Choose a customer on the left, or press + for a new one.</source>
        <translation>在左侧选择客户，或按 + 新建。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包份额</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>已附加：{0}</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone, mail, web</source>
        <translation>电话、邮箱、网站</translation>
    </message>
    <message>
        <source>Goal or need</source>
        <translation>目标或需求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Tie between people</source>
        <translation>人际关系</translation>
    </message>
    <message>
        <source>Family member</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Post held</source>
        <translation>任职经历</translation>
    </message>
    <message>
        <source>Question to ask</source>
        <translation>待问问题</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>What they bring</source>
        <translation>带来的好处</translation>
    </message>
    <message>
        <source>Let stand</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Entry of the timeline</source>
        <translation>时间线记录</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Our people</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>Tier policy</source>
        <translation>等级政策</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>消耗</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包份额</translation>
    </message>
</context>
<context>
    <name>ReferralSection</name>
    <message>
        <source>Introductions</source>
        <translation>介绍关系</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>经由</translation>
    </message>
    <message>
        <source>Reading introductions</source>
        <translation>正在读取介绍关系</translation>
    </message>
    <message>
        <source>This customer has brought nobody yet.</source>
        <translation>这位客户还没有介绍过别人。</translation>
    </message>
    <message>
        <source>brought {0} directly, {1} through them</source>
        <translation>直接带来 {0}，间接带来 {1}</translation>
    </message>
    <message>
        <source>the first {0} are listed</source>
        <translation>仅列出前 {0} 个</translation>
    </message>
</context>
<context>
    <name>ReferralView</name>
    <message>
        <source>Referral tree</source>
        <translation>介绍树</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bought itself</source>
        <translation>自身采购</translation>
    </message>
    <message>
        <source>Brought directly</source>
        <translation>直接带来</translation>
    </message>
    <message>
        <source>Brought in all</source>
        <translation>总共带来</translation>
    </message>
    <message>
        <source>{0} (through {1})</source>
        <translation>{0}（经 {1}）</translation>
    </message>
</context>
<context>
    <name>RemarksModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>&amp;1 In ten minutes</source>
        <translation>&amp;1 十分钟后</translation>
    </message>
    <message>
        <source>&amp;2 In an hour</source>
        <translation>&amp;2 一小时后</translation>
    </message>
    <message>
        <source>&amp;3 Tomorrow</source>
        <translation>&amp;3 明天</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Reading what is due</source>
        <translation>正在读取到期事项</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} 项逾期</translation>
    </message>
    <message>
        <source>{0} for today</source>
        <translation>{0} 项今天</translation>
    </message>
    <message>
        <source>To do: {0}</source>
        <translation>待办：{0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>另有 {0} 项</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>已完成：{0}</translation>
    </message>
    <message>
        <source>{0}: rests until tomorrow</source>
        <translation>{0}：推迟到明天</translation>
    </message>
</context>
<context>
    <name>ReportFilesModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it held</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>无新内容</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Go back to a backup</source>
        <translation>回到备份</translation>
    </message>
    <message>
        <source>The book becomes what it was when the backup was made. The book as it is now is kept beside it.</source>
        <translation>客户簿将恢复到备份时的样子。现在的客户簿会保存在旁边。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>其他文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>回到此备份</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>No backup lies beside the book; choose another file.</source>
        <translation>客户簿旁边没有备份，请选择其他文件。</translation>
    </message>
    <message>
        <source>Books (*.crm)</source>
        <translation>客户簿 (*.crm)</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>SavedLists</name>
    <message>
        <source>Saved lists</source>
        <translation>已存列表</translation>
    </message>
    <message>
        <source>Save the present list (Ctrl+S)</source>
        <translation>保存当前列表 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the present list</source>
        <translation>保存当前列表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Update to what is shown now</source>
        <translation>更新为当前内容</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>计数中</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>The list was saved</source>
        <translation>列表已保存</translation>
    </message>
    <message>
        <source>Open a saved list first, or save this one</source>
        <translation>请先打开一个已存列表，或保存此列表</translation>
    </message>
    <message>
        <source>The list was updated</source>
        <translation>列表已更新</translation>
    </message>
    <message>
        <source>The list was deleted</source>
        <translation>列表已删除</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>calls</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>logs a visit</source>
        <translation>记录拜访</translation>
    </message>
    <message>
        <source>Looking at all that match</source>
        <translation>正在查看全部匹配项</translation>
    </message>
    <message>
        <source>Looking for who bought it</source>
        <translation>正在查找购买过的客户</translation>
    </message>
    <message>
        <source>Nobody has bought {0} yet</source>
        <translation>还没有客户买过 {0}</translation>
    </message>
    <message>
        <source>bought {0}</source>
        <translation>买过 {0}</translation>
    </message>
    <message>
        <source>{0} has no number</source>
        <translation>{0} 没有号码</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>已复制：{0}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
</context>
<context>
    <name>SheetFields</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Photo of</source>
        <translation>谁的照片</translation>
    </message>
    <message>
        <source>Field of</source>
        <translation>字段属于</translation>
    </message>
    <message>
        <source>Field key</source>
        <translation>字段键</translation>
    </message>
    <message>
        <source>Field label</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Field kind</source>
        <translation>字段类型</translation>
    </message>
    <message>
        <source>Field choices</source>
        <translation>可选值</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitor notes</source>
        <translation>竞争对手备注</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>联系方式类别</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Family member</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Family relation</source>
        <translation>家庭关系</translation>
    </message>
    <message>
        <source>Born year</source>
        <translation>出生年</translation>
    </message>
    <message>
        <source>Born month</source>
        <translation>出生月</translation>
    </message>
    <message>
        <source>Born day</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Post held</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>结束年</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>人脉关系</translation>
    </message>
    <message>
        <source>Other customer number</source>
        <translation>对方客户编号</translation>
    </message>
    <message>
        <source>Other customer name</source>
        <translation>对方客户</translation>
    </message>
    <message>
        <source>Other contact name</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Since year</source>
        <translation>自哪一年</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>Matter text</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation>记录日期</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>Answers question</source>
        <translation>回答的问题</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>所在记录</translation>
    </message>
    <message>
        <source>Client unit</source>
        <translation>客户单位</translation>
    </message>
    <message>
        <source>Product in words</source>
        <translation>产品（文字）</translation>
    </message>
    <message>
        <source>Volume a year</source>
        <translation>年采购额</translation>
    </message>
    <message>
        <source>Contract end</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Observed on</source>
        <translation>观察日期</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Payment due</source>
        <translation>应付日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Used a day</source>
        <translation>日用量</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Stock on</source>
        <translation>盘点日期</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>价值类别</translation>
    </message>
    <message>
        <source>Benefit text</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>折合金额</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>听到日期</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>是否真实</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>试探</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>是否奏效</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务类别</translation>
    </message>
    <message>
        <source>Task title</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task owner</source>
        <translation>任务负责人</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>推迟至</translation>
    </message>
    <message>
        <source>Graded at</source>
        <translation>评级时间</translation>
    </message>
    <message>
        <source>Graded by</source>
        <translation>评级方式</translation>
    </message>
    <message>
        <source>Previous tier</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Rank of</source>
        <translation>排名总数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Tier policy</source>
        <translation>分级规则</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>得分构成</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>原阶段</translation>
    </message>
    <message>
        <source>Asked or objected</source>
        <translation>问题或异议</translation>
    </message>
    <message>
        <source>Prepared answer</source>
        <translation>备用应答</translation>
    </message>
    <message>
        <source>Answer tags</source>
        <translation>应答标签</translation>
    </message>
    <message>
        <source>Question key</source>
        <translation>问题键</translation>
    </message>
    <message>
        <source>Question text</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>由什么回答</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Template of</source>
        <translation>模板类别</translation>
    </message>
    <message>
        <source>Template text</source>
        <translation>模板内容</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>SoonSection</name>
    <message>
        <source>Coming</source>
        <translation>即将到来</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Coming: show the notebook</source>
        <translation>即将到来：查看记事</translation>
    </message>
</context>
<context>
    <name>StageFunnel</name>
    <message>
        <source>went further</source>
        <translation>继续前进</translation>
    </message>
    <message>
        <source>stand here now</source>
        <translation>现在停在这里</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>never touched</source>
        <translation>从未接触</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>下次 {day}</translation>
    </message>
    <message>
        <source>every {n} d</source>
        <translation>每 {n} 天</translation>
    </message>
    <message>
        <source>{over} d over {n} d</source>
        <translation>超出 {n} 天周期 {over} 天</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>&lt;b&gt;1&lt;/b&gt; customer</source>
        <translation>&lt;b&gt;1&lt;/b&gt; 位客户</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; customers</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; 位客户</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; of {1} customers · {2} · Esc clears</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; / {1} 位客户 · {2} · Esc 清除</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; marked, Ctrl+Shift+E changes them</source>
        <translation>已选 &lt;b&gt;{0}&lt;/b&gt; 位，Ctrl+Shift+E 批量修改</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Space done, Enter words, D day, S put off, R repeat, Delete deletes</source>
        <translation>空格完成，Enter 改文字，D 改日期，S 推迟，R 重复，Delete 删除</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>已完成：{0}</translation>
    </message>
    <message>
        <source>More: {0}</source>
        <translation>更多：{0}</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>Due when? “Friday”, “27 Nov 15:00”</source>
        <translation>何时到期？如“周五”“11月27日下午3点”</translation>
    </message>
    <message>
        <source>Rests until when? “Friday”, “27 Nov”</source>
        <translation>推迟到何时？如“周五”“11月27日”</translation>
    </message>
    <message>
        <source>&amp;1 Tomorrow</source>
        <translation>明天(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Next Monday</source>
        <translation>下周一(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 In four weeks</source>
        <translation>四周后(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 A date…</source>
        <translation>选日期(&amp;4)…</translation>
    </message>
    <message>
        <source>&amp;5 Wake it</source>
        <translation>恢复(&amp;5)</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Words…	Enter</source>
        <translation>文字…	Enter</translation>
    </message>
    <message>
        <source>Day…	D</source>
        <translation>日期…	D</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>删除	Del</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>每 {n} 天</translation>
    </message>
    <message>
        <source>every {n} weeks</source>
        <translation>每 {n} 周</translation>
    </message>
    <message>
        <source>every {n} months</source>
        <translation>每 {n} 个月</translation>
    </message>
    <message>
        <source>every {n} years</source>
        <translation>每 {n} 年</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>rests until {day}</source>
        <translation>推迟到 {day}</translation>
    </message>
</context>
<context>
    <name>StillToAsk</name>
    <message>
        <source>Still to ask: {0}</source>
        <translation>待了解：{0}</translation>
    </message>
</context>
<context>
    <name>StreamFilter</name>
    <message>
        <source>Show all the time again (Esc)</source>
        <translation>重新显示全部时间 (Esc)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Or drag over the overview</source>
        <translation>也可以在总览上拖选</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Words to find in the timeline</source>
        <translation>在时间线中查找的词语</translation>
    </message>
    <message>
        <source>/ comes here, ↓ goes on to the entries</source>
        <translation>按 / 到这里，↓ 到记录</translation>
    </message>
    <message>
        <source>ours: {name}</source>
        <translation>我方：{name}</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Regular visit</source>
        <translation>例行拜访</translation>
    </message>
    <message>
        <source>Since last time: 
Volume and stock: 
! 
? 
→ </source>
        <translation>上次以来：
用量和库存：
! 
? 
→ </translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>首次拜访</translation>
    </message>
    <message>
        <source>Getting to know</source>
        <translation>初步了解</translation>
    </message>
    <message>
        <source>What they do and for whom: 
Who decides: 
Whom they buy from now: 
! 
→ </source>
        <translation>他们做什么、为谁做：
谁决定：
现在向谁买：
! 
→ </translation>
    </message>
    <message>
        <source>Offer and negotiation</source>
        <translation>报价与谈判</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Offered: 
Their answer: 
? 
= 
→ </source>
        <translation>所报：
对方答复：
? 
= 
→ </translation>
    </message>
    <message>
        <source>Service call</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Found: 
Done: 
Parts used: 
→ </source>
        <translation>发现：
处理：
所用配件：
→ </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Asked for: 
Said: 
→ </source>
        <translation>找谁：
说了：
→ </translation>
    </message>
    <message>
        <source>Nobody reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Left word with: 
→ call again tomorrow</source>
        <translation>留言给：
→ 明天再打</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>They wrote: 
We answered: 
→ </source>
        <translation>对方写道：
我方答复：
→ </translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Product and quantity: 
Needed by: 
! 
→ send the offer by </source>
        <translation>产品和数量：
何时需要：
! 
→ 发报价 </translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Occasion: 
Given: 
How it was received: </source>
        <translation>场合：
所赠：
对方反应：</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>What happened, when, how much of it: 
What they ask for: 
= answer by 
→ </source>
        <translation>经过、何时、多少：
对方要求：
= 答复期限 
→ </translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>They suggest: 
What it would bring them: 
→ </source>
        <translation>对方建议：
对他们的好处：
→ </translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>any kind</source>
        <translation>任何类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Words; lines may begin with ! ? = →</source>
        <translation>正文；行首可用 ! ? = →</translation>
    </message>
    <message>
        <source>Templates of entries</source>
        <translation>记录模板</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Reading pictures</source>
        <translation>正在读取图片</translation>
    </message>
</context>
<context>
    <name>Tidy</name>
    <message>
        <source>Looking through the book</source>
        <translation>正在检查客户簿</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>现有值</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>At odds</source>
        <translation>相互矛盾</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>No phone, no e-mail</source>
        <translation>没有电话和邮箱</translation>
    </message>
    <message>
        <source>Nobody looks after them</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>No industry</source>
        <translation>无行业</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>没有国家</translation>
    </message>
    <message>
        <source>Phone cannot be called</source>
        <translation>电话无法拨打</translation>
    </message>
    <message>
        <source>E-mail cannot arrive</source>
        <translation>邮箱无法送达</translation>
    </message>
    <message>
        <source>Business number is wrong</source>
        <translation>企业代码有误</translation>
    </message>
    <message>
        <source>No such birthday</source>
        <translation>没有这样的生日</translation>
    </message>
    <message>
        <source>Paydays are no days</source>
        <translation>付款日不是日期</translation>
    </message>
    <message>
        <source>Unknown country</source>
        <translation>未知国家</translation>
    </message>
    <message>
        <source>Name with odd spaces</source>
        <translation>名称中有多余空格</translation>
    </message>
    <message>
        <source>Phone without its country</source>
        <translation>电话缺国家区号</translation>
    </message>
    <message>
        <source>Bought before they came</source>
        <translation>成为客户前已有订单</translation>
    </message>
    <message>
        <source>Lost, yet buys</source>
        <translation>已流失却仍购买</translation>
    </message>
    <message>
        <source>Closed before it began</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>Written twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Contract has ended</source>
        <translation>合同已到期</translation>
    </message>
    <message>
        <source>Sale is overdue</source>
        <translation>商机已逾期</translation>
    </message>
    <message>
        <source>Not heard of for years</source>
        <translation>多年没有消息</translation>
    </message>
    <message>
        <source>Person not met for years</source>
        <translation>多年未见此人</translation>
    </message>
    <message>
        <source>Neither the customer nor anybody there has a phone, e-mail or WeChat. Type one.</source>
        <translation>客户及其联系人都没有电话、邮箱或微信。请输入一个。</translation>
    </message>
    <message>
        <source>None of us is responsible. Proposed is who of us was in touch last.</source>
        <translation>没有负责人。建议为最近联系过的同事。</translation>
    </message>
    <message>
        <source>Without an industry the customer is missing from lists and charts by industry.</source>
        <translation>没有行业，客户不会出现在按行业的列表和图表中。</translation>
    </message>
    <message>
        <source>Numbers and business ids are read by country. Proposed is that of the phone number.</source>
        <translation>号码和企业代码按国家解读。建议采用电话号码的国家。</translation>
    </message>
    <message>
        <source>The country&apos;s numbering plan has no such number: a digit too many, too few, or wrong.</source>
        <translation>该国编号规则中没有这样的号码：位数多、少或有误。</translation>
    </message>
    <message>
        <source>An address has one @, a name before it and a domain with a full stop after it.</source>
        <translation>邮箱应有一个 @，前为用户名，后为带点的域名。</translation>
    </message>
    <message>
        <source>The check digit of the country&apos;s business number (credit code, VAT …) does not fit.</source>
        <translation>该国企业代码（统一社会信用代码、增值税号等）的校验位不符。</translation>
    </message>
    <message>
        <source>The calendar has no such day (30 February, a lunar day 31), or it is still to come. Type the whole birthday.</source>
        <translation>日历上没有这一天（2 月 30 日、农历三十一），或日期尚未到来。请输入完整的生日。</translation>
    </message>
    <message>
        <source>Paydays are days of a month with commas: 15, 30. Collections are planned by them.</source>
        <translation>付款日为每月几号，用逗号分隔：15, 30。收款据此安排。</translation>
    </message>
    <message>
        <source>The country is not known by this name. Proposed is the code of the one meant.</source>
        <translation>没有叫这个名字的国家。建议为所指国家的代码。</translation>
    </message>
    <message>
        <source>Spaces at the ends, two in a row, or wide latin letters: such names are not found.</source>
        <translation>首尾空格、连续空格或全角字母：这样的名称搜不到。</translation>
    </message>
    <message>
        <source>The number can be called, but not from abroad. Proposed is its international form.</source>
        <translation>号码可在国内拨打，但国外不行。建议采用国际格式。</translation>
    </message>
    <message>
        <source>The first order is older than the day they became a customer.</source>
        <translation>第一笔订单早于成为客户的日期。</translation>
    </message>
    <message>
        <source>The stage says lost, but there was an order in the last half year.</source>
        <translation>阶段为流失，但近半年有订单。</translation>
    </message>
    <message>
        <source>The end is earlier than the beginning.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>The same number or address stands there twice. The proposal takes one away.</source>
        <translation>同一号码或地址出现两次。建议去掉一个。</translation>
    </message>
    <message>
        <source>The contract last observed is over. Who delivers now? Type its new end.</source>
        <translation>最近记录的合同已结束。现在由谁供货？请输入新的到期日。</translation>
    </message>
    <message>
        <source>The sale was expected by a day that is past. Type another day, or close it.</source>
        <translation>预计成交日已过。请输入新日期，或结束它。</translation>
    </message>
    <message>
        <source>No touch and no order for two years: what is written may be so no more.</source>
        <translation>两年没有联系和订单：所记内容可能已不准确。</translation>
    </message>
    <message>
        <source>Nobody of us met them for three years. Type the day they were last seen.</source>
        <translation>我们三年没见过此人。请输入最近见面日。</translation>
    </message>
    <message>
        <source>leap {0}</source>
        <translation>闰 {0}</translation>
    </message>
    <message>
        <source>take one away</source>
        <translation>去掉一个</translation>
    </message>
</context>
<context>
    <name>TidyHint</name>
    <message>
        <source>Looking at the values</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>{0} to tidy</source>
        <translation>{0} 项待整理</translation>
    </message>
    <message>
        <source>Values that are missing, wrong or stale</source>
        <translation>缺失、错误或过时的值</translation>
    </message>
</context>
<context>
    <name>TidyPanel</name>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>{0} in {1} customers</source>
        <translation>{1} 位客户中 {0} 项</translation>
    </message>
    <message>
        <source>the first {0}, in {1} customers</source>
        <translation>前 {0} 项，涉及 {1} 位客户</translation>
    </message>
    <message>
        <source>All in order here. Esc shows what is left elsewhere.</source>
        <translation>这里一切正常。按 Esc 查看其余待整理项。</translation>
    </message>
    <message>
        <source>All in order here.</source>
        <translation>这里一切正常。</translation>
    </message>
    <message>
        <source>Stored, but not in order yet: {0}</source>
        <translation>已保存，但仍有问题：{0}</translation>
    </message>
    <message>
        <source>Looking through the book …</source>
        <translation>正在检查客户簿…</translation>
    </message>
    <message>
        <source>for all {0} marked</source>
        <translation>用于选中的 {0} 项</translation>
    </message>
    <message>
        <source>Let stand: {0}</source>
        <translation>已保留：{0}</translation>
    </message>
    <message>
        <source>Put right: {0}</source>
        <translation>已改正：{0}</translation>
    </message>
</context>
<context>
    <name>TidyView</name>
    <message>
        <source>Take proposal</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Let stand</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Take all alike</source>
        <translation>同类全部采用</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What is to be put in order</source>
        <translation>待整理的内容</translation>
    </message>
</context>
<context>
    <name>TidyWork</name>
    <message>
        <source>Putting in order</source>
        <translation>整理中</translation>
    </message>
</context>
<context>
    <name>TierByHand</name>
    <message>
        <source>Move to {0}</source>
        <translation>移到 {0}</translation>
    </message>
    <message>
        <source>Changing the tier</source>
        <translation>正在更改等级</translation>
    </message>
</context>
<context>
    <name>TierWhy</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>By hand…</source>
        <translation>人工定级…</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}：{1}。</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>Finding why the tier</source>
        <translation>正在分析等级</translation>
    </message>
    <message>
        <source>Why {0}: {1}</source>
        <translation>为何 {0}：{1}</translation>
    </message>
    <message>
        <source>{0} if graded today: {1}</source>
        <translation>今天评定为 {0}：{1}</translation>
    </message>
    <message>
        <source>Rank {0} of {1}</source>
        <translation>第 {0} / {1} 名</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} begins at {1}</source>
        <translation>{0} 级自 {1} 起</translation>
    </message>
    <message>
        <source>Reaches {0} with {1}.</source>
        <translation>达到以下即可升至 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} points short of {1}.</source>
        <translation>距 {1} 级差 {0} 分。</translation>
    </message>
    <message>
        <source>As many points as the last of {1}, who brings more or came first.</source>
        <translation>与 {1} 级最后一名得分相同；对方带来更多或录入更早。</translation>
    </message>
    <message>
        <source>Stays {0} as far as {1}.</source>
        <translation>保持 {0} 级的底线：{1}。</translation>
    </message>
    <message>
        <source>No single figure would move it.</source>
        <translation>没有单一数据会改变它。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Re-grade</source>
        <translation>重新评级</translation>
    </message>
    <message>
        <source>Only those who move</source>
        <translation>仅看变动者</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>TiersPanel</name>
    <message>
        <source>Customers stand here by tier.
Import them with Ctrl+I, then re-grade.</source>
        <translation>客户按等级排列在这里。
按 Ctrl+I 导入，然后重新评级。</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>正在评级</translation>
    </message>
    <message>
        <source>{0} customers</source>
        <translation>{0} 位客户</translation>
    </message>
    <message>
        <source>no revenue in 12 months</source>
        <translation>近 12 个月无收入</translation>
    </message>
    <message>
        <source>{0} would move, graded today</source>
        <translation>今天评级将有 {0} 位变动</translation>
    </message>
    <message>
        <source>Nobody would move, graded today</source>
        <translation>今天评级没有变动</translation>
    </message>
    <message>
        <source>↑ {0} up</source>
        <translation>↑ {0} 位升级</translation>
    </message>
    <message>
        <source>↓ {0} down</source>
        <translation>↓ {0} 位降级</translation>
    </message>
    <message>
        <source>Apply {0} moves</source>
        <translation>应用 {0} 项变动</translation>
    </message>
    <message>
        <source>Apply 1 move</source>
        <translation>应用 1 项变动</translation>
    </message>
    <message>
        <source>Revenue in {0}: {1} → {2}</source>
        <translation>{0} 级收入：{1} → {2}</translation>
    </message>
    <message>
        <source>{0} customers changed tier</source>
        <translation>{0} 位客户变更了等级</translation>
    </message>
    <message>
        <source>1 customer changed tier</source>
        <translation>1 位客户变更了等级</translation>
    </message>
    <message>
        <source>Moved to {0} by hand</source>
        <translation>已人工移到 {0}</translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>Ties to other people</source>
        <translation>与他人的关系</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Family members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>A name …</source>
        <translation>姓名…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Posts held</source>
        <translation>任职经历</translation>
    </message>
    <message>
        <source>An organisation …</source>
        <translation>单位…</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Tier {old} to {new}</source>
        <translation>等级 {old} 变为 {new}</translation>
    </message>
    <message>
        <source>Stage {old} to {new}</source>
        <translation>阶段由{old}变为{new}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Payment, {amount}</source>
        <translation>付款 {amount}</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>文件 {name}</translation>
    </message>
    <message>
        <source>{kind}: {subject}</source>
        <translation>{kind}：{subject}</translation>
    </message>
    <message>
        <source>Deal won</source>
        <translation>商机成交</translation>
    </message>
    <message>
        <source>Deal lost</source>
        <translation>商机丢失</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>open for {n} d</source>
        <translation>未结 {n} 天</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>{mark}, done</source>
        <translation>{mark}，已完成</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>First tier: {new}</source>
        <translation>首次等级：{new}</translation>
    </message>
    <message>
        <source>First stage: {new}</source>
        <translation>首次阶段：{new}</translation>
    </message>
</context>
<context>
    <name>TimelineArea</name>
    <message>
        <source>Reading the timeline</source>
        <translation>正在读取时间线</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>whole book</source>
        <translation>整个客户簿</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 条</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Reading the timeline</source>
        <translation>正在读取时间线</translation>
    </message>
</context>
<context>
    <name>TimelineOverview</name>
    <message>
        <source>Overview in time</source>
        <translation>时间概览</translation>
    </message>
    <message>
        <source>+ and − zoom, arrows move, Shift+arrows choose a period, Esc shows all of it</source>
        <translation>+ − 缩放，方向键移动，Shift+方向键选择时段，Esc 显示全部</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Tier moves</source>
        <translation>等级变动</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Enter shows an entry whole, E edits, C closes a complaint, G goes to the customer, Delete deletes</source>
        <translation>Enter 看全文，E 编辑，C 投诉结案，G 到客户，Delete 删除</translation>
    </message>
    <message>
        <source>Nothing here yet. Press Ctrl+L to log a visit.</source>
        <translation>这里还没有内容。按 Ctrl+L 记录拜访。</translation>
    </message>
    <message>
        <source>Nothing of that kind. Esc shows more.</source>
        <translation>没有此类记录。按 Esc 显示更多。</translation>
    </message>
    <message>
        <source>Complaint opened again</source>
        <translation>投诉已重新打开</translation>
    </message>
    <message>
        <source>Complaint closed</source>
        <translation>投诉已结案</translation>
    </message>
    <message>
        <source>Only interactions are deleted here.</source>
        <translation>这里只能删除互动记录。</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>记录已删除</translation>
    </message>
    <message>
        <source>Show whole	Enter</source>
        <translation>查看全文	Enter</translation>
    </message>
    <message>
        <source>Edit	E</source>
        <translation>编辑	E</translation>
    </message>
    <message>
        <source>Open again	C</source>
        <translation>重新打开	C</translation>
    </message>
    <message>
        <source>Close complaint	C</source>
        <translation>投诉结案	C</translation>
    </message>
    <message>
        <source>Go to the customer	G</source>
        <translation>到客户	G</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>删除	Del</translation>
    </message>
    <message>
        <source>Drop files on an entry or in a customer&apos;s record.</source>
        <translation>请把文件拖到记录上或客户档案中。</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>已附加：{0}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Touch</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>every {0} d</source>
        <translation>每 {0} 天</translation>
    </message>
    <message>
        <source>next step {0}</source>
        <translation>下一步 {0}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>自{0}起</translation>
    </message>
    <message>
        <source>answered {0}</source>
        <translation>{0}已答复</translation>
    </message>
    <message>
        <source>open for {0} d</source>
        <translation>未结 {0} 天</translation>
    </message>
    <message>
        <source>new today</source>
        <translation>今天新增</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaint: {0}</source>
        <translation>投诉：{0}</translation>
    </message>
    <message>
        <source>last order {0} · usually every {1} d</source>
        <translation>最近订单 {0} · 通常每 {1} 天</translation>
    </message>
    <message>
        <source>based on {0} orders</source>
        <translation>依据 {0} 笔订单</translation>
    </message>
    <message>
        <source>Ask why they have not ordered</source>
        <translation>询问为何未订货</translation>
    </message>
    <message>
        <source>{0} a year</source>
        <translation>每年 {0}</translation>
    </message>
</context>
<context>
    <name>TodayDelegate</name>
    <message>
        <source>{0} late</source>
        <translation>{0} 项逾期</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>and {0} more</source>
        <translation>另有 {0} 项</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>还有 {0} 项</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing left to do today.</source>
        <translation>今天的事都做完了。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>查找中…</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未结投诉</translation>
    </message>
    <message>
        <source>Due for a visit</source>
        <translation>该拜访</translation>
    </message>
    <message>
        <source>Expected orders</source>
        <translation>预计订货</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>待收款</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日和纪念日</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Contracts that end</source>
        <translation>到期合同</translation>
    </message>
    <message>
        <source>Nothing is expected this week.</source>
        <translation>本周没有预计事项。</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>{0} to do</source>
        <translation>{0} 项待办</translation>
    </message>
    <message>
        <source>, {0} late</source>
        <translation>，{0} 项逾期</translation>
    </message>
    <message>
        <source>1 open complaint</source>
        <translation>1 起未结投诉</translation>
    </message>
    <message>
        <source>{0} open complaints</source>
        <translation>{0} 起未结投诉</translation>
    </message>
    <message>
        <source>{0} due for a visit</source>
        <translation>{0} 位该拜访</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>即将到来</translation>
    </message>
    <message>
        <source>Today or what is coming</source>
        <translation>今天或即将到来</translation>
    </message>
    <message>
        <source>Ctrl+Tab changes between them</source>
        <translation>Ctrl+Tab 切换</translation>
    </message>
</context>
<context>
    <name>TodayReader</name>
    <message>
        <source>Reading what is due</source>
        <translation>正在读取到期事项</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Space done, S rest, T next step, Enter opens the record, Tab next section</source>
        <translation>空格完成，S 推迟，T 设为下一步，回车 打开档案，Tab 到下一栏</translation>
    </message>
    <message>
        <source>Close the complaint (Space)</source>
        <translation>投诉结案（空格）</translation>
    </message>
    <message>
        <source>Open the complaint (Enter)</source>
        <translation>打开投诉（回车）</translation>
    </message>
    <message>
        <source>Done (Space)</source>
        <translation>完成（空格）</translation>
    </message>
    <message>
        <source>Put off (S)</source>
        <translation>推迟 (S)</translation>
    </message>
    <message>
        <source>Make it a next step (T)</source>
        <translation>设为下一步 (T)</translation>
    </message>
    <message>
        <source>Log a visit (Ctrl+L)</source>
        <translation>记录拜访 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Open the record (Enter)</source>
        <translation>打开档案 (Enter)</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>中</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Every field is saved as you leave it</source>
        <translation>离开字段即保存</translation>
    </message>
    <message>
        <source>The book and all commands  F10</source>
        <translation>客户簿与全部命令  F10</translation>
    </message>
    <message>
        <source>Every field is saved as you leave it, in {0}</source>
        <translation>离开字段即保存到 {0}</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Bringing figures up to date</source>
        <translation>正在更新数据</translation>
    </message>
    <message>
        <source>Reading what is due</source>
        <translation>正在读取到期事项</translation>
    </message>
    <message>
        <source>Tidying the search index</source>
        <translation>正在整理搜索索引</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Learning to read Chinese</source>
        <translation>正在准备中文读音</translation>
    </message>
    <message>
        <source>Going back to the backup</source>
        <translation>正在回到备份</translation>
    </message>
    <message>
        <source>Back at the backup. The book as it was: {0}</source>
        <translation>已回到备份。之前的客户簿：{0}</translation>
    </message>
</context>
<context>
    <name>ValueTab</name>
    <message>
        <source>Why this tier</source>
        <translation>为何是此等级</translation>
    </message>
    <message>
        <source>Tier history</source>
        <translation>等级历史</translation>
    </message>
    <message>
        <source>Credit and terms</source>
        <translation>信用与账期</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Terms, days</source>
        <translation>账期（天）</translation>
    </message>
    <message>
        <source>Pays on</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>每月收入</translation>
    </message>
    <message>
        <source>Finding why the tier</source>
        <translation>正在分析等级</translation>
    </message>
    <message>
        <source>Not graded yet.</source>
        <translation>尚未评级。</translation>
    </message>
    <message>
        <source>Score {0}, rank {1} of {2}</source>
        <translation>得分 {0}，第 {1} / {2} 名</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>No tier was given yet. Re-grade on the Tiers panel.</source>
        <translation>尚未评定等级。请在“等级”面板重新评级。</translation>
    </message>
    <message>
        <source>Nothing was bought in the last twelve months.</source>
        <translation>近十二个月没有购买。</translation>
    </message>
</context>
<context>
    <name>VisitDrawer</name>
    <message>
        <source>Log a visit</source>
        <translation>记录拜访</translation>
    </message>
    <message>
        <source>Close and keep as draft</source>
        <translation>关闭并保留草稿</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>What was typed before and not saved is back; drop it</source>
        <translation>上次未保存的内容已恢复；点此丢弃</translation>
    </message>
    <message>
        <source>Tab moves on, Esc keeps as draft</source>
        <translation>Tab 前进，Esc 存为草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Log an entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>When was it? Write for instance “today 10:00”, “Friday” or 2026-11-23.</source>
        <translation>是什么时候？例如“今天 10:00”“周五下午”或 2026-11-23。</translation>
    </message>
    <message>
        <source>That is still to come: write what is planned as the next step.</source>
        <translation>这个时间还没到：计划中的事请写成下一步。</translation>
    </message>
    <message>
        <source>How long was it? Write for instance 45, 1h or 1:30.</source>
        <translation>时长是多少？例如 45、1小时 或 1:30。</translation>
    </message>
    <message>
        <source>That day is not understood. Write for instance “Friday”.</source>
        <translation>看不懂这个日期。例如“周五”。</translation>
    </message>
</context>
<context>
    <name>VisitFields</name>
    <message>
        <source>they to us</source>
        <translation>对方联系我方</translation>
    </message>
    <message>
        <source>we to them</source>
        <translation>我方联系对方</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>谁发起</translation>
    </message>
    <message>
        <source>About</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>With</source>
        <translation>参与人</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Begin with a form of words (Alt+T)</source>
        <translation>使用模板 (Alt+T)</translation>
    </message>
    <message>
        <source>! need</source>
        <translation>! 需求</translation>
    </message>
    <message>
        <source>? objection</source>
        <translation>? 异议</translation>
    </message>
    <message>
        <source>= promise</source>
        <translation>= 承诺</translation>
    </message>
    <message>
        <source>→ next step</source>
        <translation>→ 下一步</translation>
    </message>
    <message>
        <source>Makes a record of the line or of the words selected (Alt+{0})</source>
        <translation>把该行或所选文字记为一条记录 (Alt+{0})</translation>
    </message>
    <message>
        <source>1 lost ground</source>
        <translation>1 退步</translation>
    </message>
    <message>
        <source>2 no change</source>
        <translation>2 持平</translation>
    </message>
    <message>
        <source>3 forward</source>
        <translation>3 前进</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>VisitHost</name>
    <message>
        <source>Saved in the timeline</source>
        <translation>已保存到时间线</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>A year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>观察日期</translation>
    </message>
    <message>
        <source>Product, from whom</source>
        <translation>产品，由谁供应</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>The whole customer</source>
        <translation>整个客户</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Another product …</source>
        <translation>添加产品…</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>占 {0}</translation>
    </message>
    <message>
        <source>Nothing is known to be bought.</source>
        <translation>尚不知采购情况。</translation>
    </message>
    <message>
        <source>{0} of {1} a year, {2}; {3} from others</source>
        <translation>每年 {1} 中占 {0}，{2}；他人 {3}</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation>已于 {0} 到期</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>至 {0}</translation>
    </message>
    <message>
        <source>open: {0}</source>
        <translation>可争取：{0}</translation>
    </message>
    <message>
        <source>An opportunity is open here.</source>
        <translation>此处已有商机。</translation>
    </message>
    <message>
        <source>Nothing known. O makes it an opportunity.</source>
        <translation>尚无信息。按 O 建为商机。</translation>
    </message>
    <message>
        <source>Before, on {0}: {1}</source>
        <translation>之前，{0}：{1}</translation>
    </message>
</context>
<context>
    <name>WalletGrid</name>
    <message>
        <source>Our share of their wallet</source>
        <translation>我方钱包份额</translation>
    </message>
    <message>
        <source>Show and edit this in the cells (M: the next one)</source>
        <translation>在单元格中显示并编辑此项（M：下一项）</translation>
    </message>
    <message>
        <source>+ Product</source>
        <translation>+ 产品</translation>
    </message>
    <message>
        <source>+ Unit</source>
        <translation>+ 单位</translation>
    </message>
    <message>
        <source>+ Competitor</source>
        <translation>+ 竞争对手</translation>
    </message>
    <message>
        <source>{0} (in a cell: {1})</source>
        <translation>{0}（单元格中：{1}）</translation>
    </message>
    <message>
        <source>In a cell: type to write, O opportunity, P product, U unit, C competitor, M next measure, Ctrl+C and Ctrl+V as in a spreadsheet.</source>
        <translation>单元格中：直接输入，O 商机，P 产品，U 单位，C 竞争对手，M 下一指标，Ctrl+C、Ctrl+V 同电子表格。</translation>
    </message>
    <message>
        <source>Opportunity: {0}</source>
        <translation>商机：{0}</translation>
    </message>
    <message>
        <source>There is one already: {0}</source>
        <translation>已有一个：{0}</translation>
    </message>
    <message>
        <source>Name of the unit: a plant, a shop, a department …</source>
        <translation>单位名称：工厂、门店、部门…</translation>
    </message>
    <message>
        <source>Name of the competitor</source>
        <translation>竞争对手名称</translation>
    </message>
    <message>
        <source>New name of the unit</source>
        <translation>单位的新名称</translation>
    </message>
    <message>
        <source>{0} values pasted, {1} cells changed</source>
        <translation>已粘贴 {0} 个值，改动 {1} 个单元格</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>no cell there</source>
        <translation>那里没有单元格</translation>
    </message>
    <message>
        <source>unknown competitor</source>
        <translation>未知竞争对手</translation>
    </message>
    <message>
        <source>row {0}, column {1}: “{2}” ({3})</source>
        <translation>第 {0} 行第 {1} 列：“{2}”（{3}）</translation>
    </message>
    <message>
        <source>Not pasted ({0}), still on the clipboard: {1}</source>
        <translation>未粘贴（{0}），仍在剪贴板：{1}</translation>
    </message>
    <message>
        <source>Removed from the wallet, with its history</source>
        <translation>已从钱包份额移除，含历史</translation>
    </message>
    <message>
        <source>Make it an opportunity</source>
        <translation>建为商机</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>New unit …</source>
        <translation>新单位…</translation>
    </message>
    <message>
        <source>New competitor …</source>
        <translation>新竞争对手…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Rename the unit …</source>
        <translation>重命名单位…</translation>
    </message>
    <message>
        <source>Remove {0} from {1}</source>
        <translation>从 {1} 移除 {0}</translation>
    </message>
    <message>
        <source>Remove the product {0}</source>
        <translation>移除产品 {0}</translation>
    </message>
    <message>
        <source>Remove the unit {0}</source>
        <translation>移除单位 {0}</translation>
    </message>
</context>
<context>
    <name>WalletTab</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>What was seen of this cell</source>
        <translation>此单元格的历次观察</translation>
    </message>
    <message>
        <source>Another day, as 2026-11-30 …</source>
        <translation>另一天，如 2026-11-30…</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What do they buy a year, from us and from others?</source>
        <translation>他们每年向我们和别家各买多少？</translation>
    </message>
    <message>
        <source>{0} of {1} a year</source>
        <translation>{0}，年总额 {1}</translation>
    </message>
    <message>
        <source>{0} points in a year</source>
        <translation>一年变化 {0} 个百分点</translation>
    </message>
    <message>
        <source>{0} points since {1}</source>
        <translation>自 {1} 起变化 {0} 个百分点</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>另有 {0} 项</translation>
    </message>
    <message>
        <source>Contracts end soon. {0}</source>
        <translation>合同即将到期。{0}</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>观察日期</translation>
    </message>
</context>
<context>
    <name>WalletView</name>
    <message>
        <source>Wallet grid</source>
        <translation>钱包份额表</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to crmdesk</source>
        <translation>欢迎使用 crmdesk</translation>
    </message>
    <message>
        <source>Your customers live in one file on this computer, the book. Nothing leaves it unless you send it.</source>
        <translation>您的客户都在这台电脑的一个文件里：客户簿。除非您发送，否则不会外传。</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Open a book I have…</source>
        <translation>打开已有的客户簿…</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Look around in a sample book</source>
        <translation>看看示例客户簿</translation>
    </message>
    <message>
        <source>60 made-up customers, three years of visits and orders</source>
        <translation>60 位虚构客户，三年的拜访与订单</translation>
    </message>
    <message>
        <source>Start an empty book</source>
        <translation>新建空白客户簿</translation>
    </message>
    <message>
        <source>Plain, or encrypted with a passphrase</source>
        <translation>普通，或用口令加密</translation>
    </message>
    <message>
        <source>Bring my customers</source>
        <translation>导入我的客户</translation>
    </message>
    <message>
        <source>From Excel, CSV or contact cards; you see everything first</source>
        <translation>来自 Excel、CSV 或名片；先看清再导入</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>web</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>messaging</source>
        <translation>即时消息</translation>
    </message>
    <message>
        <source>post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>网上订货</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>prospect</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>成长</translation>
    </message>
    <message>
        <source>loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>成熟</translation>
    </message>
    <message>
        <source>declining</source>
        <translation>下滑</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>prospecting</source>
        <translation>寻找商机</translation>
    </message>
    <message>
        <source>engaging</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>negotiation</source>
        <translation>谈判</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>influences</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>把关</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>opponent</source>
        <translation>反对者</translation>
    </message>
    <message>
        <source>against us</source>
        <translation>反对我方</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>友好</translation>
    </message>
    <message>
        <source>supporter</source>
        <translation>支持者</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>不喜欢</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>Rival</source>
        <translation>竞争</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Frozen food</source>
        <translation>冷冻食品</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>乳品</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>烘焙</translation>
    </message>
    <message>
        <source>Seafood</source>
        <translation>水产</translation>
    </message>
    <message>
        <source>Beverages</source>
        <translation>饮料</translation>
    </message>
    <message>
        <source>Restaurants</source>
        <translation>餐饮</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>零售</translation>
    </message>
    <message>
        <source>North China</source>
        <translation>华北</translation>
    </message>
    <message>
        <source>East China</source>
        <translation>华东</translation>
    </message>
    <message>
        <source>South China</source>
        <translation>华南</translation>
    </message>
    <message>
        <source>West China</source>
        <translation>西部</translation>
    </message>
    <message>
        <source>Central China</source>
        <translation>华中</translation>
    </message>
    <message>
        <source>North-East China</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>South-East Asia</source>
        <translation>东南亚</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>Oceania</source>
        <translation>大洋洲</translation>
    </message>
    <message>
        <source>spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>亲戚</translation>
    </message>
    <message>
        <source>former colleague</source>
        <translation>前同事</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>classmate</source>
        <translation>同学</translation>
    </message>
    <message>
        <source>from the same place</source>
        <translation>同乡</translation>
    </message>
    <message>
        <source>served together</source>
        <translation>战友</translation>
    </message>
    <message>
        <source>friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>child</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>brother or sister</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>grandchild</source>
        <translation>孙辈</translation>
    </message>
    <message>
        <source>by policy</source>
        <translation>按政策</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>from an import</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>gathers others</source>
        <translation>带动他人</translation>
    </message>
    <message>
        <source>information</source>
        <translation>提供信息</translation>
    </message>
    <message>
        <source>word of mouth</source>
        <translation>口碑</translation>
    </message>
    <message>
        <source>against rivals</source>
        <translation>对抗竞争者</translation>
    </message>
    <message>
        <source>non customer</source>
        <translation>非客户</translation>
    </message>
    <message>
        <source>potential</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>再次购买</translation>
    </message>
    <message>
        <source>won back</source>
        <translation>已挽回</translation>
    </message>
    <message>
        <source>lost for good</source>
        <translation>永久流失</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>first</source>
        <translation>初次</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>close</source>
        <translation>密切</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>premium</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>trade fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>market research</source>
        <translation>市场调研</translation>
    </message>
    <message>
        <source>social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>cold call</source>
        <translation>陌生电话</translation>
    </message>
    <message>
        <source>gap in the wallet</source>
        <translation>钱包缺口</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>来电/来函</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>去电/去函</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>lost ground</source>
        <translation>退步</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop this work</source>
        <translation>停止此工作</translation>
    </message>
    <message>
        <source>Stop; nothing of it is kept</source>
        <translation>停止；不保留任何内容</translation>
    </message>
</context>
<context>
    <name>mapping</name>
    <message>
        <source>Reading the own fields</source>
        <translation>正在读取自定义字段</translation>
    </message>
</context>
</TS>
