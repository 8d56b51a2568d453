# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'cannot_open.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_CannotOpen(object):
    def setupUi(self, CannotOpen):
        if not CannotOpen.objectName():
            CannotOpen.setObjectName(u"CannotOpen")
        CannotOpen.setWindowTitle(u"crmdesk")
        CannotOpen.setMinimumSize(QSize(560, 0))
        self.column = QVBoxLayout(CannotOpen)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(32, 32, 32, 24)
        self.title = QLabel(CannotOpen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.column.addWidget(self.title)

        self.happened = QLabel(CannotOpen)
        self.happened.setObjectName(u"happened")
        self.happened.setWordWrap(True)

        self.column.addWidget(self.happened)

        self.rest = QLabel(CannotOpen)
        self.rest.setObjectName(u"rest")
        self.rest.setWordWrap(True)

        self.column.addWidget(self.rest)

        self.place = QLabel(CannotOpen)
        self.place.setObjectName(u"place")
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextSelectableByMouse)
        self.place.setProperty(u"role", u"muted")

        self.column.addWidget(self.place)

        self.choices = QVBoxLayout()
        self.choices.setSpacing(8)
        self.choices.setObjectName(u"choices")

        self.column.addLayout(self.choices)

        self.progress = QProgressBar(CannotOpen)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.column.addWidget(self.progress)

        self.message = QLabel(CannotOpen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"danger")

        self.column.addWidget(self.message)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap)

        self.close_button = QPushButton(CannotOpen)
        self.close_button.setObjectName(u"close_button")

        self.foot.addWidget(self.close_button)


        self.column.addLayout(self.foot)


        self.retranslateUi(CannotOpen)

        QMetaObject.connectSlotsByName(CannotOpen)
    # setupUi

    def retranslateUi(self, CannotOpen):
        self.close_button.setText(QCoreApplication.translate("CannotOpen", u"Close", None))
        pass
    # retranslateUi

