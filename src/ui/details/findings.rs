//! What needs attention about the record whose details are open.

use yew::prelude::*;

use crate::plan::RecordId;
use crate::plan::checks::Finding;
use crate::ui::findings::{remedy, sentence, use_findings};
use crate::ui::format::use_format;
use crate::ui::widgets::{Banner, Tone};
use crate::ui::words::use_words;

/// What [`RecordFindings`] takes.
#[derive(Properties, PartialEq)]
pub struct RecordFindingsProps {
    /// The record.
    pub record: RecordId,
}

/// The findings that are about a record; nothing where there are none.
#[component]
pub fn RecordFindings(props: &RecordFindingsProps) -> Html {
    let words = use_words();
    let format = use_format();
    let findings = use_findings();
    let about: Vec<&Finding> = findings
        .open
        .iter()
        .filter(|finding| finding.about.contains(&props.record))
        .collect();
    if about.is_empty() {
        return Html::default();
    }
    html! {
        <Banner tone={Tone::Warning}>
            <ul class="list-plain stack stack--tight">
                for finding in about {
                    <li key={finding.key()}>
                        { sentence(&words, &format, finding) }
                        { " " }
                        <span class="soft">{ remedy(&words, &format, finding) }</span>
                    </li>
                }
            </ul>
        </Banner>
    }
}
