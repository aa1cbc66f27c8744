# The checks that name parts in a role: the plan chooses the words for them, and `parts` is the set of words it has chosen
# (plain, mocha, raci, darci, decisions). MOCHA has the owner of the plain words, and a helper in place of the doer.

check-no-owner = { $parts ->
    [raci] Nobody is accountable for “{ $role }”.
    [darci] Nobody is accountable for “{ $role }”.
    [decisions] Nobody decides on “{ $role }”.
   *[plain] “{ $role }” has no owner.
}
check-no-owner-count = { $parts ->
    [raci] { $count ->
        [one] Nobody is accountable for { $count } role
       *[other] Nobody is accountable for { $count } roles
    }
    [darci] { $count ->
        [one] Nobody is accountable for { $count } role
       *[other] Nobody is accountable for { $count } roles
    }
    [decisions] { $count ->
        [one] Nobody decides on { $count } role
       *[other] Nobody decides on { $count } roles
    }
   *[plain] { $count ->
        [one] { $count } role has no owner
       *[other] { $count } roles have no owner
    }
}

check-owner-to-come = { $parts ->
    [raci] Nobody is accountable for “{ $role }” before { $day }, when { $person } begins.
    [darci] Nobody is accountable for “{ $role }” before { $day }, when { $person } begins.
    [decisions] Nobody decides on “{ $role }” before { $day }, when { $person } begins.
   *[plain] “{ $role }” has no owner before { $day }, when { $person } begins.
}
check-owner-to-come-count = { $parts ->
    [raci] { $count ->
        [one] Nobody is accountable yet for { $count } role
       *[other] Nobody is accountable yet for { $count } roles
    }
    [darci] { $count ->
        [one] Nobody is accountable yet for { $count } role
       *[other] Nobody is accountable yet for { $count } roles
    }
    [decisions] { $count ->
        [one] Nobody decides yet on { $count } role
       *[other] Nobody decides yet on { $count } roles
    }
   *[plain] { $count ->
        [one] { $count } role has no owner yet
       *[other] { $count } roles have no owner yet
    }
}

check-two-owners = { $parts ->
    [raci] { $count } people are accountable for “{ $role }” at the same time.
    [darci] { $count } people are accountable for “{ $role }” at the same time.
    [decisions] { $count } people decide on “{ $role }” at the same time.
   *[plain] “{ $role }” has { $count } owners at the same time.
}
check-two-owners-remedy = { $parts ->
    [mocha] Keep one owner and make the others helpers or deputies.
    [raci] Keep one person accountable and make the others responsible, or deputies.
    [darci] Keep one person accountable and make the others responsible, or deputies.
    [decisions] Keep one who decides and let the others carry it out or stand in.
   *[plain] Keep one owner and make the others doers or deputies.
}
check-two-owners-count = { $parts ->
    [raci] { $count ->
        [one] For { $count } role more than one person is accountable
       *[other] For { $count } roles more than one person is accountable
    }
    [darci] { $count ->
        [one] For { $count } role more than one person is accountable
       *[other] For { $count } roles more than one person is accountable
    }
    [decisions] { $count ->
        [one] On { $count } role more than one person decides
       *[other] On { $count } roles more than one person decides
    }
   *[plain] { $count ->
        [one] { $count } role has more than one owner
       *[other] { $count } roles have more than one owner
    }
}

check-no-doer = { $parts ->
    [mocha] “{ $role }” has no helper who does the work.
    [raci] Nobody is responsible for the work of “{ $role }”.
    [darci] Nobody is responsible for the work of “{ $role }”.
    [decisions] Nobody carries out “{ $role }”.
   *[plain] Nobody does the work of “{ $role }”.
}
check-no-doer-remedy = { $parts ->
    [mocha] Name who does it, even if it is the owner.
    [raci] Name who is responsible for doing it, even if it is whoever is accountable.
    [darci] Name who is responsible for doing it, even if it is whoever is accountable.
    [decisions] Name who carries it out, even if it is whoever decides.
   *[plain] Name who does it, even if it is the owner.
}
check-no-doer-count = { $parts ->
    [mocha] { $count ->
        [one] { $count } role has no helper who does the work
       *[other] { $count } roles have no helper who does the work
    }
    [raci] { $count ->
        [one] Nobody is responsible for the work of { $count } role
       *[other] Nobody is responsible for the work of { $count } roles
    }
    [darci] { $count ->
        [one] Nobody is responsible for the work of { $count } role
       *[other] Nobody is responsible for the work of { $count } roles
    }
    [decisions] { $count ->
        [one] Nobody carries out { $count } role
       *[other] Nobody carries out { $count } roles
    }
   *[plain] { $count ->
        [one] { $count } role has nobody who does the work
       *[other] { $count } roles have nobody who does the work
    }
}

