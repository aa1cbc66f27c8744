//! One of the things a reader may choose from, as every widget with choices takes it.

use yew::prelude::*;

/// One choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// What is handed back when it is chosen.
    pub value: AttrValue,
    /// What the reader sees.
    pub label: AttrValue,
    /// A line that explains it, where there is room.
    pub hint: Option<AttrValue>,
    /// The heading it stands under. Choices of one group stand together.
    pub group: Option<AttrValue>,
}

impl Choice {
    /// A choice with a value and a label.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The same choice with a line that explains it.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same choice under a heading.
    #[must_use]
    pub fn in_group(mut self, group: impl Into<AttrValue>) -> Self {
        self.group = Some(group.into());
        self
    }
}

/// Choices in runs of one group each, in their order.
pub(super) fn runs(choices: &[Choice]) -> Vec<&[Choice]> {
    choices.chunk_by(|one, next| one.group == next.group).collect()
}
