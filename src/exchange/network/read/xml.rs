//! XML as a tree: strict, without definitions, and no deeper or larger than a network is.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Fault;

/// The deepest nesting that is read. GraphML of yEd needs a dozen levels.
const DEEPEST: usize = 64;

/// The most elements that are read, of whatever kind.
const MOST: usize = 3_000_000;

/// An element: its name and those of its attributes without prefixes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// The text directly in it.
    pub text: String,
}

impl Element {
    /// An attribute; empty where there is none.
    pub fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(of, _)| of == name);
        found.map_or("", |(_, value)| value)
    }

    /// The elements of a name directly in it.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of a name directly in it.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All text in it and in what it holds.
    pub fn whole_text(&self) -> String {
        let mut text = self.text.trim().to_owned();
        for inner in self
            .children
            .iter()
            .map(Self::whole_text)
            .filter(|inner| !inner.is_empty())
        {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&inner);
        }
        text
    }
}

/// Reads a document; its outermost element.
pub(super) fn parse(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root: Option<Element> = None;
    let mut count = 0;
    loop {
        let broken = |at: u64| Fault::Broken(line_at(text, at));
        let event = reader.read_event().map_err(|_| broken(reader.error_position()))?;
        let at = reader.buffer_position();
        match event {
            Event::Start(start) => {
                count += 1;
                if open.len() >= DEEPEST {
                    return Err(Fault::TooDeep);
                }
                if count > MOST {
                    return Err(Fault::TooMuch);
                }
                open.push(element(&start).ok_or_else(|| broken(at))?);
            }
            Event::Empty(start) => {
                count += 1;
                if count > MOST {
                    return Err(Fault::TooMuch);
                }
                let whole = element(&start).ok_or_else(|| broken(at))?;
                close(whole, &mut open, &mut root).ok_or_else(|| broken(at))?;
            }
            Event::End(_) => {
                let whole = open.pop().ok_or_else(|| broken(at))?;
                close(whole, &mut open, &mut root).ok_or_else(|| broken(at))?;
            }
            Event::Text(part) => add(&mut open, &part.xml10_content()),
            Event::CData(part) => add(&mut open, &part.xml10_content()),
            Event::GeneralRef(reference) => {
                let sign = match &*reference {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().map_err(|_| broken(at))?,
                };
                // A name for text that the document itself would have to define.
                let sign = sign.ok_or(Fault::Definitions)?;
                add(&mut open, sign.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(Fault::Definitions),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => {
                let is_whole = open.is_empty();
                return root.filter(|_| is_whole).ok_or_else(|| broken(at));
            }
        }
    }
}

fn element(start: &BytesStart<'_>) -> Option<Element> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).ok()?;
        let name = attribute.key.local_name();
        attributes.push((name.as_ref().to_owned(), plain(&value)));
    }
    Some(Element {
        name: start.local_name().as_ref().to_owned(),
        attributes,
        ..Element::default()
    })
}

/// Puts a whole element where it belongs; nothing where the document would have two outermost ones.
fn close(whole: Element, open: &mut [Element], root: &mut Option<Element>) -> Option<()> {
    match open.last_mut() {
        Some(parent) => parent.children.push(whole),
        None if root.is_some() => return None,
        None => *root = Some(whole),
    }
    Some(())
}

fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(&plain(text));
    }
}

/// Text without signs that no text has.
fn plain(text: &str) -> String {
    let is_text = |sign: &char| !sign.is_control() || matches!(sign, '\t' | '\n' | '\r');
    text.chars().filter(is_text).collect()
}

fn line_at(text: &str, position: u64) -> usize {
    let position = usize::try_from(position).unwrap_or(text.len()).min(text.len());
    let before = text.as_bytes().get(..position).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x5_a_tree_is_read_with_its_text() {
        let root = parse(
            "<?xml version=\"1.0\"?><!-- c --><a:b x:y=\"1 &lt; &#50;\" z='&quot;'>t&amp;<c/><![CDATA[<d>]]></a:b>",
        )
        .unwrap();
        assert_eq!(
            (root.name.as_str(), root.attribute("y"), root.attribute("z")),
            ("b", "1 < 2", "\"")
        );
        assert_eq!((root.text.as_str(), root.children.len()), ("t&<d>", 1));
    }

    #[test]
    fn r25_what_is_not_well_formed_or_defines_anything_is_refused() {
        for (text, fault) in [
            ("<a>\n<b></a>", Fault::Broken(2)),
            ("<a><b/>", Fault::Broken(1)),
            ("<a/><b/>", Fault::Broken(1)),
            ("<a x=1/>", Fault::Broken(1)),
            ("<a x=\"1\" x=\"2\"/>", Fault::Broken(1)),
            ("<a", Fault::Broken(1)),
            ("<a>&lol;</a>", Fault::Definitions),
            ("<!DOCTYPE a [<!ENTITY lol \"ha\">]><a>&lol;</a>", Fault::Definitions),
            ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", Fault::Definitions),
        ] {
            assert_eq!(parse(text), Err(fault), "{text}");
        }
        let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert_eq!(parse(&deep), Err(Fault::TooDeep));
    }
}