check-owner-approves = { $parts ->
    [raci] { $person } is accountable for “{ $role }” and is its only approver.
    [darci] { $person } is accountable for “{ $role }” and is its only decision maker.
    [decisions] { $person } decides on “{ $role }” and is the only one who approves it.
   *[plain] { $person } owns “{ $role }” and is the only one who approves it.
}
check-owner-approves-remedy = { $parts ->
    [raci] Let someone else be approver: this role is about money or evaluation.
    [darci] Let someone else be decision maker: this role is about money or evaluation.
    [decisions] Let someone else approve: this role is about money or evaluation.
   *[plain] Let someone else approve: this role is about money or evaluation.
}
check-owner-approves-count = { $parts ->
    [raci] { $count ->
        [one] { $count } role is approved only by whoever is accountable
       *[other] { $count } roles are approved only by whoever is accountable
    }
    [darci] { $count ->
        [one] For { $count } role the only decision maker is whoever is accountable
       *[other] For { $count } roles the only decision maker is whoever is accountable
    }
    [decisions] { $count ->
        [one] { $count } role is approved only by whoever decides
       *[other] { $count } roles are approved only by whoever decides
    }
   *[plain] { $count ->
        [one] { $count } role is approved only by its owner
       *[other] { $count } roles are approved only by their owner
    }
}

check-vacant-remedy = { $parts ->
    [raci] Name one person who is accountable when there is one.
    [darci] Name one person who is accountable when there is one.
    [decisions] Name one person who decides when there is one.
   *[plain] Name an owner when there is one.
}

check-owns-much = { $parts ->
    [raci] { $person } is accountable for { $count } of { $total } roles ({ $share }).
    [darci] { $person } is accountable for { $count } of { $total } roles ({ $share }).
    [decisions] { $person } decides on { $count } of { $total } roles ({ $share }).
   *[plain] { $person } owns { $count } of { $total } roles ({ $share }).
}
check-owns-much-count = { $parts ->
    [raci] { $count ->
        [one] { $count } person is accountable for a large share of the roles
       *[other] { $count } people are accountable for a large share of the roles
    }
    [darci] { $count ->
        [one] { $count } person is accountable for a large share of the roles
       *[other] { $count } people are accountable for a large share of the roles
    }
    [decisions] { $count ->
        [one] { $count } person decides on a large share of the roles
       *[other] { $count } people decide on a large share of the roles
    }
   *[plain] { $count ->
        [one] { $count } person owns a large share of the roles
       *[other] { $count } people own a large share of the roles
    }
}

check-no-deputy = { $parts ->
    [raci] Nobody stands in for whoever is accountable for “{ $role }”.
    [darci] Nobody stands in for whoever is accountable for “{ $role }”.
    [decisions] Nobody stands in for whoever decides on “{ $role }”.
   *[plain] Nobody stands in for the owner of “{ $role }”.
}
check-no-deputy-remedy = { $parts ->
    [raci] Name a deputy, so that it goes on when whoever is accountable is away.
    [darci] Name a deputy, so that it goes on when whoever is accountable is away.
    [decisions] Name who stands in, so that it goes on when whoever decides is away.
   *[plain] Name a deputy, so that it goes on when the owner is away.
}

check-deputy-for-many-remedy = { $parts ->
    [raci] Spread them: not all who are accountable may be away on different days.
    [darci] Spread them: not all who are accountable may be away on different days.
    [decisions] Spread them: not all who decide may be away on different days.
   *[plain] Spread them: not all of those owners may be away on different days.
}

check-many-consulted = { $parts ->
    [decisions] { $count } people are to give input on “{ $role }”.
   *[plain] { $count } people are to be consulted on “{ $role }”.
}
check-many-consulted-count = { $parts ->
    [decisions] { $count ->
        [one] On { $count } role many people are to give input
       *[other] On { $count } roles many people are to give input
    }
   *[plain] { $count ->
        [one] { $count } role consults many people
       *[other] { $count } roles consult many people
    }
}

