# The map of the partnerships.
map-empty-title = Who works with the school, and with each other
map-empty = Partners stand here as soon as they are in the list. Then you join them, and see who holds the rest together, who is missing, and what you want to change.
map-empty-go = Go to the list of partners
map-label = Map of { $partners ->
    [one] one partner
   *[other] { $partners } partners
} and the school, joined by { $ties ->
    [one] one tie
   *[other] { $ties } ties
}
map-label-partners = Map of { $partners ->
    [one] one partner
   *[other] { $partners } partners
} by influence and interest, joined by { $ties ->
    [one] one tie
   *[other] { $ties } ties
}
map-label-goals = Map of { $partners ->
    [one] one partner
   *[other] { $partners } partners
} around { $goals ->
    [one] the goal they serve
   *[other] the { $goals } goals they serve
}
map-working = Arranging the map
map-working-share = Arranging the map: { $percent }%
map-hurry = Take it as it is
map-hint = With the keys: arrows go from one to the next, Enter opens, L joins, M moves, F shows only whom one is joined with, + and − enlarge. With the mouse: Ctrl and the wheel enlarge, Shift and drag choose several.
map-hint-touch = Two fingers move the map and enlarge it; one moves the page, or the map where it is enlarged. A tap chooses; whom a finger drags, it moves.

map-find = Find on the map
map-shows = Which ties
map-shows-now = As it is
map-shows-wanted = As we want it
map-shows-changes = What changes
map-arrangement = Arranged
map-arrangement-network = By who works with whom
map-arrangement-rings = In rings, closest to the school inside
map-arrangement-sectors = In rings and sectors by kind
map-arrangement-types = In rings by type of partnership
map-arrangement-scales = By influence and interest
map-arrangement-goals = Around the goals they serve
map-zoom = Size
map-zoom-in = Larger
map-zoom-out = Smaller
map-zoom-fit = All in sight
map-fill = Fill the screen
map-save-svg = Save as a picture (SVG)
map-save-png = Save as a picture (PNG)
map-save-failed = This browser could not make the picture. Save it as SVG instead.
map-file = map
map-how = How it looks
map-names = Names
map-names-full = Whole names
map-names-short = Short names
map-sizes = Size of marks
map-sizes-same = All the same
map-sizes-ties = Number of ties
map-sizes-between = Standing between others
map-sizes-goals = Goals served
map-sizes-students = Students served
map-middle = School in the middle
map-anew = Arrange anew
map-keep-all = Keep all where they stand
map-release-all = { $count ->
    [one] Let go of the one that was placed
   *[other] Let go of the { $count } that were placed
}

map-legend = What marks and lines mean; press one to leave it out
map-weight-0 = Not rated
map-weight-1 = Loose
map-weight-2 = Cooperating
map-weight-3 = Coordinating
map-weight-4 = Closest
map-weight-serves = Serves
map-weight-would-serve = Would serve, not at work now
map-turn-stays = Stays
map-turn-new = To be made
map-turn-closer = To be closer
map-turn-looser = To be looser
map-turn-ends = To end
map-key-only = Others hang on it alone
map-key-only-tie = The only tie between two sides
map-flows = Only ties of
map-flows-any = Any kind
map-letter-goal = G
map-axis-interest = Interest →
map-axis-unrated = Not rated
map-axis-influence = ↑ Influence
map-ring-4 = Closest
map-ring-3 = Coordinating
map-ring-2 = Cooperating
map-ring-1 = Loose
map-ring-0 = No tie with the school, or not rated
map-type-integrated = Integrated
map-type-collaborative = Collaborative
map-type-cooperative = Cooperative
map-type-none = Type not said

map-the-school = The school
map-a-goal = Goal
map-kind-unsaid = Kind not said
map-node = { $name }, { $kind }, { $count ->
    [0] no tie
    [one] one tie
   *[other] { $count } ties
}.
map-node-goal = { $name }, { $kind }, { $count ->
    [0] no partner serves it
    [one] one partner
   *[other] { $count } partners
}.
map-node-only = Others hang on it alone.
map-node-idle = Not at work yet.
map-more = { $count ->
    [one] one more
   *[other] { $count } more
}

map-chosen = Chosen on the map
map-let-go = Let go
map-open = Open
map-open-tie = Open the tie
map-around = Only whom it works with
map-everybody = Show everybody
map-release = Let it stand anywhere
map-join = Join with
map-handle = Drag onto another to join them
map-joined-none = Joined with nobody.
map-joined = { $count ->
    [one] Joined with
   *[other] Joined with { $count }:
} { $names }.
map-joined-so = { $name } ({ $level })
map-between = { $one } and { $other }
map-serves = Serves this goal.
map-only-tie = Nothing else joins the two sides.
map-tie-wanted = wanted: { $level }
map-several = { $count } chosen
map-bulk-leave = Leave as it is
map-bulk-tag = Give all of them a tag
map-bulk-tag-add = Add the tag

