# The page on which a list of partners, people, roles or money is brought in. What the list itself gives rise to stands in import.ftl.
bring-in-question-partners = Which partners do you have in a list already?
bring-in-question-people = Which people do you have in a list already?
bring-in-question-roles = Which roles do you have in a list already?
bring-in-question-parts = Where does it say already who does what?
bring-in-question-costs = What does your budget list already?
bring-in-question-sources = Which awards and other money do you have in a list already?
bring-in-answer = The list is read and shown first, with every guess to be corrected. Nothing is added before you say so, and one Undo takes it back.
bring-in-file-title = A file from your spreadsheet
bring-in-file-text = Save the sheet as CSV, then choose the file here, or drop it anywhere on this page. Tab-separated text is fine too. Any columns will do, as long as one holds the names.
bring-in-example-people = For example: name, group, organization, title, e-mail, hours a month, strengths. Student leaders come in by their initials, without contact data.
bring-in-example-roles = For example: role, practice, responsibilities, hours a month, owner, deputy, term ends, paid by.
bring-in-example-parts = A RACI, RASCI, MOCHA or DARCI sheet comes in as it is: roles down the side, people along the top, letters such as A/R in the cells.
bring-in-example-costs = For example: line, category, priority, one column of amounts for each fiscal year. A sheet of lines and sources comes in as it is: lines down the side, sources along the top, amounts in the cells. Rows that only add up the others are left out, and their figures are checked.
bring-in-example-sources = For example: source, funder, stage, chance, start and end dates, one column of amounts for each fiscal year.
bring-in-choose = Choose a file
bring-in-paste-title = Or paste cells
bring-in-paste-label = Cells from a spreadsheet or a table
bring-in-paste-hint = Copy the rows, with their headings, and paste them here. A Markdown table will do as well.
bring-in-paste-go = Read these cells
bring-in-pasted = pasted cells
bring-in-read = { $count ->
    [one] “{ $name }”: { $count } row
   *[other] “{ $name }”: { $count } rows
}
bring-in-subject = What is in this list?
bring-in-turn = People stand in the rows, and roles along the top
bring-in-encoding = Letters are read as
bring-in-days = Dates are written
bring-in-days-note = “{ $text }” is read as { $day }
bring-in-marks = Amounts are written
bring-in-marks-note = “{ $text }” is read as { $amount }
bring-in-year-of = Fiscal year of { $column }
bring-in-yes = yes
bring-in-no = no
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
bring-in-groups = What the words for groups stand for
bring-in-categories = What the words for categories stand for
bring-in-stages = What the words for stages stand for
bring-in-letters = What the letters stand for
bring-in-scheme = Letters are read as
bring-in-part = { $part }: { $meaning }
bring-in-cells = Cells
bring-in-named = Who is named
bring-in-named-sources = Which sources the columns name
bring-in-which-source = Which source is { $name }
bring-in-answer-add-source = Add as a new source
bring-in-may-be-source = May be a source in the plan
bring-in-payers-may-pay = Put down as well that what pays for a line may pay for it
bring-in-shares = Chances up to 1 are written
bring-in-shares-percent = In percent
bring-in-shares-fractions = As fractions
bring-in-shares-note = “{ $text }” is read as { $share }
bring-in-found = In the plan
bring-in-found-as = In the plan as “{ $name }”
bring-in-who-is = Who is { $name }
bring-in-answer-same = This is “{ $name }”
bring-in-answer-body = The committee or team “{ $name }”
bring-in-answer-add-person = Add as a person
bring-in-answer-add-body = Add as a committee or team
bring-in-may-be-body = May be a committee or team in the plan
bring-in-sounds-like-group = This sounds like a group rather than a person
bring-in-may-be-known = May be someone in the plan
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
bring-in-fate-brings = Says what each source brings
bring-in-answer-section = Heads the rows below
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
bring-in-outcome-of-people = { $add ->
    [one] { $add } person is added
   *[other] { $add } people are added
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
bring-in-outcome-of-roles = { $add ->
    [one] { $add } role is added
   *[other] { $add } roles are added
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
bring-in-outcome-of-costs = { $add ->
    [one] { $add } cost line is added
   *[other] { $add } cost lines are added
}, { $update ->
    [one] { $update } is updated
   *[other] { $update } are updated
}, { $same ->
    [one] { $same } has nothing new
   *[other] { $same } have nothing new
}, { $bad ->
    [0] no row is left behind.
    [one] { $bad } row is no cost line.
   *[other] { $bad } rows are no cost lines.
}
bring-in-outcome-of-sources = { $add ->
    [one] { $add } source is added
   *[other] { $add } sources are added
}, { $update ->
    [one] { $update } is updated
   *[other] { $update } are updated
}, { $same ->
    [one] { $same } has nothing new
   *[other] { $same } have nothing new
}, { $bad ->
    [0] no row is left behind.
    [one] { $bad } row is no source.
   *[other] { $bad } rows are no sources.
}
bring-in-outcome-parts = { $count ->
    [one] { $count } part is given.
   *[other] { $count } parts are given.
}
bring-in-outcome-new-people = { $count ->
    [one] { $count } person is added.
   *[other] { $count } people are added.
}
bring-in-outcome-bodies = { $count ->
    [one] 1 committee or team is added.
   *[other] { $count } committees and teams are added.
}
bring-in-outcome-organisations = { $count ->
    [one] { $count } partner is added.
   *[other] { $count } partners are added.
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
bring-in-outcome-questions-of-people = { $count ->
    [one] { $count } row may be about someone you have; say what happens with it, or it is added as new.
   *[other] { $count } rows may be about people you have; say what happens with them, or they are added as new.
}
bring-in-outcome-questions-of-roles = { $count ->
    [one] { $count } row may be about a role you have; say what happens with it, or it is added as new.
   *[other] { $count } rows may be about roles you have; say what happens with them, or they are added as new.
}
bring-in-outcome-questions-of-costs = { $count ->
    [one] { $count } row may be about a cost line you have; say what happens with it, or it is added as new.
   *[other] { $count } rows may be about cost lines you have; say what happens with them, or they are added as new.
}
bring-in-outcome-questions-of-sources = { $count ->
    [one] { $count } row may be about a source you have; say what happens with it, or it is added as new.
   *[other] { $count } rows may be about sources you have; say what happens with them, or they are added as new.
}
bring-in-outcome-payments = { $count ->
    [one] { $count } amount of a source is assigned.
   *[other] { $count } amounts of sources are assigned.
}
bring-in-outcome-sources = { $count ->
    [one] { $count } source is new. It brings what it pays here, unless a row says what it brings.
   *[other] { $count } sources are new. Each brings what it pays here, unless a row says what it brings.
}
bring-in-outcome-names-of-sources = { $count ->
    [one] { $count } name of a source may be in the plan already.
   *[other] { $count } names of sources may be in the plan already.
}
bring-in-outcome-names = { $count ->
    [one] { $count } name may be someone you have; say who it is, or it is added as new.
   *[other] { $count } names may be people you have; say who they are, or they are added as new.
}
bring-in-save-bad = Save the rows that cannot be brought in
bring-in-bad-file = rows left behind
bring-in-add-goals = Add goals that the plan does not have yet
bring-in-add-organisations = Add organizations as partners that the plan does not have yet
bring-in-add-funders = Add funders as partners that the plan does not have yet
bring-in-take-labels = From now on, say the parts in this plan in the words and letters of { $set }
bring-in-accept = Bring them in
bring-in-cancel = Cancel
