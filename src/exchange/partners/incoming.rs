//! One row of the list, read: the partner it describes, and what could not be read.

use crate::sorted::SortedSet;

use crate::exchange::columns::{PlacePart, Target, read_contributions, read_rating, split_list};
use crate::exchange::entry::safe_url;
use crate::exchange::list::{Leftovers, Remark, append, one_line};
use crate::plan::partner::Confirmed;
use crate::plan::{Agreement, Contribution, Day, Id, Partner, PartnerKind, Rank, Record};

/// The contact person of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The title or position.
    pub title: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// What the person is good at.
    pub strengths: Vec<String>,
}

/// A row, read.
#[derive(Clone, Debug)]
pub(super) struct Incoming {
    /// What the row says of the partner; an empty field is one it says nothing about.
    pub partner: Partner,
    /// Whether the word for the kind is known, so that it may change a kind.
    pub kind_is_known: bool,
    pub goals: Vec<String>,
    pub sites: Vec<String>,
    pub holder: String,
    pub backup: String,
    pub confirmed_by: String,
    pub contact: Contact,
    pub second: Contact,
    /// The id in the list it comes from.
    pub external: String,
    pub remarks: Vec<Remark>,
}

/// A row being read.
pub(super) struct Reading {
    pub incoming: Incoming,
    pub left: Leftovers,
    pub place: Vec<(PlacePart, String)>,
    pub agreement: Agreement,
    pub confirmed: Option<Day>,
    first: String,
    last: String,
    /// The heading and cell of the column that names a kind in words.
    pub kind_in_words: Option<(String, String)>,
}

impl Reading {
    pub fn new() -> Self {
        Self {
            incoming: Incoming {
                partner: Partner::new(Id::default(), Rank::default()),
                kind_is_known: true,
                goals: Vec::new(),
                sites: Vec::new(),
                holder: String::new(),
                backup: String::new(),
                confirmed_by: String::new(),
                contact: Contact::default(),
                second: Contact::default(),
                external: String::new(),
                remarks: Vec::new(),
            },
            left: Leftovers::default(),
            place: Vec::new(),
            agreement: Agreement::default(),
            confirmed: None,
            first: String::new(),
            last: String::new(),
            kind_in_words: None,
        }
    }

    pub fn take_text(&mut self, target: Target, cell: &str) {
        let incoming = &mut self.incoming;
        let partner = &mut incoming.partner;
        let field = match target {
            Target::Name => &mut partner.name,
            Target::Label => &mut partner.label,
            Target::Website => &mut partner.website,
            Target::Email => &mut partner.email,
            Target::Phone => &mut partner.phone,
            Target::Grades => &mut partner.grades,
            Target::Holder => &mut incoming.holder,
            Target::Backup => &mut incoming.backup,
            Target::ConfirmedBy => &mut incoming.confirmed_by,
            Target::SecondName => &mut incoming.second.name,
            Target::SecondTitle => &mut incoming.second.title,
            Target::SecondEmail => &mut incoming.second.email,
            Target::SecondPhone => &mut incoming.second.phone,
            Target::ExternalId => &mut incoming.external,
            Target::ContactName => &mut incoming.contact.name,
            Target::ContactFirst => &mut self.first,
            Target::ContactLast => &mut self.last,
            Target::ContactTitle => &mut incoming.contact.title,
            Target::ContactEmail => &mut incoming.contact.email,
            Target::ContactPhone => &mut incoming.contact.phone,
            Target::Goals => return incoming.goals.extend(split_list(cell).into_iter().map(str::to_owned)),
            Target::Sites => return incoming.sites.extend(split_list(cell).into_iter().map(one_line)),
            Target::ContactStrengths => {
                let strengths = split_list(cell).into_iter().map(one_line);
                return incoming.contact.strengths.extend(strengths);
            }
            Target::Tags => return partner.tags.extend(split_list(cell).into_iter().map(str::to_owned)),
            _ => return,
        };
        *field = one_line(cell);
    }

