# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restore.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTreeWidget, QVBoxLayout)
class Ui_Restore(object):
    def setupUi(self, Restore):
        if not Restore.objectName():
            Restore.setObjectName(u"Restore")
        Restore.resize(560, 400)
        self.column = QVBoxLayout(Restore)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.question = QLabel(Restore)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)

        self.column.addWidget(self.question)

        self.tree = QTreeWidget(Restore)
        self.tree.setObjectName(u"tree")
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)

        self.column.addWidget(self.tree)

        self.message = QLabel(Restore)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"danger")

        self.column.addWidget(self.message)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.other_button = QPushButton(Restore)
        self.other_button.setObjectName(u"other_button")

        self.buttons.addWidget(self.other_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel_button = QPushButton(Restore)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.ok_button = QPushButton(Restore)
        self.ok_button.setObjectName(u"ok_button")

        self.buttons.addWidget(self.ok_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Restore)

        self.ok_button.setDefault(True)


        QMetaObject.connectSlotsByName(Restore)
    # setupUi

    def retranslateUi(self, Restore):
        Restore.setWindowTitle(QCoreApplication.translate("Restore", u"Go back to a backup", None))
        self.question.setText(QCoreApplication.translate("Restore", u"The book becomes what it was when the backup was made. The book as it is now is kept beside it.", None))
        ___qtreewidgetitem = self.tree.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("Restore", u"Size", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("Restore", u"File", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("Restore", u"Made", None))
        self.other_button.setText(QCoreApplication.translate("Restore", u"Another &file\u2026", None))
        self.cancel_button.setText(QCoreApplication.translate("Restore", u"Cancel", None))
        self.ok_button.setText(QCoreApplication.translate("Restore", u"Go back to it", None))
    # retranslateUi

