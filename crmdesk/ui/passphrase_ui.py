# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_Passphrase(object):
    def setupUi(self, Passphrase):
        if not Passphrase.objectName():
            Passphrase.setObjectName(u"Passphrase")
        Passphrase.setMinimumSize(QSize(400, 0))
        self.column = QVBoxLayout(Passphrase)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.question = QLabel(Passphrase)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)

        self.column.addWidget(self.question)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.first_label = QLabel(Passphrase)
        self.first_label.setObjectName(u"first_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.first_label)

        self.first_field = QLineEdit(Passphrase)
        self.first_field.setObjectName(u"first_field")
        self.first_field.setEchoMode(QLineEdit.Password)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.first_field)

        self.second_label = QLabel(Passphrase)
        self.second_label.setObjectName(u"second_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.second_label)

        self.second_field = QLineEdit(Passphrase)
        self.second_field.setObjectName(u"second_field")
        self.second_field.setEchoMode(QLineEdit.Password)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.second_field)


        self.column.addLayout(self.form)

        self.message = QLabel(Passphrase)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"danger")

        self.column.addWidget(self.message)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.lost_button = QPushButton(Passphrase)
        self.lost_button.setObjectName(u"lost_button")
        self.lost_button.setProperty(u"kind", u"link")

        self.buttons.addWidget(self.lost_button)

        self.remove_button = QPushButton(Passphrase)
        self.remove_button.setObjectName(u"remove_button")

        self.buttons.addWidget(self.remove_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel_button = QPushButton(Passphrase)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.ok_button = QPushButton(Passphrase)
        self.ok_button.setObjectName(u"ok_button")

        self.buttons.addWidget(self.ok_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.first_label.setBuddy(self.first_field)
        self.second_label.setBuddy(self.second_field)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Passphrase)

        self.ok_button.setDefault(True)


        QMetaObject.connectSlotsByName(Passphrase)
    # setupUi

    def retranslateUi(self, Passphrase):
        Passphrase.setWindowTitle(QCoreApplication.translate("Passphrase", u"Passphrase", None))
        self.first_label.setText(QCoreApplication.translate("Passphrase", u"&Passphrase", None))
        self.second_label.setText(QCoreApplication.translate("Passphrase", u"&Again", None))
        self.lost_button.setText(QCoreApplication.translate("Passphrase", u"It does not work\u2026", None))
        self.remove_button.setText(QCoreApplication.translate("Passphrase", u"Remove the passphrase", None))
        self.cancel_button.setText(QCoreApplication.translate("Passphrase", u"Cancel", None))
    # retranslateUi

