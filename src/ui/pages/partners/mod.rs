//! Partners: who they are, in a grid that is edited directly.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Kind, Partner, PartnerField, PartnerKind, Standing};
use crate::ui::labels;
use crate::ui::sheet::{Lookup, Names, Sheet, SheetColumn};
use crate::ui::store::{use_plan, use_selector};
use crate::ui::widgets::grid::Keyboard;
use crate::ui::words::{Words, use_words};

/// The page.
#[component]
pub fn PartnersPage() -> Html {
    let words = use_words();
    let plan = use_plan();
    let table = use_selector(|state| state.plan().map(|plan| plan.partners.clone()).unwrap_or_default());
    let lookup = use_memo(plan.goals.clone(), |_| Lookup::default().goals(&plan));
    let columns = use_memo((words.clone(), (*lookup).clone()), |(words, lookup)| {
        columns(words, lookup)
    });
    html! {
        <div class="page page--wide">
            <header class="page__header">
                <h1 class="page__question">{ words.text("page-partners") }</h1>
            </header>
            <Sheet<Partner>
                id="partners"
                label={words.text("page-partners")}
                columns={(*columns).clone()}
                records={table.ordered()}
                lookup={(*lookup).clone()}
                new_label={words.text("partners-add")}
            />
        </div>
    }
}

fn columns(words: &Words, lookup: &Lookup) -> Rc<[SheetColumn<Partner>]> {
    let title = |name: &str| labels::field(words, Kind::Partner, name);
    Rc::new([
        SheetColumn::text(
            "name",
            title("name"),
            Keyboard::Text,
            |partner| &partner.name,
            PartnerField::Name,
        ),
        SheetColumn::choice::<PartnerKind>(
            "kind",
            title("kind"),
            words,
            |partner| partner.kind.as_ref(),
            PartnerField::Kind,
        ),
        SheetColumn::choice::<Standing>(
            "standing",
            title("standing"),
            words,
            |partner| partner.standing.as_ref(),
            PartnerField::Standing,
        ),
        SheetColumn::references(
            "goals",
            title("goals"),
            Names::new(lookup, |lookup| &lookup.goals, |goal| &goal.name),
            |partner| &partner.goals,
            PartnerField::Goals,
        ),
        SheetColumn::count(
            "students_served",
            title("students_served"),
            |partner| partner.students_served,
            PartnerField::StudentsServed,
        ),
        SheetColumn::own_words("tags", title("tags"), |partner| &partner.tags, PartnerField::Tags),
        SheetColumn::long_text("notes", title("notes"), |partner| &partner.notes, PartnerField::Notes),
    ])
}
