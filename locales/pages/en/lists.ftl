# Labels of the closed lists: `<list>-<id>`. Where a choice needs a definition beside it, `<list>-<id>-hint`.

## Partners

partner-kind-school = School or district unit
partner-kind-family = Families, parents, PTA
partner-kind-youth = Young people
partner-kind-cbo = Community organization or nonprofit
partner-kind-civic = Civic, volunteer or neighborhood group
partner-kind-faith = Faith-based
partner-kind-business = Business or employer
partner-kind-higher_ed = College or university
partner-kind-health = Health or behavioral health
partner-kind-government = Government agency
partner-kind-public_safety = Public safety
partner-kind-culture = Library, museum, arts, parks
partner-kind-media = Media
partner-kind-funder = Foundation or funder
partner-kind-other = Other

standing-prospective = Prospective
standing-exploring = Exploring
standing-active = Active
standing-paused = Paused
standing-ended = Ended

standing-prospective-hint = We have thought of them
standing-exploring-hint = We are in first talks
standing-active-hint = We are working together
standing-paused-hint = We are resting, and may go on
standing-ended-hint = We have finished, which can be a good outcome

stage-building = Scoping and building
stage-managing = Managing and maintaining
stage-reviewing = Reviewing and revising
stage-sustaining = Sustaining outcomes

stage-building-hint = Getting to know each other, agreeing what to do
stage-managing-hint = Doing it, and keeping the relationship in good order
stage-reviewing-hint = Looking at what works, and changing what does not
stage-sustaining-hint = Making sure that what was achieved stays

partnership-type-cooperative = Cooperative
partnership-type-collaborative = Collaborative
partnership-type-integrated = Integrated

partnership-type-cooperative-hint = Each works on its own; we may share a goal
partnership-type-collaborative-hint = We share goals and talk about them
partnership-type-integrated-hint = We set goals together and decide together

contribution-funding = Funding
contribution-goods = Goods
contribution-space = Space
contribution-staff = Paid staff
contribution-volunteers = Volunteers
contribution-data = Data
contribution-information = Information and feedback
contribution-subject_expertise = Subject expertise
contribution-other_expertise = Other expertise
contribution-connections = Community connections
contribution-fiscal_agent = Fiscal agent
contribution-facilitation = Facilitation and leadership
contribution-advocacy = Advocacy
contribution-technology = IT and web
contribution-training = Training
contribution-placements = Student placements
contribution-transport = Transport

agreement-kind-contract = Contract
agreement-kind-memorandum = Memorandum of understanding
agreement-kind-lease = Lease
agreement-kind-pta = Coordinated by the PTA
agreement-kind-informal = Informal

agreement-kind-contract-hint = Money changes hands
agreement-kind-memorandum-hint = No money changes hands

agreement-progress-not_yet = Not yet
agreement-progress-under_discussion = Under discussion
agreement-progress-finalised = Finalized

disposition-supportive = Supportive
disposition-neutral = Neutral
disposition-opposed = Opposed

## Ties

tie-kind-information = Information
tie-kind-referral = Referral
tie-kind-programme = Joint program
tie-kind-funding = Funding
tie-kind-space = Space
tie-kind-training = Training
tie-kind-data = Data
tie-kind-advocacy = Advocacy
tie-kind-staff = Shared staff
tie-kind-governance = Governance

tie-scale-vnl4 = Four levels
tie-scale-frey5 = Five stages (Frey)
tie-scale-himmelman4 = Four strategies (Himmelman)

tie-level-none = No tie
tie-level-unknown = Not known
tie-level-awareness = Awareness
tie-level-networking = Networking
tie-level-cooperation = Cooperation
tie-level-coordination = Coordination
tie-level-coalition = Coalition
tie-level-collaboration = Collaboration
tie-level-integration = Integration

