# Coverage, load and departures, on the page on leadership.

leadership-view-coverage = Coverage
leadership-view-load = Load
leadership-view-leaving = If they leave

coverage-empty-title = Can every role be filled?
coverage-empty-text = Once there are roles and people, this proves whether everyone’s strengths and time are enough for all of it, says whom to ask, and whose leaving could not be made up for.
coverage-go-roles = Begin with the roles
coverage-all = Yes: { $count ->
    [one] the one role can have an owner, within the number of roles everyone can take.
    [2] both roles can have an owner, within the number of roles everyone can take.
   *[other] all { $count } roles can have an owner, within the number of roles everyone can take.
}
coverage-all-over = By number, yes: { $count ->
    [one] the one role can have an owner, within the number of roles everyone can take.
    [2] both roles can have an owner, within the number of roles everyone can take.
   *[other] all { $count } roles can have an owner, within the number of roles everyone can take.
} By hours, this answer asks too much of { $over ->
    [one] one person.
   *[other] { $over } people.
}
coverage-some = Not yet: { $count ->
    [one] the one role cannot have an owner.
   *[other] { $filled } of { $count } roles can have an owner, and no more.
}
coverage-too-few = { $able ->
    [0] Nobody can take this role.
   *[other] Only { $people } can take these { $asked } roles: { $short ->
        [one] one too many.
       *[other] { $short } too many.
    }
}
coverage-person-limit = { $person } ({ $count ->
    [0] no role
    [one] { $count } role
   *[other] { $count } roles
})
coverage-these-roles = The roles
coverage-needs = { " " }needs { $strengths }
coverage-declined = { " " }was declined by { $people }
coverage-hand-overs = { $count ->
    [one] For that, one role changes hands:
   *[other] For that, { $count } roles change hands:
}
coverage-hand-over = “{ $role }” goes from { $from } to { $to }.
coverage-over = { $count ->
    [one] In this answer, one person would have more to do than the hours they give: { $people }.
   *[other] In this answer, { $count } people would have more to do than the hours they give: { $people }.
}
coverage-over-both = { $count ->
    [one] In this answer, as today, one person has more to do than the hours they give: { $people }.
   *[other] In this answer, as today, { $count } people have more to do than the hours they give: { $people }.
}
coverage-over-today = { $count ->
    [0] Today, nobody has.
    [one] Today, one person has more to do than the hours they give: { $people }.
   *[other] Today, { $count } people have more to do than the hours they give: { $people }.
}
coverage-over-none = In this answer, nobody would.
coverage-over-by = { $person } ({ $hours } too many a month)
coverage-basis = Someone can own a role who has the strengths it needs, works at its site and could give the hours that it alone takes; whoever owns it or stands in today can. What several roles take together is not part of the proof: another way to share them might keep within everyone’s hours. Whoever declined a role is not suggested for it. { $count ->
    [one] Everyone can own { $count } role
   *[other] Everyone can own { $count } roles
} unless their details say otherwise.
coverage-change-limit = Change that number

coverage-proof = The proof as a table: who would take which role
coverage-proof-about = One way in which the most roles are filled and the fewest change hands. Nothing is given to anyone by it.
coverage-proof-table = Who would take which role
coverage-proof-who = Who would take it
coverage-proof-why = Why they can
coverage-proof-in-hand = What they have in hand then
coverage-proof-from = { " " }today: { $person }
coverage-proof-nobody = Nobody
coverage-proof-nobody-can = nobody can take it
coverage-proof-nobody-left = everyone who can has as many roles as they can own
coverage-proof-roles = { $held } of { $most ->
    [one] { $most } role
   *[other] { $most } roles
}
coverage-proof-has = { $person } then has { $what }

