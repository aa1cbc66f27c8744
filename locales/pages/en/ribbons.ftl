# Which money pays for which, as ribbons.

funding-mode-ribbons = Picture
ribbons-finding = In { $when }, { $sources ->
    [one] one source pays
   *[other] { $sources } sources pay
} { $paid } for { $lines ->
    [one] one cost
   *[other] { $lines } costs
}. { $rest }
ribbons-rest-both = { $missing } is not paid, and { $left } is not assigned.
ribbons-rest-missing = { $missing } is not paid, and all money is assigned.
ribbons-rest-left = Every cost is paid, and { $left } is not assigned.
ribbons-rest-none = Every cost is paid, and all money is assigned.
ribbons-nothing-paid = In { $when }, no money is assigned to costs. { $rest }
ribbons-nothing = In { $when }, neither money nor costs have an amount that is known.
ribbons-all-years = all years together
ribbons-about = Sources stand on the left, costs on the right. The wider a ribbon, the more money.
ribbons-gathered = The smallest stand together: { $sources ->
    [0] no sources
    [one] one source
   *[other] { $sources } sources
} and { $lines ->
    [0] no costs
    [one] one cost
   *[other] { $lines } costs
}. The table names each.
ribbons-unknown = { $count ->
    [one] One amount is not yet known and has no ribbon.
   *[other] { $count } amounts are not yet known and have no ribbon.
}
ribbons-lost = { $amount } is assigned of sources that will not come. It pays for nothing and has no ribbon.
ribbons-over-source = { $amount } more is assigned than { $name } brings.
ribbons-over-line = { $amount } more is assigned to { $name } than it needs.
ribbons-narrow = The picture needs a wider screen. The table below says the same.
ribbons-choose = Choose a source or a cost to see what it is joined with. Arrow keys move between them.
ribbons-ends = Sources and costs
ribbons-more = { $count } more
ribbons-missing = Not yet paid for
ribbons-unassigned = Not assigned
ribbons-key-missing = Not paid
ribbons-key-unassigned = Not assigned
ribbons-said = { $amount }: { $list }.
ribbons-part = { $name } { $amount }
ribbons-table = The same in figures
ribbons-caption = Which money pays for which, in { $currency }
ribbons-column-source = Source of money
ribbons-column-amount = Amount
ribbons-column-says = How sure
ribbons-sources = Sources of money
ribbons-costs = Costs
