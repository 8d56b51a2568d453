# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QTableView, QToolButton, QTreeWidget, QVBoxLayout)
class Ui_History(object):
    def setupUi(self, History):
        if not History.objectName():
            History.setObjectName(u"History")
        History.resize(820, 600)
        self.column = QVBoxLayout(History)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.scope_row = QHBoxLayout()
        self.scope_row.setSpacing(8)
        self.scope_row.setObjectName(u"scope_row")
        self.book_button = QToolButton(History)
        self.book_button.setObjectName(u"book_button")
        self.book_button.setCheckable(True)
        self.book_button.setChecked(True)
        self.book_button.setAutoExclusive(True)
        self.book_button.setProperty(u"chip", True)

        self.scope_row.addWidget(self.book_button)

        self.customer_button = QToolButton(History)
        self.customer_button.setObjectName(u"customer_button")
        self.customer_button.setCheckable(True)
        self.customer_button.setAutoExclusive(True)
        self.customer_button.setProperty(u"chip", True)

        self.scope_row.addWidget(self.customer_button)

        self.scope_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.scope_row.addItem(self.scope_gap)

        self.filter_line = QLineEdit(History)
        self.filter_line.setObjectName(u"filter_line")
        self.filter_line.setMinimumSize(QSize(240, 0))
        self.filter_line.setClearButtonEnabled(True)

        self.scope_row.addWidget(self.filter_line)


        self.column.addLayout(self.scope_row)

        self.splitter = QSplitter(History)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.tree = QTreeWidget(self.splitter)
        self.tree.setObjectName(u"tree")
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.splitter.addWidget(self.tree)
        self.details = QTableView(self.splitter)
        self.details.setObjectName(u"details")
        self.details.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.details.setShowGrid(False)
        self.details.setWordWrap(False)
        self.splitter.addWidget(self.details)

        self.column.addWidget(self.splitter)

        self.message = QLabel(History)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"danger")

        self.column.addWidget(self.message)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.undo_button = QPushButton(History)
        self.undo_button.setObjectName(u"undo_button")

        self.buttons.addWidget(self.undo_button)

        self.close_button = QPushButton(History)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(History)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(History)
    # setupUi

    def retranslateUi(self, History):
        History.setWindowTitle(QCoreApplication.translate("History", u"History", None))
        self.book_button.setText(QCoreApplication.translate("History", u"Whole book", None))
        self.filter_line.setPlaceholderText(QCoreApplication.translate("History", u"Day, change, person or device", None))
        ___qtreewidgetitem = self.tree.headerItem()
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("History", u"Records", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("History", u"By", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("History", u"Change", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("History", u"When", None))
        self.undo_button.setText(QCoreApplication.translate("History", u"&Undo this change", None))
        self.close_button.setText(QCoreApplication.translate("History", u"Close", None))
    # retranslateUi

