# The page on leadership.

leadership-question = Who leads what, who stands in, and what if someone leaves?

leadership-answer-empty = Nothing is shared out yet: begin with what has to be led.
leadership-answer-all = { $total ->
    [one] The one role has
    [2] Both roles have
   *[other] All { $total } roles have
} { $parts ->
    [raci] exactly one person accountable
    [darci] exactly one person accountable
    [decisions] exactly one person who decides
   *[plain] exactly one owner
}.
leadership-answer-owned = { $count } of { $total ->
    [one] { $total } role has
   *[other] { $total } roles have
} { $parts ->
    [raci] exactly one person accountable
    [darci] exactly one person accountable
    [decisions] exactly one person who decides
   *[plain] exactly one owner
}; { $others }.
leadership-owners-meant = “{ $plainly }” is said here of whoever is “{ $called }” in this plan.
leadership-answer-missing = { $count ->
    [one] { $count } has none
   *[other] { $count } have none
}
leadership-answer-several = { $count ->
    [one] { $count } has more than one
   *[other] { $count } have more than one
}
leadership-answer-to-come = { $count ->
    [one] { $count } has one only later
   *[other] { $count } have one only later
}
leadership-answer-vacant = { $count ->
    [one] { $count } stands vacant for a reason
   *[other] { $count } stand vacant for a reason
}
leadership-answer-leaders = { $count ->
    [0] Nobody leads anything yet.
    [one] One person leads.
   *[other] { $count } people lead.
}
leadership-answer-largest = { $person } { $parts ->
    [raci] is accountable for the most
    [darci] is accountable for the most
    [decisions] decides on the most
   *[plain] owns the most
}: { $count } ({ $share }).
leadership-answer-spread = { $parts ->
    [raci] Nobody is accountable for more than
    [darci] Nobody is accountable for more than
    [decisions] Nobody decides on more than
   *[plain] Nobody owns more than
} { $count } ({ $share }).

leadership-view-parts = Who does what
leadership-view-by-person = By person
leadership-view-people = People
leadership-view-roles = Roles
leadership-view-bodies = Committees and teams
leadership-paper-block = { $table }, { $number } of { $count }
leadership-paper-others = Without a part: { $people }.


leadership-role = Role
leadership-person = Person
leadership-in-short = In short
leadership-hours = Hours a month
leadership-add-role = Add a role
leadership-add-person = Add a person
leadership-add-body = Add a committee or team

leadership-part-labels = Words for the parts
leadership-keys = Press a letter in a cell to give that part, Shift and a letter to add another, Delete to clear it. Enter shows the list.
leadership-keys-of-bodies = Committees and teams come after the people. As a whole they can be: { $list }.
leadership-no-people = Add people in the tab “People”: each gets a column here.

leadership-unowned = { $count ->
    [one] { $count } role
   *[other] { $count } roles
} without { $parts ->
    [raci] exactly one person accountable
    [darci] exactly one person accountable
    [decisions] exactly one person who decides
   *[plain] exactly one owner
}
leadership-no-owner = { $parts ->
    [raci] Nobody accountable
    [darci] Nobody accountable
    [decisions] Nobody decides
   *[plain] No owner
}
leadership-no-owner-hint = Name one person who answers for it, or say in its details why it stands vacant.

leadership-owner-to-come-hint = { $parts ->
    [raci] Nobody is accountable until then. Let someone see to it with the day before as their last, or let it begin later.
    [darci] Nobody is accountable until then. Let someone see to it with the day before as their last, or let it begin later.
    [decisions] Nobody decides until then. Let someone see to it with the day before as their last, or let it begin later.
   *[plain] Nobody owns it until then. Let someone see to it with the day before as their last, or let it begin later.
}
leadership-several-owners = { $parts ->
    [raci] { $count } accountable
    [darci] { $count } accountable
    [decisions] { $count } decide
   *[plain] { $count } owners
}
leadership-several-owners-hint = { $parts ->
    [mocha] { $owners } own it together. Keep one owner and make the others helpers or deputies.
    [raci] { $owners } are accountable together. Keep one of them and make the others responsible, or deputies.
    [darci] { $owners } are accountable together. Keep one of them and make the others responsible, or deputies.
    [decisions] { $owners } decide together. Keep one of them and let the others carry it out or stand in.
   *[plain] { $owners } own it together. Keep one owner and make the others doers or deputies.
}
leadership-vacant = Vacant
leadership-vacant-hint = Stands vacant: { $reason }

