# The page of the money.
funding-question = Can we pay for it, with which money, and what stops when money ends?
funding-tabs = Views of the money
funding-tab-costs = What it costs
funding-tab-sources = Where money comes from
funding-tab-assign = Which pays for which
funding-tab-years = By year

## The answer

funding-answer-nothing = Nothing is planned yet. Begin with what the work costs, or with the money you know of.
funding-answer-no-amounts = Nothing in { $year } has an amount yet.
funding-answer-no-lines = { $year } has { $available } in sight, and no cost is named yet.
funding-answer-no-need = { $year } has { $available } in sight, and no cost has an amount yet.
funding-answer-no-money = { $year } needs { $need }, and no money has an amount yet.
funding-answer-no-sources = { $year } needs { $need }, and no money is named yet.
funding-answer-unassigned = { $year } needs { $need }, and { $available } is in sight. Nothing is assigned yet.
funding-answer-all = Everything that { $year } needs is paid for.
funding-answer-covered = { $share } of what { $year } needs is assigned.
funding-answer-partly = { $year } needs { $need }, and { $assigned } is assigned.
funding-answer-secured = { $share } of that is secured.
funding-answer-secured-none = None of that is secured yet.
funding-answer-secured-all = All of that is secured.
funding-answer-largest = The largest gap: { $line }, { $amount }.
funding-answer-otherwise = Assigned otherwise, { $amount } more could be paid.
funding-answer-ends = { $count ->
    [one] Next, { $source } ends { $month }: { $loss }.
   *[other] Next, { $count } sources end { $month }: { $loss }.
}
funding-answer-unsaid = { $count ->
    [one] Nothing is said of { $year } for { $count } source.
   *[other] Nothing is said of { $year } for { $count } sources.
}

## Amounts in words

funding-not-yet-known = Not yet known
funding-unknown-note = “?” stands for amounts that are not yet known.
funding-total = All years
funding-all-years = All years
funding-in-currency = In { $currency }
funding-total-unknown = { $amount } and { $count ->
    [one] one amount
   *[other] { $count } amounts
} not yet known
funding-gap-short = { $amount } short
funding-gap-over = { $amount } too much
funding-gap-at-least = at least { $amount } short
funding-gap-none = Covered
funding-gap-unknown = Not yet known
funding-left-some = { $amount } left
funding-left-over = { $amount } over
funding-left-at-least = at least { $amount } left
funding-left-none = All assigned
funding-over-assigned = More is assigned than this source brings in this year.
funding-loss-unknown = an amount not yet known
funding-loss-partly = { $amount } and more, not all of it known
funding-paper-more = { $amount } more than needed
funding-paper-even = As much as needed
funding-yes = Yes

## Totals

funding-needed = Needed
funding-still-short = Not yet paid for
funding-in-sight = In sight altogether
funding-in-kind = In kind, of all this
funding-expected = Weighted by chance
# A chance that nobody has said: the one that is usual at the source’s stage.
chance-usual = { $share } usual
chance-field-usual = { $share } as usual at this stage. Enter another to replace it.
chance-field-said = Usual at this stage: { $share }. Empty the field to go back to it.
chance-field-settled = The stage settles it: { $share }.
funding-on-paper = On paper
funding-assigned = Assigned
funding-assigned-secured = Of it secured
funding-gap = Gap
funding-paid-by = Paid by
funding-still-missing = Still missing
funding-left-of-sources = Not yet assigned
funding-certainty = How sure
funding-chance = Chance
funding-costs-totals = What is needed each year, and what of it is not paid for yet
funding-sources-totals = What the sources bring each year, by how sure it is

## Empty places

funding-example = An example
funding-costs-add = Add a cost line
funding-costs-empty-title = What has to be paid for
funding-costs-empty-text = List what the work costs each year: people, buses, suppers, training. Once it is written down, you can see which money fits which cost, and what is missing before a grant runs out.
funding-costs-example-head = Cost line
funding-costs-example-coordinator = Community school coordinator
funding-costs-example-bus = Late bus
funding-costs-example-suppers = Family suppers
funding-sources-add = Add a source of money
funding-sources-empty-title = The money you have, asked for, or hope for
funding-sources-empty-text = List grants, budgets and gifts, goods and time as well. No single source lasts: several together, each for what it may pay for, carry the work when one of them ends.
funding-sources-example-head = Source of money
funding-sources-example-grant = Title I set-aside
funding-sources-example-gift = Community Chest grant
funding-sources-example-pantry = Food from the pantry, in kind
funding-assign-empty-title = Give each cost its money
funding-assign-empty-text = Each source may pay for some costs and not for others. When there are cost lines and sources, this is where you assign the one to the other and see what is left without.
funding-years-empty-title = The years ahead
funding-years-empty-text = When there are cost lines and sources, this shows what each year needs and has, and what stops when money ends.
funding-go-costs = Go to what it costs
funding-go-sources = Go to where money comes from

