//! What needs attention: the checks, those of one kind together, each leading to its place.

use yew::prelude::*;

use crate::plan::checks::{Code, Finding};
use crate::ui::findings::{CheckMark, FindingLine, SetAside, several, severity_mark, use_findings};
use crate::ui::hooks::use_focus_after_change;
use crate::ui::parts::use_part_words;
use crate::ui::widgets::Disclosure;
use crate::ui::words::use_words;

/// What needs attention.
#[component]
pub fn Attention() -> Html {
    let words = use_words();
    let findings = use_findings();
    let mut groups: Vec<(Code, Vec<Finding>)> = Vec::new();
    for finding in findings.open.iter() {
        match groups.last_mut() {
            Some((code, group)) if *code == finding.code => group.push(finding.clone()),
            _ => groups.push((finding.code, vec![finding.clone()])),
        }
    }
    // What is set aside or brought back goes with the button that did it.
    let node = use_node_ref();
    use_focus_after_change(&node, findings.clone(), &["h2"]);
    html! {
        <section ref={node} class="stack stack--tight" aria-labelledby="overview-attention">
            <h2 id="overview-attention" class="title-3" tabindex="-1">{ words.text("overview-attention") }</h2>
            if groups.is_empty() {
                <p class="soft">{ words.text("overview-all-well") }</p>
            }
            <ul class="rows">
                for (code, group) in groups {
                    <li key={code.id()} class="row"><Group findings={group} /></li>
                }
            </ul>
            <SetAside />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    findings: Vec<Finding>,
}

/// Findings of one kind: one as a sentence, several behind a line that counts them.
#[component]
fn Group(props: &GroupProps) -> Html {
    let (words, parts) = (use_words(), use_part_words());
    let Some(first) = props.findings.first() else {
        return Html::default();
    };
    html! {
        <div class="overview__finding">
            { severity_mark(&words, first.severity) }
            if props.findings.len() == 1 {
                <FindingLine finding={first.clone()} />
            } else {
                <Disclosure
                    label={several(&parts, first, props.findings.len())}
                    summary={html! { <CheckMark code={first.code} /> }}
                >
                    <ul class="rows">
                        for finding in props.findings.iter() {
                            <li key={finding.key()} class="row"><FindingLine finding={finding.clone()} numbered=false /></li>
                        }
                    </ul>
                </Disclosure>
            }
        </div>
    }
}
