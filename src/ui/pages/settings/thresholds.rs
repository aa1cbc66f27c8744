//! Where the checks begin to speak, with what chances money is reckoned, and what ties take to keep up.

use std::rc::Rc;

use yew::prelude::*;

use super::chances::chances;
use super::upkeep::upkeep;
use crate::app::{Command, Intent};
use crate::exchange::entry::write_percent;
use crate::plan::AboutField;
use crate::plan::PerMille;
use crate::plan::about::Thresholds;
use crate::ui::entry::{Entry, use_entry};
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::{TextField, TextKind};
use crate::ui::words::use_words;

/// A share among the thresholds.
struct Share {
    name: &'static str,
    of: fn(&Thresholds) -> PerMille,
    field: fn(&mut Thresholds) -> &mut Option<PerMille>,
}

const SHARES: [Share; 3] = [
    Share {
        name: "person_share",
        of: Thresholds::person_share,
        field: |thresholds| &mut thresholds.person_share,
    },
    Share {
        name: "organisation_share",
        of: Thresholds::organisation_share,
        field: |thresholds| &mut thresholds.organisation_share,
    },
    Share {
        name: "source_share",
        of: Thresholds::source_share,
        field: |thresholds| &mut thresholds.source_share,
    },
];

/// A number among the thresholds, with the range in which it means something.
struct Count {
    name: &'static str,
    range: std::ops::RangeInclusive<u16>,
    of: fn(&Thresholds) -> u16,
    field: fn(&mut Thresholds) -> &mut Option<u16>,
}

const COUNTS: [Count; 5] = [
    Count {
        name: "expiry_days",
        range: 1..=3650,
        of: Thresholds::expiry_days,
        field: |thresholds| &mut thresholds.expiry_days,
    },
    Count {
        name: "deputy_roles",
        range: 1..=1000,
        of: Thresholds::deputy_roles,
        field: |thresholds| &mut thresholds.deputy_roles,
    },
    Count {
        name: "terms_together",
        range: 2..=1000,
        of: Thresholds::terms_together,
        field: |thresholds| &mut thresholds.terms_together,
    },
    Count {
        name: "consulted",
        range: 1..=1000,
        of: Thresholds::consulted,
        field: |thresholds| &mut thresholds.consulted,
    },
    Count {
        name: "roles_each",
        range: 1..=1000,
        of: Thresholds::roles_each,
        field: |thresholds| &mut thresholds.roles_each,
    },
];

impl Count {
    fn read(&self, entry: &Entry, text: &str) -> Result<Option<u16>, AttrValue> {
        let Some(count) = entry.count(text)?.value else {
            return Ok(None);
        };
        let (least, most) = (*self.range.start(), *self.range.end());
        u16::try_from(count)
            .ok()
            .filter(|count| self.range.contains(count))
            .map(Some)
            .ok_or_else(|| {
                let arguments = [("least", least.to_string().into()), ("most", most.to_string().into())];
                entry.words.with("settings-count-range", &arguments)
            })
    }
}

/// The thresholds, the usual chances and what ties take to keep up. An empty field goes back to the usual value.
#[component]
pub fn ThresholdSettings() -> Html {
    let words = use_words();
    let entry = use_entry();
    let store = use_store();
    let can_edit = use_can_edit();
    let thresholds = entry.about.thresholds.clone();
    let on_end = use_callback(store.clone(), |(), store| store.dispatch(Intent::Settle));
    let keep = {
        let (store, before) = (store.clone(), thresholds.clone());
        Callback::from(move |change: Rc<dyn Fn(&mut Thresholds)>| {
            let mut after = before.clone();
            change(&mut after);
            store.dispatch(Command::About(AboutField::Thresholds(after)));
        })
    };
    let usual = Thresholds::default();
    let field = |name: &'static str, hint: Option<AttrValue>, value: String, on_text| {
        html! {
            <TextField
                key={name}
                label={words.text(&format!("field-thresholds-{name}"))}
                {hint}
                kind={TextKind::Whole}
                {value}
                {on_text}
                on_end={on_end.clone()}
                read_only={!can_edit}
            />
        }
    };
    let shares = SHARES.iter().map(|share| {
        let (entry, keep, usual) = (entry.clone(), keep.clone(), (share.of)(&usual));
        let on_text = Callback::from(move |text: AttrValue| {
            let read = entry.percent(&text)?.value.filter(|read| *read != usual);
            keep.emit(Rc::new(move |thresholds| *(share.field)(thresholds) = read));
            Ok(())
        });
        let hint = Some(words.text("settings-percent-hint"));
        field(share.name, hint, write_percent((share.of)(&thresholds)), on_text)
    });
    let counts = COUNTS.iter().map(|count| {
        let (entry, keep, usual) = (entry.clone(), keep.clone(), (count.of)(&usual));
        let on_text = Callback::from(move |text: AttrValue| {
            let read = count.read(&entry, &text)?.filter(|read| *read != usual);
            keep.emit(Rc::new(move |thresholds| *(count.field)(thresholds) = read));
            Ok(())
        });
        field(count.name, None, (count.of)(&thresholds).to_string(), on_text)
    });
    html! {
        <>
            <section class="stack stack--tight" aria-labelledby="settings-checks">
                <h2 id="settings-checks" class="title-2">{ words.text("field-about-thresholds") }</h2>
                <p class="soft">{ words.text("settings-checks-text") }</p>
                <div class="form__grid">
                    { for shares }
                    { for counts }
                </div>
            </section>
            { chances(&entry, &store, can_edit) }
            { upkeep(&entry, &store, can_edit) }
        </>
    }
}
