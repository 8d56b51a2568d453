# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QSizePolicy, QTabWidget, QVBoxLayout,
    QWidget)
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