tie-level-none-hint = We have nothing to do with each other
tie-level-unknown-hint = Nobody has said yet
tie-level-awareness-hint = We know of each other
tie-level-networking-hint = We tell each other what we are doing
tie-level-cooperation-hint = We help each other now and then
tie-level-coordination-hint = We plan parts of our work together
tie-level-coalition-hint = We share ideas and means, and decide together now and then
tie-level-collaboration-hint = We belong to one system and agree before we act
tie-level-integration-hint = We work as one

direction-both = Both ways
direction-forward = From the first to the second
direction-backward = From the second to the first

## People, bodies and roles

person-group-school = School staff
person-group-partner = Partner staff
person-group-family = Family
person-group-student = Student leader
person-group-community = Community

decision-rule-consensus = Consensus
decision-rule-consent = Consent
decision-rule-majority = Majority
decision-rule-two_thirds = Two thirds
decision-rule-advice = Advice

decision-rule-consensus-hint = Everyone agrees
decision-rule-consent-hint = No one has a reasoned objection
decision-rule-majority-hint = More than half agree
decision-rule-two_thirds-hint = Two thirds agree
decision-rule-advice-hint = One person decides after hearing the others

rhythm-weekly = Every week
rhythm-fortnightly = Every two weeks
rhythm-monthly = Every month
rhythm-quarterly = Every three months
rhythm-half_yearly = Twice a year
rhythm-yearly = Once a year
rhythm-as_needed = As needed

part-owner = Owner
part-approver = Approver
part-doer = Doer
part-deputy = Deputy
part-consulted = Consulted
part-informed = Informed

part-owner-hint = Answers for it; exactly one person
part-approver-hint = Says yes or no
part-doer-hint = Does the work
part-deputy-hint = { $parts ->
    [raci] Stands in for whoever is accountable
    [darci] Stands in for whoever is accountable
    [decisions] Stands in for whoever decides
   *[plain] Stands in for the owner
}
part-consulted-hint = Is asked before
part-informed-hint = Is told after

# The parts in each set of words, and their one-key letters: unlike within a set, and S stands in everywhere.
part-plain-owner = Owner
part-plain-owner-letter = O
part-plain-approver = Approver
part-plain-approver-letter = A
part-plain-doer = Doer
part-plain-doer-letter = D
part-plain-deputy = Deputy
part-plain-deputy-letter = S
part-plain-consulted = Consulted
part-plain-consulted-letter = C
part-plain-informed = Informed
part-plain-informed-letter = I
part-mocha-owner = Owner
part-mocha-owner-letter = O
part-mocha-approver = Approver
part-mocha-approver-letter = A
part-mocha-doer = Helper
part-mocha-doer-letter = H
part-mocha-deputy = Deputy
part-mocha-deputy-letter = S
part-mocha-consulted = Consulted
part-mocha-consulted-letter = C
part-mocha-informed = Informed
part-mocha-informed-letter = I
part-darci-owner = Accountable
part-darci-owner-letter = A
part-darci-approver = Decision maker
part-darci-approver-letter = D
part-darci-doer = Responsible
part-darci-doer-letter = R
part-darci-deputy = Deputy
part-darci-deputy-letter = S
part-darci-consulted = Consulted
part-darci-consulted-letter = C
part-darci-informed = Informed
part-darci-informed-letter = I
part-raci-owner = Accountable
part-raci-owner-letter = A
part-raci-approver = Approver
part-raci-approver-letter = P
part-raci-doer = Responsible
part-raci-doer-letter = R
part-raci-deputy = Deputy
part-raci-deputy-letter = S
part-raci-consulted = Consulted
part-raci-consulted-letter = C
part-raci-informed = Informed
part-raci-informed-letter = I
part-decisions-owner = Decides
part-decisions-owner-letter = D
part-decisions-approver = Approves
part-decisions-approver-letter = A
part-decisions-doer = Carries out
part-decisions-doer-letter = C
part-decisions-deputy = Stands in
part-decisions-deputy-letter = S
part-decisions-consulted = Gives input
part-decisions-consulted-letter = G
part-decisions-informed = Is informed
part-decisions-informed-letter = I

