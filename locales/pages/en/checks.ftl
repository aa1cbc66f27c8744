# The checks: `check-<name>` says what is wrong, `check-<name>-remedy` what to do, and `check-<name>-count` stands for
# several findings. Days, amounts and shares come formatted.

severity-error = To put right
severity-warning = To look at
severity-note = Good to know

topic-partners = Partners
topic-goals = Goals
topic-leadership = Leadership
topic-funding = Funding
topic-actions = Actions

# The number of a check beside what it says, for those who hear it.
check-number = check { $number }

# Stands for the name of a record that has none yet.

check-unnamed = (no name yet)

duplicate-same-name = The names are the same but for spelling
duplicate-nearly-same-name = The names are nearly the same
duplicate-same-website = They have the same website
duplicate-same-email = They have the same e-mail address
duplicate-same-phone = They have the same phone number

check-no-owner-remedy = Name one person who answers for it, or say why it stands vacant.

check-owner-to-come-remedy = Let someone see to it until then, with the day before as their last, or let it begin later.

check-holder-left = { $person } still has a part in “{ $role }” ({ $part }) but left on { $day }.
check-holder-left-remedy = Give the part to someone else, or take it out.
check-holder-leaves-first = { $person } has a part in “{ $role }” ({ $part }) but leaves on { $day }, before it begins.
check-holder-leaves-first-remedy = Give the part to someone else, or take it out.
check-holder-leaves-first-count = { $count ->
    [one] { $count } part is held by someone who leaves before it begins
   *[other] { $count } parts are held by people who leave before they begin
}
check-holder-left-count = { $count ->
    [one] { $count } part is held by someone who has left
   *[other] { $count } parts are held by people who have left
}

check-term-over = The term of { $person } in “{ $role }” ({ $part }) was over on { $day }, and nobody follows.
check-term-over-remedy = Extend the term or name who follows.
check-term-over-count = { $count ->
    [one] { $count } term is over and nobody follows
   *[other] { $count } terms are over and nobody follows
}

check-no-decision-rule = { $body } does not say how it decides.
check-no-decision-rule-remedy = Agree on a rule, such as consent or majority, before it is needed.
check-no-decision-rule-count = { $count ->
    [one] { $count } committee or team has no rule for deciding
   *[other] { $count } committees and teams have no rule for deciding
}

check-over-capacity = The roles of { $person } take { $load } hours a month; { $person } can give { $capacity }.
check-over-capacity-count = { $count ->
    [one] { $count } person has more to do than time for it
   *[other] { $count } people have more to do than time for it
}

check-missing-person = { $record } names a person who is not in the plan.
check-missing-person-remedy = Choose someone else, leave the field empty, or bring the person back from another copy.
check-missing-person-count = { $count ->
    [one] { $count } place names a person who is not in the plan
   *[other] { $count } places name people who are not in the plan
}

check-role-over = The term of “{ $role }” was over on { $day }: nobody holds it any more.
check-role-over-remedy = If it goes on, give it a later end.
check-role-over-count = { $count ->
    [one] The term of { $count } role is over
   *[other] The terms of { $count } roles are over
}

check-vacant = “{ $role }” stands vacant: { $reason }.
check-vacant-count = { $count ->
    [one] { $count } role stands vacant
   *[other] { $count } roles stand vacant
}

check-owns-much-remedy = Ask who could take one over, and let that person grow into it.

check-no-deputy-count = { $count ->
    [one] { $count } role has nobody to stand in
   *[other] { $count } roles have nobody to stand in
}

check-deputy-for-many = { $person } stands in for { $count } roles.
check-deputy-for-many-count = { $count ->
    [one] { $count } person stands in for many roles
   *[other] { $count } people stand in for many roles
}

check-many-consulted-remedy = Keep the few without whom the decision would be worse, and inform the others.

check-only-informed = { $person } is only ever informed.
check-only-informed-remedy = Ask whether there is a part to take, or whether a newsletter would do.
check-only-informed-count = { $count ->
    [one] { $count } person is only ever informed
   *[other] { $count } people are only ever informed
}

check-no-part = { $person } has nothing to do in the plan yet.
check-no-part-remedy = Give a part in a role, or take the person out.
check-no-part-count = { $count ->
    [one] { $count } person has nothing to do in the plan yet
   *[other] { $count } people have nothing to do in the plan yet
}

check-terms-end-together = { $count } of { $total } terms of those who lead a role end between { $from } and { $until }.
check-terms-end-together-remedy = Stagger them, so that not everyone is new at once.
check-terms-end-together-count = Most terms end in one quarter

check-pay-ends-first = “{ $role }” is paid by { $source }, which ends on { $day }.
check-pay-ends-first-remedy = Find money for the time after, or end the role with it.
check-pay-ends-first-count = { $count ->
    [one] { $count } role outlasts the money that pays it
   *[other] { $count } roles outlast the money that pays them
}

