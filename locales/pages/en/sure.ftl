## How sure it is

sure-going = Working out what may happen
# { $chance } is a percentage, { $years } how many fiscal years the plan has.
sure-chance = { $years ->
    [one] The chance that everything is paid for is { $chance }.
   *[other] The chance that everything is paid for in all { $years } years is { $chance }.
}
sure-never = Something will be missing, whichever awards come.
sure-always = Everything is paid for, whichever awards come.
# Of { $drawn } ways in which awards may come or not, { $chance } is “under 0.1%” or “over 99.9%”.
sure-none-drawn = It is hardly possible that everything is paid for: in none of { $drawn } ways tried it is. The chance is { $chance }.
sure-all-drawn = It is nearly certain that everything is paid for: in all of { $drawn } ways tried it is. The chance is { $chance }.
sure-under = under { $chance }
sure-over = over { $chance }
sure-must = The chance that everything that must be paid is paid for is { $chance }.
sure-empty-title = How sure is the money?
sure-empty-text = When there are cost lines and sources, this says how likely it is that everything is paid for, and which award matters most.
sure-settled-all = Nothing is left to chance: everything is paid for by money that is awarded in writing.
sure-settled-some = Nothing is left to chance: { $gap } of { $need } will be missing, as no more money is asked for.
sure-gap = On average { $gap } of { $need } will be missing, with the money always assigned in the best way to what it may pay for.
sure-cases = { $count ->
    [0] In fewer than 1 of 100 cases everything is paid for.
    [100] In all but fewer than 1 of 100 cases everything is paid for.
    [one] In { $count } of 100 cases like this one everything is paid for.
   *[other] In { $count } of 100 cases like this one everything is paid for.
}
sure-at-least = Even if every award comes, { $gap } will be missing: { $lines }. The chance that nothing else is missing is { $chance }.
sure-no-stage = { $count ->
    [one] Nobody has said how far { $sources } is: it counts as an idea, at { $chance }.
   *[other] Nobody has said how far { $sources } are: each counts as an idea, at { $chance }.
}
sure-no-stage-go = Say their stage
sure-exact = Worked out from every way in which awards may come or not. Chances are what people say, or what is usual at a stage: they are judgements, not measurements.
sure-sampled = Worked out from { $count } random ways in which awards may come or not, { $off }. Chances are what people say, or what is usual at a stage: they are judgements, not measurements.
# How far a chance may be off that was found by trying random ways.
sure-off = give or take { $error }
sure-off-most = at most { $error } off
sure-off-not = the chance itself being certain
sure-awards = What each award is worth
sure-awards-table = Awards with what follows if they come and if they do not
sure-award = Award
sure-its-chance = Its chance
sure-by = What matters most
sure-by-money = Missing on average
sure-by-chance = Chance that everything is paid for
sure-won = If it comes
sure-lost = If it does not
sure-worth = Difference
sure-points = { $points } points
sure-too-close = too close to tell
sure-chance-said = Chance { $chance }
sure-chance-usual = Chance { $chance }, usual at its stage
sure-chance-mixed = Chance { $chance }, the least of theirs
sure-together = stand or fall together
sure-most-money = { $count ->
    [one] { $award } matters most: { $lost } will be missing on average without it, and { $won } with it.
   *[other] { $award } matter most: { $lost } will be missing on average without them, and { $won } with them.
}
sure-most-alike = No single award stands out: { $awards } matter about as much.
sure-none-money = No award changes what is missing on average.
sure-none-chance = No award changes the chance that everything is paid for.
sure-most-chance = { $count ->
    [one] { $award } matters most: without it the chance that everything is paid for is { $lost }, and with it { $won }.
   *[other] { $award } matter most: without them the chance that everything is paid for is { $lost }, and with them { $won }.
}
sure-beside = Beside how people usually reckon
sure-beside-about = Sums of money say nothing of what may pay for what. A plan can look nearly paid for by them and seldom be.
sure-beside-table = What each way of reckoning says
sure-way = Way of reckoning
sure-says = What it says
sure-of = { $sum } of { $need }
sure-discount = Discount: each award times its chance
sure-cutoff = Cutoff: only awards of a chance of 75% or more
sure-total = Chance that as much comes as is needed, whatever it may pay for
sure-full = Chance that everything is paid for
sure-years = Year by year
sure-years-about = Where money may be carried over, each year is paid for before those after it.
sure-years-table = Years with the chance that everything is paid for
sure-year = Fiscal year
sure-missing = Missing on average
