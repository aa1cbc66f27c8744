## What if

funding-answers = What is asked
funding-answer-best = At best
funding-answer-sure = How sure it is
funding-answer-what-if = What if
scenario-add = Add a what-if
scenario-new = What if { $count }
scenario-empty-title = What if something comes otherwise?
scenario-empty-text = A what-if says which awards come, do not come, come later or bring less, and which costs are trimmed. It stands beside the plan and changes nothing of it until you take it in.
scenario-changes = What would be otherwise
scenario-change-add = Add a change
scenario-nothing = Nothing is otherwise yet. Open it and add a change.
# Behind a change that is not whole yet.
scenario-unsaid = – say what would be otherwise.
scenario-unsaid-line = – say which cost line, and how much.
scenario-unsaid-size = – say which source, and how much.
scenario-unsaid-years = – say which source, and how many years later.
scenario-unsaid-source = – say which source.
scenario-as-now = { $missing } would be missing at best, as much as in the plan.
scenario-more = { $missing } would be missing at best, { $more } more than in the plan.
scenario-less = { $missing } would be missing at best, { $more } less than in the plan.
scenario-refused = There is no answer: amounts are too large, or payments are locked that cannot be.
scenario-gave-way = Locked in the plan, and not so here: { $payments }.
scenario-is-so = The plan is so already.
scenario-take = Take into the plan
scenario-take-name = Take into the plan: { $name }
scenario-plan = The plan
scenario-compare = Side by side
scenario-compare-about = At best means: with all money that may come, each assigned to what it may pay for. Differences from the plan stand below the figures.
scenario-compare-table = The plan and its what-ifs side by side
scenario-need = Needed in all
scenario-available = May come in all
scenario-missing-in = Missing at best in { $year }
scenario-missing = Missing at best in all
scenario-must = Chance that everything that must be paid is paid for
scenario-short = Misses most
scenario-short-more = { $count } more
field-what-if-kind = What
field-what-if-source = Source
field-what-if-line = Cost line
field-what-if-size = Percent of what the plan says
field-what-if-years = Years later
what-if-won = A source comes
what-if-lost = A source does not come
what-if-delayed = A source comes later
what-if-resized = A source brings more or less
what-if-trimmed = A line costs less or more
what-if-unsaid = Not said yet
what-if-says-won = { $what } comes
what-if-says-lost = { $what } does not come
what-if-says-delayed = { $years ->
    [one] { $what } comes { $years } year later
   *[other] { $what } comes { $years } years later
}
what-if-says-resized = { $what } brings { $size } of what the plan says
what-if-says-trimmed = { $what } costs { $size } of what the plan says
scenario-first-title = What if something comes otherwise?
scenario-first-text = First comes what the work costs and where money comes from. Then a what-if says which awards do not come, come later or bring less, and which costs are trimmed, and what is missing then.
scenario-checked = Checked: in each of these answers every rule is kept, and no other way of assigning the money pays for more.
