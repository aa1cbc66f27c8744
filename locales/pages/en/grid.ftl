# The editable grid.
grid-help = Arrow keys move. Enter or F2 edits, typing replaces, Escape gives up. Shift with arrows selects. Tab leaves the table.
grid-new-row = Add a row
grid-new-cell = { $column }, new row
grid-row-number = Row { $number }
grid-cell-of-row = { $column }, { $row }
grid-select-row = Select { $row }
grid-select-all = Select all rows
grid-open-row = Open { $row }
grid-row-menu = More for { $row }
grid-follow = Open { $text } in a new tab
grid-pick-day = Pick a day
grid-edits-rows = Changes { $count } rows
grid-no-choice = Nothing in the list matches “{ $text }”.

grid-search = Find
grid-search-in = Find in: { $table }
grid-shown-of = { $shown } of { $total }
grid-clear-search = Clear
grid-none-found = Nothing found for “{ $text }”.
grid-paper-found = Only what “{ $text }” finds is on this paper: { $shown } of { $total }.
grid-sort-again = Sort again
grid-columns = Columns
grid-columns-of = Columns of { $grid }
grid-group-by = Group by
grid-group-by-none = Nothing
grid-group-none = { $column }: none
grid-group-count = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
grid-grouped = { $count ->
    [one] All in one group
   *[other] In { $count } groups
}
grid-ungrouped = In no groups
grid-selection = Selected rows
grid-selected-rows = { $count ->
    [one] { $count } row selected
   *[other] { $count } rows selected
}
grid-nothing-selected = Nothing selected
grid-unselect = Clear selection
grid-delete = Delete

grid-menu = Row menu
grid-open = Open details
grid-edit-cell = Edit this cell
grid-select = Select row
grid-move-up = Move up
grid-move-down = Move down
grid-delete-rows = { $count ->
    [one] Delete row
   *[other] Delete { $count } rows
}
grid-keys-open = Ctrl+Enter
grid-keys-edit = F2
grid-keys-select = Shift+Space
grid-keys-up = Alt+Shift+↑
grid-keys-down = Alt+Shift+↓
grid-keys-delete = Ctrl+Del

grid-paste-here = Copy the rows in your spreadsheet, and paste them here
grid-paste-order = With Ctrl+V, or ⌘V on a Mac. Their columns go, in this order, into: { $columns }.
grid-paste-question = The first row looks like headings.
grid-leave-out = Leave it out
grid-paste-too = Paste it too
grid-cancel = Cancel
grid-dismiss = OK
grid-surplus-columns = { $count ->
    [one] One column did not fit and was not pasted: { $texts }
   *[other] { $count } columns did not fit and were not pasted: { $texts }
}
grid-surplus-rows = { $count ->
    [one] One row did not fit and was not pasted.
   *[other] { $count } rows did not fit and were not pasted.
}
grid-left-cells = { $count ->
    [one] One cell cannot be changed here and was left as it is.
   *[other] { $count } cells cannot be changed here and were left as they are.
}

grid-read-only = This cell cannot be changed here.
grid-not-added = The row was not added.
grid-sorted-again = Sorted again
grid-sorted-stays = Rows can be moved only when the table is not sorted, grouped or searched.
grid-no-such-letter = The keys here are { $keys }.
grid-changed-rows = { $count ->
    [one] { $count } row changed
   *[other] { $count } rows changed
}
grid-changed-cells = { $count ->
    [one] { $count } cell changed
   *[other] { $count } cells changed
}
grid-deleted-rows = { $count ->
    [one] { $count } row deleted
   *[other] { $count } rows deleted
}
grid-pasted = Pasted { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}; { $added ->
    [one] { $added } row added
   *[other] { $added } rows added
}
grid-pasted-nothing = Nothing was pasted.
grid-column-earlier = Move { $column } earlier
grid-column-later = Move { $column } later
grid-cell-says = { $column }: { $message }
grid-sorted-up = Sorted by { $column }, first to last
grid-sorted-down = Sorted by { $column }, last to first
grid-unsorted = In the usual order
