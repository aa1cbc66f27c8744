# A word for each kind of record (`kind-<table>-…`), and a label for each field (`field-<table or part>-<field>`).

kind-sites-one = Site
kind-sites-many = Sites
kind-sites-count = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
kind-goals-one = Goal
kind-goals-many = Goals
kind-goals-count = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
kind-partners-one = Partner
kind-partners-many = Partners
kind-partners-count = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
kind-ties-one = Tie
kind-ties-many = Ties
kind-ties-count = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
kind-people-one = Person
kind-people-many = People
kind-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
kind-bodies-one = Committee or team
kind-bodies-many = Committees and teams
kind-bodies-count = { $count ->
    [one] { $count } committee or team
   *[other] { $count } committees and teams
}
kind-roles-one = Role
kind-roles-many = Roles
kind-roles-count = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}
kind-assignments-one = Part in a role
kind-assignments-many = Parts in roles
kind-assignments-count = { $count ->
    [one] { $count } part in a role
   *[other] { $count } parts in roles
}
kind-cost_lines-one = Cost line
kind-cost_lines-many = Cost lines
kind-cost_lines-count = { $count ->
    [one] { $count } cost line
   *[other] { $count } cost lines
}
kind-sources-one = Source of money
kind-sources-many = Sources of money
kind-sources-count = { $count ->
    [one] { $count } source of money
   *[other] { $count } sources of money
}
kind-allocations-one = Payment
kind-allocations-many = Payments
kind-allocations-count = { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}
kind-scenarios-one = What-if
kind-scenarios-many = What-ifs
kind-scenarios-count = { $count ->
    [one] { $count } what-if
   *[other] { $count } what-ifs
}
kind-contributions-one = Match contribution
kind-contributions-many = Match contributions
kind-contributions-count = { $count ->
    [one] { $count } match contribution
   *[other] { $count } match contributions
}
kind-actions-one = Action
kind-actions-many = Actions
kind-actions-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}

field-about-title = Title
field-about-community = School or learning community
field-about-vision = Vision
field-about-fiscal_start = Fiscal year starts on
field-about-first_year = First fiscal year
field-about-years = Number of years
field-about-currency = Currency
field-about-opening_cash = Cash in hand at the start
field-about-opening_unrestricted = Cash in hand that is free for anything
field-about-decimal_mark = Decimal mark
field-about-date_order = Order of dates
field-about-part_labels = Words for parts in roles
field-about-thresholds = When checks speak up
field-about-chances = Usual chances
field-about-upkeep = What ties take to keep up
field-about-on_map = Place of the school on the map
field-about-dismissed = Findings set aside
field-about-example = Worked example
field-about-notes = Notes

field-thresholds-person_share = One person owns more than
field-thresholds-organisation_share = One organization owns more than
field-thresholds-source_share = One source brings more than
field-thresholds-expiry_days = Agreement ends within (days)
field-thresholds-deputy_roles = One person stands in for more than (roles)
field-thresholds-terms_together = Terms end in one quarter: from this many on
field-thresholds-consulted = One role consults more than (people)
field-thresholds-roles_each = Roles one person can own

field-sites-name = Name
field-sites-level = Level
field-sites-grades = Grades
field-sites-tags = Tags
field-sites-notes = Notes

field-goals-name = Outcome
field-goals-label = Short label
field-goals-theme = Theme
field-goals-priority = Priority
field-goals-owner = Owner
field-goals-target = Target date
field-goals-status = Status
field-goals-sites = Sites
field-goals-tags = Tags
field-goals-notes = Notes

field-partners-name = Name
field-partners-label = Map label
field-partners-kind = Kind
field-partners-kind_name = Kind in words
field-partners-standing = Standing
field-partners-stage = Stage
field-partners-type_now = Type of partnership now
field-partners-type_desired = Type we want
field-partners-goals = Goals served
field-partners-sites = Sites served
field-partners-grades = Grades served
field-partners-students_served = Students served a year
field-partners-families_served = Families served a year
field-partners-gives = Gives
field-partners-could_give = Could give
field-partners-needs = Needs
field-partners-agreement = Agreement
field-partners-holder = Relationship holder
field-partners-backup = Backup
field-partners-website = Website
field-partners-place = Place
field-partners-email = Office e-mail
field-partners-phone = Office phone
field-partners-influence = Influence
field-partners-interest = Interest
field-partners-disposition = Disposition
field-partners-custom = More fields
field-partners-on_map = Place on the map
field-partners-confirmed = Last confirmed
field-partners-tags = Tags
field-partners-notes = Notes

field-agreement-kind = Form
field-agreement-progress = Progress
field-agreement-signed = Signed on
field-agreement-expires = Ends on
field-agreement-links = Links to documents
field-agreement-notes = Notes

field-confirmed-on = Confirmed on
field-confirmed-by = Confirmed by

field-ties-from = From
field-ties-to = To
field-ties-kinds = What flows
field-ties-scale = Scale
field-ties-level = Level now
field-ties-desired = Level we want
field-ties-from_rating = First end’s rating
field-ties-to_rating = Second end’s rating
field-ties-direction = Direction
field-ties-tags = Tags
field-ties-notes = Notes

