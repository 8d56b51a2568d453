# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'welcome.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_Welcome(object):
    def setupUi(self, Welcome):
        if not Welcome.objectName():
            Welcome.setObjectName(u"Welcome")
        Welcome.setWindowTitle(u"crmdesk")
        Welcome.setMinimumSize(QSize(520, 0))
        self.column = QVBoxLayout(Welcome)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(32, 32, 32, 24)
        self.title = QLabel(Welcome)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.column.addWidget(self.title)

        self.words = QLabel(Welcome)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setProperty(u"role", u"muted")

        self.column.addWidget(self.words)

        self.choices = QVBoxLayout()
        self.choices.setSpacing(8)
        self.choices.setObjectName(u"choices")

        self.column.addLayout(self.choices)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.language_button = QPushButton(Welcome)
        self.language_button.setObjectName(u"language_button")
        self.language_button.setProperty(u"kind", u"link")

        self.foot.addWidget(self.language_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.open_button = QPushButton(Welcome)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"kind", u"link")

        self.foot.addWidget(self.open_button)


        self.column.addLayout(self.foot)


        self.retranslateUi(Welcome)

        QMetaObject.connectSlotsByName(Welcome)
    # setupUi

    def retranslateUi(self, Welcome):
        self.title.setText(QCoreApplication.translate("Welcome", u"Welcome to crmdesk", None))
        self.words.setText(QCoreApplication.translate("Welcome", u"Your customers live in one file on this computer, the book. Nothing leaves it unless you send it.", None))
        self.language_button.setText(QCoreApplication.translate("Welcome", u"\u4e2d\u6587", None))
        self.open_button.setText(QCoreApplication.translate("Welcome", u"Open a book I have\u2026", None))
        pass
    # retranslateUi

