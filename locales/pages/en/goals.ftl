# The page on goals.

goals-question = What are we working towards, and who serves it?

goals-answer-none = No goals yet: begin with what should be different for children a year from now.
goals-answer-empty-one = No partner serves “{ $goal }”.
goals-answer-empty = { $count } of { $total } goals are served by no partner.
goals-answer-single-one = Only { $partner } serves “{ $goal }”.
goals-answer-single = { $count } of { $total } goals hang on one partner each.
goals-answer-all = { $total ->
    [one] The goal is served by several partners.
    [2] Both goals are served by several partners each.
   *[other] All { $total } goals are served by several partners each.
}
goals-answer-several = { $count ->
    [one] { $count } is served by several partners.
   *[other] { $count } are served by several partners each.
}

goals-list = Goals
goals-add = Add a goal
goals-goal = Goal
goals-coverage = Who serves which goal
goals-no-partners = Once there are partners, this shows which of them serves which goal.
goals-keys = Space or Enter in a cell says that the partner serves the goal, or no longer.
goals-served-by = Served by
goals-partners = Served by
goals-cover = { $count ->
    [0] No partner
    [one] Only one partner
   *[other] { $count } partners
}
goals-cover-empty-hint = Ask who could serve it, starting with partners that could give more.
goals-cover-single-hint = Find a second partner, in case this one drops out.
goals-cell = { $goal }, { $partner }: { $standing }
goals-partner-standing = { $partner } ({ $standing })
goals-serves = serves it
goals-serves-not = does not serve it
goals-planned = planned
goals-resting = paused
goals-over = ended

goals-empty-title = What should be different for children?
goals-empty-text = Write each goal as an outcome in one sentence. Everything else in the plan can then say which goal it serves, and gaps show.
goals-empty-example = For example: “Chronic absence falls from 24% to 15%”, by June 2028, served by the health center and the mentors.
