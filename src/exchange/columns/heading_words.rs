//! The headings people use, by what they mean.

use super::target::{PlacePart, Target};

/// Headings by what they mean: those that say it outright, and those that might mean something else as well, parted by
/// bars. In small letters and without accents, as `fold` makes them.
pub(super) const HEADINGS: &[(Target, &str, &str)] = &[
    (
        Target::Name,
        "organization | organisation | organization name | organisation name | name of organization | \
         org name | org | partner | partner name | partner organization | name of partner | agency | \
         agency name | company | company name | institution | provider | provider name | business name | \
         account name | community partner | organizacion | nombre de la organizacion | socio",
        "name | nombre | nom | entity | program | program name | school name | site name | group | names",
    ),
    (
        Target::Kind,
        "kind | partner kind | organization type | organisation type | org type | partner type | \
         type of organization | type of organisation | type of partner | agency type | sector | \
         kind of partner | tipo de organizacion",
        "type | category | tipo | classification | industry | categoria",
    ),
    (
        Target::KindName,
        "kind in words | other kind | other type | type other | kind other | type if other | kind if other",
        "",
    ),
    (
        Target::Label,
        "map label | short name | abbreviation | acronym | short label | abbr",
        "",
    ),
    (
        Target::Standing,
        "standing | partnership status | relationship status | partner status | status of partnership",
        "status | estado de la relacion | active",
    ),
    (
        Target::Stage,
        "stage | stage of partnership | stage of the partnership | partnership stage | life cycle stage | \
         lifecycle stage | partnership phase | relationship stage | partner stage",
        "phase | life cycle | lifecycle",
    ),
    (
        Target::TypeNow,
        "type of partnership now | type of partnership | partnership type | type now | partnership level | \
         level of partnership | current level",
        "",
    ),
    (
        Target::TypeDesired,
        "type we want | type of partnership desired | desired partnership type | desired level | type desired",
        "",
    ),
    (
        Target::Website,
        "website | web site | url | web | homepage | home page | web address | web page | sitio web | \
         website url",
        "link | site | domain",
    ),
    (
        Target::Place(PlacePart::Whole),
        "place | location | mailing address | full address | direccion | address city state zip",
        "address | area | neighborhood",
    ),
    (
        Target::Place(PlacePart::Street),
        "street | street address | address 1 | address1 | address line 1 | street 1 | address 2 | address2 | \
         address line 2 | suite | street 2",
        "",
    ),
    (
        Target::Place(PlacePart::City),
        "city | town | municipality | ciudad | locality | city town | mailing city",
        "",
    ),
    (Target::Place(PlacePart::County), "county | region | condado", ""),
    (
        Target::Place(PlacePart::State),
        "state | province | state province | mailing state",
        "st",
    ),
    (
        Target::Place(PlacePart::Postcode),
        "zip | zip code | zipcode | postal code | postcode | zip postal code | codigo postal | mailing zip",
        "",
    ),
    (Target::Place(PlacePart::Country), "country | pais", ""),
    (
        Target::Email,
        "email | e mail | email address | e mail address | office email | office e mail | \
         organization email | general email | main email | org email | correo electronico | correo",
        "mail | emails",
    ),
    (
        Target::Phone,
        "phone | telephone | tel | phone number | telephone number | office phone | main phone | phone no | \
         organization phone | org phone | telefono | work phone | business phone",
        "phones | number",
    ),
    (
        Target::Grades,
        "grades | grades served | grade levels | grade level | grade range | grados | grade levels served",
        "grade | ages | ages served",
    ),
    (
        Target::StudentsServed,
        "students served | number of students | students served a year | youth served | children served | \
         number of students served | students per year | no of students",
        "students | number served | enrollment | served | people served",
    ),
    (
        Target::FamiliesServed,
        "families served | number of families | families served a year | households served",
        "families",
    ),
    (
        Target::Sites,
        "sites | sites served | site served | schools | schools served | school served | school sites | \
         partner sites | campuses | campuses served | buildings served | schools they serve | escuelas",
        "school | site | campus | building | escuela",
    ),
    (
        Target::Goals,
        "goals | goal | goals served | objective | objectives | priority area | plan goals",
        "outcomes | outcome",
    ),
    (
        Target::Gives,
        "gives | offers | provides | contribution | contributions | what they give | what they offer | \
         resources provided | resources offered",
        "resources | support | in kind",
    ),
    (
        Target::CouldGive,
        "could give | could offer | potential contributions | potential resources | can offer",
        "",
    ),
    (Target::Needs, "needs | what they need | requests | wants", ""),
    (
        Target::AgreementKind,
        "agreement | agreement type | agreement kind | form of agreement | type of agreement | agreement form",
        "contract | mou",
    ),
    (
        Target::AgreementProgress,
        "agreement status | mou status | agreement progress | contract status",
        "progress",
    ),
    (
        Target::Signed,
        "signed | signed on | date signed | agreement start | agreement date | mou date | mou signed | \
         agreement signed | agreement start date",
        "start date | effective date",
    ),
    (
        Target::Expires,
        "expires | expires on | expiry | expiry date | expiration | expiration date | ends on | \
         agreement end | agreement ends | agreement end date | mou expires | mou expiration | valid until | \
         renewal date",
        "end date | until",
    ),
    (
        Target::Holder,
        "relationship holder | relationship manager | relationship owner | school contact | school lead | \
         staff lead | our contact | school liaison | point person | district contact",
        "holder | owner | liaison | assigned to",
    ),
    (
        Target::Backup,
        "backup | back up | backup holder | backup owner | backup lead | backup school contact | \
         backup relationship holder | stand in | stands in | second holder | alternate school contact | \
         backup staff | relationship backup",
        "deputy | alternate",
    ),
    (
        Target::AgreementLinks,
        "agreement documents | agreement document | agreement link | agreement links | mou link | \
         link to agreement | link to mou | agreement url | contract link",
        "documents | document link",
    ),
    (
        Target::AgreementNotes,
        "agreement notes | mou notes | agreement terms | terms of agreement | contract notes",
        "terms",
    ),
    (
        Target::Influence,
        "influence | level of influence | influence level | influence rating | influence score | influence 1 5 | \
         power | power rating",
        "",
    ),
    (
        Target::Interest,
        "interest | level of interest | interest level | interest rating | interest score | interest 1 5",
        "",
    ),
    (
        Target::Disposition,
        "disposition | stance | attitude | supportive or opposed | position on the plan",
        "support level",
    ),
    (
        Target::ContactName,
        "contact | contact name | contact person | primary contact | main contact | primary contact name | \
         key contact | contact full name | executive director | director | representative | contacto | \
         nombre de contacto",
        "full name | person | contacts",
    ),
    (
        Target::ContactFirst,
        "first name | contact first name | given name | firstname | first",
        "",
    ),
    (
        Target::ContactLast,
        "last name | contact last name | surname | family name | lastname | last | apellido",
        "",
    ),
    (
        Target::ContactTitle,
        "contact title | job title | contact position | title of contact | contact role",
        "title | position | role | cargo",
    ),
    (
        Target::ContactEmail,
        "contact email | contact e mail | email of contact | primary contact email | contact email address | \
         direct email",
        "",
    ),
    (
        Target::ContactPhone,
        "contact phone | contact phone number | contact telephone | mobile | mobile phone | cell | \
         cell phone | primary contact phone | direct phone | contact cell",
        "",
    ),
    (
        Target::ContactStrengths,
        "contact strengths | strengths of contact | strengths | good at | contact skills",
        "skills",
    ),
    (
        Target::SecondName,
        "second contact | secondary contact | second contact name | secondary contact name | contact 2 | contact2 | \
         contact 2 name | contact2 name | backup contact | backup contact name | alternate contact | \
         alternate contact name | other contact | second contact person | additional contact",
        "",
    ),
    (
        Target::SecondTitle,
        "second contact title | secondary contact title | contact 2 title | contact2 title | \
         backup contact title | alternate contact title | second contact role | contact 2 role",
        "",
    ),
    (
        Target::SecondEmail,
        "second contact email | secondary contact email | contact 2 email | contact2 email | \
         backup contact email | alternate contact email | secondary email | second email | email 2 | email2 | \
         second contact e mail",
        "",
    ),
    (
        Target::SecondPhone,
        "second contact phone | secondary contact phone | contact 2 phone | contact2 phone | \
         backup contact phone | alternate contact phone | secondary phone | second phone | phone 2 | phone2",
        "",
    ),
    (
        Target::Tags,
        "tags | tag | keywords | labels | etiquetas",
        "focus area | focus areas | topics | focus | programs",
    ),
    (
        Target::Notes,
        "notes | note | comments | comment | remarks | description | notas | additional notes | other notes",
        "details | observations | mission | about | summary | services | background",
    ),
    (
        Target::Confirmed,
        "confirmed on | last confirmed | last verified | verified date | verified on | date verified | \
         date confirmed",
        "",
    ),
    (
        Target::ConfirmedBy,
        "confirmed by | last confirmed by | verified by | last verified by",
        "",
    ),
    (
        Target::ExternalId,
        "id | org id | organization id | organisation id | partner id | external id | record id | \
         account id | crm id | uuid | ein | company id | agency id | provider id",
        "code | key | ref | reference | slug",
    ),
];
