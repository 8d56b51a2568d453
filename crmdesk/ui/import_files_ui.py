# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_files.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QTableView, QVBoxLayout, QWidget)
class Ui_ImportFiles(object):
    def setupUi(self, ImportFiles):
        if not ImportFiles.objectName():
            ImportFiles.setObjectName(u"ImportFiles")
        ImportFiles.setMinimumSize(QSize(860, 560))
        self.column = QVBoxLayout(ImportFiles)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.body = QHBoxLayout()
        self.body.setSpacing(20)
        self.body.setObjectName(u"body")
        self.side = QWidget(ImportFiles)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(224, 0))
        self.side.setMaximumSize(QSize(224, 16777215))
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(8)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.files_label = QLabel(self.side)
        self.files_label.setObjectName(u"files_label")
        self.files_label.setProperty(u"role", u"section")

        self.side_column.addWidget(self.files_label)

        self.files_card = QFrame(self.side)
        self.files_card.setObjectName(u"files_card")
        self.files_card.setProperty(u"card", True)
        self.files_column = QVBoxLayout(self.files_card)
        self.files_column.setObjectName(u"files_column")
        self.files_column.setContentsMargins(1, 4, 1, 4)
        self.files_view = QListView(self.files_card)
        self.files_view.setObjectName(u"files_view")

        self.files_column.addWidget(self.files_view)


        self.side_column.addWidget(self.files_card)

        self.files_buttons = QHBoxLayout()
        self.files_buttons.setSpacing(8)
        self.files_buttons.setObjectName(u"files_buttons")
        self.add_button = QPushButton(self.side)
        self.add_button.setObjectName(u"add_button")
        self.add_button.setAutoDefault(False)

        self.files_buttons.addWidget(self.add_button)

        self.remove_button = QPushButton(self.side)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setAutoDefault(False)

        self.files_buttons.addWidget(self.remove_button)


        self.side_column.addLayout(self.files_buttons)


        self.body.addWidget(self.side)

        self.main = QWidget(ImportFiles)
        self.main.setObjectName(u"main")
        self.main_column = QVBoxLayout(self.main)
        self.main_column.setSpacing(8)
        self.main_column.setObjectName(u"main_column")
        self.main_column.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.main)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")
        self.title.setTextFormat(Qt.PlainText)

        self.main_column.addWidget(self.title)

        self.facts = QLabel(self.main)
        self.facts.setObjectName(u"facts")
        self.facts.setWordWrap(True)
        self.facts.setProperty(u"role", u"muted")

        self.main_column.addWidget(self.facts)

        self.reading = QWidget(self.main)
        self.reading.setObjectName(u"reading")
        self.reading_row = QHBoxLayout(self.reading)
        self.reading_row.setSpacing(8)
        self.reading_row.setObjectName(u"reading_row")
        self.reading_row.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.reading)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"field")

        self.reading_row.addWidget(self.kind_label)

        self.kind_field = QComboBox(self.reading)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_field.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.reading_row.addWidget(self.kind_field)

        self.encoding_label = QLabel(self.reading)
        self.encoding_label.setObjectName(u"encoding_label")
        self.encoding_label.setProperty(u"role", u"field")

        self.reading_row.addWidget(self.encoding_label)

        self.encoding_field = QComboBox(self.reading)
        self.encoding_field.setObjectName(u"encoding_field")
        self.encoding_field.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.reading_row.addWidget(self.encoding_field)

        self.delimiter_label = QLabel(self.reading)
        self.delimiter_label.setObjectName(u"delimiter_label")
        self.delimiter_label.setProperty(u"role", u"field")

        self.reading_row.addWidget(self.delimiter_label)

        self.delimiter_field = QComboBox(self.reading)
        self.delimiter_field.setObjectName(u"delimiter_field")
        self.delimiter_field.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.reading_row.addWidget(self.delimiter_field)

        self.header_box = QCheckBox(self.reading)
        self.header_box.setObjectName(u"header_box")

        self.reading_row.addWidget(self.header_box)

        self.reading_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reading_row.addItem(self.reading_gap)


        self.main_column.addWidget(self.reading)

        self.splitter = QSplitter(self.main)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.mapping_part = QWidget(self.splitter)
        self.mapping_part.setObjectName(u"mapping_part")
        self.mapping_column = QVBoxLayout(self.mapping_part)
        self.mapping_column.setSpacing(6)
        self.mapping_column.setObjectName(u"mapping_column")
        self.mapping_column.setContentsMargins(0, 4, 0, 12)
        self.mapping_head = QHBoxLayout()
        self.mapping_head.setObjectName(u"mapping_head")
        self.mapping_label = QLabel(self.mapping_part)
        self.mapping_label.setObjectName(u"mapping_label")
        self.mapping_label.setProperty(u"role", u"section")

        self.mapping_head.addWidget(self.mapping_label)

        self.mapping_note = QLabel(self.mapping_part)
        self.mapping_note.setObjectName(u"mapping_note")
        self.mapping_note.setProperty(u"role", u"note")

        self.mapping_head.addWidget(self.mapping_note)

        self.mapping_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mapping_head.addItem(self.mapping_gap)

        self.day_first_box = QCheckBox(self.mapping_part)
        self.day_first_box.setObjectName(u"day_first_box")

        self.mapping_head.addWidget(self.day_first_box)


        self.mapping_column.addLayout(self.mapping_head)

        self.mapping_card = QFrame(self.mapping_part)
        self.mapping_card.setObjectName(u"mapping_card")
        self.mapping_card.setProperty(u"card", True)
        self.mapping_card_column = QVBoxLayout(self.mapping_card)
        self.mapping_card_column.setObjectName(u"mapping_card_column")
        self.mapping_card_column.setContentsMargins(1, 1, 1, 1)
        self.mapping_view = QTableView(self.mapping_card)
        self.mapping_view.setObjectName(u"mapping_view")

        self.mapping_card_column.addWidget(self.mapping_view)


        self.mapping_column.addWidget(self.mapping_card)

        self.splitter.addWidget(self.mapping_part)
        self.preview_part = QWidget(self.splitter)
        self.preview_part.setObjectName(u"preview_part")
        self.preview_column = QVBoxLayout(self.preview_part)
        self.preview_column.setSpacing(6)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 10, 0, 0)
        self.preview_head = QHBoxLayout()
        self.preview_head.setObjectName(u"preview_head")
        self.preview_label = QLabel(self.preview_part)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setProperty(u"role", u"section")

        self.preview_head.addWidget(self.preview_label)

        self.preview_note = QLabel(self.preview_part)
        self.preview_note.setObjectName(u"preview_note")
        self.preview_note.setProperty(u"role", u"note")

        self.preview_head.addWidget(self.preview_note)

        self.next_button = QPushButton(self.preview_part)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setAutoDefault(False)
        self.next_button.setProperty(u"kind", u"link")

        self.preview_head.addWidget(self.next_button)

        self.preview_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.preview_head.addItem(self.preview_gap)


        self.preview_column.addLayout(self.preview_head)

        self.preview_card = QFrame(self.preview_part)
        self.preview_card.setObjectName(u"preview_card")
        self.preview_card.setProperty(u"card", True)
        self.preview_card_column = QVBoxLayout(self.preview_card)
        self.preview_card_column.setObjectName(u"preview_card_column")
        self.preview_card_column.setContentsMargins(1, 1, 1, 1)
        self.preview_view = QTableView(self.preview_card)
        self.preview_view.setObjectName(u"preview_view")

        self.preview_card_column.addWidget(self.preview_view)


        self.preview_column.addWidget(self.preview_card)

        self.splitter.addWidget(self.preview_part)

        self.main_column.addWidget(self.splitter)


        self.body.addWidget(self.main)


        self.column.addLayout(self.body)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.message = QLabel(ImportFiles)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setProperty(u"role", u"muted")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.message.sizePolicy().hasHeightForWidth())
        self.message.setSizePolicy(sizePolicy)

        self.buttons.addWidget(self.message)

        self.cancel_button = QPushButton(ImportFiles)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.buttons.addWidget(self.cancel_button)

        self.import_button = QPushButton(ImportFiles)
        self.import_button.setObjectName(u"import_button")

        self.buttons.addWidget(self.import_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.files_label.setBuddy(self.files_view)
        self.kind_label.setBuddy(self.kind_field)
        self.encoding_label.setBuddy(self.encoding_field)
        self.delimiter_label.setBuddy(self.delimiter_field)
        self.mapping_label.setBuddy(self.mapping_view)
        self.preview_label.setBuddy(self.preview_view)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportFiles)

        self.import_button.setDefault(True)


        QMetaObject.connectSlotsByName(ImportFiles)
    # setupUi

    def retranslateUi(self, ImportFiles):
        ImportFiles.setWindowTitle(QCoreApplication.translate("ImportFiles", u"Import", None))
        self.files_label.setText(QCoreApplication.translate("ImportFiles", u"&Files", None))
        self.add_button.setText(QCoreApplication.translate("ImportFiles", u"&Add files\u2026", None))
        self.remove_button.setText(QCoreApplication.translate("ImportFiles", u"&Leave out", None))
        self.kind_label.setText(QCoreApplication.translate("ImportFiles", u"&Rows are", None))
        self.encoding_label.setText(QCoreApplication.translate("ImportFiles", u"&Encoding", None))
        self.delimiter_label.setText(QCoreApplication.translate("ImportFiles", u"&Parted by", None))
        self.header_box.setText(QCoreApplication.translate("ImportFiles", u"First row is &headers", None))
        self.mapping_label.setText(QCoreApplication.translate("ImportFiles", u"&Columns", None))
        self.day_first_box.setText(QCoreApplication.translate("ImportFiles", u"Dates name the &day before the month", None))
        self.preview_label.setText(QCoreApplication.translate("ImportFiles", u"As it &will be stored", None))
        self.next_button.setText(QCoreApplication.translate("ImportFiles", u"Show &next", None))
        self.cancel_button.setText(QCoreApplication.translate("ImportFiles", u"Cancel", None))
        self.import_button.setText(QCoreApplication.translate("ImportFiles", u"Import", None))
    # retranslateUi