part-labels-plain = Plain words
part-labels-mocha = MOCHA
part-labels-darci = DARCI
part-labels-raci = RACI
part-labels-decisions = Decisions

practice-learning = Learning
practice-change = Review and change
practice-evidence = Evidence
practice-channels = Communication
practice-funding = Funding
practice-leadership = Leadership

practice-learning-hint = Invest in the professional development of the school's and the partners' people
practice-change-hint = Partners learn and change; we ask regularly who the partners should be
practice-evidence-hint = Evaluate and document progress towards goals
practice-channels-hint = Keep communication between community and school going
practice-funding-hint = Sustain funding from several sources combined
practice-leadership-hint = Share leadership among staff and partners

## Goals and actions

goal-theme-academic = Academic
goal-theme-attendance = Attendance
goal-theme-health = Health and wellbeing
goal-theme-family = Family engagement
goal-theme-arts = Arts and culture
goal-theme-career = Career and college
goal-theme-climate = School climate
goal-theme-other = Other

priority-must = Must
priority-should = Should
priority-could = Could

priority-must-hint = Without it the plan fails
priority-should-hint = It matters
priority-could-hint = It would be good

goal-status-draft = Draft
goal-status-active = Active
goal-status-maintained = Maintained
goal-status-archived = Archived

action-status-open = Open
action-status-doing = Doing
action-status-done = Done
action-status-dropped = Dropped

site-level-early_years = Early years
site-level-elementary = Elementary
site-level-middle = Middle
site-level-high = High
site-level-all_grades = All grades
site-level-place = Not a school

## Funding

cost-category-personnel = Personnel
cost-category-fringe = Fringe benefits
cost-category-travel = Travel
cost-category-equipment = Equipment
cost-category-supplies = Supplies
cost-category-contractual = Contractual
cost-category-construction = Construction
cost-category-other = Other
cost-category-indirect = Indirect costs
cost-category-training_stipends = Training stipends

recurrence-recurring = Every year
recurrence-one_time = Once

funding-level-federal = Federal
funding-level-state = State
funding-level-local = Local
funding-level-private = Private

source-form-cash = Money
source-form-in_kind = In kind

funding-stage-idea = Idea
funding-stage-researching = Researching
funding-stage-cultivating = Cultivating
funding-stage-letter = Letter of intent
funding-stage-invited = Invited
funding-stage-drafting = Drafting
funding-stage-submitted = Submitted
funding-stage-verbal = Promised
funding-stage-awarded = Awarded
funding-stage-active = Active
funding-stage-closed = Closed
funding-stage-declined = Declined
funding-stage-withdrawn = Withdrawn
funding-stage-on_hold = On hold

certainty-secured = Secured
certainty-pending = Pending
certainty-hoped = Hoped for
certainty-lost = Lost

verdict-yes = May pay
verdict-no = May not pay
verdict-conditional = May pay, on a condition

deliverable-letter = Letter of intent
deliverable-application = Application
deliverable-interim = Interim report
deliverable-final = Final report
deliverable-invoice = Invoice
deliverable-revision = Budget revision
deliverable-continuation = Continuation
deliverable-close_out = Close-out

match-basis-total_cost = Of the total cost
match-basis-award = Of the award
match-basis-proposed = No share: an amount for each year

indirect-basis-direct = Of direct costs
indirect-basis-modified_direct = Of modified total direct costs
indirect-basis-award = Of the award

contribution-kind-cash = Cash
contribution-kind-staff_time = Staff time
contribution-kind-volunteer_time = Volunteer time
contribution-kind-space = Space
contribution-kind-goods = Goods
contribution-kind-services = Services
contribution-kind-other = Other

## Settings

decimal-mark-point = Point: 1,250.50
decimal-mark-comma = Comma: 1.250,50

date-order-month_first = Month first: 1/31/2027
date-order-day_first = Day first: 31/1/2027
