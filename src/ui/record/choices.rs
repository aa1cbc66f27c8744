//! What there is to choose from: closed lists by their labels, records by their names.

use std::rc::Rc;

use yew::AttrValue;

use crate::plan::{AnyRecord, ClosedList, Id, Kind, Plan, RecordId, Tabled};
use crate::sorted::sort_by;
use crate::ui::labels;
use crate::ui::widgets::Choice;
use crate::ui::words::Words;

/// A value of a closed list as people read it; one of a newer version as it is written.
pub fn labelled<E: ClosedList>(words: &Words, value: &E) -> AttrValue {
    words.label(value.label_key(), value.id())
}

/// The values of a closed list, with their definitions where there are any.
pub fn choices_of<E: ClosedList>(words: &Words) -> Rc<[Choice]> {
    worded(words, &listed::<E>()).collect()
}

/// A value of a closed list: its id, and the key of its label unless it is of a newer version.
pub(super) type Listed<'a> = (&'a str, Option<&'static str>);

/// The values of a closed list by their ids and the keys of their labels.
pub(super) fn listed<E: ClosedList>() -> Vec<Listed<'static>> {
    E::all().iter().map(|value| (value.id(), value.label_key())).collect()
}

/// Values of a closed list as choices.
pub(super) fn worded(words: &Words, listed: &[Listed<'_>]) -> impl Iterator<Item = Choice> {
    listed.iter().map(|(id, key)| choice(words, id, *key))
}

/// A value of a closed list as a choice, with its definition where there is one.
pub fn choice_of<E: ClosedList>(words: &Words, value: &E) -> Choice {
    choice(words, value.id(), value.label_key())
}

fn choice(words: &Words, id: &str, key: Option<&'static str>) -> Choice {
    let choice = Choice::new(id.to_owned(), words.label(key, id));
    match key.map(|key| format!("{key}-hint")) {
        Some(key) if words.has(&key) => choice.with_hint(words.text(&key)),
        _ => choice,
    }
}

/// The choice of no value.
pub fn nobody(words: &Words) -> Choice {
    Choice::new("", words.text("choice-none"))
}

/// The records of a table by their names, in alphabetical order.
pub fn names_of<T: Tabled>(plan: &Plan, words: &Words) -> Rc<[Choice]> {
    let records = T::table(plan).iter();
    let plainly = |id: RecordId, name| Choice::new(id.text().to_owned(), name);
    named(
        plan,
        words,
        records.map(|record| T::any(Rc::clone(record))).collect(),
        &plainly,
    )
}

/// The records of several kinds by their names, each with its kind, and the one that is chosen already. Their values
/// are whole ids, as `table/id`.
pub fn names_among(plan: &Plan, words: &Words, kinds: &[Kind], chosen: Option<&RecordId>) -> Rc<[Choice]> {
    let mut records = plan.records();
    records.retain(|record| kinds.contains(&record.kind()) || chosen == Some(&record.id()));
    let with_kind = |id: RecordId, name| Choice::new(id.to_string(), name).with_hint(labels::kind(words, id.kind()));
    let missing = chosen.filter(|id| !plan.contains(id));
    with_missing(
        words,
        named(plan, words, records, &with_kind),
        &mut missing.map(|id| id.to_string().into()).into_iter(),
    )
}

/// The records of a table by their names, and those that are named already though they are not in the plan.
pub fn names_with<'a, T: Tabled>(
    plan: &Plan,
    words: &Words,
    named: impl IntoIterator<Item = &'a Id<T>>,
) -> Rc<[Choice]> {
    let missing = named.into_iter().filter(|id| !T::table(plan).contains(id));
    with_missing(
        words,
        names_of::<T>(plan, words),
        &mut missing.map(|id| AttrValue::from(id.as_str().to_owned())),
    )
}

fn with_missing(words: &Words, names: Rc<[Choice]>, missing: &mut dyn Iterator<Item = AttrValue>) -> Rc<[Choice]> {
    let missing: Vec<Choice> = missing.map(|id| Choice::new(id, words.text("not-in-plan"))).collect();
    if missing.is_empty() {
        names
    } else {
        names.iter().cloned().chain(missing).collect()
    }
}

fn named(
    plan: &Plan,
    words: &Words,
    records: Vec<AnyRecord>,
    make: &dyn Fn(RecordId, AttrValue) -> Choice,
) -> Rc<[Choice]> {
    let mut titled: Vec<(String, AnyRecord)> = records
        .into_iter()
        .map(|record| (plan.title(&record).to_lowercase(), record))
        .collect();
    sort_by(&mut titled, |a, b| a.0.cmp(&b.0));
    let choice = |record: &AnyRecord| make(record.id(), labels::named(words, &plan.title(record)));
    let mut choices: Vec<Choice> = titled.iter().map(|(_, record)| choice(record)).collect();
    let mut rest = &mut *choices;
    for same in titled.chunk_by(|(one, _), (next, _)| one == next) {
        let Some((these, others)) = rest.split_at_mut_checked(same.len()) else {
            break;
        };
        if same.len() > 1 {
            let records: Vec<_> = same.iter().map(|(_, record)| Some(record)).collect();
            for (choice, apart) in these.iter_mut().zip(told_apart(plan, words, &records)) {
                choice.hint = choice.hint.take().or(Some(apart));
            }
        }
        rest = others;
    }
    choices.into()
}

