//! One message in Fluent, and what it says with its arguments.
//!
//! Fluent's own parser reads it. What a message of ours is made of is less than what Fluent knows: texts, arguments, and
//! choices by an argument. Saying just that spares the page the reading and writing of decimal numbers, which weigh more
//! than the rest of Fluent together.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::{parser, unicode};

use super::numbers::Numbers;

/// A value that stands in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text, shown as it is: names, and figures that were already formatted.
    Text(String),
    /// A count, by which a message chooses its plural form.
    Count(u64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

/// A message that was read.
pub struct Message(Pattern<&'static str>);

impl Message {
    /// Reads a message. What does not parse is left out; a test names it.
    pub fn read(source: &'static str) -> Option<Self> {
        let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(source);
        resource.body.into_iter().find_map(|entry| match entry {
            Entry::Message(message) => message.value.map(Self),
            _ => None,
        })
    }

    /// What it says.
    pub fn say(&self, numbers: &Numbers, arguments: &[(&str, Argument)]) -> String {
        let mut saying = Saying {
            numbers,
            arguments,
            text: String::new(),
        };
        saying.pattern(&self.0);
        saying.text
    }
}

struct Saying<'a> {
    numbers: &'a Numbers,
    arguments: &'a [(&'a str, Argument)],
    text: String,
}

impl<'a> Saying<'a> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let chosen = variants
                    .iter()
                    .find(|variant| self.is(selector, &variant.key))
                    .or_else(|| variants.iter().find(|variant| variant.default));
                if let Some(variant) = chosen {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    /// Messages, terms and functions say nothing: a test keeps them out of the catalogues.
    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => match self.argument(id.name) {
                Some(Argument::Text(text)) => self.text.push_str(text),
                Some(Argument::Count(count)) => self.text.push_str(&self.numbers.digits(*count)),
                // As Fluent has it, so that the gap shows.
                None => self.text.extend(["{$", id.name, "}"]),
            },
            // Writing to a text does not fail.
            InlineExpression::StringLiteral { value } => drop(unicode::unescape_unicode(&mut self.text, value)),
            InlineExpression::NumberLiteral { value } => self.text.push_str(value),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn argument(&self, name: &str) -> Option<&'a Argument> {
        let (_, argument) = self.arguments.iter().find(|(own, _)| *own == name)?;
        Some(argument)
    }

    /// Whether a choice falls on the variant with this key.
    fn is(&self, selector: &InlineExpression<&str>, key: &VariantKey<&str>) -> bool {
        let InlineExpression::VariableReference { id } = selector else {
            return false;
        };
        match (self.argument(id.name), key) {
            (Some(Argument::Text(text)), VariantKey::Identifier { name }) => text == name,
            (Some(Argument::Count(count)), VariantKey::Identifier { name }) => self.numbers.category(*count) == *name,
            (Some(Argument::Count(count)), VariantKey::NumberLiteral { value }) => value.parse() == Ok(*count),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(source: &'static str, arguments: &[(&str, Argument)]) -> String {
        Message::read(source).unwrap().say(&Numbers::new("en"), arguments)
    }

    #[test]
    fn arguments_stand_where_they_are_named_and_a_missing_one_shows() {
        let source = "told = { $who } has { $count } of { $what }.";
        let arguments = [("who", "Ana".into()), ("count", 3_usize.into())];
        assert_eq!(say(source, &arguments), "Ana has 3 of {$what}.");
        assert_eq!(say("quoted = { \"{\" }{ \"\\u00e9\" }{ 2.50 }", &[]), "{é2.50");
    }

    #[test]
    fn a_count_chooses_the_first_variant_that_fits() {
        let source =
            "rows = { $count ->\n    [0] none\n    [one] { $count } row\n   *[other] { $count } rows\n} in { $place }";
        for (count, said) in [(0, "none in it"), (1, "1 row in it"), (2, "2 rows in it")] {
            assert_eq!(
                say(source, &[("count", Argument::Count(count)), ("place", "it".into())]),
                said
            );
        }
        assert_eq!(say(source, &[("place", "it".into())]), "{$count} rows in it");
    }

    #[test]
    fn a_text_chooses_the_variant_of_its_name() {
        let source = "turn = { $which ->\n    [first] A\n   *[second] B\n}";
        for (which, said) in [("first", "A"), ("second", "B"), ("third", "B")] {
            assert_eq!(say(source, &[("which", which.into())]), said);
        }
    }

    #[test]
    fn what_is_no_message_is_none() {
        assert!(Message::read("# Only a comment.").is_none());
        assert!(Message::read("broken { = x").is_none());
    }
}