field-people-name = Name
field-people-group = Group
field-people-partner = Partner
field-people-title = Title
field-people-email = E-mail
field-people-phone = Phone
field-people-strengths = Strengths
field-people-capacity = Hours a month
field-people-roles_at_most = Roles to own at most
field-people-starts = First day
field-people-leaves = Last day
field-people-sites = Sites
field-people-tags = Tags
field-people-notes = Notes

field-bodies-name = Name
field-bodies-purpose = Purpose
field-bodies-practice = Practice
field-bodies-members = Members
field-bodies-decision_rule = How it decides
field-bodies-rhythm = Meets
field-bodies-tags = Tags
field-bodies-notes = Notes

field-membership-person = Person
field-membership-part = As

field-roles-name = Name
field-roles-practice = Practice
field-roles-goal = Goal
field-roles-partner = Partner
field-roles-body = Committee or team
field-roles-approved_by = Committees and teams that approve it
field-roles-asked = Committees and teams asked before
field-roles-told = Committees and teams told after
field-roles-responsibilities = Responsibilities
field-roles-strengths = Strengths needed
field-roles-declined = Not to be suggested
field-roles-effort = Hours a month
field-roles-starts = Term starts
field-roles-ends = Term ends
field-roles-paid_by = Paid by
field-roles-vacancy = Why it stands vacant
field-roles-sites = Sites
field-roles-tags = Tags
field-roles-notes = Notes

field-assignments-role = Role
field-assignments-person = Person
field-assignments-part = Part
field-assignments-starts = From
field-assignments-ends = Until
field-assignments-tags = Tags
field-assignments-notes = Notes

field-cost_lines-name = Name
field-cost_lines-category = Category
field-cost_lines-goal = Goal
field-cost_lines-priority = Priority
field-cost_lines-recurrence = How often
field-cost_lines-need = Need
field-cost_lines-months = Months in which it is paid
field-cost_lines-formula = How it is reckoned
field-cost_lines-sites = Sites
field-cost_lines-tags = Tags
field-cost_lines-notes = Notes

field-formula-people = People
field-formula-rate = Rate an hour
field-formula-time = Hours each time
field-formula-times = Times a week
field-formula-weeks = Weeks

field-sources-name = Name
field-sources-funder = Funder
field-sources-level = Level
field-sources-form = Form
field-sources-stage = Stage
field-sources-probability = Chance, in percent
field-sources-amounts = Amounts
field-sources-available_from = May be spent from
field-sources-available_until = May be spent until
field-sources-payment = Payment
field-sources-receipts = Installments
field-sources-unrestricted = May pay for anything
field-sources-eligible = May pay for
field-sources-caps = Limits
field-sources-carry_limit = May carry over
field-sources-match_rule = Match
field-sources-deliverables = Due to the funder
field-sources-renewal = Renewal
field-sources-group = Stands or falls with
field-sources-owner = Looked after by
field-sources-tags = Tags
field-sources-notes = Notes
field-sources-indirect = Indirect costs

field-eligibility-line = Cost line
field-eligibility-verdict = May it pay?
field-eligibility-note = Condition or reason
field-eligibility-citation = Where it is written

field-cap-line = On the cost line
field-cap-category = On the category
field-cap-most = At most
field-cap-share = At most, in percent of what the line needs
field-cap-share_of_award = At most, in percent of what the source brings in the year
field-cap-citation = Where it is written

field-match_rule-share = Share
field-match_rule-basis = Share of what
field-match_rule-amounts = Promised

field-indirect-share = Share
field-indirect-basis = Share of what

field-deliverable-kind = What
field-deliverable-due = Due on
field-deliverable-owner = Seen to by
field-deliverable-done = Done
field-deliverable-notes = Notes

field-allocations-source = Source
field-allocations-line = Cost line
field-allocations-year = Fiscal year
field-allocations-amount = Amount
field-allocations-locked = Locked
field-allocations-tags = Tags
field-allocations-notes = Notes

field-scenarios-name = Name
field-scenarios-changes = What would be otherwise
field-scenarios-tags = Tags
field-scenarios-notes = Notes

field-contributions-name = What is brought
field-contributions-giver = Given by
field-contributions-award = Counts for
field-contributions-kind = Kind
field-contributions-brought_by = Paid by the source
field-contributions-amounts = Worth
field-contributions-valuation = Hours and rate
field-contributions-documented = Documented
field-contributions-proof = What shows it
field-contributions-authority = Law that lets federal money count
field-contributions-tags = Tags
field-contributions-notes = Notes

field-valuation-time = Hours a year
field-valuation-rate = Rate an hour
field-valuation-rate_year = Year of the rate
field-valuation-rate_place = Place of the rate
field-valuation-rate_source = Source of the rate

field-actions-name = What is to be done
field-actions-owner = Owner
field-actions-due = Due on
field-actions-status = Status
field-actions-about = Belongs to
field-actions-tags = Tags
field-actions-notes = Notes
