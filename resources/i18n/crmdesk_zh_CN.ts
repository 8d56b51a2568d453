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
        <source>New &amp;customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>&amp;Log a visit</source>
        <translation>记录拜访</translation>
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
        <source>&amp;Find anything</source>
        <translation>查找一切</translation>
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
    <name>AskPassphraseDialog</name>
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
    <name>Badge</name>
    <message>
        <source>Tier {0}</source>
        <translation>等级 {0}</translation>
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
        <source>The book is encrypted with the new passphrase</source>
        <translation>客户簿已用新口令加密</translation>
    </message>
    <message>
        <source>The book is no longer encrypted</source>
        <translation>客户簿不再加密</translation>
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
        <source>Open the newest backup beside it.</source>
        <translation>请打开旁边最新的备份。</translation>
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
        <source>Share of 12 months’ revenue, best customers first</source>
        <translation>近 12 个月收入占比，最好的客户在前</translation>
    </message>
    <message>
        <source>Revenue of 12 months by industry, {0} and share</source>
        <translation>近 12 个月各行业收入，{0} 与占比</translation>
    </message>
    <message>
        <source>Revenue of 12 months by region, {0} and share</source>
        <translation>近 12 个月各地区收入，{0} 与占比</translation>
    </message>
    <message>
        <source>Revenue of 12 months by tier, {0} and share</source>
        <translation>近 12 个月各等级收入，{0} 与占比</translation>
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
        <source>Give customers a stage in their record, and this shows at which step they stay.</source>
        <translation>在客户记录中填写阶段，这里会显示他们停在哪一步。</translation>
    </message>
    <message>
        <source>Grade customers in Tiers and log visits with Ctrl+L: this shows who waits.</source>
        <translation>在“等级”中评级，并用 Ctrl+L 记录拜访：这里会显示谁在等。</translation>
    </message>
    <message>
        <source>Orders are drawn here. Import a file of them with Ctrl+I, or clear the filter with Esc.</source>
        <translation>这里画出订单。按 Ctrl+I 导入订单文件，或按 Esc 清除筛选。</translation>
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
        <source>orders in {0}</source>
        <translation>{0} 的订单</translation>
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
        <source>Name of the field; Enter adds it</source>
        <translation>字段名称；按回车添加</translation>
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
    <name>CustomersPanel</name>
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
        <source>No customer matches.
Esc clears the filter.</source>
        <translation>没有符合的客户。
按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Customers go here.
Press + for the first one, or import a file.</source>
        <translation>客户会列在这里。
按 + 新建第一位，或导入文件。</translation>
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
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <source>No date (Delete)</source>
        <translation>无日期（Delete）</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
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
        <source>The book is damaged.</source>
        <translation>客户簿已损坏。</translation>
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
        <source>This value does not fit the field.</source>
        <translation>此值不适合该字段。</translation>
    </message>
    <message>
        <source>The dossier cannot be written there.</source>
        <translation>档案无法写到那里。</translation>
    </message>
    <message>
        <source>No font with Chinese letters was found.</source>
        <translation>没有找到中文字体。</translation>
    </message>
    <message>
        <source>Install Noto Sans CJK and print again.</source>
        <translation>请安装 Noto Sans CJK 后再打印。</translation>
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
        <source>{0} orders</source>
        <translation>{0} 笔订单</translation>
    </message>
    <message>
        <source>Lifetime revenue</source>
        <translation>累计收入</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Attach …</source>
        <translation>添加附件…</translation>
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
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear this filter</source>
        <translation>清除此筛选</translation>
    </message>
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
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
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
        <source>chosen owners</source>
        <translation>所选负责人</translation>
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
        <source>First revenue: {0} of 12 months had orders</source>
        <translation>首批收入：12 个月中有 {0} 个月有订单</translation>
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
        <source>{0} alone: {1} of revenue</source>
        <translation>仅{0}就占收入的 {1}</translation>
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
        <source>At every stage {0} or more go on</source>
        <translation>每个阶段都有 {0} 以上继续前进</translation>
    </message>
    <message>
        <source>Only {0} go on from {1} to {2}</source>
        <translation>只有 {0} 从{1}走到{2}</translation>
    </message>
    <message>
        <source>Who is due for a visit?</source>
        <translation>该拜访谁了？</translation>
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
        <source>customer since {0}</source>
        <translation>{0} 起的客户</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
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
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Taking back</source>
        <translation>正在撤销</translation>
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
    <name>Journal</name>
    <message>
        <source>change of {0}</source>
        <translation>{0} 的更改</translation>
    </message>
    <message>
        <source>addition to {0}</source>
        <translation>{0} 的添加</translation>
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
        <source>visit to {0}</source>
        <translation>拜访 {0}</translation>
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
        <source>sample of {0} customers</source>
        <translation>{0} 位示例客户</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
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
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>People, notes and more</source>
        <translation>人员、备注等</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>最近的客户簿</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>打开客户簿</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>请先选择客户</translation>
    </message>
    <message>
        <source>Saved in the timeline</source>
        <translation>已保存到时间线</translation>
    </message>
