//! Findings in words. The parts in a role are named as the plan names them.

use yew::AttrValue;

use crate::plan::checks::{Fact, Finding};
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::parts::PartWords;
use crate::ui::words::Argument;

/// What is wrong, in a sentence.
pub fn sentence(parts: &PartWords, format: &Format, finding: &Finding) -> AttrValue {
    let words = parts.words();
    words.with(finding.code.message_key(), &arguments(parts, format, finding))
}

/// What to do about it, in a sentence.
pub fn remedy(parts: &PartWords, format: &Format, finding: &Finding) -> AttrValue {
    let words = parts.words();
    words.with(finding.code.remedy_key(), &arguments(parts, format, finding))
}

/// Several findings of one code, in a line.
pub fn several(parts: &PartWords, finding: &Finding, count: usize) -> AttrValue {
    let arguments = [("count", count.into()), parts.chosen()];
    parts.words().with(finding.code.count_key(), &arguments)
}

fn arguments<'a>(parts: &PartWords, format: &Format, finding: &'a Finding) -> Vec<(&'a str, Argument)> {
    let facts = finding.arguments.iter();
    facts
        .map(|(name, fact)| (*name, argument(parts, format, fact)))
        .chain([parts.chosen()])
        .collect()
}

fn argument(parts: &PartWords, format: &Format, fact: &Fact) -> Argument {
    let words = parts.words();
    match fact {
        Fact::Title(title) => named(words, title).as_str().into(),
        Fact::Titles(titles) => {
            let titles: Vec<AttrValue> = titles.iter().map(|title| named(words, title)).collect();
            format.list(&titles).into()
        }
        Fact::Quoted(titles) => {
            let quote = |title: &String| words.with("step-named", &[("name", named(words, title).as_str().into())]);
            let titles: Vec<AttrValue> = titles.iter().map(quote).collect();
            format.list(&titles).into()
        }
        Fact::Text(text) => text.as_str().into(),
        Fact::Texts(texts) => texts.join(", ").into(),
        Fact::Part(part) => parts.label(part).to_lowercase().into(),
        Fact::Hours(time) => format.hours(*time).into(),
        Fact::Count(count) => (*count).into(),
        Fact::Money(money) => format.money(*money).into(),
        Fact::Day(day) => format.day(*day).into(),
        Fact::Month(day) => format.month(*day).into(),
        Fact::Share(share) => format.percent(*share).into(),
    }
}
