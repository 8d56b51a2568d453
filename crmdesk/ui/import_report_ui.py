# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_report.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout)
class Ui_ImportReport(object):
    def setupUi(self, ImportReport):
        if not ImportReport.objectName():
            ImportReport.setObjectName(u"ImportReport")
        ImportReport.setMinimumSize(QSize(760, 480))
        self.column = QVBoxLayout(ImportReport)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.title = QLabel(ImportReport)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")

        self.column.addWidget(self.title)

        self.files_card = QFrame(ImportReport)
        self.files_card.setObjectName(u"files_card")
        self.files_card.setProperty(u"card", True)
        self.files_column = QVBoxLayout(self.files_card)
        self.files_column.setObjectName(u"files_column")
        self.files_column.setContentsMargins(1, 1, 1, 1)
        self.files_view = QTableView(self.files_card)
        self.files_view.setObjectName(u"files_view")

        self.files_column.addWidget(self.files_view)


        self.column.addWidget(self.files_card)

        self.problems_head = QHBoxLayout()
        self.problems_head.setSpacing(8)
        self.problems_head.setObjectName(u"problems_head")
        self.problems_label = QLabel(ImportReport)
        self.problems_label.setObjectName(u"problems_label")
        self.problems_label.setProperty(u"role", u"section")

        self.problems_head.addWidget(self.problems_label)

        self.problems_note = QLabel(ImportReport)
        self.problems_note.setObjectName(u"problems_note")
        self.problems_note.setProperty(u"role", u"note")

        self.problems_head.addWidget(self.problems_note)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.problems_head.addItem(self.gap)

        self.filter_field = QLineEdit(ImportReport)
        self.filter_field.setObjectName(u"filter_field")
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.setMinimumSize(QSize(300, 0))

        self.problems_head.addWidget(self.filter_field)


        self.column.addLayout(self.problems_head)

        self.problems_card = QFrame(ImportReport)
        self.problems_card.setObjectName(u"problems_card")
        self.problems_card.setProperty(u"card", True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.problems_card.sizePolicy().hasHeightForWidth())
        self.problems_card.setSizePolicy(sizePolicy)
        self.problems_column = QVBoxLayout(self.problems_card)
        self.problems_column.setObjectName(u"problems_column")
        self.problems_column.setContentsMargins(1, 1, 1, 1)
        self.problems_view = QTableView(self.problems_card)
        self.problems_view.setObjectName(u"problems_view")

        self.problems_column.addWidget(self.problems_view)


        self.column.addWidget(self.problems_card)

        self.message = QLabel(ImportReport)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"muted")

        self.column.addWidget(self.message)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.undo_button = QPushButton(ImportReport)
        self.undo_button.setObjectName(u"undo_button")
        self.undo_button.setAutoDefault(False)

        self.buttons.addWidget(self.undo_button)

        self.save_button = QPushButton(ImportReport)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)

        self.buttons.addWidget(self.save_button)

        self.button_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_gap)

        self.show_button = QPushButton(ImportReport)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setAutoDefault(False)

        self.buttons.addWidget(self.show_button)

        self.close_button = QPushButton(ImportReport)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.problems_label.setBuddy(self.problems_view)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportReport)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(ImportReport)
    # setupUi

    def retranslateUi(self, ImportReport):
        ImportReport.setWindowTitle(QCoreApplication.translate("ImportReport", u"What was imported", None))
        self.problems_label.setText(QCoreApplication.translate("ImportReport", u"&Remarks", None))
        self.filter_field.setPlaceholderText(QCoreApplication.translate("ImportReport", u"Filter by file, column, value or reason", None))
        self.undo_button.setText(QCoreApplication.translate("ImportReport", u"&Undo this import", None))
        self.save_button.setText(QCoreApplication.translate("ImportReport", u"&Save report as CSV\u2026", None))
        self.show_button.setText(QCoreApplication.translate("ImportReport", u"Show the imported &customers", None))
        self.close_button.setText(QCoreApplication.translate("ImportReport", u"Close", None))
    # retranslateUi

