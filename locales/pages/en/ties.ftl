# The ties between partners and the school: what their steps mean, what is wanted next, what keeping them up takes.

# What a step of a scale means there, in a sentence. The ladders differ: a word does not mean the same on each.
tie-level-about-vnl4-awareness = We know of each other and what each does; we do nothing together yet.
tie-level-about-vnl4-cooperation = We help each other now and then: pass on word, lend a room, send a family over.
tie-level-about-vnl4-coordination = We plan parts of our work together, so that calendars, rooms and staff fit.
tie-level-about-vnl4-integration = We work as one for the same children: goals, plans and decisions are shared.
tie-level-about-frey5-networking = We know of each other and talk now and then; each decides alone.
tie-level-about-frey5-cooperation = We tell each other what we do and know roughly who does what; each decides alone.
tie-level-about-frey5-coordination = We share information and means, and decide some things together.
tie-level-about-frey5-coalition = We share ideas and means, talk often, and everyone has a say in decisions.
tie-level-about-frey5-collaboration = We belong to one system, trust each other, and agree before we act.
tie-level-about-himmelman4-networking = We tell each other what we are doing.
tie-level-about-himmelman4-coordination = We also change when and how we do things, so that they fit together.
tie-level-about-himmelman4-cooperation = We also share means: money, staff, rooms.
tie-level-about-himmelman4-collaboration = We also help each other get better at what each of us does.

tie-kind-information-hint = News, dates and contacts go between us
tie-kind-referral-hint = We send students or families to each other
tie-kind-programme-hint = We run something together
tie-kind-funding-hint = Money goes from one to the other
tie-kind-space-hint = One uses rooms or grounds of the other
tie-kind-training-hint = One teaches people of the other
tie-kind-data-hint = We share figures, as agreed
tie-kind-advocacy-hint = We speak up for the same things
tie-kind-staff-hint = Someone works for both
tie-kind-governance-hint = One sits where the other decides

ties-school = The school
ties-partner = Partner
ties-with = With
# A tie between two partners.
ties-both = { $one } – { $other }
ties-add = Add a tie
ties-add-with-school = Add a tie of the school with
ties-none-found = No tie is like that.
ties-not-said = Not said
ties-unrated = Not rated
ties-with-school = With the school
ties-between = Between partners
ties-found = What was found about ties
ties-partner-view = Partner’s view
ties-other-view = School’s view
ties-other-view-hint = or the other partner’s
ties-view-of = { $who }: { $rating }
ties-way-both = Both ways
ties-way-from = From the partner
ties-way-to = To the partner
ties-level-on-scale = { $level } ({ $scale })
ties-not-on-scale = This is no step of its scale, “{ $scale }”.
ties-level-of-other-scale = This tie is on the scale “{ $scale }”, which has no “{ $level }”. Choose { $steps }, or change its scale first.
ties-needs-two = A tie joins two: choose another one.
ties-needs-partner = A tie has a partner. To take the tie out, delete its row.

ties-answer = { $count ->
    [0] No ties are written down yet.
    [one] One tie: { $school ->
        [0] it is between two partners.
       *[other] it is with the school.
    }
   *[other] { $count } ties: { $school } with the school, { $between } between partners.
}{ $unrated ->
    [0] {""}
    [one] {" "}One of them is not rated yet; not rated is not low.
   *[other] {" "}{ $unrated } of them are not rated yet; not rated is not low.
}{ $closer ->
    [0] {""}
    [one] {" "}One is to become closer.
   *[other] {" "}{ $closer } are to become closer.
}

ties-legend = How close: what the steps mean
ties-hours-a-month = about { $hours } h a month
ties-other-scales = { $count ->
    [one] One tie is on another scale
   *[other] { $count } ties are on other scales
}
ties-scales-differ = The ladders of the field differ: on some, coordination stands above cooperation, on others below. That is why each tie keeps its own scale.
ties-to-settings = Change the hours in the settings

ties-empty-title = How close are you, and how close do you want to be?
ties-empty-text = A tie joins a partner with the school, or two partners. Say how close it is now and how close you want it, and you see what is wanted next, where two sides see it differently, and what keeping it up takes.
ties-empty-example = For example: the health center and the school, now “Cooperation”, wanted “Coordination”:
ties-empty-no-partners = Ties join partners with the school and with each other. Put in the partners first.
ties-empty-to-partners = Put in the partners
ties-add-all = { $count ->
    [one] Add one for the partner
    [2] Add one for both partners
   *[other] Add one for each of the { $count } partners
}