check-leads-without-role = { $person } is named for { $count } things in this plan and has no part in any role.
check-leads-without-role-remedy = Give what they do already a role, so that it is seen and can be handed over.
check-leads-without-role-count = { $count ->
    [one] { $count } person leads several things without a role
   *[other] { $count } people lead several things without a role
}

check-too-few-able = { $able ->
    [0] Nobody can take { $roles }.
   *[other] Only { $people } can take { $roles }: { $asked } roles, room for { $room }.
}
check-too-few-able-count = { $count ->
    [one] { $count } group of roles has too few people who can take them
   *[other] { $count } groups of roles have too few people who can take them
}

check-single-point = { $roles ->
    [one] If { $person } leaves, { $roles } role has nobody who could take it.
   *[other] If { $person } leaves, { $roles } roles have nobody who could take them.
}
check-single-point-count = { $count ->
    [one] The leaving of { $count } person could not be made up for
   *[other] The leaving of { $count } people could not be made up for
}

check-ends-before-start = The last day of “{ $what }”, { $ends }, is before its first, { $starts }.
check-ends-before-start-remedy = Put the two days right: until then it counts as over.
check-ends-before-start-count = { $count ->
    [one] { $count } last day is before the first
   *[other] { $count } last days are before the first
}

check-owner-leaving = { $person } leaves on { $day } and nobody is lined up for “{ $role }”.

check-pay-lost = “{ $role }” is to be paid by { $source }, which will not come.
check-pay-lost-remedy = Choose another source for it.
check-pay-lost-count = { $count ->
    [one] { $count } role is to be paid by money that will not come
   *[other] { $count } roles are to be paid by money that will not come
}

check-student-contact = Contact data of the student leader { $person } is kept.
check-student-contact-remedy = Take it out: student leaders stand here by role and initials only.
check-student-contact-count = { $count ->
    [one] { $count } student leader’s contact data is kept
   *[other] { $count } student leaders’ contact data is kept
}

check-unfundable = No source may pay for “{ $line }”.
check-unfundable-remedy = Find a source that may, or check what your sources may pay for.
check-unfundable-count = { $count ->
    [one] { $count } cost line has no source that may pay for it
   *[other] { $count } cost lines have no source that may pay for them
}

check-year-unfundable = In { $years } no source that may pay for “{ $line }” has any money.
check-year-unfundable-remedy = Look for money for these years, or plan for the cost to end.
check-year-unfundable-count = { $count ->
    [one] { $count } cost line has years without money that may pay for it
   *[other] { $count } cost lines have years without money that may pay for them
}

check-source-idle = { $source } may pay for none of your cost lines.
check-source-idle-remedy = Say what it may pay for, or add the line it is meant for.
check-source-idle-count = { $count ->
    [one] { $count } source may pay for nothing in the plan
   *[other] { $count } sources may pay for nothing in the plan
}

check-source-unused = { $source } pays for nothing yet.
check-source-unused-remedy = Assign it to a line that it may pay for.
check-source-unused-count = { $count ->
    [one] { $count } source pays for nothing yet
   *[other] { $count } sources pay for nothing yet
}

check-lapses = { $amount } of { $source } is left when it ends on { $day }.
check-lapses-remedy = Assign it to something it may pay for before then.
check-lapses-count = { $count ->
    [one] { $count } source ends with money left over
   *[other] { $count } sources end with money left over
}

check-lapses-yearly = At the end of { $year }, { $amount } of { $source } lapses: at most { $limit } may be carried over.
check-lapses-yearly-remedy = Assign it to something it may pay for in that year, or ask the funder to carry over more.
check-lapses-yearly-count = { $count ->
    [one] In { $count } case more is left of a source than it may carry over
   *[other] In { $count } cases more is left of a source than it may carry over
}

check-cliff = { $source } pays { $amount } of the recurring cost “{ $line }” and ends on { $day }.
check-cliff-remedy = Find money for the time after, or decide what ends with it.
check-cliff-count = { $count ->
    [one] { $count } recurring cost is paid by money that ends
   *[other] { $count } recurring costs are paid by money that ends
}

check-outside-period = { $source } is to pay for “{ $line }” in { $year }, when it may not be spent.
check-outside-period-remedy = Move the amount to another year or another source.
check-outside-period-count = { $count ->
    [one] { $count } amount is assigned outside the time it may be spent in
   *[other] { $count } amounts are assigned outside the time they may be spent in
}

check-leans-on-one = { $source } brings { $share } of the money of { $year }.
check-leans-on-one-remedy = Ask what would happen without it, and look for a second leg to stand on.
check-leans-on-one-count = { $count ->
    [one] { $count } source brings a large share of a year’s money
   *[other] { $count } sources bring a large share of a year’s money
}