map-said-put = { $name } stands there now.
map-said-not-moved = { $name } stays where it was.
map-said-moving = Moving { $name }: arrow keys move, Enter keeps, Escape gives up.
map-said-why-not = Here it means something where each stands. Under “By who works with whom” you can put them where you like.
map-said-around = Only { $name } and whom it works with.
map-said-everybody = Everybody again.
map-said-joined = { $one } and { $other } are joined.
map-said-joined-already = { $one } and { $other } are joined already.

map-says = What the map says
map-says-nothing = Nobody hangs on one partner alone, and nobody stands alone.
map-goal-quoted = “{ $name }”
map-show = Show
map-who-could = Who could?
map-show-name = Show on the map: { $names }
map-show-on = { $name }: show on the map
map-told-no-ties = { $count ->
    [one] One partner is at work, and no tie says with whom.
   *[other] { $count } partners are at work, and no tie says who works with whom.
}
map-told-school-without-tie = The school has no tie with anyone.
map-told-only-link = { $name } is the only link to { $names }.
map-told-only-link-kind = { $name } is the only link to { $count } partners of one kind ({ $kind }): { $names }.
map-told-more-only-links = { $count ->
    [one] One more partner is the only link to others.
   *[other] { $count } more partners are the only link to others.
}
map-told-unserved = { $count ->
    [one] No partner serves { $goals }.
   *[other] No partner serves { $count } goals: { $goals }.
}
map-told-only-tie = The loose tie between { $near } and { $far } alone joins { $count } partners with the rest.
map-told-apart = { $groups ->
    [one] A group works together that nothing joins with the school:
   *[other] { $groups } groups work together that nothing joins with the school:
} { $names }.
map-told-alone = { $count ->
    [one] One of { $of } partners at work is joined with nobody:
   *[other] { $count } of { $of } partners at work are joined with nobody:
} { $names }.
map-told-only-school = { $count ->
    [one] One of { $of } partners at work is joined with nobody but the school:
   *[other] { $count } of { $of } partners at work are joined with nobody but the school:
} { $names }.
map-told-sole = { $name } alone serves { $count ->
    [one] { $goals }
   *[other] { $count } goals: { $goals }
}.
map-told-more-sole = { $count ->
    [one] One more partner alone serves a goal.
   *[other] { $count } more partners alone serve a goal.
}
map-told-through-school = Without the school the { $of } partners around it would fall into { $groups } groups; the largest has { $largest }.
map-told-most-ties = { $count ->
    [one] { $names } has the most ties: { $ties }.
   *[other] { $names } have the most ties, about as many each: { $ties }.
}
map-told-between = { $count ->
    [one] { $names } stands most between others.
   *[other] { $names } stand most between others, about as much each.
}
map-told-both = { $count ->
    [one] { $names } has the most ties ({ $ties }) and stands most between others.
   *[other] { $names } have the most ties (about { $ties } each) and stand most between others.
}

map-suggested = Ties that might be worth making
map-suggested-about = Each tie takes time to keep up: a few, with their reasons.
map-plan-tie = Plan this tie
map-plan-tie-name = Plan this tie: { $one } and { $other }
map-planned = { $one } and { $other } are to be joined. That is planned, and not on the map as it is.
map-planned-show = Show what changes
map-reason-bypass = { $count ->
    [one] { $names } would no longer hang on { $around } alone.
   *[other] { $names } would no longer hang on { $around } alone.
}
map-reason-goals = { $count ->
    [one] Both serve { $goals }.
   *[other] Both serve { $count } goals: { $goals }.
}
map-reason-given = { $by } gives what { $to } needs: { $what }.

map-numbers = The network in numbers
map-numbers-about = Below about sixty partners the sentences above say more than decimals do: a tie that was forgotten changes them. Shares run from 0 to 100%.
map-number-ties = Pairs that are joined
map-number-density = Of all pairs there could be
map-number-centralisation = How much it hangs on one
map-number-components = Parts that nothing joins
map-number-communities = Groups that work together
map-column-who = Who
map-column-ties = Ties
map-column-between = Stands between others
map-column-close = Near to everybody
map-column-group = Group

map-list = The same as a list
map-choose = Choose
map-choose-one = Choose { $name }
map-column-joined = Joined with
