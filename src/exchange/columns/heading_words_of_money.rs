//! The headings people use over budgets and lists of awards, by what they mean: as in `heading_words`. Headings that name
//! a year stand for its amount, whatever else they say.

use super::target::Target;

/// Over cost lines.
pub(super) const COSTS: &[(Target, &str, &str)] = &[
    (
        Target::Name,
        "cost line | line item | budget line | budget item | expense | expenses | expenditure | item | cost item | \
         expense item | line | budget line item | description of cost | rubro | partida | poste",
        "name | description | activity | what | position | title | account | account name | service | program | cost | costs",
    ),
    (
        Target::Amount,
        "amount | need | needed | amount needed | budget | budgeted | budget amount | cost | annual cost | yearly cost | \
         amount requested | requested | annual budget | estimated cost | monto | presupuesto | montant",
        "price | value | estimate | funds | dollars | total cost",
    ),
    (
        Target::Total,
        "total | totals | grand total | row total | sum | total all years | all years | three year total | 3 year total",
        "total cost | total amount | total budget | total need",
    ),
    (
        Target::Year,
        "fiscal year | year | school year | budget year | fy | grant year | year of plan | ano fiscal",
        "",
    ),
    (
        Target::PaidInAll,
        "assigned | total assigned | funded | total funded | total funding | funding total | total sources | all sources | \
         total revenue | total paid | paid | covered | total covered | total secured | funds committed | total available",
        "",
    ),
    (
        Target::Gap,
        "gap | funding gap | shortfall | unfunded | deficit | difference | balance | remaining | still needed | unmet need | \
         unmet | surplus deficit | surplus shortfall | over under | left to fund | missing | still missing | variance",
        "",
    ),
    (
        Target::Category,
        "category | cost category | budget category | expense category | object | object code | object class | \
         ed 524 category | expense type | cost type | type of cost | categoria",
        "type | class | section | kind | group",
    ),
    (
        Target::Goal,
        "goal | goals | for goal | objective | goal served | strategy",
        "",
    ),
    (
        Target::Priority,
        "priority | importance | must should could | moscow | must have | necessity | prioridad",
        "rank | level",
    ),
    (
        Target::Recurrence,
        "how often | recurrence | recurring | frequency | one time or recurring | recurring or one time | one time",
        "",
    ),
    (
        Target::Sites,
        "sites | site | schools | school | campus | campuses | building | escuela",
        "location",
    ),
    (Target::Tags, "tags | tag | keywords | labels | etiquetas", ""),
    (
        Target::Notes,
        "notes | note | comments | comment | remarks | notas | justification | narrative | budget narrative | \
         basis of estimate | calculation | formula",
        "details | explanation",
    ),
];

/// Over sources of money.
pub(super) const SOURCES: &[(Target, &str, &str)] = &[
    (
        Target::Name,
        "source | funding source | source of funding | source of funds | award | award name | grant | grant name | fund | \
         fund name | funding stream | funding | program name | grant program | budget source | revenue source | revenue | \
         income | income source | fuente",
        "name | title | program | description | project | opportunity | mandataire | recipient | grantee",
    ),
    (
        Target::Amount,
        "amount | amounts | award amount | amount awarded | grant amount | funding amount | amount requested | requested | \
         budget | annual amount | available | amount available | allocation | monto | montant",
        "value | funds | dollars | total award | expected amount | projected",
    ),
    (
        Target::Total,
        "total | totals | grand total | row total | sum | total all years | all years",
        "total amount | total award",
    ),
    (
        Target::Year,
        "fiscal year | year | school year | budget year | fy | grant year | year of plan | ano fiscal",
        "",
    ),
    (
        Target::Funder,
        "funder | funder name | funding agency | funding organization | grantor | grant maker | grantmaker | donor | \
         sponsor | given by | foundation | agency | funding partner | financiador",
        "organization | organisation | partner | from | department | giver | mandataire2",
    ),
    (
        Target::Level,
        "level | funding level | level of government | government level | sector | source type | funder type | \
         type of funder | type of funding | funding type",
        "type | kind | category",
    ),
    (
        Target::Form,
        "form | cash or in kind | in kind or cash | cash in kind | in kind | type of support | form of support",
        "",
    ),
    (
        Target::FundingStage,
        "stage | status | grant status | application status | award status | funding status | state of application | \
         estado | certainty",
        "progress | step",
    ),
    (
        Target::Chance,
        "probability | chance | likelihood | percent likely | chance of award | probability of award | confidence | \
         chance in percent | win probability",
        "odds",
    ),
    (
        Target::AvailableFrom,
        "start date | start | starts | from date | available from | may be spent from | award start | grant start | \
         period start | begins | begin date | project start",
        "from",
    ),
    (
        Target::AvailableUntil,
        "end date | end | ends | until | available until | may be spent until | award end | grant end | period end | \
         expires | expiration | expiration date | expiry | project end | spend by | spend down date",
        "to | deadline",
    ),
    (
        Target::Unrestricted,
        "unrestricted | may pay for anything | flexible | restricted or unrestricted | restriction | restricted",
        "",
    ),
    (
        Target::Pays,
        "may pay for | pays for | allowable costs | eligible costs | allowable uses | eligible uses | uses | use of funds | \
         eligible | can be used for | can pay for | allowed for",
        "restrictions | purpose | used for",
    ),
    (
        Target::CarryLimit,
        "may carry over | carry over | carryover | carry over limit | carryover limit | carry forward",
        "",
    ),
    (
        Target::PaymentWay,
        "payment how it pays | how it pays | payment terms | payment method | method of payment",
        "",
    ),
    (
        Target::PaymentLag,
        "payment months until it arrives | months until it arrives | payment lag",
        "",
    ),
    (Target::Receipts, "installments | instalments | payment schedule", ""),
    (Target::Caps, "limits | caps | spending limits", ""),
    (
        Target::MatchShare,
        "match share | match | match required | required match | match percent | match rate | matching | cost share",
        "",
    ),
    (Target::MatchBasis, "match share of what | match basis", ""),
    (Target::MatchPromised, "match promised", ""),
    (
        Target::IndirectShare,
        "indirect costs share | indirect rate | indirect cost rate | indirect | indirect costs | idc rate",
        "",
    ),
    (
        Target::IndirectBasis,
        "indirect costs share of what | indirect basis",
        "",
    ),
    (
        Target::Deliverables,
        "due to the funder | deliverables | reports due | report due | reporting | reports",
        "",
    ),
    (
        Target::Together,
        "stands or falls with | group | linked to | depends on | bundle",
        "",
    ),
    (
        Target::Renewal,
        "renewal | renewable | renewal terms | can be renewed | renewal date",
        "",
    ),
    (
        Target::LookedAfter,
        "looked after by | owner | lead | responsible | grant manager | manager | contact | person responsible | \
         point person | grant lead",
        "staff | who",
    ),
    (Target::Tags, "tags | tag | keywords | labels | etiquetas", ""),
    (
        Target::Notes,
        "notes | note | comments | comment | remarks | notas | conditions | terms | requirements",
        "details | explanation",
    ),
];
