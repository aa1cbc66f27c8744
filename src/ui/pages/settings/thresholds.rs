//! Where the checks begin to speak.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::exchange::entry::write_percent;
use crate::plan::AboutField;
use crate::plan::PerMille;
use crate::plan::about::Thresholds;
use crate::ui::entry::use_entry;
use crate::ui::store::{use_can_edit, use_selector, use_store};
use crate::ui::widgets::{TextField, TextKind};
use crate::ui::words::use_words;

/// A share among the thresholds.
struct Share {
    name: &'static str,
    of: fn(&Thresholds) -> PerMille,
    set: fn(&mut Thresholds, Option<PerMille>),
}

const SHARES: [Share; 3] = [
    Share {
        name: "person_share",
        of: Thresholds::person_share,
        set: |thresholds, share| thresholds.person_share = share,
    },
    Share {
        name: "organisation_share",
        of: Thresholds::organisation_share,
        set: |thresholds, share| thresholds.organisation_share = share,
    },
    Share {
        name: "source_share",
        of: Thresholds::source_share,
        set: |thresholds, share| thresholds.source_share = share,
    },
];

/// The thresholds. An empty field goes back to the usual value.
#[component]
pub fn ThresholdSettings() -> Html {
    let words = use_words();
    let entry = use_entry();
    let store = use_store();
    let can_edit = use_can_edit();
    let about = use_selector(|state| state.plan().map(|plan| Rc::clone(&plan.about))).unwrap_or_default();
    let thresholds = about.thresholds.clone();
    let label = |name: &str| words.text(&format!("field-thresholds-{name}"));
    let on_end = use_callback(store.clone(), |(), store| store.dispatch(Intent::Settle));
    let keep = {
        let (store, before) = (store.clone(), thresholds.clone());
        Callback::from(move |change: Rc<dyn Fn(&mut Thresholds)>| {
            let mut after = before.clone();
            change(&mut after);
            store.dispatch(Command::About(AboutField::Thresholds(after)));
        })
    };
    let on_days = {
        let (entry, keep) = (entry.clone(), keep.clone());
        Callback::from(move |text: AttrValue| {
            let days = entry
                .count(&text)?
                .value
                .map(|days| u16::try_from(days).unwrap_or(u16::MAX));
            keep.emit(Rc::new(move |thresholds| thresholds.expiry_days = days));
            Ok(())
        })
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="settings-checks">
            <h2 id="settings-checks" class="title-2">{ words.text("field-about-thresholds") }</h2>
            <p class="soft">{ words.text("settings-checks-text") }</p>
            <div class="form__grid">
                for share in SHARES {
                    <TextField
                        key={share.name}
                        label={label(share.name)}
                        hint={words.text("settings-percent-hint")}
                        kind={TextKind::Whole}
                        value={write_percent((share.of)(&thresholds))}
                        on_text={{
                            let (entry, keep) = (entry.clone(), keep.clone());
                            Callback::from(move |text: AttrValue| {
                                let read = entry.percent(&text)?.value;
                                keep.emit(Rc::new(move |thresholds| (share.set)(thresholds, read)));
                                Ok(())
                            })
                        }}
                        on_end={on_end.clone()}
                        read_only={!can_edit}
                    />
                }
                <TextField
                    label={label("expiry_days")}
                    kind={TextKind::Whole}
                    value={thresholds.expiry_days().to_string()}
                    on_text={on_days}
                    {on_end}
                    read_only={!can_edit}
                />
            </div>
        </section>
    }
}
