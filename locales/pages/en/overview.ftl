# The overview page.
overview-question = Where do we stand?
overview-answer-empty = The plan is empty so far. The first steps below lead to a first useful plan in about twenty minutes.
overview-answer = { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
} and { $goals ->
    [one] { $goals } goal
   *[other] { $goals } goals
}. { $errors ->
    [0] Nothing has to be put right.
    [one] One thing has to be put right.
   *[other] { $errors } things have to be put right.
} { $actions ->
    [0] No next steps are written down.
    [one] One next step is open.
   *[other] { $actions } next steps are open.
}
overview-practices = The six practices
overview-nothing-yet = Nothing yet
overview-practice-learning = Who teaches whom what, and what follows?
overview-practice-change = Is this still the right set of partners?
overview-practice-evidence = Are we getting anywhere, and how do we know?
overview-practice-channels = Who talks to whom, and whom have we let slip?
overview-practice-funding = Can we pay for it, and what stops when money ends?
overview-practice-leadership = Who leads what, and who stands in?
overview-attention = Needs attention
overview-all-well = Nothing needs attention.
overview-next = Next steps
overview-no-actions = No next steps yet. Write down who does what by when.
overview-action-done = Done: { $name }
overview-action-dropped = Dropped: { $name }
overview-closed = Done and dropped ({ $count })
overview-no-owner = No one yet
overview-due = due { $day }
overview-was-due = was due { $day }
overview-add-label = Add a next step
overview-add = Add
steps-title = First steps
steps-hide = Put these away
steps-show = Show these again
steps-name = Say which school or community the plan is for
steps-name-text = It stands on every page and print-out.
steps-name-go = Open Settings
steps-goals = Write down one to five goals
steps-goals-text = An outcome in a sentence, such as “Chronic absence falls below 12% by 2028”.
steps-goals-go = Open Goals
steps-partners = Name at least three partners
steps-partners-text = Type them one after another, or bring in a list you have.
steps-partners-go = Open Partners
steps-roles = Say who leads what
steps-roles-text = A few people, a few roles, and one owner for each.
steps-roles-go = Open Leadership
steps-money = Put in what it costs and where the money comes from
steps-money-text = Rough amounts will do; “?” stands for what is not known yet.
steps-money-go = Open Funding
overview-sample = This is a sample: a made-up town with real problems in its plan. Try anything; your own plans are not touched.

set-aside = Set aside
set-aside-name = Set aside: { $finding }
set-aside-title = Set this aside?
set-aside-why = Why
set-aside-why-hint = The reason is kept in the plan, for whoever asks later. It comes back by itself if it grows, and can be brought back at any time.
set-aside-why-missing = Say why, so that others can follow it later.
set-aside-count = { $count ->
    [one] { $count } set aside
   *[other] { $count } set aside
}
set-aside-grown = It was set aside on { $day } and has grown since.
set-aside-grown-once = It was set aside once and has grown since.
set-aside-reason = The reason then: { $reason }
set-aside-back = Point out again
set-aside-back-name = Point out again: { $finding }