## Which pays for which

funding-year = Fiscal year
funding-mode = Show
funding-mode-amounts = Amounts
funding-mode-may-pay = What may pay
funding-cost-line = Cost line
funding-column-hint = { $certainty } · { $currency }
funding-payments-in = What pays for what in { $year }
funding-row-brings = Brings
funding-row-assigned = Assigned
funding-row-left = Left
funding-cell-no = no
funding-cell-nothing = –
funding-cell-if = if
funding-cell-named = { $word }: { $what }
funding-cell-may-not = { $source } may not pay for { $line }.
funding-cell-unsaid = Nothing says that { $source } may pay for { $line }. Say so under “What may pay”.
funding-cell-closed = { $source } has no money to spend in { $year }.
funding-cell-lost = { $source } will not come.
funding-lock = Lock or unlock this amount
funding-nothing-to-lock = There is no amount to lock. Type one, with ! behind it.
funding-cell-locked = Locked: what can be paid is worked out around it.
funding-cell-on-condition = May pay on a condition: { $condition }
funding-written-in = Written in: { $citation }
funding-written-as = { $note } ({ $citation })
funding-legend = What the marks mean
funding-legend-may = May pay
funding-legend-if = May pay, on a condition
funding-legend-locked = Locked, set by { $sign } behind the amount
funding-legend-unsaid = Nothing is said yet of whether it may pay
funding-legend-no = May not pay, or has no money that year; it can be entered all the same, and is pointed out
funding-show-all = { $count ->
    [one] Show the source that has no money in { $year }
   *[other] Show the { $count } sources that have no money in { $year }
}
funding-may-pay-note = Press a letter in a cell. Conditions, reasons and where they are written stand in the source’s details.
funding-key-yes = Y
funding-key-conditional = C
funding-key-no = N
funding-any-mark = (any)
funding-legend-any = May pay for anything
funding-says-nothing = nothing said, so it may not pay
funding-may-pay-cell = { $line }, { $source }: { $meaning }
funding-verdict-unread = “{ $text }” is not one of the letters Y, C and N. Press one of them, or Delete.

## By year

funding-chart-short-at-least = On paper, { $year } is at least { $amount } short.
funding-chart-unclear = As far as amounts are known, no year is short.
funding-chart-short = On paper, { $year } is { $amount } short.
funding-chart-enough = On paper, every year has what it needs.
funding-chart-nothing = No year has an amount above zero yet.
funding-chart-about = Each bar is the money in sight in a year; the upright line is what that year needs.
funding-chart-unknown = Amounts that are not yet known are not in it.
funding-chart-year-blank = { $year }: no amounts yet
funding-chart-year = { $year }: needs { $need }, has { $available }
funding-chart-year-nothing = { $year }: needs { $need }, has nothing yet
funding-chart-year-short = { $year }: needs { $need }, has { $available }, { $short } short
funding-chart-year-short-at-least = { $year }: needs { $need }, has { $available }, at least { $short } short
funding-chart-short-key = Short on paper
# “On paper” adds up all money, whatever it may pay for.
funding-chart-best = What can be paid of it
funding-parts = Parts of this view
funding-years-title = The same in figures
funding-years-caption = Need and money by fiscal year, in { $currency }
funding-ends-source = Source
funding-ends-line = { $line } ({ $amount })

## Several years

years-same = Same for later years
years-grow = Grow by a percentage …
# The whole name of either where it is of one record: selected rows have the same.
years-button-of = { $button }: { $name }
years-grow-title = Fill in later years
years-grow-label = Change from year to year, in percent
years-grow-hint = 3 for growth, −2 for less. It goes on from the last amount that is there.
years-preview = What comes of it
years-name = Name
years-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
years-fill = Fill in
years-cancel = Cancel
years-label = { $year } ({ $currency })

