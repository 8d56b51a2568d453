# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'override_tier.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QCheckBox, QDateEdit, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_OverrideTier(object):
    def setupUi(self, OverrideTier):
        if not OverrideTier.objectName():
            OverrideTier.setObjectName(u"OverrideTier")
        OverrideTier.setMinimumSize(QSize(420, 0))
        self.column = QVBoxLayout(OverrideTier)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.question = QLabel(OverrideTier)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)

        self.column.addWidget(self.question)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.reason_label = QLabel(OverrideTier)
        self.reason_label.setObjectName(u"reason_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.reason_label)

        self.reason_field = QLineEdit(OverrideTier)
        self.reason_field.setObjectName(u"reason_field")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.reason_field)

        self.until_label = QLabel(OverrideTier)
        self.until_label.setObjectName(u"until_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until_field = QDateEdit(OverrideTier)
        self.until_field.setObjectName(u"until_field")
        self.until_field.setCalendarPopup(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.until_field)

        self.endless_box = QCheckBox(OverrideTier)
        self.endless_box.setObjectName(u"endless_box")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.endless_box)


        self.column.addLayout(self.form)

        self.hint = QLabel(OverrideTier)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"caption")

        self.column.addWidget(self.hint)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel_button = QPushButton(OverrideTier)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.move_button = QPushButton(OverrideTier)
        self.move_button.setObjectName(u"move_button")

        self.buttons.addWidget(self.move_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason_field)
        self.until_label.setBuddy(self.until_field)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OverrideTier)

        self.move_button.setDefault(True)


        QMetaObject.connectSlotsByName(OverrideTier)
    # setupUi

    def retranslateUi(self, OverrideTier):
        OverrideTier.setWindowTitle(QCoreApplication.translate("OverrideTier", u"Tier by hand", None))
        self.reason_label.setText(QCoreApplication.translate("OverrideTier", u"&Reason", None))
        self.until_label.setText(QCoreApplication.translate("OverrideTier", u"&Until", None))
        self.endless_box.setText(QCoreApplication.translate("OverrideTier", u"&No end date", None))
        self.hint.setText(QCoreApplication.translate("OverrideTier", u"Re-grading leaves the tier alone until that day.", None))
        self.cancel_button.setText(QCoreApplication.translate("OverrideTier", u"Cancel", None))
    # retranslateUi

