//! The columns of the partners' grid.

use yew::AttrValue;

use crate::exchange::columns::{known_kind, read_stage, read_standing, read_type};
use crate::plan::partner::{AgreementKind, PartnershipType, Stage};
use crate::plan::{Contribution, Kind, Partner, PartnerField, PartnerKind, Standing};
use crate::ui::labels;
use crate::ui::record::labelled;
use crate::ui::sheet::{Columns, Lookup, Names, SheetColumn, id_of, ids_of_contributions, outright};
use crate::ui::widgets::grid::{Cell, Column, ColumnKind, GridView, Keyboard, Width};
use crate::ui::widgets::letter_key;
use crate::ui::words::Words;

/// The columns that are hidden until they are asked for.
const HIDDEN: &[&str] = &[
    "label",
    "stage",
    "type_now",
    "type_desired",
    "could_give",
    "needs",
    "agreement",
    "backup",
    "website",
    "place",
    "email",
    "phone",
    "grades",
    "students_served",
    "families_served",
    "sites",
];

/// How the grid is looked at first.
pub fn first_view() -> GridView {
    GridView {
        hidden: HIDDEN.iter().map(|id| (*id).into()).collect(),
        ..GridView::default()
    }
}

/// Every column.
pub fn columns(words: &Words, lookup: &Lookup) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Partner, name);
    let people = || Names::new(lookup, |lookup| &lookup.people, |person| &person.name);
    let text = |id: &'static str, keyboard, of, make| SheetColumn::text(id, title(id), keyboard, of, make);
    Columns::new([
        text(
            "name",
            Keyboard::Text,
            |partner: &Partner| &partner.name,
            PartnerField::Name,
        ),
        kind(words, title("kind")),
        SheetColumn::<Partner>::choice::<Standing>(
            "standing",
            title("standing"),
            words,
            |partner| partner.standing.as_ref(),
            PartnerField::Standing,
        )
        .reading(|text| read_standing(text).map(id_of)),
        SheetColumn::references(
            "goals",
            title("goals"),
            Names::new(lookup, |lookup| &lookup.goals, |goal| &goal.name),
            |partner| &partner.goals,
            PartnerField::Goals,
        ),
        SheetColumn::<Partner>::choices::<Contribution>(
            "gives",
            title("gives"),
            words,
            |partner| &partner.gives,
            PartnerField::Gives,
        )
        .reading(ids_of_contributions),
        SheetColumn::reference(
            "holder",
            title("holder"),
            people(),
            |partner| partner.holder.as_ref(),
            PartnerField::Holder,
        ),
        SheetColumn::reference(
            "backup",
            title("backup"),
            people(),
            |partner| partner.backup.as_ref(),
            PartnerField::Backup,
        ),
        agreement(words, title("agreement")),
        SheetColumn::<Partner>::choice::<Stage>(
            "stage",
            title("stage"),
            words,
            |partner| partner.stage.as_ref(),
            PartnerField::Stage,
        )
        .reading(|text| read_stage(text).map(id_of)),
        SheetColumn::<Partner>::choice::<PartnershipType>(
            "type_now",
            title("type_now"),
            words,
            |partner| partner.type_now.as_ref(),
            PartnerField::TypeNow,
        )
        .reading(|text| read_type(text).map(id_of)),
        SheetColumn::<Partner>::choice::<PartnershipType>(
            "type_desired",
            title("type_desired"),
            words,
            |partner| partner.type_desired.as_ref(),
            PartnerField::TypeDesired,
        )
        .reading(|text| read_type(text).map(id_of)),
        SheetColumn::<Partner>::choices::<Contribution>(
            "could_give",
            title("could_give"),
            words,
            |partner| &partner.could_give,
            PartnerField::CouldGive,
        )
        .reading(ids_of_contributions),
        SheetColumn::<Partner>::choices::<Contribution>(
            "needs",
            title("needs"),
            words,
            |partner| &partner.needs,
            PartnerField::Needs,
        )
        .reading(ids_of_contributions),
        SheetColumn::references(
            "sites",
            title("sites"),
            Names::new(lookup, |lookup| &lookup.sites, |site| &site.name),
            |partner| &partner.sites,
            PartnerField::Sites,
        ),
        text(
            "grades",
            Keyboard::Text,
            |partner: &Partner| &partner.grades,
            PartnerField::Grades,
        ),
        SheetColumn::count(
            "students_served",
            title("students_served"),
            |partner| partner.students_served,
            PartnerField::StudentsServed,
        ),
        SheetColumn::count(
            "families_served",
            title("families_served"),
            |partner| partner.families_served,
            PartnerField::FamiliesServed,
        ),
        website(title("website")),
        text(
            "place",
            Keyboard::Text,
            |partner: &Partner| &partner.place,
            PartnerField::Place,
        ),
        SheetColumn::new(
            Column::new("email", title("email"), ColumnKind::Text(Keyboard::Email)).private(),
            |_, partner: &Partner| Cell::text(partner.email.clone()).private(),
            |context, _, text| Ok(context.entry.email(text)?.map(PartnerField::Email)),
        ),
        text(
            "phone",
            Keyboard::Phone,
            |partner: &Partner| &partner.phone,
            PartnerField::Phone,
        )
        .private(),
        text(
            "label",
            Keyboard::Text,
            |partner: &Partner| &partner.label,
            PartnerField::Label,
        ),
        SheetColumn::own_words("tags", title("tags"), |partner| &partner.tags, PartnerField::Tags),
        SheetColumn::<Partner>::long_text("notes", title("notes"), |partner| &partner.notes, PartnerField::Notes)
            .private(),
    ])
}