coverage-ask = Whom to ask
coverage-ask-about = A suggestion, not a decision: nothing is given to anyone before you say so.
coverage-ask-none = Every role has an owner and a deputy, or there is nobody left to suggest.
coverage-ask-owners = As owner
coverage-ask-deputies = As deputy
coverage-ask-more = { $count ->
    [one] One more follows as these are answered.
   *[other] { $count } more follow as these are answered.
}
coverage-accept = Accept
coverage-accept-name = Accept: { $person } as { $part } of “{ $role }”
coverage-refuse = Not this person
coverage-refuse-name = Not this person: { $person } for “{ $role }”
coverage-owns-today = owns it today
coverage-owns-from = is to own it from { $day }
coverage-leaves = leaves on { $day }
coverage-once-handed-over = once “{ $role }” is with { $person }
coverage-stands-in = stands in today
coverage-has = has { $strengths }
coverage-open-to-all = the role asks for no strength in particular
coverage-only-one = nobody else could
coverage-owns = { $count ->
    [0] owns nothing yet
    [one] owns { $count } role
   *[other] owns { $count } roles
}
coverage-over-time = would have { $over } hours a month more than they can give
coverage-time-left = would have { $left } of { $of } hours a month left

coverage-one = { $count ->
    [0] Whoever leaves, the others could take all of their roles.
    [one] If one person leaves, there { $roles ->
        [one] is a role
       *[other] are roles
    } that nobody could take.
   *[other] If one of { $count } people leaves, there are roles that nobody could take.
}
coverage-one-table = Whose leaving could not be made up for
coverage-if-leaves = If they leave
coverage-nobody-for = Nobody could take
lost-some = { $count ->
    [one] one of { $roles }
   *[other] { $count } of { $roles }
}
lost-and = { $roles }; and { $more }
lost-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
coverage-rehearse = Rehearse the departure of { $person }
coverage-two-question = And if two leave together?
coverage-two-try = Try every pair
coverage-two-trying = Trying every pair
coverage-two-stop = Stop
coverage-two = { $count ->
    [0] No two people cost more together than each alone.
    [one] Two people should not leave together.
   *[other] { $count } pairs of people should not leave together.
}
coverage-pair-only = { $one } and { $other }: only because both are gone, { $count ->
    [one] { $count } role has
   *[other] { $count } roles have
} nobody: { $roles }.
coverage-pair = { $one } and { $other }: { $count ->
    [one] { $count } role has
   *[other] { $count } roles have
} nobody, { $together ->
    [one] one of them
   *[other] { $together } of them
} only because both are gone: { $roles }.

coverage-only = { $count ->
    [0] No partner is reached through one person only.
    [one] One partner is reached through one person only.
   *[other] { $count } partners are reached through one person only.
}
coverage-only-beyond = { $count ->
    [one] Joined with the school only through them, and with nobody of its own to ask:
   *[other] Joined with the school only through them, and with nobody of their own to ask:
}
coverage-only-rehearse = What if { $person } leaves?

