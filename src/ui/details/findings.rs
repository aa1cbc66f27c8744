//! What needs attention about the record whose details are open, and what of it was set aside.

use yew::prelude::*;

use crate::plan::RecordId;
use crate::plan::checks::{Finding, Severity};
use crate::ui::findings::{FindingLine, SetAside, severity_mark, use_findings};
use crate::ui::hooks::use_focus_after_change;
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
    let findings = use_findings();
    let open: Vec<&Finding> = findings
        .open
        .iter()
        .filter(|finding| finding.concerns(&props.record))
        .collect();
    // What is set aside or brought back takes the button along that did it.
    let node = use_node_ref();
    use_focus_after_change(&node, findings.clone(), &["summary", "button"]);
    let has_aside = findings
        .set_aside
        .iter()
        .any(|aside| aside.finding.concerns(&props.record));
    if open.is_empty() && !has_aside {
        return Html::default();
    }
    let tone = match open.iter().map(|finding| finding.severity).min() {
        Some(Severity::Error) => Tone::Danger,
        Some(Severity::Warning) => Tone::Warning,
        Some(Severity::Note) | None => Tone::Info,
    };
    html! {
        <div ref={node} class="stack stack--tight details__findings">
            if !open.is_empty() {
                <Banner {tone} marked=false>
                    <ul class="rows">
                        for finding in open {
                            <li key={finding.key()} class="row">
                                { severity_mark(&words, finding.severity) }
                                <FindingLine finding={finding.clone()} here={props.record.clone()} />
                            </li>
                        }
                    </ul>
                </Banner>
            }
            <SetAside record={props.record.clone()} />
        </div>
    }
}
