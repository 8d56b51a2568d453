# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tiers.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from crmdesk.panels.tier_lanes import LanesButton
class Ui_Tiers(object):
    def setupUi(self, Tiers):
        if not Tiers.objectName():
            Tiers.setObjectName(u"Tiers")
        Tiers.setProperty(u"surface", u"window")
        self.column = QVBoxLayout(Tiers)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(Tiers)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"surface", u"surface")
        self.head.setMinimumSize(QSize(0, 52))
        self.head_row = QHBoxLayout(self.head)
        self.head_row.setSpacing(10)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(20, 0, 16, 0)
        self.title = QLabel(self.head)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")

        self.head_row.addWidget(self.title)

        self.count = QLabel(self.head)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.head_row.addWidget(self.count)

        self.policy = QLabel(self.head)
        self.policy.setObjectName(u"policy")
        self.policy.setProperty(u"role", u"muted")

        self.head_row.addWidget(self.policy)

        self.lanes_button = LanesButton(self.head)
        self.lanes_button.setObjectName(u"lanes_button")

        self.head_row.addWidget(self.lanes_button)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.regrade_button = QPushButton(self.head)
        self.regrade_button.setObjectName(u"regrade_button")
        self.regrade_button.setProperty(u"kind", u"primary")

        self.head_row.addWidget(self.regrade_button)


        self.column.addWidget(self.head)

        self.head_line = QFrame(Tiers)
        self.head_line.setObjectName(u"head_line")
        self.head_line.setProperty(u"line", True)

        self.column.addWidget(self.head_line)

        self.banner = QWidget(Tiers)
        self.banner.setObjectName(u"banner")
        self.banner.setProperty(u"surface", u"accent_soft")
        self.banner_row = QHBoxLayout(self.banner)
        self.banner_row.setSpacing(12)
        self.banner_row.setObjectName(u"banner_row")
        self.banner_row.setContentsMargins(20, 6, 16, 6)
        self.moves = QLabel(self.banner)
        self.moves.setObjectName(u"moves")
        self.moves.setProperty(u"role", u"section")

        self.banner_row.addWidget(self.moves)

        self.up = QLabel(self.banner)
        self.up.setObjectName(u"up")
        self.up.setProperty(u"role", u"positive")

        self.banner_row.addWidget(self.up)

        self.down = QLabel(self.banner)
        self.down.setObjectName(u"down")
        self.down.setProperty(u"role", u"danger")

        self.banner_row.addWidget(self.down)

        self.shift = QLabel(self.banner)
        self.shift.setObjectName(u"shift")
        self.shift.setProperty(u"role", u"muted")

        self.banner_row.addWidget(self.shift)

        self.banner_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.banner_row.addItem(self.banner_gap)

        self.movers_box = QCheckBox(self.banner)
        self.movers_box.setObjectName(u"movers_box")

        self.banner_row.addWidget(self.movers_box)

        self.discard_button = QPushButton(self.banner)
        self.discard_button.setObjectName(u"discard_button")

        self.banner_row.addWidget(self.discard_button)

        self.apply_button = QPushButton(self.banner)
        self.apply_button.setObjectName(u"apply_button")
        self.apply_button.setProperty(u"kind", u"primary")

        self.banner_row.addWidget(self.apply_button)


        self.column.addWidget(self.banner)

        self.board = QVBoxLayout()
        self.board.setSpacing(0)
        self.board.setObjectName(u"board")
        self.board.setContentsMargins(16, 12, 2, 0)

        self.column.addLayout(self.board)

        self.lesson = QLabel(Tiers)
        self.lesson.setObjectName(u"lesson")
        self.lesson.setAlignment(Qt.AlignCenter)
        self.lesson.setProperty(u"role", u"muted")

        self.column.addWidget(self.lesson)


        self.retranslateUi(Tiers)

        QMetaObject.connectSlotsByName(Tiers)
    # setupUi

    def retranslateUi(self, Tiers):
        self.title.setText(QCoreApplication.translate("Tiers", u"Tiers", None))
        self.regrade_button.setText(QCoreApplication.translate("Tiers", u"Re-grade", None))
        self.movers_box.setText(QCoreApplication.translate("Tiers", u"Only those who move", None))
        self.discard_button.setText(QCoreApplication.translate("Tiers", u"Discard", None))
        pass
    # retranslateUi