leaving-open = What if they leave?
leaving-open-money = What if it ends?
leaving-who = Who or what leaves?
leaving-who-hint = A person, a partner with its people and its money, or a source of money.
leaving-about = Nothing is changed: this shows what would be left without anyone, all at once, and makes a plan to hand it over.
leaving-empty-title = What if someone leaves?
leaving-nothing = If { $who } { $goes ->
    [ends] ends
   *[leaves] leaves
}, nothing is left without anyone.
leaving-left = If { $who } { $goes ->
    [ends] ends
   *[leaves] leaves
}, { $roles ->
    [0] no role loses its owner
    [one] { $roles } role loses its owner
   *[other] { $roles } roles lose their owner
}{ $others ->
    [0] .
    [one] , and { $others } other thing needs attention.
   *[other] , and { $others } other things need attention.
}
leaving-left-already = { $who } left on { $day }. { $roles ->
    [0] No role waits for a new owner
    [one] { $roles } role still waits for a new owner
   *[other] { $roles } roles still wait for a new owner
}{ $others ->
    [0] .
    [one] , and { $others } other thing has not been handed over.
   *[other] , and { $others } other things have not been handed over.
}
leaving-left-already-nothing = { $who } left on { $day }, and everything has been handed over.
leaving-has-left = Has left
leaving-after = { $lost ->
    [0] Those who stay could own as many roles among them as everyone together can today: { $after }.
   *[other] Those who stay could own { $after ->
        [one] { $after } role
       *[other] { $after } roles
    } among them; today everyone together can own { $before }. Nobody could take: { $roles }.
}
leaving-cut-off = { $count ->
    [one] This partner is joined with the rest only through it:
   *[other] These partners are joined with the rest only through it:
}
leaving-only = { $count ->
    [one] Nobody else reaches this partner:
   *[other] Nobody else reaches these { $count } partners:
}
leaving-beyond = { $count ->
    [one] Nobody reaches this partner, which is joined with the school only through them:
   *[other] Nobody reaches these { $count } partners, which are joined with the school only through them:
}
leaving-people = { $people } would leave with it.
leaving-plan = What needs attention
leaving-which = { $count } of { $total ->
    [one] { $total } line becomes an action:
   *[other] { $total } lines become actions:
}
leaving-all = All
leaving-all-name = All: every line becomes an action
leaving-none = None
leaving-none-name = None: no line becomes an action
leaving-none-chosen = No line is chosen: nothing is added to the plan.
leaving-nobody-yet = No one yet
leaving-still-open = still open: no one yet
leaving-open-count = { $count ->
    [one] One is still open: no one takes it over yet, and its action has no owner.
   *[other] { $count } are still open: no one takes them over yet, and their actions have no owner.
}
leaving-due = Handed over by
leaving-due-last-day = Left empty, it is the last day of who leaves: { $day }.
leaving-due-month = Left empty, it is a month from today: { $day }.
leaving-due-over = { $day } is over: what is due then is late from the beginning.
leaving-make = { $count ->
    [one] Add { $count } action to the plan
   *[other] Add { $count } actions to the plan
}
leaving-ties = { $count ->
    [one] { $count } tie goes with it
   *[other] { $count } ties go with it
}
leaving-takes-over = Who takes it over
leaving-takes-over-all = { $kind }: give all to
leaving-each = Each as chosen below
leaving-own-day = Its action is due { $day }.
leaving-planned = In the plan as an action
leaving-planned-count = { $count ->
    [one] { $count } of these is in the plan as an action.
   *[other] { $count } of these are in the plan as actions.
}
leaving-to-actions = See the next steps
leaving-owner-of = Who does it: { $action }
leaving-stands-in = { $person } stands in already.
leaving-could = { $person } could take it over.
leaving-could-find = { $person } owns it, and could find someone.
leaving-could-ask = { $person } keeps the relationship, and could ask for somebody new.
leaving-could-see-to-it = { $person } looks after the money, and could see to it.
leaving-action = Next step: { $action }
leaving-follows = { $person } is to follow on { $day }, and could begin earlier.
leaving-from = That is from { $day }.

leaving-lost-owner = Has no owner.
leaving-lost-approver = Has no approver.
leaving-lost-doer = Nobody does the work.
leaving-lost-deputy = Has no deputy.
leaving-lost-relationship = Nobody keeps the relationship.
leaving-lost-backup = Nobody stands in for whoever keeps the relationship.
leaving-lost-contact = Nobody is left to ask there.
leaving-lost-goal-owner = Nobody answers for it.
leaving-lost-goal-served = No partner serves it any more.
leaving-lost-action = Has no owner.
leaving-lost-seat = Has a seat empty.
leaving-lost-seat-as = Has nobody as { $part }.
leaving-lost-source-owner = Nobody looks after it.
leaving-lost-deliverable = Nobody sees to what the funder is owed.
leaving-lost-deliverable-by = Nobody sees to what the funder is owed by { $day }.
leaving-lost-money = { $amount } would not come.
leaving-lost-unpaid = { $amount } would have nothing to pay it.
leaving-lost-pay = Is paid by nothing.
leaving-lost-tie = Is gone.

leaving-do-owner = Take over “{ $what }”
leaving-do-approver = Find a new approver for “{ $what }”
leaving-do-doer = Find someone to do the work of “{ $what }”
leaving-do-deputy = Find a new deputy for “{ $what }”
leaving-do-relationship = Meet { $what } as their new contact
leaving-do-backup = Stand in for the contact to { $what }
leaving-do-contact = Find a new contact at { $what }
leaving-do-goal-owner = Answer for the goal “{ $what }”
leaving-do-goal-served = Find another partner for “{ $what }”
leaving-do-action = Take over: { $what }
leaving-do-seat = Fill the seat in { $what }
leaving-do-source-owner = Look after { $what }
leaving-do-deliverable = { $kind } for { $what }: see to it
leaving-do-deliverable-by = { $kind } for { $what }, due { $day }: see to it
leaving-do-unpaid = Find { $amount } for “{ $what }”
leaving-do-pay = Find other pay for “{ $what }”

