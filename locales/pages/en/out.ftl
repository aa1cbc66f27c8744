# What leaves the page: the workbook, the budget by category, pages for funders.

out-about = About
out-about-sample = Sample: a made-up plan to try things on
out-about-day = As of
out-about-currency = All amounts in
out-about-unknown = “?” stands for an amount that is not yet known. It counts as nothing in totals, and is counted beside them.
out-about-formulas = Totals are formulas: they follow when you change an amount here. The plan does not follow; change it there too.
out-pays = Pays { $year }
out-match = Match
out-match-asks = Asks for
out-match-figure = Figure
out-worth = Worth { $year }
out-counts = Counts { $year }
out-month = Month from
out-before = In hand before
out-all = Together

## Reports and files

funding-tab-out = Reports and files
out-workbook = Workbook
out-workbook-text = All the money of the plan as a workbook for Excel or LibreOffice: costs, sources, which pays for which, each year, cash by month, match, budget, and every other table of money. Amounts are numbers, totals are formulas.
out-workbook-save = Save as a workbook (XLSX)
out-workbook-busy = Making the workbook …
notice-workbook-too-large = The workbook would be larger than spreadsheets can open. Save single tables as CSV.
out-tables = Tables
out-parts = Parts of what leaves the page
out-part-out = Workbook and tables
out-part-budget = Budget by category
out-empty-title = What you hand on
out-empty-text = When there are cost lines or sources, you can take all of it with you as a workbook, or each table by itself.
tables-grid = Which pays for what, as a grid
tables-may-pay = What may pay for what

## The answers as tables

tables-best = What can be paid at best
tables-losses = If one source is lost
tables-what-ifs = What-ifs side by side
out-best-amount = Pays
out-best-least = At least
out-best-most = At most
out-award-heading = { $what }, { $if }
out-what-if = What if
