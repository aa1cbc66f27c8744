//! What needs attention: the checks, those of one kind together, each leading to its place.

use yew::prelude::*;

use super::set_aside::{SetAside, SetAsideDialog};
use crate::plan::checks::{Code, Finding, Severity};
use crate::ui::findings::{address, remedy, sentence, several, use_findings};
use crate::ui::format::use_format;
use crate::ui::hooks::use_focus_after_change;
use crate::ui::store::{use_can_edit, use_plan};
use crate::ui::widgets::{Button, ButtonVariant, Disclosure, Icon, IconName};
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

fn icon_of(severity: Severity) -> IconName {
    match severity {
        Severity::Error => IconName::Danger,
        Severity::Warning => IconName::Warning,
        Severity::Note => IconName::Info,
    }
}

/// Findings of one kind: one as a sentence, several behind a line that counts them.
#[component]
fn Group(props: &GroupProps) -> Html {
    let words = use_words();
    let Some(first) = props.findings.first() else {
        return Html::default();
    };
    let mark = html! {
        <span class={classes!("overview__mark", mark_class(first.severity))}>
            <Icon name={icon_of(first.severity)} />
            <span class="visually-hidden">{ words.text(first.severity.label_key()) }</span>
        </span>
    };
    html! {
        <div class="overview__finding">
            { mark }
            if props.findings.len() == 1 {
                <Line finding={first.clone()} />
            } else {
                <Disclosure label={several(&words, first, props.findings.len())}>
                    <ul class="rows">
                        for finding in props.findings.iter() {
                            <li key={finding.key()} class="row"><Line finding={finding.clone()} /></li>
                        }
                    </ul>
                </Disclosure>
            }
        </div>
    }
}

fn mark_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "text--danger",
        Severity::Warning => "text--warning",
        Severity::Note => "soft",
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    finding: Finding,
}

/// One finding: what is wrong, and what to do, as a link to its place; and the way to set it aside.
#[component]
fn Line(props: &LineProps) -> Html {
    let words = use_words();
    let format = use_format();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let is_asking = use_state_eq(|| false);
    let (ask, close) = (is_asking.setter(), is_asking.setter());
    let said = sentence(&words, &format, &props.finding);
    html! {
        <>
            <p class="row__main">
                <a href={address(&plan.id, &props.finding)}>{ said.clone() }</a>
                { " " }
                <span class="small soft">{ remedy(&words, &format, &props.finding) }</span>
            </p>
            if can_edit {
                <div class="row__end no-print">
                    <Button
                        label={words.text("set-aside")}
                        name={words.with("set-aside-name", &[("finding", said.as_str().into())])}
                        small=true
                        variant={ButtonVariant::Quiet}
                        opens="dialog"
                        on_click={Callback::from(move |_| ask.set(true))}
                    />
                </div>
            }
            if *is_asking {
                <SetAsideDialog finding={props.finding.clone()} {said} on_close={Callback::from(move |()| close.set(false))} />
            }
        </>
    }
}
