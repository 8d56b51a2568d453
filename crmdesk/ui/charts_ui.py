# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'charts.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget)
class Ui_charts(object):
    def setupUi(self, charts):
        if not charts.objectName():
            charts.setObjectName(u"charts")
        charts.setProperty(u"surface", u"surface")
        self.outer = QVBoxLayout(charts)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(20, 12, 20, 12)
        self.title = QLabel(charts)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")

        self.head.addWidget(self.title)

        self.period_field = QComboBox(charts)
        self.period_field.setObjectName(u"period_field")

        self.head.addWidget(self.period_field)

        self.period = QLabel(charts)
        self.period.setObjectName(u"period")
        self.period.setProperty(u"role", u"muted")

        self.head.addWidget(self.period)

        self.filter_chip = QToolButton(charts)
        self.filter_chip.setObjectName(u"filter_chip")
        self.filter_chip.setProperty(u"chip", True)
        self.filter_chip.setCheckable(True)
        self.filter_chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter_chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

        self.head.addWidget(self.filter_chip)

        self.head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_space)

        self.back_button = QPushButton(charts)
        self.back_button.setObjectName(u"back_button")

        self.head.addWidget(self.back_button)


        self.outer.addLayout(self.head)

        self.head_line = QFrame(charts)
        self.head_line.setObjectName(u"head_line")
        self.head_line.setProperty(u"line", u"true")

        self.outer.addWidget(self.head_line)

        self.scroll = QScrollArea(charts)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = QWidget()
        self.page.setObjectName(u"page")
        self.page.setProperty(u"surface", u"surface")
        self.grid = QGridLayout(self.page)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(24)
        self.grid.setContentsMargins(12, 16, 20, 16)
        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(charts)

        QMetaObject.connectSlotsByName(charts)
    # setupUi

    def retranslateUi(self, charts):
        pass
    # retranslateUi

