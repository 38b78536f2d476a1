"""Makes openpyxl.xlsx; see README.md."""

import datetime

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

HEAD = ["Kundennummer", "Name", "geb. am", "Antrag vom", "Antragsart", "Aufenthalt in Deutschland", "Kanal", "Frist"]
ROWS = [
    ["123A456701", "Anders", (1990, 5, 4), (2026, 1, 5), "Erstantrag", "ja", "Online"],
    ["123A456702", "Berg", (1985, 3, 17), (2026, 2, 23), "Erstantrag", "ja", "Post"],
    ["123A456703", "Conrad", (1979, 11, 30), (2026, 2, 2), "Weiterbewilligung", "ja", "Telefon"],
]

book = Workbook()
sheet = book.active
sheet.title = "Neuanträge"
sheet.append(HEAD)
for number, row in enumerate(ROWS, 2):
    sheet.append([datetime.date(*cell) if isinstance(cell, tuple) else cell for cell in row])
    for column in "CD":
        sheet[f"{column}{number}"].number_format = "dd.mm.yyyy"
    sheet[f"H{number}"] = f'=_xldudf_NEUFALL_ARBEITSTAG(D{number},15,"BB")'
    sheet[f"H{number}"].number_format = "dd.mm.yyyy"
table = Table(displayName="Faelle", ref="A1:H4")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
sheet.add_table(table)
sheet["B2"].comment = Comment("ruft Freitag an", "Team")
sheet["B3"].font = Font(strike=True)
sheet["B3"].fill = PatternFill("solid", fgColor="C6EFCE")
sheet["B2"].hyperlink = "https://intranet.example/akte"
sheet.column_dimensions["C"].width = 14
sheet.conditional_formatting.add("D2:D4", CellIsRule(operator="lessThan", formula=["46040"], font=Font(bold=True)))
rule = DataValidation(type="date", operator="greaterThan", formula1="40000")
sheet.add_data_validation(rule)
rule.add("D2:D1048576")

numbers = book.create_sheet("Zahlen")
for row in [["Monat", "Anträge", "erledigt"], ["Januar", 12, 7], ["Februar", 9, 8], ["März", 15, 4]]:
    numbers.append(row)
for chart, place, title in [(BarChart(), "E2", "Anträge im Monat"), (LineChart(), "E20", "Verlauf")]:
    chart.title = title
    chart.add_data(Reference(numbers, min_col=2, max_col=3, min_row=1, max_row=4), titles_from_data=True)
    chart.set_categories(Reference(numbers, min_col=1, min_row=2, max_row=4))
    numbers.add_chart(chart, place)
numbers.auto_filter.ref = "A1:C4"
book.save("openpyxl.xlsx")
