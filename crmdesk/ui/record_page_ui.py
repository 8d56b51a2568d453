# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QMetaObject, QSize)
from PySide6.QtWidgets import (QTabWidget, QVBoxLayout)
class Ui_record_page(object):
    def setupUi(self, record_page):
        if not record_page.objectName():
            record_page.setObjectName(u"record_page")
        self.outer = QVBoxLayout(record_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 0)
        self.head = QVBoxLayout()
        self.head.setSpacing(10)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(20, 0, 20, 6)

        self.outer.addLayout(self.head)

        self.tabs = QTabWidget(record_page)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumSize(QSize(0, 160))

        self.outer.addWidget(self.tabs)


        self.retranslateUi(record_page)

        QMetaObject.connectSlotsByName(record_page)
    # setupUi

    def retranslateUi(self, record_page):
        pass
    # retranslateUi

