//! The people: who they are, whom they speak for, how they are reached, and how much time they can give.

use yew::prelude::*;

use crate::exchange::columns::read_group;
use crate::plan::{Kind, Person, PersonField, PersonGroup};
use crate::ui::labels;
use crate::ui::room::Around;
use crate::ui::sheet::{Columns, EmptySheet, Lookup, Names, Sheet, SheetColumn, SheetContext, outright, use_begin};
use crate::ui::store::use_selector;
use crate::ui::widgets::ArtName;
use crate::ui::widgets::grid::{Cell, CellState, Keyboard, Width};
use crate::ui::words::{Words, use_words};

const GRID: &str = "people";

/// The people.
#[component]
pub(super) fn People() -> Html {
    let words = use_words();
    let (is_begun, on_begin) = use_begin(GRID, Some(Kind::Person));
    let table = use_selector(|state| state.plan().map(|plan| plan.people.clone()).unwrap_or_default());
    let lookup = use_selector(|state| {
        let plan = state.plan();
        plan.map(|plan| Lookup::default().partners(plan)).unwrap_or_default()
    });
    let columns = use_memo((words.clone(), lookup.clone()), |(words, lookup)| {
        columns(words, lookup)
    });
    if table.is_empty() && !is_begun {
        return html! {
            <EmptySheet
                title={words.text("leadership-people-empty-title")}
                text={words.text("leadership-people-empty-text")}
                art={ArtName::Circle}
                example={html! { <p>{ words.text("leadership-people-empty-example") }</p> }}
                add={words.text("leadership-add-person")}
                {on_begin}
            />
        };
    }
    html! {
        <div class="page__body">
            <Around about={html! { <p class="small soft">{ words.text("leadership-people-privacy") }</p> }}>
                <Sheet
                    id={GRID}
                    label={words.text("leadership-view-people")}
                    columns={(*columns).clone()}
                    records={table.ordered()}
                    {lookup}
                    new_label={words.text("leadership-add-person")}
                    can_move=true
                />
            </Around>
        </div>
    }
}

/// A private cell is covered in the room and on paper; of students it says why it is empty.
fn contact(context: &SheetContext, person: &Person, cell: Cell) -> Cell {
    let cell = cell.private();
    if person.may_have_contact() {
        cell
    } else {
        let why = context.words().text("leadership-student-contact");
        cell.state(CellState::Note(why)).read_only()
    }
}

fn columns(words: &Words, lookup: &Lookup) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Person, name);
    let private = || words.text("leadership-private");
    Columns::new([
        SheetColumn::<Person>::text(
            "name",
            title("name"),
            Keyboard::Text,
            |person| &person.name,
            PersonField::Name,
        ),
        SheetColumn::<Person>::choice::<PersonGroup>(
            "group",
            title("group"),
            words,
            |person| person.group.as_ref(),
            PersonField::Group,
        )
        .reading(|text| read_group(text).and_then(outright)),
        SheetColumn::reference(
            "partner",
            title("partner"),
            Names::new(lookup, |lookup| &lookup.partners, |partner| &partner.name),
            |person| person.partner.as_ref(),
            PersonField::Partner,
        ),
        SheetColumn::text(
            "title",
            title("title"),
            Keyboard::Text,
            |person| &person.title,
            PersonField::Title,
        ),
        SheetColumn::<Person>::text(
            "email",
            title("email"),
            Keyboard::Email,
            |person| &person.email,
            PersonField::Email,
        )
        .with(|column| column.hint(private()).private())
        .saying(contact),
        SheetColumn::<Person>::text(
            "phone",
            title("phone"),
            Keyboard::Phone,
            |person| &person.phone,
            PersonField::Phone,
        )
        .with(|column| column.hint(private()).width(Width::Medium).private())
        .saying(contact),
        SheetColumn::own_words(
            "strengths",
            title("strengths"),
            |person| &person.strengths,
            PersonField::Strengths,
        ),
        SheetColumn::<Person>::hours(
            "capacity",
            title("capacity"),
            |person| person.capacity,
            PersonField::Capacity,
        )
        .with(|column| column.width(Width::Medium)),
        SheetColumn::<Person>::count(
            "roles_at_most",
            title("roles_at_most"),
            |person| person.roles_at_most,
            PersonField::RolesAtMost,
        )
        // As wide as its heading is long: a heading of several lines leaves all the others empty above.
        .with(|column| column.width(Width::Large)),
        SheetColumn::day(
            "starts",
            title("starts"),
            true,
            |person| person.starts,
            PersonField::Starts,
        ),
        SheetColumn::day(
            "leaves",
            title("leaves"),
            false,
            |person| person.leaves,
            PersonField::Leaves,
        ),
    ])
}