check-overdrawn = In { $year }, { $amount } more is assigned from { $source } than it has.
check-overdrawn-remedy = Take some of it back: it has { $has }.
check-overdrawn-count = { $count ->
    [one] { $count } source is assigned beyond what it has
   *[other] { $count } sources are assigned beyond what they have
}

check-overpaid = In { $year }, “{ $line }” is assigned { $amount } more than it needs.
check-overpaid-remedy = Take some of it back: it needs { $need }.
check-overpaid-count = { $count ->
    [one] { $count } cost line is assigned more than it needs
   *[other] { $count } cost lines are assigned more than they need
}

check-ineligible = { $source } is to pay for “{ $line }”, which it may not pay for.
check-ineligible-remedy = Choose another source, or correct what this one may pay for.
check-ineligible-count = { $count ->
    [one] { $count } amount is assigned where its source may not pay
   *[other] { $count } amounts are assigned where their source may not pay
}

check-negative = “{ $record }” has an amount below zero.
check-negative-remedy = Check the sign: money that comes and money that is needed are both above zero.
check-negative-count = { $count ->
    [one] { $count } amount is below zero
   *[other] { $count } amounts are below zero
}

check-over-cap = { $source } pays { $amount } more than one of its limits allows.
check-over-cap-remedy = Take some of it back, or check the limit.
check-over-cap-count = { $count ->
    [one] { $count } limit of a source is passed
   *[other] { $count } limits of sources are passed
}

check-match-short = { $award } still needs { $amount } of match in { $years }.
check-match-short-remedy = Add what others bring for it, or agree on less with the funder.
check-match-short-count = { $count ->
    [one] { $count } award has not all the match it asks for
   *[other] { $count } awards have not all the match they ask for
}

check-match-twice = { $source } brings { $brings } in { $year }, and { $pledged } of it is to count as match: { $amount } too much, which does not count.
check-match-twice-remedy = Take the amounts down, or name what else brings them.
check-match-twice-count = { $count ->
    [one] { $count } source is to count as match for more than it brings
   *[other] { $count } sources are to count as match for more than they bring
}

check-match-alike = “{ $contribution }” is to count as match for two awards.
check-match-alike-remedy = What counts for one award cannot count for another. If these are two things, give them two names.
check-match-alike-count = { $count ->
    [one] { $count } contribution looks as if it counted for two awards
   *[other] { $count } contributions look as if they counted for two awards
}

check-match-federal = “{ $contribution }” is paid by { $source }, which is federal: it does not count as match for { $award }.
check-match-federal-remedy = Name other money for it. If a law lets it count, write down which; if the award is not federal, say its level.
check-match-federal-count = { $count ->
    [one] { $count } contribution to match is paid with federal money
   *[other] { $count } contributions to match are paid with federal money
}

check-rate-unfounded = The rate of “{ $contribution }” does not say its year and where it comes from.
check-rate-unfounded-remedy = Write both down: whoever audits the award asks for them.
check-rate-unfounded-count = { $count ->
    [one] { $count } rate does not say its year and source
   *[other] { $count } rates do not say their year and source
}

check-indirect-over = { $source } pays { $amount } more of indirect costs in { $year } than its rule allows, which is { $most }.
check-indirect-over-remedy = Assign other money to them, or check the rule.
check-indirect-over-count = { $count ->
    [one] { $count } source pays more of indirect costs than it may
   *[other] { $count } sources pay more of indirect costs than they may
}

check-counts-on-lost = “{ $line }” counts on { $source }, which will not come.
check-counts-on-lost-remedy = Assign other money to it.
check-counts-on-lost-count = { $count ->
    [one] { $count } amount is assigned of money that will not come
   *[other] { $count } amounts are assigned of money that will not come
}

check-deliverable-overdue = { $count ->
    [one] Something is owed to the funder of { $source } since { $day }.
   *[other] { $count } things are owed to the funder of { $source }, the first since { $day }.
}
check-deliverable-overdue-remedy = Send it, or agree on a new date with the funder.
check-deliverable-overdue-count = { $count ->
    [one] { $count } source has something overdue
   *[other] { $count } sources have something overdue
}

check-year-short = { $year } needs { $amount } more than all its money together.
check-year-short-remedy = Look for more money, or for costs that can wait.
check-year-short-count = { $count ->
    [one] { $count } year needs more than all its money
   *[other] { $count } years need more than all their money
}

check-agreement-lapsed = The agreement with { $partner } ran out on { $day }.
check-agreement-lapsed-remedy = Renew it, or set down that the partnership has ended.
check-agreement-lapsed-count = { $count ->
    [one] { $count } agreement has run out
   *[other] { $count } agreements have run out
}