/// What each of several records that stand together is called: those of one name with what tells them apart.
pub fn called_apart(plan: &Plan, words: &Words, ids: &[RecordId]) -> Vec<AttrValue> {
    let called = |id: &RecordId| {
        let name = labels::title_of(words, plan, id);
        (name.trim().to_lowercase(), name, plan.find(id))
    };
    let all: Vec<_> = ids.iter().map(called).collect();
    let whole = |(place, (folded, name, _)): (usize, &(String, AttrValue, Option<AnyRecord>))| {
        let same = || all.iter().enumerate().filter(|(_, (other, ..))| other == folded);
        let number = same().position(|(other, _)| other == place).unwrap_or_default();
        let records: Vec<_> = same().map(|(_, (.., record))| record.as_ref()).collect();
        match told_apart(plan, words, &records).into_iter().nth(number) {
            Some(apart) if records.len() > 1 => format!("{name} ({apart})").into(),
            _ => name.clone(),
        }
    };
    all.iter().enumerate().map(whole).collect()
}

/// What tells records of one name apart, in their order: what a person is and where, else their number. Those that are
/// not in the plan have a number too.
fn told_apart(plan: &Plan, words: &Words, same: &[Option<&AnyRecord>]) -> Vec<AttrValue> {
    let said: Vec<String> = same
        .iter()
        .map(|record| {
            let Some(AnyRecord::Person(person)) = record else {
                return String::new();
            };
            let partner = person.partner.as_ref().and_then(|id| plan.partners.find(id));
            let partner = partner.map(|partner| &partner.name);
            let parts = [Some(&person.title), partner].into_iter().flatten();
            let parts: Vec<&str> = parts.map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
            parts.join(" · ")
        })
        .collect();
    let is_own = |text: &String| !text.is_empty() && said.iter().filter(|other| *other == text).count() == 1;
    let in_words = |(place, text): (usize, &String)| {
        if is_own(text) {
            text.clone().into()
        } else {
            let arguments = [("number", (place + 1).into()), ("count", same.len().into())];
            words.with("choice-same-name", &arguments)
        }
    };
    said.iter().enumerate().map(in_words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::{partner, person};
    use crate::plan::{Person, Plan};

    #[test]
    fn people_of_one_name_are_told_apart() {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "y", |y| y.name = "River YMCA".to_owned());
        let named = |plan: &mut Plan, id: &str, name: &str, title: &str, is_there: bool| {
            person(plan, id, |person| {
                person.name = name.to_owned();
                person.title = title.to_owned();
                person.partner = is_there.then(|| Id::new("y"));
            });
        };
        named(&mut plan, "1", "Ana Ruiz", "Nurse", true);
        named(&mut plan, "2", "ana ruiz", "Nurse", false);
        named(&mut plan, "3", "Ana Ruiz", "", false);
        named(&mut plan, "4", "Ana Ruiz", "", false);
        named(&mut plan, "5", "Bo Lin", "Cook", false);
        let choices = names_of::<Person>(&plan, &Words::new("en"));
        let hints: Vec<_> = choices
            .iter()
            .map(|choice| (choice.value.as_str(), choice.hint.as_deref()))
            .collect();
        assert_eq!(
            hints,
            [
                ("1", Some("Nurse · River YMCA")),
                ("2", Some("Nurse")),
                ("3", Some("3 of 4 with this name")),
                ("4", Some("4 of 4 with this name")),
                ("5", None),
            ]
        );
    }
    #[test]
    fn those_who_stand_together_are_called_so_that_they_differ() {
        let mut plan = Plan::new("p", "");
        for (id, name, title) in [
            ("1", "Ana Ruiz", "Nurse"),
            ("2", "ana ruiz ", "Cook"),
            ("3", "Bo Lin", "Cook"),
        ] {
            person(&mut plan, id, |person| {
                person.name = name.to_owned();
                person.title = title.to_owned();
            });
        }
        let called = |ids: &[&str]| {
            let ids: Vec<RecordId> = ids.iter().map(|id| (&Id::<Person>::new(*id)).into()).collect();
            called_apart(&plan, &Words::new("en"), &ids)
        };
        assert_eq!(
            called(&["1", "3", "2"]),
            ["Ana Ruiz (Nurse)", "Bo Lin", "ana ruiz  (Cook)"]
        );
        assert_eq!(called(&["1", "3"]), ["Ana Ruiz", "Bo Lin"]);
        let gone = called(&["8", "3", "9"]);
        assert_ne!(gone[0], gone[2], "two who are not in the plan");
    }
}
