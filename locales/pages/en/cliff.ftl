# The cliff: what recurring costs stand on, what ends when, and what stops with it.

cliff-title = When money ends
cliff-cash = { $amount } in cash
cliff-in-kind = { $amount } in kind
cliff-both = { $cash } in cash and { $in-kind } in kind
cliff-nothing-assigned = Nothing is assigned to costs that come every year, so it cannot be said what they stand on.
cliff-stands = In { $year }, costs that come every year stand on { $amount } that ends or comes once, of { $paid } that pays for them.
cliff-lasts = No cost that comes every year stands on money that ends or comes once, as far as the plan says.
cliff-steepest = The deepest fall is after { $day }: { $goes } is gone, and { $carries } of it pays for costs that come every year.
cliff-falls = The next money to end is gone after { $day }: { $goes }. No cost that comes every year stands on it.
cliff-none = No source is said to end within the years of this plan.
cliff-unsaid = { $count ->
    [one] Nothing is said of { $year } for { $sources }. Until it is, its money is taken to last.
   *[other] Nothing is said of { $year } for { $sources }. Until it is, their money is taken to last.
}

## The picture

cliff-about = Each year’s bar is what pays for costs that come every year. Left of the upright line it lasts; right of it, it ends or comes once. Below a year stands what is gone after it.
cliff-key-edge = Money that lasts ends here
cliff-key-in-kind = Thin bar: in kind
cliff-key-unpaid = Not paid
cliff-chart-year = { $year }: { $amount } ends or comes once
cliff-chart-year-lasts = { $year }: all of it lasts
cliff-chart-year-none = { $year }: nothing is assigned
cliff-chart-fall = After { $day }: −{ "\u2060" }{ $goes }
cliff-chart-falls = In { $year }, { $count ->
    [one] on one day
   *[other] on { $count } days
}: −{ "\u2060" }{ $goes }

## The same in figures

cliff-table = What recurring costs stand on
cliff-caption = What costs that come every year stand on, in { $currency }
cliff-row-recurring = Costs that come every year
cliff-row-lasts = On money that lasts
cliff-row-ends = On money that ends
cliff-row-once = On money that comes once
cliff-row-unpaid = Not yet paid for
cliff-row-on-one-time = Assigned to costs that come once
cliff-row-goes = Brought by sources and gone after the year
cliff-part = { $form }, { $certainty }
cliff-form-cash = Cash
cliff-form-in-kind = In kind

## What stops

cliff-stops = What stops
cliff-day = After { $day }: { $goes } is gone
cliff-stop-in-kind = { $goes }, in kind
cliff-renewal = Renewal: { $renewal }
cliff-costs = Costs
cliff-roles = Roles
cliff-partners-give = Given by
cliff-partners-role-for = Partners its roles are for
cliff-partners-kept-by = Partners kept by whoever it pays
cliff-goals = Goals
cliff-line-not-planned = { $amount }
cliff-line-not-needed = { $amount }; not needed in { $year }
cliff-line-paid = { $amount }; paid for in { $year }
cliff-line-short = { $amount }; { $short } short in { $year }
cliff-line-unknown = { $amount }; not yet known for { $year }
cliff-goal-all = all money assigned to it in that year
cliff-goal-part = part of its money
cliff-nothing = Nothing that comes every year.
cliff-leaving = What is left without { $source }

## Tables that leave the page

cliff-out-part = Part
cliff-out-title = What ends, and what it carried
cliff-out-when = Last day
cliff-out-goes = What goes
cliff-out-carries = Carries, of what comes every year
cliff-out-role = the role { $role }