    pub fn rating(&mut self, column: &str, text: &str) -> Option<u8> {
        let (column, text) = (column.to_owned(), text.to_owned());
        let Some(rating) = read_rating(&text) else {
            self.left.note(&column, &text);
            self.left.remarks.push(Remark::NoRating { column, text });
            return None;
        };
        if let (Some(rating), true) = (rating.value, rating.in_words) {
            self.left.remarks.push(Remark::RatingInWords { column, text, rating });
        }
        rating.value
    }

    pub fn links(&mut self, column: &str, text: &str) {
        let parts = text
            .split([' ', '\n', ';', '|'])
            .map(|part| part.trim().trim_end_matches(','));
        for part in parts.filter(|part| !part.is_empty()) {
            if safe_url(part).is_none() {
                self.left.unread(column, text);
                return;
            }
            self.agreement.links.push(part.to_owned());
        }
    }

    pub fn contributions(&mut self, column: &str, text: &str) -> SortedSet<Contribution> {
        let (known, unknown) = read_contributions(text);
        if !unknown.is_empty() {
            self.left.unread(column, &unknown.join("; "));
        }
        known
    }

    pub fn finish(mut self) -> Incoming {
        let place = self.place();
        self.name_kind();
        let partner = &mut self.incoming.partner;
        partner.place = place;
        if self.agreement != Agreement::default() {
            partner.agreement = Some(self.agreement);
        }
        if self.confirmed.is_some() {
            partner.confirmed = Some(Confirmed {
                on: self.confirmed,
                ..Confirmed::default()
            });
        }
        partner.notes = self.left.notes.join("\n");
        self.incoming.remarks = self.left.remarks;
        if self.incoming.contact.name.is_empty() {
            self.incoming.contact.name = [self.first, self.last].join(" ").trim().to_owned();
        }
        let Incoming {
            partner,
            contact,
            second,
            ..
        } = &mut self.incoming;
        for contact in [contact, second] {
            if contact.name.is_empty() {
                nameless(partner, std::mem::take(contact));
            }
        }
        self.incoming
    }

    /// Brings in the column that names a kind in words: it says what “other” is, and no more than that.
    fn name_kind(&mut self) {
        let Some((column, words)) = self.kind_in_words.take() else {
            return;
        };
        let partner = &mut self.incoming.partner;
        if matches!(partner.kind, None | Some(PartnerKind::Else)) {
            partner.kind = Some(PartnerKind::Else);
            partner.kind_name = words;
            self.incoming.kind_is_known = true;
        } else {
            self.left.note(&column, &words);
        }
    }

    /// `12 Main St, Elmford, Elm County, VT 05401`.
    fn place(&self) -> String {
        let part = |wanted: PlacePart| {
            let parts = self.place.iter().filter(move |(part, _)| *part == wanted);
            parts.map(|(_, text)| text.split('\n').map(str::trim).collect::<Vec<_>>().join(", "))
        };
        let state: Vec<String> = part(PlacePart::State).chain(part(PlacePart::Postcode)).collect();
        let parts = part(PlacePart::Whole)
            .chain(part(PlacePart::Street))
            .chain(part(PlacePart::City))
            .chain(part(PlacePart::County))
            .chain(Some(state.join(" ")))
            .chain(part(PlacePart::Country))
            .filter(|text| !text.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// What is said of a contact without a name: it is the office's address rather than a person's.
fn nameless(partner: &mut Partner, contact: Contact) {
    for (field, value) in [(&mut partner.email, contact.email), (&mut partner.phone, contact.phone)] {
        if field.is_empty() {
            *field = value;
        } else if !value.is_empty() && *field != value {
            append(&mut partner.notes, &value);
        }
    }
    for text in Some(contact.title).into_iter().chain(contact.strengths) {
        if !text.is_empty() {
            append(&mut partner.notes, &text);
        }
    }
}
