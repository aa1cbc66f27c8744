# Pages to print: what a person leads, a committee or team, the charter of a partnership.

report-open = A page to print
report-person = What I lead
report-body = Committee or team
report-partner = Charter of the partnership
report-print = Print
report-back = Back to leadership
report-from-until = { $from } to { $until }
report-from = since { $from }
report-until = until { $until }
report-part-of = { $part }: { $people }
report-not-said = not said yet
report-owns = Roles I answer for
report-other-parts = Other parts
report-keeps = Partners I keep in touch with
report-goals = Goals I answer for
report-bodies = Committees and teams
report-actions = Next steps
report-how = How it works
report-decisions = Its roles and decisions
report-gives = What { $partner } brings
report-needs = What the partner needs from the school
report-school-does = What the school does
report-partner-does = What { $partner } does
report-contacts = Who keeps in touch
report-for-school = For the school
report-signature = { $side }, date
