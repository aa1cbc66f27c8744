//! Sorting the rows of a list of people: which are new, which are about someone of the plan or of an earlier row.

use crate::sorted::SortedSet;
use std::collections::HashMap;

use super::incoming::{Incoming, Reader};
use super::names::PersonName;
use super::register::Register;
use crate::exchange::columns::fold;
use crate::exchange::delimited::Row;
use crate::exchange::list::{
    Answer, BadReason, Brought, Counts, Done, Draft, Fate, MatchedBy, Merging, Minting, PreviewRow, Remark, Rule,
    Shown, same_digits,
};
use crate::plan::{AnyRecord, Day, Id, Kind, Partner, Person, PersonGroup, Plan, RecordId, Site};

/// Brings the rows of a list in, one after the other.
pub(in crate::exchange) fn bring_in(draft: &Draft, plan: &Plan) -> Brought {
    let sites = plan.sites.iter().map(|site| (fold(&site.name), site.id.clone()));
    let mut sorting = Sorting {
        draft,
        plan,
        reader: Reader::new(draft, &plan.about),
        register: Register::new(plan),
        minting: Minting::new(plan),
        organisations: Vec::new(),
        sites: sites.filter(|(name, _)| !name.is_empty()).collect(),
        first_rows: HashMap::new(),
    };
    let rows = draft.data().iter().map(|row| sorting.row(row)).collect();
    let organisations = sorting.organisations.len();
    let partners = sorting.organisations.into_iter().map(AnyRecord::from);
    Brought {
        rows,
        along: Counts {
            organisations,
            ..Counts::default()
        },
        records: partners.chain(sorting.register.finish().map(AnyRecord::from)).collect(),
        ..Brought::default()
    }
}

/// Rows being sorted, one after the other.
struct Sorting<'a> {
    draft: &'a Draft,
    plan: &'a Plan,
    reader: Reader,
    register: Register<'a>,
    minting: Minting,
    /// Organisations that are new.
    organisations: Vec<Partner>,
    sites: HashMap<String, Id<Site>>,
    /// The line on which each person is first.
    first_rows: HashMap<Id<Person>, usize>,
}

impl Sorting<'_> {
    /// Brings a row in, and says what became of it.
    fn row(&mut self, row: &Row) -> PreviewRow {
        let incoming = self.reader.read(row);
        let mut sorted = PreviewRow::new(row.line, &incoming.person.name, Fate::Left);
        let answer = self.draft.answer(row.line).cloned();
        if let Some(reason) = BadReason::of(row, self.draft.heading(), &incoming.person.name) {
            sorted.fate = Fate::Bad(reason);
        } else {
            sorted.is_answered = answer.is_some();
            self.bring_in(&mut sorted, incoming, answer);
        }
        sorted
    }

    fn bring_in(&mut self, sorted: &mut PreviewRow, mut incoming: Incoming, answer: Option<Answer>) {
        let key = PersonName::read(&incoming.person.name).key();
        let mut remarks = Vec::new();
        let guess = self.same_name(&key, &incoming, &mut remarks);
        match &guess {
            Some(id) => sorted.earlier = self.first_rows.get(id).copied(),
            None => sorted.likely = self.register.likely(&key, &incoming.person.email),
        }
        let (known, by) = match answer {
            Some(Answer::Leave) => return,
            Some(Answer::AddNew) => (None, MatchedBy::Answer),
            Some(Answer::Update(RecordId::Person(id))) if self.register.person(&id).is_some() => {
                (Some(id), MatchedBy::Answer)
            }
            _ => {
                incoming.remarks.extend(remarks);
                (guess, MatchedBy::Name)
            }
        };
        let (fate, done) = self.take(sorted.line, &key, &incoming, known, by);
        sorted.fate = fate;
        sorted.changes = done.changes;
        sorted.remarks = incoming.remarks;
        sorted.remarks.extend(done.remarks);
    }

    /// Takes a row as being about someone known, or someone new.
    fn take(
        &mut self,
        line: usize,
        key: &str,
        incoming: &Incoming,
        known: Option<Id<Person>>,
        by: MatchedBy,
    ) -> (Fate, Done) {
        let Some(id) = known else {
            let mut person: Person = self.minting.mint(Kind::Person);
            person.name.clone_from(&incoming.person.name);
            let id = person.id.clone();
            self.register.add(person, key);
            self.first_rows.insert(id.clone(), line);
            return (Fate::Add, self.merge(&id, incoming, Rule::Replace));
        };
        if let Some(first) = self.first_rows.get(&id).copied() {
            return (Fate::Double { first }, self.merge(&id, incoming, Rule::Fill));
        }
        self.first_rows.insert(id.clone(), line);
        let done = self.merge(&id, incoming, Rule::Replace);
        let record = (&id).into();
        let fate = if done.changes.is_empty() {
            Fate::Same { record, by }
        } else {
            Fate::Update { record, by }
        };
        (fate, done)
    }

    /// The person of this name; of several the one with the same address or organisation, else the first, which is said.
    fn same_name(&self, key: &str, incoming: &Incoming, remarks: &mut Vec<Remark>) -> Option<Id<Person>> {
        let same = self.register.with_key(key);
        let [_, _, ..] = same else {
            return same.first().cloned();
        };
        let partner = self.register.partner(&incoming.organisation);
        let is_it = |id: &&Id<Person>| {
            self.register.person(id).is_some_and(|person| {
                let email = &incoming.person.email;
                !email.is_empty() && person.email.eq_ignore_ascii_case(email)
                    || partner.is_some() && person.partner.as_ref() == partner
            })
        };
        if let Some(it) = same.iter().find(is_it) {
            return Some(it.clone());
        }
        remarks.push(Remark::SeveralOfThisName(same.len()));
        same.first().cloned()
    }

    fn merge(&mut self, id: &Id<Person>, incoming: &Incoming, rule: Rule) -> Done {
        let Some(mut person) = self.register.person(id).cloned() else {
            return Done::default();
        };
        let mut merging = Merging::new(&mut person, rule);
        facts(&mut merging, &incoming.person);
        self.organisation(&mut merging, &incoming.organisation);
        let mut sites = SortedSet::new();
        for name in &incoming.sites {
            match self.sites.get(&fold(name)) {
                Some(site) => {
                    sites.insert(site.clone());
                }
                None => not_in_plan(&mut merging, "field-people-sites", name),
            }
        }
        let plan = self.plan;
        merging.set("field-people-sites", |person| &mut person.sites, &sites, &|id| {
            Shown::Text(plan.sites.find(id).map(|site| site.name.clone()).unwrap_or_default())
        });
        contact(&mut merging, &incoming.person);
        merging.notes(&incoming.person.notes);
        let done = merging.done();
        self.register.put(person);
        done
    }

    /// Whom the person belongs to: a partner, found by name or added where that is wanted; or a site of the school.
    fn organisation(&mut self, merging: &mut Merging<'_, Person>, name: &str) {
        if name.is_empty() {
            return;
        }
        let known = self.register.partner(name).cloned();
        let is_school = known.is_none() && self.sites.contains_key(&fold(name));
        if is_school {
            if merging.record.group.is_none() {
                group(merging, &PersonGroup::School);
            }
            let site: SortedSet<Id<Site>> = self.sites.get(&fold(name)).cloned().into_iter().collect();
            merging.set("field-people-sites", |person| &mut person.sites, &site, &|_| {
                Shown::Text(name.to_owned())
            });
            return;
        }
        let partner = match known {
            Some(id) => id,
            None if self.draft.adds_named => {
                let mut partner: Partner = self.minting.mint(Kind::Partner);
                name.clone_into(&mut partner.name);
                self.register.put_partner(&partner);
                let id = partner.id.clone();
                self.organisations.push(partner);
                id
            }
            None => return not_in_plan(merging, "field-people-partner", name),
        };
        let (plan, added) = (self.plan, &self.organisations);
        merging.option(
            "field-people-partner",
            |person| &mut person.partner,
            &Some(partner),
            &|id| {
                let known = id
                    .as_ref()
                    .and_then(|id| plan.partners.find(id))
                    .map(|partner| partner.name.clone());
                let new = || {
                    added
                        .iter()
                        .find(|partner| Some(&partner.id) == id.as_ref())
                        .map(|partner| partner.name.clone())
                };
                known.or_else(new).map_or(Shown::Nothing, Shown::Text)
            },
        );
        if merging.record.group.is_none() {
            group(merging, &PersonGroup::Partner);
        }
    }
}

