# A page to print about one source, for its funder.

funder-page = Page for the funder
funder-back = Back to reports and files
funder-who = Who we are
funder-who-partners = { $plan } works with { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}.
funder-who-sites = { $plan } works with { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}. This money is for { $sites }.
funder-pays = What the money pays for
funder-pays-unknown = What it brings is not said yet, and nothing is assigned of it.
funder-pays-nothing = It brings { $brings } in the years of this plan. Nothing is assigned of it yet.
funder-pays-only = It is to pay { $assigned }. What it brings is not said yet.
funder-pays-lines = It brings { $brings } in the years of this plan, of which { $assigned } is assigned to { $count ->
    [one] one cost
   *[other] { $count } costs
}.
funder-table = What it pays for, by fiscal year
funder-all-lines = Together
funder-serves = What that serves
funder-goal = Goal: { $goal }
funder-partners = Partners at work on this: { $partners }.
funder-others = { $count } more
funder-depends = What depends on it
funder-ends = Its money ends on { $day }.
funder-stops = Without it nobody pays for { $lines }.
funder-misses = Without it part of the money is missing for { $lines }.
funder-part-of-line = { $line } ({ $share })
funder-roles = Roles that it pays: { $roles }.
funder-match = Match
funder-match-none = It asks for no match, and none is entered.
funder-match-year = { $year }: { $asked } is asked for, { $counted } counts. { $missing }.
funder-match-unasked = { $year }: { $counted } is brought, though none is asked for.
funder-due = Due to the funder
funder-due-none = Nothing is open.
funder-due-one = { $what }, { $day }: { $owner }
funder-sure = How sure it is
funder-sure-secured = { $certainty }: its stage is “{ $stage }”.
funder-sure-open = { $certainty }: its stage is “{ $stage }”, with a chance of { $chance }.
funder-sure-lost = It will not come: its stage is “{ $stage }”.
funder-pages = Pages for funders
funder-pages-text = One page for each source, to print or to save as PDF: what it pays for, what depends on it, match, and what is due.
funder-open = { $source }: page for the funder