check-school-owns-all = { $parts ->
    [raci] No one from families, students, partners or the community is accountable for a role.
    [darci] No one from families, students, partners or the community is accountable for a role.
    [decisions] No one from families, students, partners or the community decides on a role.
   *[plain] No one from families, students, partners or the community owns a role.
}
check-school-owns-all-remedy = { $parts ->
    [raci] Think of one role that someone from outside the school’s staff could be accountable for.
    [darci] Think of one role that someone from outside the school’s staff could be accountable for.
    [decisions] Think of one role that someone from outside the school’s staff could decide on.
   *[plain] Think of one role that someone from outside the school’s staff could own.
}
check-school-owns-all-count = { $parts ->
    [raci] No one from families, students, partners or the community is accountable for a role
    [darci] No one from families, students, partners or the community is accountable for a role
    [decisions] No one from families, students, partners or the community decides on a role
   *[plain] No one from families, students, partners or the community owns a role
}

check-organisation-owns-much = { $parts ->
    [raci] In { $count } of { $total } cases it is someone of { $organisation } who is accountable ({ $share }).
    [darci] In { $count } of { $total } cases it is someone of { $organisation } who is accountable ({ $share }).
    [decisions] In { $count } of { $total } cases it is someone of { $organisation } who decides ({ $share }).
   *[plain] { $organisation } holds { $count } of { $total } owner parts ({ $share }).
}
check-organisation-owns-much-remedy = { $parts ->
    [raci] Ask for which of these a partner or a family could be accountable.
    [darci] Ask for which of these a partner or a family could be accountable.
    [decisions] Ask on which of these a partner or a family could decide.
   *[plain] Ask which of these a partner or a family could own.
}
check-organisation-owns-much-count = { $parts ->
    [raci] { $count ->
        [one] For most roles the people of { $count } organization are accountable
       *[other] For most roles the people of { $count } organizations are accountable
    }
    [darci] { $count ->
        [one] For most roles the people of { $count } organization are accountable
       *[other] For most roles the people of { $count } organizations are accountable
    }
    [decisions] { $count ->
        [one] On most roles the people of { $count } organization decide
       *[other] On most roles the people of { $count } organizations decide
    }
   *[plain] { $count ->
        [one] { $count } organization holds most of the owner parts
       *[other] { $count } organizations hold most of the owner parts
    }
}

check-too-few-able-remedy = { $parts ->
    [raci] Find someone with the strengths, the site and the hours it takes, ask for less, raise how many roles they can be accountable for, or ask again whoever declined.
    [darci] Find someone with the strengths, the site and the hours it takes, ask for less, raise how many roles they can be accountable for, or ask again whoever declined.
    [decisions] Find someone with the strengths, the site and the hours it takes, ask for less, raise how many roles they can decide on, or ask again whoever declined.
   *[plain] Find someone with the strengths, the site and the hours it takes, ask for less, raise how many roles they can own, or ask again whoever declined.
}

check-single-point-remedy = { $parts ->
    [decisions] Name who stands in, or let someone learn what it takes.
   *[plain] Name a deputy, or let someone learn what it takes.
}

check-owner-leaving-remedy = { $parts ->
    [decisions] Name who stands in now, while there is time to learn from { $person }.
   *[plain] Name a deputy now, while there is time to learn from { $person }.
}
check-owner-leaving-count = { $parts ->
    [raci] { $count ->
        [one] { $count } role loses whoever is accountable with nobody lined up
       *[other] { $count } roles lose whoever is accountable with nobody lined up
    }
    [darci] { $count ->
        [one] { $count } role loses whoever is accountable with nobody lined up
       *[other] { $count } roles lose whoever is accountable with nobody lined up
    }
    [decisions] { $count ->
        [one] { $count } role loses whoever decides with nobody lined up
       *[other] { $count } roles lose whoever decides with nobody lined up
    }
   *[plain] { $count ->
        [one] { $count } role loses its owner with nobody lined up
       *[other] { $count } roles lose their owner with nobody lined up
    }
}

check-over-capacity-remedy = { $parts ->
    [mocha] Share out the work, name more helpers, or let something go.
    [raci] Share out the work, make more people responsible, or let something go.
    [darci] Share out the work, make more people responsible, or let something go.
    [decisions] Share out the work, name more who carry it out, or let something go.
   *[plain] Share out the work, name more doers, or let something go.
}
