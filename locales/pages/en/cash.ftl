# Cash by month, and when money is paid and arrives.

cash-title = Cash by month
cash-counted = Count on
cash-counted-secured = Secured only
cash-counted-pending = With pending
cash-counted-hoped = With hoped for
cash-nothing = Nothing has an amount yet, so nothing can be said of any month.

## In hand at the start

cash-opening = In hand on { $day }
cash-unrestricted = Of it, free for anything
cash-unrestricted-more = This is more than all that is in hand.
cash-opening-unsaid = Nobody has said what is in hand at the start: it is taken to be nothing.

## The answer

cash-enough = Cash lasts: no month ends below zero. The least is { $amount }, at the end of { $month }.
cash-enough-so-far = As far as costs are known, no month ends below zero. The least is { $amount }, at the end of { $month }.
cash-short = In { $month } the partnership is { $amount } short.
cash-short-at-least = In { $month } the partnership is at least { $amount } short.
cash-bridge-until = { $amount } until { $until } would bridge it.
cash-months-below = { $count ->
    [one] One month ends below zero.
   *[other] { $count } months end below zero.
}
cash-lasts = Cash lasts through { $until }. From { $first } on every month ends below zero, the worst in { $month }: { $short }.
cash-lasts-at-most = Cash lasts through { $until } at most. From { $first } on every month ends below zero, the worst in { $month }: { $short }.
cash-no-loan = A loan alone does not help: more money is needed.
cash-ends-short = At the end of the plan { $amount } is missing: a loan alone does not help.
cash-ends-short-owed = { $month }, the last month, is still { $amount } short, and { $to-come } is to come after it.
cash-as-far-as-known = This counts only the money whose amount is known.

## The figures

cash-bridge = Would bridge it
cash-bridge-none = No bridge needed
cash-at-end = In hand at the end
cash-to-come = Still to come then
cash-runway = All cash at the start lasts
cash-runway-free = What is free of it lasts
cash-runway-months = { $months } months of average costs
cash-runway-at-most = At most { $months } months of average costs
cash-runway-unsaid = Not said
cash-runway-no-costs = No costs in the first year

## The picture and the tables

cash-key-above = In hand at the end of a month
cash-key-below = Below zero
cash-picture = Cash at the end of { $months } months, from { $least } to { $most }. { $count ->
    [0] No month is below zero.
    [one] One month is below zero.
   *[other] { $count } months are below zero.
}
cash-months = Month by month
cash-caption = Cash by month in { $year }, in { $currency }
cash-month = Month
cash-paid = Paid out
cash-comes = Comes in
cash-in-hand = In hand at the end
cash-whole-year = The whole year
cash-year-below = { $count ->
    [0] no month below zero
    [one] 1 month below zero
   *[other] { $count } months below zero
}
cash-month-of = { $month } { $year }
cash-heading = { $what }, { $counted }
tables-cash = Cash by month

## What it follows from

cash-assumed = { $count ->
    [one] Nobody has said how 1 source pays. It is taken to come evenly over the months in which it may be spent:
   *[other] Nobody has said how { $count } sources pay. They are taken to come evenly over the months in which they may be spent:
}
cash-apart-no-day = { $amount } comes in installments and has no day yet, so it is in no month.
cash-apart-not-open = { $amount } is for a year in which it may not be spent, so it is in no month.
cash-apart-not-claimed = { $amount } is assigned to nothing yet. It is paid back only once it is spent, so it is in no month.
cash-apart-beyond = Its installments come to { $amount } more than it brings. That is not counted.
cash-before = { $amount } came before the first month, so it is part of what is in hand.
cash-in-kind = { $amount } of the costs is given in kind and takes no cash.
cash-about = Costs fall in the months that are named in their details, or evenly over the year. What is owed from before the first month is not in it.

## When a cost is paid

line-months = When it is paid
line-months-which = Paid in
line-months-evenly = No month is chosen: it is paid evenly over the year.
line-months-all-of-it = { $count ->
    [one] Paid in one month of the year: { $amount } in { $year }.
   *[other] Paid in { $count } months of the year, about { $amount } in each in { $year }.
}
line-months-plain = { $count ->
    [one] Paid in one month of the year.
   *[other] Paid in { $count } months of the year.
}

## When a source pays

source-payment = When its money arrives
source-payment-unsaid = Not said
source-payment-note-unsaid = Taken to come evenly over the months in which it may be spent.
source-payment-note-evenly = The same in each month in which it may be spent.
source-payment-note-ahead = Each year’s amount in the first month in which it may be spent.
source-payment-note-instalments = On the days below.
source-payment-note-reimbursed = After it is spent: what it is assigned to says when.
source-lag-range = Enter a whole number of months, at most { $most }.
source-receipt = Installment
source-receipt-of = { $amount } on { $day }
source-receipt-add = Add an installment
source-receipts-sum = { $dated } of { $brings } has a day.
payment-way-evenly = Evenly, month by month
payment-way-ahead = All at once, ahead
payment-way-instalments = In installments
payment-way-reimbursed = Paid back after spending
field-payment-way = How it pays
field-payment-lag = Months until it arrives
field-receipt-day = Day
field-receipt-amount = Amount
field-receipt-notes = Notes

month-01 = January
month-02 = February
month-03 = March
month-04 = April
month-05 = May
month-06 = June
month-07 = July
month-08 = August
month-09 = September
month-10 = October
month-11 = November
month-12 = December
