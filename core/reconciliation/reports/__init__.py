"""Owns what reconciliation reports: each report is a table, made of what the books and the lines say, and written as
JSON, CSV or XLSX by one writer.
"""