## Details of a cost line

line-basics = What it is
line-need = Needed each year
line-formula = How it is reckoned
line-formula-about = People × rate × hours × times a week × weeks. What is left out does not count.
line-formula-result = Comes to { $amount } a year.
line-formula-week = Comes to { $amount } a week. Enter for how many weeks to see what a year comes to.
line-formula-time = Comes to { $amount } each time. Enter how many times a week and for how many weeks to see what a year comes to.
line-formula-rate = Comes to { $amount }: no hours are given, so the rate counts once for each person.
line-formula-no-rate = Enter a rate to see what it comes to.
line-formula-where = Use this amount for
line-formula-every = Every year
line-formula-use = Use it
line-payers = What pays for it
line-payer = { $source }: { $amount } ({ $certainty })
line-payer-missing = (not in this plan): { $amount }, not counted
line-payers-none = Nothing is assigned.
line-short = { $amount } short
line-more = More

## Details of a source

source-basics = What it is
source-amounts = What it brings, and when
source-pays = What it pays for
source-pays-line = { $amount } in all years
source-pays-missing = { $amount } in all years, not counted
source-eligible = What it may pay for
source-eligible-any = It may pay for anything. Lines that you add here are the exceptions.
source-eligible-none = Nothing is said yet, so it may pay for nothing.
source-eligible-add = Add a cost line
source-caps = Limits in each year
source-cap-add = Add a limit
source-cap-on = On { $what }
source-cap-on-all = On all it pays
source-rules = Carrying over and match
source-carry-hint = The most that may pass from one year to the next: an amount, “all”, or a share such as 15% of what the first year brings. It is kept as an amount: enter it again when the award changes. Empty: nothing.
# What is typed for all of it.
source-carry-all = all
source-carry-share = Enter an amount, “all”, or a share from 0% to 100%.
source-carry-of-nothing = Enter first what the source brings: a share is one of that.
source-carry-negative = Enter 0 or more.
source-match-share = Others bring, in percent
source-deliverables = Due to the funder
source-deliverable = Something due
source-deliverable-add = Add something due
source-more = More
entry-take-out = Take out no. { $place }: { $name }

## How much hangs on few

funding-few = How much hangs on few
# { $largest } is the name of a source or funder, or a level of government.
funding-few-sentence = { $count ->
    [one] In { $year } all money in sight comes from one: { $largest }.
   *[other] In { $year } money in sight comes from { $count }, as concentrated as if it came from { $effective } of the same size. The largest, { $largest }, brings { $share }.
}
funding-few-by = What counts as one
funding-few-by-source = Each source
funding-few-by-funder = Each funder
funding-few-by-government = Each level of government
funding-few-table = How concentrated each year’s money is
funding-few-givers = Bring money
funding-few-effective = As if of the same size
funding-few-largest = Largest
funding-few-share = Its share
funding-few-unsaid = Level not said
funding-few-about = “As if of the same size” is one over the Herfindahl–Hirschman index. Hoped-for money counts in full; what is not known yet does not count.

## What funders are owed, by day

funding-due = What is due to funders
funding-due-none = Nothing yet. Applications, reports and invoices are entered in the details of a source.
funding-due-all-done = All of it is done.
funding-due-table = What is due, by day
funding-due-table-done = What is done, by day
funding-due-done-ones = Done ({ $count })
funding-due-no-day = no day yet
funding-due-done = { $what }, { $source }, { $day }: done

## Rolling forward

funding-roll = Roll forward to { $year }
funding-roll-yes = Roll forward
funding-roll-years = The plan then runs from { $first } to { $last }.
funding-roll-costs = { $continued ->
    [one] { $continued } cost that comes every year goes on in { $last } with what it costs in { $year-before }.
   *[other] { $continued } costs that come every year go on in { $last } with what they cost in { $year-before }.
}
funding-roll-sources = { $closed ->
    [one] { $sources } has ended and is closed.
   *[other] { $sources } have ended and are closed.
}
funding-roll-money = Money is not taken to go on: say what each source brings in the new year, and what cash is in hand when it begins.
funding-roll-kept = What belongs to { $before } stays in the file and counts no more. One Undo takes all of it back.