ties-now-then = { $now } → { $then }
ties-next = { $count ->
    [0] What is wanted next
    [one] What is wanted next: one tie
   *[other] What is wanted next: { $count } ties
}
ties-next-none = Nothing else is wanted than what there is. Say for a tie which level you want, and it stands here.
ties-next-make = To be made ({ $count })
ties-next-deepen = To become closer ({ $count })
ties-next-loosen = To become looser ({ $count })
ties-next-end = To end ({ $count })
ties-next-unclear = Wanted, though nobody has said how close they are now ({ $count })
ties-steps-closer = { $count ->
    [one] one step closer
    [2] two steps closer
    [3] three steps closer
   *[other] { $count } steps closer
}
ties-steps-looser = { $count ->
    [one] one step looser
    [2] two steps looser
    [3] three steps looser
   *[other] { $count } steps looser
}
ties-do-make = { $with ->
    [school] Begin to work with { $partner }
   *[partner] Bring { $partner } and { $other } together
}
ties-do-deepen = { $with ->
    [school] Work more closely with { $partner }
   *[partner] Help { $partner } and { $other } work more closely
}
ties-do-loosen = { $with ->
    [school] Agree with { $partner } on doing less together
   *[partner] Talk with { $partner } and { $other } about doing less together
}
ties-do-end = { $with ->
    [school] End the work with { $partner } well
   *[partner] Help { $partner } and { $other } end their work well
}
ties-do-unclear = { $with ->
    [school] Ask { $partner } how close we are
   *[partner] Ask { $partner } and { $other } how close they are
}
ties-make-step = Make a next step
ties-make-step-name = Make a next step: { $tie }
ties-step-made = Next step added: { $step }
ties-planned = Planned:

ties-differ = { $count ->
    [0] Where the two sides see it differently: nowhere
    [one] One tie that its two sides see differently
   *[other] { $count } ties that their two sides see differently
}
ties-rated = { $both ->
    [0] No tie is rated by both sides
    [one] One tie is rated by both sides
   *[other] { $both } ties are rated by both sides
}, { $one ->
    [0] none
   *[other] { $one }
} by one side only, { $none ->
    [0] none
   *[other] { $none }
} by nobody.
ties-differ-private = Which they are is covered on the projector and on paper.
ties-differ-covered = Which they are is covered here.
ties-whose-view = { $who }:
ties-apart = { $count ->
    [one] one step apart
    [2] two steps apart
   *[other] three steps apart
}

ties-upkeep = What ties take to keep up
ties-upkeep-told = { $ties ->
    [0] The school has no ties yet.
    [one] The school’s one tie takes { $now } hours a month
   *[other] The school’s { $ties } ties take { $now } hours a month
}{ $ties ->
    [0] {""}
   *[other] { $changes ->
        [0] , and as wanted no more and no less.
       *[other] ; as close as is wanted they would take { $wanted }.
    }
}{ $unkept ->
    [0] {""}
    [one] {" "}Nobody keeps one of them, which takes { $unheld } hours.
   *[other] {" "}Nobody keeps { $unkept } of them, which take { $unheld } hours.
}{ $unrated ->
    [0] {""}
    [one] {" "}One is not rated: what it takes is not known, and not counted.
   *[other] {" "}{ $unrated } are not rated: what they take is not known, and not counted.
}{ $over ->
    [0] {""}
    [one] {" "}{ $names } is asked for more than there is time for.
   *[other] {" "}{ $names } are asked for more than they have time for.
}
ties-upkeep-about = Reckoned from the hours that a tie at each level usually takes: a first guess, and no measurement. Ties between partners cost those partners, and are not counted here. In the bars roles are solid and ties hatched; the line is what the person can give.
ties-upkeep-by = Hours a month, by who keeps the relationship
ties-upkeep-ties = Ties
ties-upkeep-now = Ties now
ties-upkeep-wanted = Ties as wanted
ties-upkeep-roles = Roles
ties-upkeep-altogether = Ties now and roles
ties-upkeep-given = Can give
ties-upkeep-over = Too much
ties-upkeep-unrated = { $count } not rated
ties-kept-by-nobody = Nobody
ties-nobody-asked = nobody is asked
ties-asked-unsaid = { $asked } h; what there is time for is not said
ties-asked-of = { $asked } of { $given } h
ties-asked-over = { $asked } of { $given } h: { $over } h too much
ties-asked-over-if-wanted = { $asked } of { $given } h; as wanted { $over } h too much
