# Details of people, roles, committees and teams, and goals.

details-delete = Delete “{ $title }”
details-more = More
details-named-in = Also named in
details-joins = What it joins
details-tie = How close it is

details-role = What it is
details-holders = Who takes part
details-holders-none = Nobody yet.
details-add-person = Add a person
details-as = As
details-for = What it is for
details-asks = What it asks
details-part-of = Part of { $person }
details-take-out = Take out { $person }
# The same person may have several parts, one after the other too.
details-take-out-of-part = Take out { $person }: { $part }, { $term }
details-over = no longer
details-term = Term, tags and notes
details-term-open = without end
details-term-from = from { $from }
details-term-until = until { $until }
details-term-both = { $from } to { $until }

details-person = Who it is
details-their-roles = What this person does
details-add-role = Add a role
details-can-give = What this person can give
ends-before-start = This is before the first day: one of the two is wrong.
details-counts-on = What else counts on this person
details-private = Private
details-private-hint = Covered on the projector and on paper.
details-hours-asked = These roles ask for { $asked } hours a month. Nobody has said yet how many this person can give.
details-hours-of = These roles ask for { $asked } of { $given } hours a month.

details-body = What it is
details-members = Who belongs to it
details-members-none = Nobody yet.
details-add-member = Add a member
details-member-as = { $person } is there as

details-goal = The goal
details-serving = Who serves it
