"""The dossier: what is known of a customer, laid out on paper.

This floor turns a plain page model (``model``) into a PDF (``render``). It knows neither the book
nor the window. ReportLab is imported by ``render`` and what is below it, never by ``model``,
so that services can build a dossier without loading it.
"""
