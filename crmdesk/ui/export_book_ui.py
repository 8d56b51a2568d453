# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_book.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_ExportBook(object):
    def setupUi(self, ExportBook):
        if not ExportBook.objectName():
            ExportBook.setObjectName(u"ExportBook")
        ExportBook.setMinimumSize(QSize(520, 0))
        self.column = QVBoxLayout(ExportBook)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.scope_label = QLabel(ExportBook)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setProperty(u"role", u"section")

        self.column.addWidget(self.scope_label)

        self.scope_part = QWidget(ExportBook)
        self.scope_part.setObjectName(u"scope_part")
        self.scope_column = QVBoxLayout(self.scope_part)
        self.scope_column.setSpacing(0)
        self.scope_column.setObjectName(u"scope_column")
        self.scope_column.setContentsMargins(0, 0, 0, 10)
        self.chosen_button = QRadioButton(self.scope_part)
        self.chosen_button.setObjectName(u"chosen_button")

        self.scope_column.addWidget(self.chosen_button)

        self.listed_button = QRadioButton(self.scope_part)
        self.listed_button.setObjectName(u"listed_button")

        self.scope_column.addWidget(self.listed_button)

        self.all_button = QRadioButton(self.scope_part)
        self.all_button.setObjectName(u"all_button")
        self.all_button.setChecked(True)

        self.scope_column.addWidget(self.all_button)


        self.column.addWidget(self.scope_part)

        self.format_label = QLabel(ExportBook)
        self.format_label.setObjectName(u"format_label")
        self.format_label.setProperty(u"role", u"section")

        self.column.addWidget(self.format_label)

        self.format_part = QWidget(ExportBook)
        self.format_part.setObjectName(u"format_part")
        self.format_column = QVBoxLayout(self.format_part)
        self.format_column.setSpacing(0)
        self.format_column.setObjectName(u"format_column")
        self.format_column.setContentsMargins(0, 0, 0, 10)
        self.xlsx_button = QRadioButton(self.format_part)
        self.xlsx_button.setObjectName(u"xlsx_button")
        self.xlsx_button.setChecked(True)

        self.format_column.addWidget(self.xlsx_button)

        self.csv_button = QRadioButton(self.format_part)
        self.csv_button.setObjectName(u"csv_button")

        self.format_column.addWidget(self.csv_button)

        self.folder_button = QRadioButton(self.format_part)
        self.folder_button.setObjectName(u"folder_button")

        self.format_column.addWidget(self.folder_button)

        self.vcard_button = QRadioButton(self.format_part)
        self.vcard_button.setObjectName(u"vcard_button")

        self.format_column.addWidget(self.vcard_button)

        self.version_part = QWidget(self.format_part)
        self.version_part.setObjectName(u"version_part")
        self.version_row = QHBoxLayout(self.version_part)
        self.version_row.setSpacing(8)
        self.version_row.setObjectName(u"version_row")
        self.version_row.setContentsMargins(24, 4, 0, 0)
        self.version_label = QLabel(self.version_part)
        self.version_label.setObjectName(u"version_label")

        self.version_row.addWidget(self.version_label)

        self.version_field = QComboBox(self.version_part)
        self.version_field.setObjectName(u"version_field")

        self.version_row.addWidget(self.version_field)

        self.version_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.version_row.addItem(self.version_gap)


        self.format_column.addWidget(self.version_part)


        self.column.addWidget(self.format_part)

        self.path_label = QLabel(ExportBook)
        self.path_label.setObjectName(u"path_label")
        self.path_label.setProperty(u"role", u"section")

        self.column.addWidget(self.path_label)

        self.path_row = QHBoxLayout()
        self.path_row.setSpacing(8)
        self.path_row.setObjectName(u"path_row")
        self.path_field = QLineEdit(ExportBook)
        self.path_field.setObjectName(u"path_field")

        self.path_row.addWidget(self.path_field)

        self.choose_button = QPushButton(ExportBook)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setAutoDefault(False)

        self.path_row.addWidget(self.choose_button)


        self.column.addLayout(self.path_row)

        self.message = QLabel(ExportBook)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setMinimumSize(QSize(0, 40))
        self.message.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.column.addWidget(self.message)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.open_button = QPushButton(ExportBook)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)

        self.buttons.addWidget(self.open_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = QPushButton(ExportBook)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons.addWidget(self.close_button)

        self.export_button = QPushButton(ExportBook)
        self.export_button.setObjectName(u"export_button")

        self.buttons.addWidget(self.export_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.version_label.setBuddy(self.version_field)
        self.path_label.setBuddy(self.path_field)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportBook)

        self.export_button.setDefault(True)


        QMetaObject.connectSlotsByName(ExportBook)
    # setupUi

    def retranslateUi(self, ExportBook):
        ExportBook.setWindowTitle(QCoreApplication.translate("ExportBook", u"Export", None))
        self.scope_label.setText(QCoreApplication.translate("ExportBook", u"Whom", None))
        self.chosen_button.setText(QCoreApplication.translate("ExportBook", u"The &customer in view", None))
        self.listed_button.setText(QCoreApplication.translate("ExportBook", u"The &list as filtered", None))
        self.all_button.setText(QCoreApplication.translate("ExportBook", u"&Everybody in the book", None))
        self.format_label.setText(QCoreApplication.translate("ExportBook", u"As", None))
        self.xlsx_button.setText(QCoreApplication.translate("ExportBook", u"&Workbook (XLSX): everything, a sheet for each kind", None))
        self.csv_button.setText(QCoreApplication.translate("ExportBook", u"&Table (CSV): the customers alone", None))
        self.folder_button.setText(QCoreApplication.translate("ExportBook", u"&Folder of tables (CSV): the same, a file each, with the attached files", None))
        self.vcard_button.setText(QCoreApplication.translate("ExportBook", u"Contact ca&rds (vCard): for phones and mail programs", None))
        self.version_label.setText(QCoreApplication.translate("ExportBook", u"&Version", None))
        self.path_label.setText(QCoreApplication.translate("ExportBook", u"&Into", None))
        self.choose_button.setText(QCoreApplication.translate("ExportBook", u"C&hoose\u2026", None))
        self.open_button.setText(QCoreApplication.translate("ExportBook", u"Open the f&older", None))
        self.close_button.setText(QCoreApplication.translate("ExportBook", u"Close", None))
        self.export_button.setText(QCoreApplication.translate("ExportBook", u"Export", None))
    # retranslateUi

