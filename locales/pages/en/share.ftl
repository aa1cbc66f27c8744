# The share page.
share-question = Who has a copy of this plan?
share-answer-never = Only this browser. The plan was never saved to a file.
share-answer-current = This browser and your file copy of { $time } hold the same.
share-answer-behind = { $count ->
    [one] This browser holds { $count } change that your file copy of { $time } lacks.
   *[other] This browser holds { $count } changes that your file copy of { $time } lacks.
}
share-save = Save to a file
share-save-text = The file holds the whole plan. Keep it where your team keeps its documents, or send it to a colleague, who opens it on this same page.
share-save-keys = Ctrl+S
share-is-it-there = The file was sent to your downloads folder. Look whether it is there; the page cannot see it.
share-private = The file holds everything in the plan, also contact details and notes. Share it as you would share those.
share-open = Open a file
share-open-text = A file opens as a plan of its own, beside this one. It can also take this plan’s place; a restore point is kept, and Undo takes it back.
share-open-new = Open as a new plan
share-open-replace = Replace this plan by a file
share-points = Restore points
share-points-text = Copies of the plan as it was before something large was done to it. Going back can be undone.
share-go-back = Go back to { $time }
share-tables = Tables for documents and spreadsheets
share-tables-text = Copy a table and paste it into a document, an e-mail or a spreadsheet, or save it as CSV.
share-copy = Copy { $table }
share-csv = Save { $table } as CSV
tables-parts = Roles and people
tables-coverage = Goals and partners
tables-payments = What pays for what
tables-years = Money by year
tables-serving = Partners that serve it
tables-unknown = Amounts not yet known
share-print = On paper
share-print-text = Every page prints as it is, without menus and buttons: press Ctrl+P on it.
share-print-this = Print this page
yes = Yes
no = No