load-empty-title = How is leadership shared?
load-empty-text = Once roles have owners, this shows who owns how much, in which practice, what it asks of their time, and which terms end together.
load-go-parts = Say who does what
load-pattern-none = Nobody owns any of it.
load-pattern-one = { $person } owns { $total ->
    [one] the only role
    [2] both roles
   *[other] all { $total } roles
}.
load-pattern-only = { $person } owns { $most } of { $total } roles; nobody owns the rest.
load-pattern-mostly = { $person } owns { $most } of { $total } roles: one person leads half of it or more.
load-pattern-few = { $people } people share { $owned ->
    [one] one role
   *[other] { $owned } roles
}: a few lead.
load-pattern-many = { $people } people share { $owned } roles: widely shared.
load-groups = Who owns them: { $shares }.
load-idle = { $idle ->
    [0] Everyone owns at least one role.
    [one] One of { $people } people owns none.
   *[other] { $idle } of { $people } people own none.
} How evenly: { $gini }, where 0 is everyone the same and 1 is one person with everything.
load-practice-groups = Owners: { $shares }.
load-group-share = { $group } { $share }
load-no-group = without a group
load-no-score = None of these is good or bad by itself: what fits differs from practice to practice. The largest share is of all roles, with or without an owner. “As if shared by”: the roles are spread as if so many people owned as many each (one over the Herfindahl–Hirschman index). “How evenly” is the Gini coefficient. Time is given to the plan as a whole, so a practice has hours asked only.
load-by-practice = Roles and their owners by practice
load-practice = Practice
load-roles = Roles
load-leaders = Owners
load-top-share = Largest share
load-effective = As if shared by
load-effective-people = { $count ->
    [one] { $figure } person
   *[other] { $figure } people
}
load-asked = Hours a month asked
load-all = All roles
load-no-practice = Without a practice
load-time-about = A role’s hours are shared by those who do its work; where nobody is named for that, they are the owner’s. The line in a bar is what someone can give.
load-people = Hours a month by person
load-organisations = Hours a month by organization
load-organisations-told = The most is asked of { $who }: { $asked } of the { $total } hours a month asked of people in all ({ $share }){ $nobody ->
    [0] .
   *[other] ; for { $unheld } more nobody is asked yet.
} { $over ->
    [0] Nobody’s people are asked for more than they give together.
    [one] The people of one organization are asked for more than they give together.
   *[other] The people of { $over } organizations are asked for more than they give together.
}
load-organisations-none = No role says yet how many hours it takes, so nothing is asked of any organization.
load-most = { $table }: the { $count } asked for most
load-who = Who
load-owned = Roles owned
load-hours = Hours a month
load-community = Families, students and community
load-some-partner = Partners’ staff, of no partner named here
load-nobody-said = People of no organization named here
load-school = The school
load-hours-asked = { $asked } asked
load-hours-of = { $asked } of { $given }
load-hours-over = { $asked } of { $given }: { $over } too many
load-bar = { $who }, hours a month: { $hours }
load-whose = Whose terms
load-whose-owners = Owners
load-whose-all = All parts
load-terms = { $whose ->
    [all] Terms of all parts
   *[owners] Terms of owners
}
load-owners = { $whose ->
    [all] Who, and as what
   *[owners] Owners
}
load-apart = { $whose ->
    [all] No two terms end in one quarter, whatever the part.
   *[owners] No two terms of owners end in one quarter.
}
load-together = { $whose ->
    [all] { $count } of { $total } terms of all parts end from { $from } to { $until }.
   *[owners] { $count } of { $total } terms end from { $from } to { $until }.
}
load-endless = { $whose ->
    [all] { $count ->
        [0] Every term has an end.
        [one] { $count } term has no end.
       *[other] { $count } terms have no end.
    }
   *[owners] { $count ->
        [0] Every owner’s term has an end.
        [one] { $count } owner has no end to the term.
       *[other] { $count } owners have no end to their terms.
    }
}
load-found-sharing = What to look at in who owns how much
load-found-time = What to look at in hours
load-found-terms = What to look at in terms
load-legend = Filled: now or to come. Hollow: over. Dashed: no day is known on that side. The upright line is today.
load-role-over = over
load-term = { $person }, { $from } to { $until }
load-term-from = { $person }, from { $from }, no end
load-term-until = { $person }, until { $until }, no known start
load-term-open = { $person }, no term