fn group(merging: &mut Merging<'_, Person>, group: &PersonGroup) {
    merging.option(
        "field-people-group",
        |person| &mut person.group,
        &Some(group.clone()),
        &|value| {
            value.as_ref().map_or(Shown::Nothing, |value| {
                Shown::Choice(value.label_key(), value.id().to_owned())
            })
        },
    );
}

/// What a row says of the person, but for what needs looking up, and contact data.
fn facts(merging: &mut Merging<'_, Person>, row: &Person) {
    let day = |value: &Option<Day>| value.map_or(Shown::Nothing, Shown::Day);
    let text = |text: &String| Shown::Text(text.clone());
    if let Some(new) = &row.group {
        group(merging, new);
    }
    merging.text(
        "field-people-title",
        |person| &mut person.title,
        &row.title,
        |a, b| a.eq_ignore_ascii_case(b),
    );
    merging.set(
        "field-people-strengths",
        |person| &mut person.strengths,
        &row.strengths,
        &text,
    );
    merging.option(
        "field-people-capacity",
        |person| &mut person.capacity,
        &row.capacity,
        &|value| value.map_or(Shown::Nothing, |time| Shown::Text(time.to_hours())),
    );
    merging.option(
        "field-people-roles_at_most",
        |person| &mut person.roles_at_most,
        &row.roles_at_most,
        &|value| value.map_or(Shown::Nothing, Shown::Count),
    );
    merging.option("field-people-starts", |person| &mut person.starts, &row.starts, &day);
    merging.option("field-people-leaves", |person| &mut person.leaves, &row.leaves, &day);
    merging.set("field-people-tags", |person| &mut person.tags, &row.tags, &text);
}

/// How the person is reached; of student leaders that is not kept, also not in the notes.
fn contact(merging: &mut Merging<'_, Person>, row: &Person) {
    if merging.record.may_have_contact() {
        merging.text(
            "field-people-email",
            |person| &mut person.email,
            &row.email,
            |a, b| a.eq_ignore_ascii_case(b),
        );
        merging.text(
            "field-people-phone",
            |person| &mut person.phone,
            &row.phone,
            same_digits,
        );
        return;
    }
    // Whoever becomes a student leader loses what was there.
    let had = [
        std::mem::take(&mut merging.record.email),
        std::mem::take(&mut merging.record.phone),
    ];
    let labels = ["field-people-email", "field-people-phone"];
    for ((label, had), new) in labels.into_iter().zip(had).zip([&row.email, &row.phone]) {
        if !had.is_empty() || !new.is_empty() {
            merging.remarks.push(Remark::StudentContact(label));
        }
    }
}

fn not_in_plan(merging: &mut Merging<'_, Person>, label: &'static str, name: &str) {
    merging.notes(name);
    merging.remarks.push(Remark::NotInPlan {
        label,
        name: name.to_owned(),
    });
}
