//! What should be known about a draft as a whole.

use super::draft::Draft;
use super::message::Message;
use super::words::Sureness;
use crate::exchange::columns::Offer;

impl Draft {
    /// What should be known about the list as a whole.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        if !self.is_named() {
            messages.push(Message::NoName(self.subject));
        }
        messages.extend(self.listing().messages(self.columns.len()));
        let count = |count: usize, message: fn(usize) -> Message| (count > 0).then(|| message(count));
        let unknown = self.words.iter().filter(|word| word.sure == Sureness::Unknown).count();
        let subject = self.subject;
        messages.extend((unknown > 0).then_some(Message::UnknownWords(subject, unknown)));
        let columns = || self.columns.iter().enumerate();
        let empty: Vec<String> = columns()
            .filter(|(_, column)| column.offer == Offer::Empty)
            .map(|(place, _)| self.column_name(place))
            .collect();
        messages.extend((!empty.is_empty()).then_some(Message::EmptyColumns(empty)));
        let same = columns().filter(|(_, column)| matches!(column.offer, Offer::SameAs(_)));
        messages.extend(count(same.count(), Message::SameColumns));
        let surplus = self.surplus();
        if !surplus.is_empty() {
            let names = surplus.into_iter().map(|column| self.column_name(column)).collect();
            messages.push(Message::Surplus(names));
        }
        messages
    }
}
