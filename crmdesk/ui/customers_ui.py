# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'customers.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from crmdesk.qt.folding_splitter import FoldingSplitter
class Ui_customers(object):
    def setupUi(self, customers):
        if not customers.objectName():
            customers.setObjectName(u"customers")
        self.outer = QVBoxLayout(customers)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = FoldingSplitter(customers)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.list_side = QWidget(self.splitter)
        self.list_side.setObjectName(u"list_side")
        self.list_side.setProperty(u"surface", u"surface")
        self.list_side.setMinimumSize(QSize(280, 0))
        self.list_layout = QVBoxLayout(self.list_side)
        self.list_layout.setSpacing(0)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 8, 0, 0)
        self.head = QVBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(12, 0, 12, 4)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(8)
        self.title_row.setObjectName(u"title_row")
        self.title = QLabel(self.list_side)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")

        self.title_row.addWidget(self.title)

        self.count = QLabel(self.list_side)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.title_row.addWidget(self.count)

        self.title_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_row.addItem(self.title_space)

        self.columns_button = QToolButton(self.list_side)
        self.columns_button.setObjectName(u"columns_button")

        self.title_row.addWidget(self.columns_button)

        self.new_button = QToolButton(self.list_side)
        self.new_button.setObjectName(u"new_button")

        self.title_row.addWidget(self.new_button)


        self.head.addLayout(self.title_row)

        self.filter_line = QLineEdit(self.list_side)
        self.filter_line.setObjectName(u"filter_line")

        self.head.addWidget(self.filter_line)

        self.chips_row = QVBoxLayout()
        self.chips_row.setObjectName(u"chips_row")

        self.head.addLayout(self.chips_row)


        self.list_layout.addLayout(self.head)

        self.table_row = QVBoxLayout()
        self.table_row.setObjectName(u"table_row")

        self.list_layout.addLayout(self.table_row)

        self.splitter.addWidget(self.list_side)
        self.record_side = QWidget(self.splitter)
        self.record_side.setObjectName(u"record_side")
        self.record_side.setProperty(u"surface", u"surface")
        self.record_layout = QVBoxLayout(self.record_side)
        self.record_layout.setObjectName(u"record_layout")
        self.record_layout.setContentsMargins(0, 0, 0, 0)
        self.splitter.addWidget(self.record_side)

        self.outer.addWidget(self.splitter)


        self.retranslateUi(customers)

        QMetaObject.connectSlotsByName(customers)
    # setupUi

    def retranslateUi(self, customers):
        pass
    # retranslateUi

