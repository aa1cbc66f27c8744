//! What headings mean, by the words people use for them.

use super::target::{PlacePart, Target};
use super::words::fold;
use crate::sorted::sort_by_key;

/// Headings by what they mean: those that say it outright, and those that might mean something else as well, parted by
/// bars. In small letters and without accents, as `fold` makes them.
const HEADINGS: &[(Target, &str, &str)] = &[
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
        Target::ExternalId,
        "id | org id | organization id | organisation id | partner id | external id | record id | \
         account id | crm id | uuid | ein | company id | agency id | provider id",
        "code | key | ref | reference | slug",
    ),
];

/// The longest text that is taken for a heading, in bytes.
const LONGEST: usize = 100;

/// How a heading came to mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// It says so.
    Whole,
    /// It holds words that say so.
    Part,
    /// It nearly says so.
    Near,
}

/// What a heading may mean, with how sure that is out of 100; the surest first.
pub(super) fn meanings(heading: &str) -> Vec<(Target, u8, By)> {
    let folded = fold(heading);
    if folded.is_empty() || folded.len() > LONGEST {
        return Vec::new();
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let mut found = Vec::new();
    for (target, strong, weak) in HEADINGS {
        let best = strong
            .split('|')
            .map(|known| (known.trim(), 95))
            .chain(weak.split('|').map(|known| (known.trim(), 75)))
            .filter(|(known, _)| !known.is_empty())
            .filter_map(|(known, sure)| closeness(&folded, &words, known, sure, shows_in_cells(*target)))
            .max_by_key(|(sure, _)| *sure);
        if let Some((sure, by)) = best {
            found.push((*target, sure, by));
        }
    }
    sort_by_key(&mut found, |(_, sure, _)| std::cmp::Reverse(*sure));
    found
}

/// Whether a text is a heading one would expect over a list of partners.
pub fn is_known_heading(heading: &str) -> bool {
    meanings(heading).iter().any(|(_, _, by)| *by == By::Whole)
}

/// Whether the cells of a column show if a word of its heading is right, so that any word of it will do.
fn shows_in_cells(target: Target) -> bool {
    matches!(
        target,
        Target::Email | Target::Phone | Target::Website | Target::ContactEmail | Target::ContactPhone
    )
}

/// How surely a heading means what a known one does.
fn closeness(folded: &str, words: &[&str], known: &str, sure: u8, any_word: bool) -> Option<(u8, By)> {
    if folded == known {
        return Some((sure, By::Whole));
    }
    let known_words: Vec<&str> = known.split(' ').collect();
    if words.len() <= 6 && known.len() >= 3 && known_words.iter().all(|word| words.contains(word)) {
        // The more of the heading it explains, the surer: `contact email` beats `email` in `contact email address`.
        // The last word says most: a partner website is a website.
        let share = u8::try_from(known_words.len() * 40 / words.len()).unwrap_or(40);
        let is_last = known_words.last() == words.last();
        let last = if is_last { 8 } else { 0 };
        // A word that may mean something else says nothing among others, nor does one that only describes the last.
        if known_words.len() == 1 && (sure < 80 || !is_last && !any_word) {
            return None;
        }
        return Some((sure.saturating_sub(52).saturating_add(share + last).min(88), By::Part));
    }
    let near = folded.len() >= 5 && known.len() >= 5 && strsim::jaro_winkler(folded, known) >= 0.94;
    near.then_some((sure.saturating_sub(20), By::Near))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(heading: &str) -> Option<(Target, By)> {
        meanings(heading)
            .first()
            .filter(|(_, sure, _)| *sure >= 50)
            .map(|(target, _, by)| (*target, *by))
    }

    #[test]
    fn x4_headings_mean_what_people_use_them_for() {
        use Target::*;
        for (heading, target) in [
            ("org_name", Name),
            ("Organization", Name),
            ("Org Type", Kind),
            ("Partner Status", Standing),
            ("E-mail", Email),
            ("Website URL", Website),
            ("street_address", Place(PlacePart::Street)),
            ("ZIP", Place(PlacePart::Postcode)),
            ("State", Place(PlacePart::State)),
            ("Contact", ContactName),
            ("ContactEmail", ContactEmail),
            ("MOU expires", Expires),
            ("org_id", ExternalId),
            ("Students served", StudentsServed),
            ("notes", Notes),
            ("Teléfono", Phone),
        ] {
            assert_eq!(meant(heading), Some((target, By::Whole)), "{heading:?}");
        }
        for (heading, target) in [
            ("Primary contact email address", ContactEmail),
            ("Agency main phone number", Phone),
            ("Financial aid notes", Notes),
            ("Partner website", Website),
        ] {
            assert_eq!(meant(heading), Some((target, By::Part)), "{heading:?}");
        }
        assert_eq!(meant("Organzation"), Some((Name, By::Near)));
        for heading in [
            "in_database",
            "confidence",
            "x",
            "",
            "evol",
            "budget2014",
            "annual_rent",
        ] {
            assert_eq!(meant(heading), None, "{heading:?}");
        }
    }
}
