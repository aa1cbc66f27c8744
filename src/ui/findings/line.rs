//! One finding on the page: what is wrong and what to do, its number, what came of it, and the way to set it aside. It is
//! the same wherever findings are listed.

use yew::prelude::*;

use super::set_aside::{SetAside, SetAsideDialog, told_before};
use super::{address, remedy, sentence, use_findings};
use crate::plan::RecordId;
use crate::plan::checks::{Code, Finding, Severity};
use crate::ui::format::use_format;
use crate::ui::hooks::use_focus_after_change;
use crate::ui::parts::use_part_words;
use crate::ui::store::{use_can_edit, use_plan, use_route};
use crate::ui::widgets::{Button, ButtonVariant, Icon, IconName};
use crate::ui::words::{Words, use_words};

/// What [`CheckMark`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct CheckMarkProps {
    /// The check.
    pub code: Code,
}

/// The number of a check, small beside what it says: people speak of it by that.
#[component]
pub fn CheckMark(props: &CheckMarkProps) -> Html {
    let words = use_words();
    let number = props.code.number();
    html! {
        <span class="check-number">
            <span aria-hidden="true">{ number }</span>
            <span class="visually-hidden">{ words.with("check-number", &[("number", number.into())]) }</span>
        </span>
    }
}

/// How much something matters, as an icon with its word for those who hear the page.
pub fn severity_mark(words: &Words, severity: Severity) -> Html {
    let (name, class) = match severity {
        Severity::Error => (IconName::Danger, "text--danger"),
        Severity::Warning => (IconName::Warning, "text--warning"),
        Severity::Note => (IconName::Info, "soft"),
    };
    html! {
        <span class={classes!("findings__mark", class)}>
            <Icon {name} />
            <span class="visually-hidden">{ words.text(severity.label_key()) }</span>
        </span>
    }
}

/// What [`FindingLine`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct FindingLineProps {
    /// What was found.
    pub finding: Finding,
    /// The record in whose details it stands: to that it does not lead.
    #[prop_or_default]
    pub here: Option<RecordId>,
    /// Whether its number is said; not where that stands above several.
    #[prop_or(true)]
    pub numbered: bool,
}

/// One finding, in a `.row`.
#[component]
pub fn FindingLine(props: &FindingLineProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let (plan, route) = (use_plan(), use_route());
    let can_edit = use_can_edit();
    let findings = use_findings();
    let is_asking = use_state_eq(|| false);
    let (ask, close) = (is_asking.setter(), is_asking.setter());
    let finding = &props.finding;
    let said = sentence(&parts, &format, finding);
    let before = findings.before(finding);
    let leads_to = address(&plan.id, finding);
    let is_here = props.here.is_some() && finding.place.record == props.here || leads_to == route.to_string();
    html! {
        <>
            <div class="row__main">
                <p>
                    if is_here {
                        { said.clone() }
                    } else {
                        <a href={leads_to}>{ said.clone() }</a>
                    }
                    { " " }
                    <span class="small soft">{ remedy(&parts, &format, finding) }</span>
                    if props.numbered {
                        { " " }
                        <CheckMark code={finding.code} />
                    }
                </p>
                if let Some(before) = before {
                    <p class="small">{ told_before(&words, &format, before) }</p>
                }
            </div>
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
                <SetAsideDialog
                    finding={finding.clone()}
                    {said}
                    reason={before.map(|before| AttrValue::from(before.reason.clone())).unwrap_or_default()}
                    on_close={Callback::from(move |()| close.set(false))}
                />
            }
        </>
    }
}

/// What [`FindingsHere`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct FindingsHereProps {
    /// The checks whose findings lead here.
    pub codes: &'static [Code],
    /// What the list is called.
    pub label: AttrValue,
}

/// What was found by some checks where one can act on it, and what of it was set aside; nothing where nothing was.
#[component]
pub fn FindingsHere(props: &FindingsHereProps) -> Html {
    let words = use_words();
    let findings = use_findings();
    let here: Vec<&Finding> = findings
        .open
        .iter()
        .filter(|finding| props.codes.contains(&finding.code))
        .collect();
    let node = use_node_ref();
    use_focus_after_change(&node, findings.clone(), &["summary", "button"]);
    let has_aside = findings
        .set_aside
        .iter()
        .any(|aside| props.codes.contains(&aside.finding.code));
    if here.is_empty() && !has_aside {
        return Html::default();
    }
    html! {
        <div ref={node}>
            if !here.is_empty() {
                <ul class="rows findings-here" aria-label={props.label.clone()}>
                    for finding in here {
                        <li key={finding.key()} class="row">
                            { severity_mark(&words, finding.severity) }
                            <FindingLine finding={finding.clone()} />
                        </li>
                    }
                </ul>
            }
            <SetAside codes={Some(props.codes)} />
        </div>
    }
}
