## What can be paid

funding-tab-best = What can be paid
best-empty-title = What can be paid at best?
best-empty-text = When there are cost lines and sources, this works out which money should pay for what, so that as little as possible is missing, and says why where something must be.
best-counted = Counting on
best-counted-all = All that may come
best-counted-pending = Secured and pending
best-counted-secured = Secured only
best-all = All { $need } can be paid.
best-some = { $paid } of { $need } can be paid. { $gap } cannot, whichever money pays for what.
best-by-year = That is { $parts }.
best-gap-in = { $gap } in { $year }
# What is left may be money of other years, above a limit, or for other things.
best-left-enough = On paper there is enough: { $available }, { $more } more than is needed. Yet { $left } of it would be left over, as it may not go where money is missing.
best-left-short = { $left } would be left over all the same, as it may not go where money is missing.
best-left-over = { $left } would be left over.
best-going = Working out the rest
best-unsaid-all = { $count ->
    [one] Nobody has said yet what { $sources } may pay for.
   *[other] Nobody has said yet what any money may pay for.
}
best-unsaid-all-text = Which money pays for what can be worked out as soon as that is said, a letter for each cost line and source: { $sources }.
best-unsaid = { $count ->
    [one] Of one source nobody has said yet what it may pay for.
   *[other] Of { $count } sources nobody has said yet what they may pay for.
}
best-unsaid-text = What is said below counts them as paying for nothing, which may be too little: { $sources }.
best-unsaid-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
best-unsaid-go = Say what may pay
# { $lines } are names of cost lines, or how many they are, with their years; { $sources } names of sources.
best-why = { $count ->
    [one] Only { $sources } may pay for { $lines }. It can pay { $payable }, and { $need } is needed.
   *[other] Only { $sources } may pay for { $lines }. Together they can pay { $payable }, and { $need } is needed.
}
best-why-many = { $count ->
    [one] Only { $count } source may pay for { $lines }. It can pay { $payable }, and { $need } is needed.
   *[other] Only { $count } sources may pay for { $lines }. Together they can pay { $payable }, and { $need } is needed.
}
best-why-which = Which they are
best-why-sources = May pay: { $sources }.
best-why-lines = To be paid for: { $lines }.
best-why-more = { $count ->
    [one] One more reason
   *[other] { $count } more reasons
}
best-why-rest = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
best-lines = { $count ->
    [one] { $count } cost line
   *[other] { $count } cost lines
}
best-lines-in-some = { $lines }, in some of their years
best-why-nobody = Nothing that is counted on may pay for { $lines }, where { $need } is needed.
best-line-in = { $lines } in { $years }
best-must = Of what must be paid, { $paid } of { $need } is.
best-should = Of what should be paid, { $paid } of { $need } is.
best-could = Of what could be paid, { $paid } of { $need } is.
best-by-hand = Filled by hand, line after line from the money with the fewest strings, { $less } more would be missing: such money is best kept for what nothing else may pay for.
best-on-condition = { $amount } of what is paid hangs on conditions: they stand behind who pays.
best-way-table = The best way beside filling by hand
best-way = Way
best-way-best = At best
best-way-by-hand = Filled by hand
best-way-left = Left over
best-way-short = What misses most
best-way-short-of = { $line } { $gap }
best-unknown = { $count ->
    [one] { $count } amount is not known yet and counts as nothing.
   *[other] { $count } amounts are not known yet and count as nothing.
}
# A cost below zero, such as a refund, in all years together.
funding-below-zero-one = { $line } ({ $amount })
funding-below-zero = Below zero: { $costs }. Totals of what is needed take it off; where money is assigned it counts as nothing, as no other cost is paid with it. If money comes in, enter it as a source.
best-checked = Checked: every rule is kept, and no other way of assigning the money pays for more. What a source has left counts in the next year as far as its carry-over limit lets it; limits hold in each year.
best-not-checked = This answer could not be confirmed by a second reckoning. Please do not rely on it, and tell us.
best-too-large = The amounts are too large to be reckoned with. Look for one with too many zeros.
best-helps = What would help
best-helps-more = { $count ->
    [one] Show one more way
   *[other] Show { $count } more ways
}
best-helps-fewer = Show fewer ways
best-helps-none = No single change closes any of it: several are needed together.
best-more = More from { $source }: it could close { $amount }.
best-opening = If { $source } might pay for { $line }: { $amount }.
best-opening-up-to = If { $source } might pay for { $line }: up to { $amount }.
best-opening-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
best-trim = If { $line } cost less: up to { $amount }.
best-go-open = Open { $name }
best-go-may-pay = Go to “What may pay”
# The whole name of a link for whoever does not see what stands before it.
best-go-for = { $go } ({ $way })
best-left = What would be left
best-left-about = Money that is counted on and not used: it is for other things than what is missing, of another year, or beyond a limit.
best-left-table = Sources with what would be left of them
best-left-column = Left
best-left-of = Of { $year }
best-more-rows = { $count ->
    [one] Show one more
   *[other] Show more of { $count }
}
best-more-lines = { $count ->
    [one] Show one more cost line
   *[other] Show more of { $count } cost lines
}
best-losses = If one source is lost
best-losses-table = What more would be missing without each source
best-source = Source
best-brings = Brings
best-more-missing = More would be missing
best-allocation = Which money would pay for what
best-allocation-about = What must be paid comes first, and money that lapses first or has strings is used first; that few sources share a line is a rule of thumb and not proved. Where other answers are as good, how much a source could pay in them stands beside it. What is locked stays as it is, and the rest is worked out around it.
best-allocation-table = Cost lines by year, with what would pay for them
best-line = Cost line
best-needed = Needed
best-paid-by = Paid by
best-missing = Missing
best-pays-always = { $source }: { $amount }, in every best answer
best-pays = { $source }: { $amount } (could be { $least } to { $most })
best-pays-so-far = { $source }: { $amount }
best-could-pay = { $source } could pay up to { $most }
best-could-others = { $count ->
    [one] { $count } other source could pay some of it
   *[other] { $count } other sources could pay some of it
}
# Behind who pays, or could.
best-if = (if: { $condition })
best-if-unsaid = (on a condition that is not written down)
# Names of sources that may pay for the line.
best-never = Nothing in any best answer: { $sources }
best-pays-locked = { $source }: { $amount }, locked
best-lock = Lock
best-lock-name = Lock: { $source } pays { $amount } for { $line } in { $year }
best-unlock = Unlock
best-unlock-name = Unlock: { $source } pays { $amount } for { $line } in { $year }
best-locked-not-payable = No answer: a locked payment cannot be, as the source has no money that may pay for that line in that year. Unlock it, or say that it may.
best-locked-too-much = { $count ->
    [one] No answer: this locked payment cannot be. It is more than its source or the cost line has room for. Unlock it, or change its amount.
   *[other] No answer: these locked payments cannot all be. Unlock one, or change its amount.
}
best-locked-row = { $source } pays { $amount } for { $line } in { $year }
best-take = Assign the money this way
best-taken = The money is assigned this way.
best-take-kept = What other money that may still come pays now stays as it is: { $amount }.
best-matched = Count no more of an award than its match is there for
best-held = { $award } asks for { $asked } of match in { $year }, and { $counted } is there: as long as that is so, { $drawable } of its { $brings } may be drawn.
best-held-others = { $count ->
    [one] One more award or year is short of match.
   *[other] { $count } more awards or years are short of match.
}
# Under “How sure” and “What if”.
best-in-full = { $count ->
    [one] { $awards } counts in full here, though its match is not all there yet.
   *[other] { $awards } count in full here, though their match is not all there yet.
}
best-held-go = Go to the match

## In the grid of what pays for what

best-in-grid = Show what each amount is at best
best-in-grid-about = Counting on all that may come: each cell says what it is in the best answers, in which as little as possible is missing.
best-in-grid-always = This much in every best answer
best-in-grid-between = From this much to that in the best answers
best-cell-always = At best: { $amount }, in every best answer.
best-cell-between = At best: { $least } to { $most }.
best-cell-never = At best: nothing, in every best answer.
