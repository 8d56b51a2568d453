# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_book.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_NewBook(object):
    def setupUi(self, NewBook):
        if not NewBook.objectName():
            NewBook.setObjectName(u"NewBook")
        NewBook.setMinimumSize(QSize(460, 0))
        self.column = QVBoxLayout(NewBook)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.name_label = QLabel(NewBook)
        self.name_label.setObjectName(u"name_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name_field = QLineEdit(NewBook)
        self.name_field.setObjectName(u"name_field")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name_field)

        self.folder_label = QLabel(NewBook)
        self.folder_label.setObjectName(u"folder_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_field = QLineEdit(NewBook)
        self.folder_field.setObjectName(u"folder_field")

        self.folder_row.addWidget(self.folder_field)

        self.folder_button = QPushButton(NewBook)
        self.folder_button.setObjectName(u"folder_button")

        self.folder_row.addWidget(self.folder_button)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.folder_row)

        self.currency_label = QLabel(NewBook)
        self.currency_label.setObjectName(u"currency_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.currency_label)

        self.currency_field = QComboBox(NewBook)
        self.currency_field.setObjectName(u"currency_field")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.currency_field)

        self.encrypt_box = QCheckBox(NewBook)
        self.encrypt_box.setObjectName(u"encrypt_box")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.encrypt_box)

        self.first_label = QLabel(NewBook)
        self.first_label.setObjectName(u"first_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.first_label)

        self.first_field = QLineEdit(NewBook)
        self.first_field.setObjectName(u"first_field")
        self.first_field.setEchoMode(QLineEdit.Password)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.first_field)

        self.second_label = QLabel(NewBook)
        self.second_label.setObjectName(u"second_label")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.second_label)

        self.second_field = QLineEdit(NewBook)
        self.second_field.setObjectName(u"second_field")
        self.second_field.setEchoMode(QLineEdit.Password)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.second_field)


        self.column.addLayout(self.form)

        self.hint = QLabel(NewBook)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"caption")

        self.column.addWidget(self.hint)

        self.message = QLabel(NewBook)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"danger")

        self.column.addWidget(self.message)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel_button = QPushButton(NewBook)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.make_button = QPushButton(NewBook)
        self.make_button.setObjectName(u"make_button")

        self.buttons.addWidget(self.make_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_field)
        self.folder_label.setBuddy(self.folder_field)
        self.currency_label.setBuddy(self.currency_field)
        self.first_label.setBuddy(self.first_field)
        self.second_label.setBuddy(self.second_field)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewBook)

        self.make_button.setDefault(True)


        QMetaObject.connectSlotsByName(NewBook)
    # setupUi

    def retranslateUi(self, NewBook):
        NewBook.setWindowTitle(QCoreApplication.translate("NewBook", u"New book", None))
        self.name_label.setText(QCoreApplication.translate("NewBook", u"&Name", None))
        self.folder_label.setText(QCoreApplication.translate("NewBook", u"&Folder", None))
        self.folder_button.setText(QCoreApplication.translate("NewBook", u"Choose\u2026", None))
        self.currency_label.setText(QCoreApplication.translate("NewBook", u"&Currency", None))
        self.encrypt_box.setText(QCoreApplication.translate("NewBook", u"&Encrypt it with a passphrase", None))
        self.first_label.setText(QCoreApplication.translate("NewBook", u"&Passphrase", None))
        self.second_label.setText(QCoreApplication.translate("NewBook", u"&Again", None))
        self.hint.setText(QCoreApplication.translate("NewBook", u"Keep the passphrase safe: without it nobody can read the book, not even we.", None))
        self.cancel_button.setText(QCoreApplication.translate("NewBook", u"Cancel", None))
        self.make_button.setText(QCoreApplication.translate("NewBook", u"Make the book", None))
    # retranslateUi

