"""A workbook with all cases of a faelle.csv by openpyxl in its write-only mode: days as days, whole numbers as numbers.

Arguments: the CSV file, the workbook. Prints the number of columns.
"""

import csv
import re
import sys
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

TAG = re.compile(r"\d{4}-\d{2}-\d{2}")
ZAHL = re.compile(r"-?\d{1,9}")

von, nach = sys.argv[1:]
mappe = Workbook(write_only=True)
blatt = mappe.create_sheet("Fälle")


def zelle(text):
    if TAG.fullmatch(text):
        eine = WriteOnlyCell(blatt, date.fromisoformat(text))
        eine.number_format = "dd.mm.yyyy"
        return eine
    if ZAHL.fullmatch(text):
        return int(text)
    return text or None


with open(von, encoding="utf-8-sig", newline="") as datei:
    zeilen = csv.reader(datei, delimiter=";")
    kopf = next(zeilen)
    blatt.append(kopf)
    for zeile in zeilen:
        blatt.append([zelle(text) for text in zeile])
mappe.save(nach)
print(len(kopf))