</context>
<context>
    <name>MatterLine</name>
    <message>
        <source>Enter edits, Space closes, Delete deletes</source>
        <translation>回车编辑，空格结束，Delete 删除</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
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
        <source>More fields</source>
        <translation>更多字段</translation>
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
        <source>Done: {0}</source>
        <translation>已完成：{0}</translation>
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
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>收起字段</translation>
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
        <source>Remove the passphrase</source>
        <translation>去掉口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Choose a photo …</source>
        <translation>选择照片…</translation>
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
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Strength</source>
        <translation>实力</translation>
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
        <translation>称谓</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁名称</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
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
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>后缀</translation>
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
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Name and birth</source>
        <translation>姓名与生日</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
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
        <source>{0} pages</source>
        <translation>共 {0} 页</translation>
    </message>
    <message>
        <source>The first {0} of {1} customers</source>
        <translation>{1} 位客户中的前 {0} 位</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
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
        <source>Sent to the printer</source>
        <translation>已送往打印机</translation>
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
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
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
    <name>StatusLine</name>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; customers</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; 位客户</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; of {1} customers · {2} · Esc clears</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; / {1} 位客户 · {2} · Esc 清除</translation>
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
        <translation>阶段 {old} 变为 {new}</translation>
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
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
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
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
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
        <source>words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Words to find in the timeline</source>
        <translation>在时间线中查找的词语</translation>
    </message>
    <message>
        <source>{n} events · drag over the overview to choose a period</source>
        <translation>{n} 条 · 在概览上拖动以选择时段</translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation>正在读取时间线</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing here yet. Press Ctrl+L to log a visit.</source>
        <translation>这里还没有内容。按 Ctrl+L 记录拜访。</translation>
    </message>
    <message>
        <source>Only interactions are deleted here.</source>
        <translation>这里只能删除互动记录。</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>记录已删除</translation>
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
        <source>Orders</source>
        <translation>订单</translation>
    </message>
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
        <source>Need</source>
        <translation>需求</translation>
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
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>No tier was given yet. Re-grade on the Tiers panel.</source>
        <translation>尚未评定等级。请在“等级”面板重新评级。</translation>
    </message>
    <message>
        <source>Nothing was bought in the last twelve months.</source>
        <translation>近十二个月没有购买。</translation>
    </message>
    <message>
        <source>newest {0} of {1}</source>
        <translation>最新 {0} / {1}</translation>
    </message>
    <message>
        <source>No orders yet. Import them from a file.</source>
        <translation>还没有订单。请从文件导入。</translation>
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
        <source>Tab moves on, Esc keeps as draft</source>
        <translation>Tab 前进，Esc 存为草稿</translation>
    </message>
    <message>
        <source>Save visit</source>
        <translation>保存拜访</translation>
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
        <source>With</source>
        <translation>与</translation>
    </message>
    <message>
        <source>What happened    ! need   ? objection   → next step</source>
        <translation>经过    ! 需求   ? 异议   → 下一步</translation>
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
    <message>
        <source>Edit entry</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>ours: {name}</source>
        <translation>我方：{name}</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>When was it? Write for instance “today 10:00” or 2026-11-23 10:00.</source>
        <translation>什么时候？例如“今天 10:00”或 2026-11-23 10:00。</translation>
    </message>
    <message>
        <source>That day is not understood. Write for instance “Friday”.</source>
        <translation>看不懂这个日期。例如“周五”。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>WalletTab</name>
    <message>
        <source>Our share per product</source>
        <translation>各产品的我方份额</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>What they buy a year</source>
        <translation>他们一年采购</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>What they buy …</source>
        <translation>他们买什么…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
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
        <source>Seen on</source>
        <translation>观察日期</translation>
    </message>
    <message>
        <source>Gap {0}</source>
        <translation>缺口 {0}</translation>
    </message>
    <message>
        <source>Write below what they buy a year, from us and from others.</source>
        <translation>在下面写下他们一年向我方和他人采购什么。</translation>
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
        <translation>陌生拜访</translation>
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
    <name>Workplace</name>
    <message>
        <source>Bringing figures up to date</source>
        <translation>正在更新数据</translation>
    </message>
</context>
</TS>
