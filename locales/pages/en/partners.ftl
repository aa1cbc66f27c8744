# The partners page and a partner's details.
partners-question = Who do we work with, and who is missing?
partners-views = Views of the partners
partners-view-list = List
partners-view-map = Map
partners-view-ties = Ties
partners-view-coverage = Coverage
partners-answer-empty = Nobody is in the plan yet.
partners-answer = { $count ->
    [one] One partner, { $active ->
        [0] not active yet
       *[other] active
    }
   *[other] { $count } partners, { $active ->
        [0] none of them active yet
       *[other] { $active } of them active
    }
}. { $unheld ->
    [0] Each has someone at the school who keeps the relationship.
    [one] One has nobody at the school who keeps the relationship.
   *[other] { $unheld } have nobody at the school who keeps the relationship.
}
partners-add = Add a partner
partners-add-named = Add this partner
partners-quick-label = Name of a partner
partners-empty-title = Everyone your school works with, in one place
partners-empty-text = Put in each organization or group by name; everything else can wait. Later you see which goals they serve, who keeps the relationship, and what hangs on one partner.
partners-empty-example = Such as “Riverside Clinic”, “Lincoln PTA”, “Town Library”.
partners-none-found = No partner is like that.
partners-filters = Show only
partners-show-some = Show only some
partners-any = Any
partners-goal = Goal
partners-tag = Tag
partners-shown = { $shown } of { $all } match
partners-clear = Show all
partners-duplicates = { $count ->
    [one] Two partners may be the same
   *[other] { $count } pairs of partners may be the same
}
partners-merge-into = Merge into “{ $name }”
partners-merge-into-one = { $which ->
    [first] Merge into the first
   *[second] Merge into the second
}
# The whole name of such a button: the same partner may be in several pairs.
partners-merge-of-pair = { $button }, pair { $pair }
partners-merged-note = Merged with “{ $name }”. { $facts }
partners-agreement-ends = ends { $day }
partner-basics = What it is
partner-brings = What it brings
partner-serves = Whom it serves
partner-agreement = What is agreed
partner-agreement-add = Write down an agreement
partner-agreement-remove = Take the agreement out
partner-agreement-link = Add a link to a document
partner-agreement-link-go = Add the link
partner-agreement-link-remove = Take out { $link }
partner-keeps = Who keeps the relationship
partner-contacts = People at this partner
partner-contacts-none = No one yet.
partner-contact-add = Add a person at this partner
partner-ties = Ties
partner-ties-none = No ties yet. The first is usually the one with the school itself.
partner-tie-add = Add a tie with
partner-tie-school = { $school } (the school itself)
partner-tie-remove = Take out the tie with { $name }
partner-tie-more = More about this tie
partner-tie-private = What each side thinks of it, and notes: covered on the projector and on paper.
partner-tie-rated-by = How { $name } rates it
partner-tie-unrated = Not rated, or not known
partner-tie-rating-1 = 1: does not work
partner-tie-rating-2 = 2: works in part
partner-tie-rating-3 = 3: works
partner-tie-rating-4 = 4: works very well
partner-tie-from-to = From { $from } to { $to }
partner-weight = Influence and interest
partner-rating-hint = 1 to 5; leave it empty if you do not know
partner-rating-range = Enter a number from 1 to 5, or leave it empty.
partner-reach = How to reach it
partner-custom = More
partner-custom-name = Name of a further field
partner-custom-add = Add the field
partner-custom-remove = Take out the field “{ $name }”
partner-confirm = These facts still hold
partner-never-confirmed = Nobody has confirmed these facts yet.
partner-attention = Needs attention
