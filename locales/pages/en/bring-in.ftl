# The page on which a list of partners is brought in. What the list itself gives rise to stands in import.ftl.
bring-in-question = Which partners do you have in a list already?
bring-in-answer = The list is read and shown first, with every guess to be corrected. Nothing is added before you say so, and one Undo takes it back.
bring-in-file-title = A file from your spreadsheet
bring-in-file-text = Save the sheet as CSV, then choose the file here, or drop it anywhere on this page. Tab-separated text is fine too. Any columns will do, as long as one holds the names.
bring-in-choose = Choose a file
bring-in-paste-title = Or paste cells
bring-in-paste-label = Cells from a spreadsheet or a table
bring-in-paste-hint = Copy the rows, with their headings, and paste them here.
bring-in-paste-go = Read these cells
bring-in-pasted = pasted cells
bring-in-read = { $count ->
    [one] “{ $name }”: { $count } row
   *[other] “{ $name }”: { $count } rows
}
bring-in-encoding = Letters are read as
bring-in-delimiter = Cells are separated by
bring-in-matching = Partners of the plan are found again by
bring-in-match-id-then-name = The list’s id, else the name
bring-in-match-id = The list’s id alone
bring-in-match-name = The name alone
bring-in-match-never = Nothing: every row is new
bring-in-header = The first row holds the headings
bring-in-columns = What each column becomes
bring-in-column = Column
bring-in-becomes = Becomes
bring-in-becomes-of = { $column } becomes
bring-in-samples = For example
bring-in-keep-custom = Keep the columns left out as fields of their own
bring-in-keep-notes = Keep them in the notes
bring-in-kinds = What the words for kinds stand for
bring-in-kind-word = In the list
bring-in-kind-count = Rows
bring-in-kind-becomes = Kind
bring-in-kind-certain = Clear from the word
bring-in-kind-likely = Guessed
bring-in-kind-unknown = Not known; the word is kept
bring-in-kind-chosen = Chosen by you
bring-in-rows = What becomes of each row
bring-in-only-looks = { $count ->
    [one] Only the { $count } row that wants a look
   *[other] Only the { $count } rows that want a look
}
bring-in-line = Line
bring-in-name = Name
bring-in-fate = What happens
bring-in-details = What it brings
bring-in-reason = Reason
bring-in-fate-add = Added
bring-in-fate-update = Updated
bring-in-fate-same = Left: nothing new in it
bring-in-fate-double = Joined with line { $line }
bring-in-fate-left = Left out by you
bring-in-answer-add = Add as new
bring-in-answer-leave = Leave out
bring-in-answer-update = Update “{ $name }”
bring-in-question-of = What happens with line { $line }
bring-in-more-rows = { $count ->
    [one] and { $count } more row
   *[other] and { $count } more rows
}
bring-in-outcome = { $add ->
    [one] { $add } partner is added
   *[other] { $add } partners are added
}, { $update ->
    [one] { $update } is updated
   *[other] { $update } are updated
}, { $same ->
    [one] { $same } has nothing new
   *[other] { $same } have nothing new
}, { $bad ->
    [0] no row is left behind.
    [one] { $bad } row cannot be brought in.
   *[other] { $bad } rows cannot be brought in.
}
bring-in-outcome-people = { $count ->
    [one] { $count } contact person comes along.
   *[other] { $count } contact people come along.
}
bring-in-outcome-goals = { $count ->
    [one] { $count } goal is added.
   *[other] { $count } goals are added.
}
bring-in-outcome-questions = { $count ->
    [one] { $count } row may be about a partner you have; say what happens with it, or it is added as new.
   *[other] { $count } rows may be about partners you have; say what happens with them, or they are added as new.
}
bring-in-save-bad = Save the rows that cannot be brought in
bring-in-bad-file = rows left behind
bring-in-add-goals = Add goals that the plan does not have yet
bring-in-accept = Bring them in
bring-in-cancel = Cancel
