# Coverage: which goals are served, which grades reached, what is given, and who could give what is missing.
provided-look = What is looked at
provided-goals = Goals
provided-grades = Grades
provided-gives = What they give
provided-grade = Grade { $number }
provided-grade-k = Kindergarten
provided-grade-pk = Pre-K
provided-empty = Nobody
provided-single = Only one
provided-thin = Several, but thin
provided-several = Several

provided-answer-goals = { $total ->
    [0] No goals yet: put in what you work towards, and you see here who serves it.
    [one] One goal.
   *[other] Of { $total } goals { $empty ->
        [0] each is served by someone.
        [one] one is served by no partner.
       *[other] { $empty } are served by no partner.
    }
}{ $single ->
    [0] {""}
    [one] {" "}One hangs on a single partner.
   *[other] {" "}{ $single } hang on a single partner each.
}{ $thin ->
    [0] {""}
    [one] {" "}One is served by several, though thinly.
   *[other] {" "}{ $thin } are served by several, though thinly.
}
provided-answer-grades = { $total ->
    [0] No grades are named yet, neither by the schools of the plan nor by partners.
   *[other] Of { $total } grades { $empty ->
        [0] each is reached by someone.
        [one] one is reached by no partner.
       *[other] { $empty } are reached by no partner.
    }
}{ $single ->
    [0] {""}
    [one] {" "}One hangs on a single partner.
   *[other] {" "}{ $single } hang on a single partner each.
}{ $unsaid ->
    [0] {""}
    [one] {" "}One partner has not said which grades it reaches.
   *[other] {" "}{ $unsaid } partners have not said which grades they reach.
}
provided-answer-gives = { $gaps ->
    [0] Whatever a partner needs, some partner gives.
    [one] One thing that partners need is given by nobody.
   *[other] { $gaps } things that partners need are given by nobody.
}{ $single ->
    [0] {""}
    [one] {" "}One thing comes from a single partner.
   *[other] {" "}{ $single } things come from a single partner each.
}{ $thin ->
    [0] {""}
    [one] {" "}One comes from several, though thinly.
   *[other] {" "}{ $thin } come from several, though thinly.
}

provided-lapsed = { $partner } (its agreement ran out on { $day })
provided-no-holder = { $partner } (nobody keeps the relationship)
provided-in-doubt = One cannot quite count on: { $each }.
provided-thin-grades = Nobody reaches { $grades }.
provided-thin-sites = Nobody is at { $sites }.
provided-short = { $count } partners need it.
provided-needed-by = Needed by { $partners }
provided-more = and { $count } more
provided-could = { $count ->
    [0] Who could?
   *[other] Who could? ({ $count })
}
provided-could-name = { $label } { $what }
provided-who-could = Who could give it: { $what }
provided-nobody-could = No partner is near it, as far as the plan says. Think of who is missing, and put them in as prospective partners.
provided-idle = Neither given nor needed by anyone: { $what }.
provided-fit-serves = serves “{ $what }”
provided-fit-theme = serves a goal of the same theme as “{ $what }”
provided-fit-not-goal = does not serve “{ $what }” yet
provided-fit-grade = reaches { $what }
provided-fit-next-grade = reaches the grade before or after { $what }
provided-fit-grades-unsaid = has not said which grades it reaches
provided-fit-gives = gives “{ $what }”
provided-fit-could = could give “{ $what }”, as it says
provided-standing = now { $standing }
provided-ask = Ask them
provided-ask-name = Ask them: { $partner }
provided-does = Does it already
provided-does-name = { $partner } does it already
provided-taken = { $partner } is counted in.
provided-ask-goal = Ask { $partner } to serve “{ $goal }”
provided-ask-gives = Ask { $partner } for “{ $what }”
provided-ask-both = Ask { $partner } for “{ $what }” for “{ $goal }”
provided-ask-grade = Ask { $partner } about { $grade }

provided-crossed = What partners give for which goal
provided-crossed-table = Goals and what is given for each
provided-crossed-about = How many partners that serve the goal give it. An underlined figure hangs on one partner. Press a cell to see who could.
provided-cell-empty = { $goal }, { $what }: nobody
provided-cell-single = { $goal }, { $what }: 1, only { $partners }
provided-cell-several = { $goal }, { $what }: { $count }, { $partners }

provided-doubled = { $count ->
    [one] One thing is done twice
   *[other] { $count } things are done twice
}
provided-doubled-about = Two partners give the same for one goal. That may be as it should be{ $untied ->
    [0] {""}.
    [one] {""}; of one pair nobody has written down a tie, and perhaps neither knows.
   *[other] {""}; of { $untied } pairs nobody has written down a tie, and perhaps they do not know.
}
provided-same = Both give { $what }
provided-same-grades = Both give { $what }, to { $grades }
provided-for-goal = for “{ $goal }”
provided-tied = They have a tie
provided-untied = No tie

provided-empty-title = What is covered, and what is missing?
provided-empty-text = Once partners are in the plan, this shows which goals nobody serves, what hangs on one partner, which grades are not reached, and who could be asked.
provided-empty-example = For example: “Every eighth grader has spent a day at a workplace”: nobody. Falls Savings Bank could be asked.

provided-what = What
provided-grade-heading = Grade
provided-how = How well
provided-count = Partners
provided-by = By whom
provided-in-what = In what it is thin
provided-needed = Who needs it
provided-possible = Could be asked
provided-table-goals = How well goals are served
provided-table-grades = How well grades are reached
provided-table-gives = What is given