leadership-cell = { $role }, { $person }: { $parts }
leadership-cell-letters = { $parts }, { $letters }
leadership-no-part = no part
leadership-was = was { $parts }
leadership-will = { $parts } from { $day }
leadership-person-from = { $person } (from { $day })
leadership-begins = From { $day }.
leadership-term-over = Over since { $day }, and kept as history. A letter begins a new term today. The old one is changed or taken out in the role’s details.
leadership-term-over-some-day = No longer held, and kept as history. It is changed or taken out in the role’s details.
leadership-term-never = Would be over before it begins, so it does not count. It is changed or taken out in the role’s details.
leadership-part-unclear = The plan names a part here that has no letter. See the role’s details.
leadership-no-letter-of-bodies = “{ $text }” is no part that a committee or team takes as a whole. The letters here are { $letters }.
leadership-whole = as a whole
leadership-as-a-whole = { $name } as a whole
leadership-no-such-letter = “{ $text }” is no part. The letters here are { $letters }.

leadership-person-cell = { $person }, { $part } of { $roles }
leadership-of-nothing = nothing
leadership-nothing-yet = No part yet
leadership-nothing-yet-name = No part yet. Give a part in a role, or take the person out.
leadership-nothing-yet-hint = Give a part in a role, or take the person out.
leadership-part-count = { $part } of { $count }
leadership-parts-other = { $count ->
    [one] { $count } other part
   *[other] { $count } other parts
}
leadership-parts-only = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
leadership-hours-asked = { $asked } asked
leadership-hours-of = { $asked } of { $given }
leadership-hours-over = { $asked } of { $given }: { $over } too many
leadership-hours-asked-long = { $asked } hours a month asked
leadership-hours-of-long = { $asked } of { $given } hours a month
leadership-hours-over-long = { $asked } of { $given } hours a month: { $over } too many
leadership-hours-over-hint = The roles take more time than this person can give. Share out the work, or name more doers.
leadership-idle = { $count ->
    [0] Everyone has a part.
    [one] One person has no part yet.
   *[other] { $count } people have no part yet.
}
leadership-over = { $count ->
    [0] Nobody is asked for more time than they can give.
    [one] One person is asked for more time than they can give.
   *[other] { $count } people are asked for more time than they can give.
}
leadership-member = { $person } ({ $part })

leadership-private = private
leadership-people-privacy = E-mail, phone and notes are private: they are covered on the projector and on paper. Student leaders stand here by role and initials only.
leadership-student-contact = No contact data is kept of student leaders.

leadership-empty-title = What has to be led?
leadership-empty-text = Write down each thing that someone must answer for, whoever does it now. Shared leadership keeps the work going when one person leaves.
leadership-empty-example = For example: “Run the after-school program”, owned by the partner’s site manager, with the assistant principal as deputy.
leadership-begin-people = Begin with the people
leadership-no-one-title = Who takes part?
leadership-no-one-text = Once there are people and roles, this shows what each person does, how much of it they own, and who has nothing yet.
leadership-people-empty-title = Who takes part?
leadership-people-empty-text = Name the people of the school, the partners and the families who do the work. Each is named once, and can then hold roles, keep relationships and own actions.
leadership-people-empty-example = For example: “Ana Ruiz, counselor, 20 hours a month”. Student leaders stand here by initials, without contact data.
leadership-bodies-empty-title = Which groups decide or do things together?
leadership-bodies-empty-text = A committee or team with a clear purpose and a rule for deciding shares out leadership, and does not wait for one person.
leadership-bodies-empty-example = For example: “Site leadership team: sets priorities each fall, meets every month, decides by consent”.
