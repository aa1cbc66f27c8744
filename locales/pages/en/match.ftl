# What awards ask others to bring, what is brought for them, and what of it counts.

funding-brought = Sources or match
funding-brought-sources = Sources
funding-brought-match = Match

match-add = Add a contribution
match-brought = What is brought as match
match-brought-all = All that is brought
match-asked = What awards ask for
match-asked-table = Match that each award asks for, by year
match-uncounted = What does not count

match-answer-short = { $more ->
    [0] { $award } still needs { $amount } of match in { $year }.
    [one] { $award } still needs { $amount } of match in { $year }. One more award or year is short.
   *[other] { $award } still needs { $amount } of match in { $year }. { $more } more awards or years are short.
}
match-answer-all = Every award has the match it asks for.
match-answer-none = No award asks for match yet. What a funder asks others to bring is entered in the details of the source.
match-answer-unknown = { $count ->
    [one] Nothing is known to be missing; of one award and year it cannot be said yet.
   *[other] Nothing is known to be missing; of { $count } awards and years it cannot be said yet.
}

# What an award asks for, as the heads of rows.

match-of-total = { $share } of the total cost
match-of-total-instead = To compare: { $share } of the total cost
match-of-total-unsaid = { $share } of the total cost, until it is said of what
match-of-award = { $share } of the award
match-of-award-instead = To compare: { $share } of the award
match-promised = Promised
match-asks-nothing = Asks for nothing
match-asks-unclear = Its rule is not complete
match-counted = Counts
match-undocumented = Of it not documented yet
match-rest = Enough?
match-short = { $amount } short
match-even = Enough
match-more-than-asked = { $amount } more than asked for

# Whether a contribution counts: the word in the grid, and the sentence.

match-standing = Does it count?
match-counts = Counts
match-counts-said = It counts for its award.
match-in-part = Counts in part
match-in-part-why = What pays for it brings no more.
match-in-part-said = In { $year } { $counted } of { $value } count: what pays for it brings no more.
match-no-award = No award yet
match-no-award-said = It counts for no award yet.
match-award-lost = Award will not come
match-award-lost-said = The award it counts for will not come.
match-own-money = The award itself
match-own-money-said = An award cannot match itself.
match-money-lost = Money will not come
match-money-lost-said = What pays for it will not come.
match-federal = Federal money
match-federal-said = It is paid with federal money, which does not count for a federal award unless a law says so. An award without a level may be federal.
match-twice = In { $year } it brings { $brings }, and { $pledged } of it is to count ({ $names }). The last { $over } do not count.

# Details.

match-basics = What it is
match-worth = What it is worth
match-shown = What shows it
match-reckoned = Hours at their rate
match-rate-about = Or hours at a rate. The rate is that of the work, not of the person: a doctor who paints a fence counts as a painter. Years with an amount above keep that.
match-comes-to = Comes to { $amount } a year, in years of the award that have no amount.
match-comes-to-nothing = Enter hours and a rate to see what they come to.
match-rate-unfounded = Say the year of the rate and where it comes from.
match-promised-in = Promised for { $year } ({ $currency })
match-two-figures = Beside { $award }: { $total } as a share of the total cost, { $share } as a share of the award.
match-first-counts = The first counts: award and match together are the total cost.
match-second-counts = The second counts.
match-larger-counts = Say of what it is a share. Until then the larger counts.
match-unclear = Enter a percentage, or choose amounts for each year.

source-indirect = Indirect costs
source-indirect-share = Indirect costs, in percent
source-indirect-basis = Percent of what
source-indirect-modified = Direct costs without equipment, construction and training stipends, as they are assigned. Rent, tuition and most of what goes to others do not count either: take those out by hand.
source-indirect-parts = Of { $award }: { $direct } of direct costs, and { $indirect } of indirect costs at the most.

# The empty place.

match-empty-title = What others bring beside your awards
match-empty-text = Many awards ask for match: money, time, space or goods that others bring. Write down each once, with the award it counts for; what counts for one award counts for no other.
match-example-head = Brought
match-example-tutors = Volunteer tutors, 320 hours
match-example-gym = Gym of the youth club
match-example-director = Part of the district director’s time