/// The kind, with its mark, so that it can be told at a glance.
fn kind(words: &Words, title: AttrValue) -> SheetColumn<Partner> {
    SheetColumn::choice::<PartnerKind>(
        "kind",
        title,
        words,
        |partner: &Partner| partner.kind.as_ref(),
        PartnerField::Kind,
    )
    .reading(|text| known_kind(text).and_then(outright))
    .with(|column| column.width(Width::Large))
    .saying(|context, partner, cell| match &partner.kind {
        None => cell,
        Some(kind) => {
            let class = format!("partners__mark kind--{}", kind.id());
            let letter = context.words().text(letter_key(kind.id()));
            let cell = cell.mark(class, letter);
            // A kind that is none of the list shows the word that was given for it.
            if *kind == PartnerKind::Else && !partner.kind_name.is_empty() {
                Cell {
                    text: partner.kind_name.clone().into(),
                    ..cell
                }
            } else {
                cell
            }
        }
    })
}

fn website(title: AttrValue) -> SheetColumn<Partner> {
    SheetColumn::new(
        Column::new("website", title, ColumnKind::Text(Keyboard::Web)),
        |_, partner: &Partner| {
            let cell = Cell::text(partner.website.clone());
            match crate::exchange::entry::safe_url(&partner.website) {
                Some(address) => cell.link(address),
                None => cell,
            }
        },
        |context, _, text| Ok(context.entry.web(text)?.map(PartnerField::Website)),
    )
}

/// What is agreed, in short; it is edited in the details.
fn agreement(words: &Words, title: AttrValue) -> SheetColumn<Partner> {
    let _ = words;
    SheetColumn::shown(
        Column::new("agreement", title, ColumnKind::Text(Keyboard::Text)),
        |context, partner: &Partner| {
            let Some(agreement) = &partner.agreement else {
                return Cell::default();
            };
            let kind = agreement
                .kind
                .as_ref()
                .map(|kind: &AgreementKind| labelled(context.words(), kind).to_string());
            let ends = agreement.expires.map(|day| {
                let day = context.entry.format.day(day);
                context
                    .words()
                    .with("partners-agreement-ends", &[("day", day.into())])
                    .to_string()
            });
            Cell::text(kind.into_iter().chain(ends).collect::<Vec<_>>().join(", "))
        },
    )
}
