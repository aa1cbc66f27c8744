# The palette and the list of shortcuts, which come with the pages.

# Never shown: other words by which an action is found.
action-go-start-also = new plan start home trash duplicate rename
action-go-overview-also = dashboard next steps findings
action-go-bring-in-also = import csv excel spreadsheet upload paste
action-go-leadership-also = who does what raci mocha darci owner
action-go-people-also = staff contacts
action-go-funding-also = budget money costs
action-go-sources-also = sources grants funders income
action-go-assign-also = braiding assign
action-go-years-also = gap fiscal year chart
action-go-share-also = export csv copy table restore point backup
action-go-settings-also = fiscal year currency language text size storage erase sites
action-save-file-also = export download backup copy json
action-open-file-also = import load
action-open-example-also = example demo
action-print-also = paper pdf
action-present-also = projector room meeting
action-help-also = manual words

# Nor are these shown: what people begin to type to add something, in whole phrases with commas between them.
add-partner-also = new partner, add partner
add-goal-also = new goal, add goal
add-person-also = new person, add person, new people, add people
add-role-also = new role, add role
add-body-also = new committee, add committee, new team, add team
add-cost-line-also = new cost line, add cost line, new line, add line
add-source-also = new source of money, add source of money, new money, add money, new grant, add grant
add-match-also = new match, add match, new contribution, add contribution, add in-kind, new in-kind
add-what-if-also = new what-if, add what-if, new scenario, add scenario
add-action-also = new next step, add next step, new action, add action, new task, add task
add-site-also = new school, add school, new place, add place, new site, add site
additions = Add to this plan

shortcuts-anywhere = Anywhere
shortcuts-or = or
shortcuts-grid = In a grid
shortcuts-grid-move = Move from cell to cell
shortcuts-grid-move-keys = Arrows
shortcuts-grid-edit = Edit the cell
shortcuts-grid-edit-keys = Enter
shortcuts-grid-type = Replace what is in the cell
shortcuts-grid-type-keys = A…Z
shortcuts-grid-keep = While editing: keep it and go on below
shortcuts-grid-keep-keys = Enter
shortcuts-grid-leave = While editing: give up and keep the old value
shortcuts-grid-leave-keys = Esc
shortcuts-grid-open = Open the details of the row
shortcuts-grid-open-keys = Ctrl+Enter
shortcuts-grid-menu = What else can be done with the row
shortcuts-grid-menu-keys = Shift+F10
shortcuts-grid-row = Select the row
shortcuts-grid-row-keys = Shift+Space
shortcuts-grid-select = Select several cells or rows
shortcuts-grid-select-keys = Shift+Arrows
shortcuts-grid-clear = Empty the cell, in all selected rows at once
shortcuts-grid-clear-keys = Delete
shortcuts-grid-delete = Delete the row, or all selected rows
shortcuts-grid-delete-keys = Ctrl+Delete
shortcuts-grid-fill = Fill from the cell above
shortcuts-grid-fill-keys = Ctrl+D
shortcuts-grid-shift = Move the row up or down
shortcuts-grid-shift-keys = Alt+Shift+Arrows
shortcuts-grid-copy = Copy
shortcuts-grid-copy-keys = Ctrl+C
shortcuts-grid-paste = Paste, also from a spreadsheet
shortcuts-grid-paste-keys = Ctrl+V
