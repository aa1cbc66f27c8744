//! The headings people use over lists of people and of roles, by what they mean: as in `heading_words`.

use super::target::Target;

/// Over people.
pub(super) const PEOPLE: &[(Target, &str, &str)] = &[
    (
        Target::Name,
        "name | full name | person | people | person name | name of person | staff name | contact | contact name | \
         contact person | member | member name | team member | staff member | volunteer name | teacher name | \
         parent name | participant | participant name | nombre | nombre completo | nom",
        "staff | employee | names | members | volunteer | volunteers | teacher",
    ),
    (
        Target::First,
        "first name | given name | firstname | first | forename | nombre de pila",
        "",
    ),
    (
        Target::Last,
        "last name | surname | family name | lastname | last | apellido | apellidos",
        "",
    ),
    (
        Target::Group,
        "group | person group | stakeholder group | stakeholder | stakeholder type | constituency | represents | \
         relationship to school | relation to school | speaks for | grupo",
        "kind | type | category | role | affiliation",
    ),
    (
        Target::Partner,
        "organization | organisation | org | organization name | organisation name | partner | partner name | \
         partner organization | agency | company | employer | organizacion | belongs to",
        "affiliation | institution | works for",
    ),
    (
        Target::Title,
        "title | job title | position | job | role title | position title | occupation | cargo | puesto",
        "role | roles",
    ),
    (
        Target::Email,
        "email | e mail | email address | e mail address | work email | contact email | correo electronico | correo",
        "mail | emails",
    ),
    (
        Target::Phone,
        "phone | telephone | tel | phone number | telephone number | mobile | mobile phone | cell | cell phone | \
         work phone | contact phone | telefono",
        "phones | number",
    ),
    (
        Target::Strengths,
        "strengths | skills | strength | expertise | good at | talents | areas of expertise | can do | habilidades",
        "interests | languages | experience",
    ),
    (
        Target::Capacity,
        "hours | hours a month | hours per month | monthly hours | hours month | hours they can give | \
         hours available | time available | availability | hours a week | hours per week | weekly hours | hours week | \
         hours a week available | time they can give | can give | horas",
        "capacity | time",
    ),
    (
        Target::RolesAtMost,
        "roles at most | roles to own at most | most roles | max roles | maximum roles | role limit | limit of roles",
        "",
    ),
    (
        Target::Starts,
        "starts | start | start date | since | joined | first day | began | date joined | from",
        "hired | term start",
    ),
    (
        Target::Leaves,
        "leaves | leaving | leaving date | last day | end date | ends | end | until | departure | leaves on",
        "term end | term ends",
    ),
    (
        Target::Sites,
        "sites | site | schools | school | school site | works at | campus | campuses | building | escuela",
        "location",
    ),
    (Target::Tags, "tags | tag | keywords | labels | etiquetas", ""),
    (
        Target::Notes,
        "notes | note | comments | comment | remarks | notas | additional notes | other notes",
        "details | about | description",
    ),
];

/// Over roles, and over who takes which part in them.
pub(super) const ROLES: &[(Target, &str, &str)] = &[
    (
        Target::Name,
        "role | role name | roles | task | tasks | task name | activity | activities | deliverable | deliverables | \
         duty | duties | area | area of work | function | functions | work | process | step | decision | decisions | \
         what | action | job | task activity | task deliverable | activity task | project task | leadership role | \
         area of responsibility | rol | tarea | actividad",
        "name | title | item | responsibility | responsibilities | description | milestone | work package | project",
    ),
    (
        Target::Practice,
        "practice | practice area | six practices | strand | pillar",
        "section | phase | category | theme",
    ),
    (
        Target::Goal,
        "goal | goals | for goal | objective | goal served",
        "priority",
    ),
    (
        Target::Partner,
        "partner | for partner | partner organization | organization | organisation | agency",
        "",
    ),
    (
        Target::Body,
        "committee | committee or team | body | council | workgroup | working group | committee team | team",
        "group",
    ),
    (
        Target::Responsibilities,
        "responsibilities | description | what it comprises | scope | role description | job description | purpose",
        "details | duties | summary",
    ),
    (
        Target::Strengths,
        "strengths needed | strengths | skills needed | skills | skills required | requirements | qualifications",
        "needs",
    ),
    (
        Target::Effort,
        "hours | hours a month | hours per month | monthly hours | hours a week | hours per week | weekly hours | \
         effort | time | time needed | time commitment | horas",
        "workload",
    ),
    (
        Target::Starts,
        "starts | start | start date | term starts | term start | from | begins | start of term",
        "",
    ),
    (
        Target::Ends,
        "ends | end | end date | term ends | term end | until | to | end of term | due | due date",
        "",
    ),
    (
        Target::PaidBy,
        "paid by | funding | funding source | source | source of funding | funder | paid from | funded by",
        "budget",
    ),
    (
        Target::Vacancy,
        "why it stands vacant | vacancy | vacant because | reason for vacancy | vacant",
        "",
    ),
    (
        Target::Owner,
        "owner | owners | accountable | role owner | owned by | lead | leader | led by | who leads | held by | \
         role holder | person in charge | responsible person | lead person | chair",
        "holder | lead staff | point person",
    ),
    (
        Target::Approver,
        "approver | approvers | approved by | approves | decision maker | signs off | sign off | manager",
        "",
    ),
    (
        Target::Doer,
        "doer | doers | responsible | done by | helper | helpers | supported by | support | carried out by | \
         carries out | with help from",
        "members | volunteers | participants | team members",
    ),
    (
        Target::Deputy,
        "deputy | deputies | backup | back up | stands in | stand in | substitute | alternate | co lead",
        "",
    ),
    (
        Target::Consulted,
        "consulted | consult | input from | advisors | gives input | advised by",
        "",
    ),
    (
        Target::Informed,
        "informed | inform | kept informed | is informed | tell",
        "",
    ),
    (
        Target::Who,
        "person | who | person name | staff member | assignee | assigned to | assigned person | stakeholder | \
         team member | member | name of person | persona",
        "name | staff | people",
    ),
    (
        Target::Letters,
        "part | parts | raci | rasci | darci | mocha | raci code | raci role | raci letter | letter | code | \
         involvement | assignment | type of involvement | takes part as | responsibility type | as",
        "level",
    ),
    (
        Target::Sites,
        "sites | site | schools | school | campus | campuses | building | escuela",
        "location",
    ),
    (Target::Tags, "tags | tag | keywords | labels | etiquetas", ""),
    (
        Target::Notes,
        "notes | note | comments | comment | remarks | notas | additional notes | other notes",
        "",
    ),
];