check-agreement-expires = { $count ->
    [0] The agreement with { $partner } runs out today.
    [one] The agreement with { $partner } runs out tomorrow, on { $day }.
   *[other] The agreement with { $partner } runs out in { $count } days, on { $day }.
}
check-agreement-expires-remedy = Talk about what comes after, while there is time.
check-agreement-expires-count = { $count ->
    [one] { $count } agreement runs out soon
   *[other] { $count } agreements run out soon
}

check-no-holder = Nobody keeps the relationship with { $partner }.
check-no-holder-remedy = Name one person whom they can call.
check-no-holder-count = { $count ->
    [one] { $count } partner has nobody who keeps the relationship
   *[other] { $count } partners have nobody who keeps the relationship
}

check-no-backup = Nobody stands in for whoever keeps the relationship with { $partner }.
check-no-backup-remedy = Name a second person whom they know.
check-no-backup-count = { $count ->
    [one] { $count } partner has one contact only
   *[other] { $count } partners have one contact only
}

check-holder-gone = { $person }, who kept the relationship with { $partner }, left on { $day }.
check-holder-gone-remedy = Name who keeps it now, and introduce them.
check-holder-gone-count = { $count ->
    [one] { $count } partner’s contact has left
   *[other] { $count } partners’ contacts have left
}

check-not-confirmed = Nobody has confirmed the facts about { $partner } since { $since }.
check-not-confirmed-remedy = Ask them whether names, services and numbers still hold.
check-not-confirmed-count = { $count ->
    [one] { $count } partner was not confirmed this school year
   *[other] { $count } partners were not confirmed this school year
}

check-likely-duplicate = { $partner } and { $other } may be one and the same.
check-likely-duplicate-remedy = Look at both, and merge them if they are.
check-likely-duplicate-count = { $count ->
    [one] { $count } pair of partners may be one and the same
   *[other] { $count } pairs of partners may be one and the same
}

check-self-tie = A tie joins { $partner } with itself.
check-self-tie-remedy = Choose the other end, or take the tie out.
check-self-tie-count = { $count ->
    [one] { $count } tie joins one end with itself
   *[other] { $count } ties join one end with itself
}

check-double-tie = There are { $count } ties between { $partner } and { $other }.
check-double-tie-remedy = Keep one: a tie can be of several kinds.
check-double-tie-count = { $count ->
    [one] { $count } pair is tied more than once
   *[other] { $count } pairs are tied more than once
}

check-no-contact = There is no contact at { $partner }: no person, no e-mail address, no phone number.
check-no-contact-remedy = Ask them whom to call, and add that person under “People at this partner”.
check-no-contact-count = { $count ->
    [one] There is no contact at { $count } partner
   *[other] There is no contact at { $count } partners
}

check-goal-uncovered = No partner serves the goal “{ $goal }”.
check-goal-uncovered-remedy = Ask who could, starting with partners that could give more.
check-goal-uncovered-count = { $count ->
    [one] { $count } goal is served by no partner
   *[other] { $count } goals are served by no partner
}

check-goal-single = Only { $partner } serves the goal “{ $goal }”.
check-goal-single-remedy = Find a second partner, in case this one drops out.
check-goal-single-count = { $count ->
    [one] { $count } goal depends on one partner
   *[other] { $count } goals depend on one partner
}

check-goal-no-owner = Nobody answers for the goal “{ $goal }”.
check-goal-no-owner-remedy = Name an owner.
check-goal-no-owner-count = { $count ->
    [one] { $count } goal has no owner
   *[other] { $count } goals have no owner
}

check-goal-overdue = The target date of “{ $goal }” was { $day }.
check-goal-overdue-remedy = Set down how it went, and set a new date or close it.
check-goal-overdue-count = { $count ->
    [one] { $count } goal is past its date
   *[other] { $count } goals are past their date
}

check-action-overdue = “{ $action }” was due on { $day }.
check-action-overdue-remedy = Do it, set a new day, or drop it.
check-action-overdue-count = { $count ->
    [one] { $count } action is overdue
   *[other] { $count } actions are overdue
}

check-action-no-owner = Nobody owns “{ $action }”.
check-action-no-owner-remedy = Name one person.
check-action-no-owner-count = { $count ->
    [one] { $count } action has no owner
   *[other] { $count } actions have no owner
}

check-unresolved = { $record } refers to something that is not in the plan.
check-unresolved-remedy = Choose something else, leave it out, or bring back what is missing from another copy.
check-unresolved-count = { $count ->
    [one] { $count } place refers to something that is not in the plan
   *[other] { $count } places refer to things that are not in the plan
}

check-cash-short = In { $month } cash is { $amount } below zero, even if all the money of { $year } comes.
check-cash-short-remedy = Ask for money earlier, pay later, or find a loan. “Cash by month” says how much, and until when.
check-cash-short-count = { $count ->
    [one] Cash falls below zero within { $count } year
   *[other] Cash falls below zero within { $count } years
}
