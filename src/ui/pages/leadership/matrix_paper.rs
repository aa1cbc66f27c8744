//! Who does what on paper: the letters of roles × people, and × committees and teams that have a part as a whole, in blocks
//! of as many columns as a sheet has room for, each with the names of the roles.

use std::rc::Rc;

use yew::prelude::*;

use super::attention::{name_of, short};
use super::matrix::use_matrix_view;
use super::matrix_list::groups;
use crate::engine::leadership::{Leadership, Ownership, RoleRow};
use crate::plan::{Body, Id, Person};
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// How many columns a sheet has room for beside the roles, their names turned.
const MOST: usize = 16;

/// What [`MatrixPaper`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct MatrixPaperProps {
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
    /// The same with the roles that are printed, in their order.
    pub(super) shown: Rc<Leadership>,
}

/// Who has a column.
enum Of {
    Person(Id<Person>),
    Body(Id<Body>),
}

impl Of {
    /// Its letters in a role.
    fn letters(&self, parts: &PartWords, row: &RoleRow) -> String {
        match self {
            Self::Person(id) => parts.held(row, id).text,
            Self::Body(id) => parts.letters(&row.role.parts_of_body(id).iter().collect()),
        }
    }
}

/// Roles × people for a sheet in landscape.
#[component]
pub(super) fn MatrixPaper(props: &MatrixPaperProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let plan = use_plan();
    let (view, _) = use_matrix_view();
    let (found, shown) = (&props.found, &props.shown);
    let people = found.people.iter().map(|row| {
        let person = &row.person;
        (Of::Person(person.id.clone()), named(&words, &person.name))
    });
    let bodies = plan.bodies.ordered();
    let bodies = bodies
        .iter()
        .map(|body| (Of::Body(body.id.clone()), named(&words, &body.name)));
    let has_part = |of: &Of, among: &Leadership| among.roles.iter().any(|row| !of.letters(&parts, row).is_empty());
    let (columns, others): (Vec<_>, Vec<_>) = people.chain(bodies).partition(|(of, _)| has_part(of, shown));
    // Who has none in any role, whether or not it is printed.
    let others = others
        .into_iter()
        .filter(|(of, _)| matches!(of, Of::Person(_)) && !has_part(of, found));
    let others: Vec<AttrValue> = others.map(|(_, name)| name).collect();
    let by = view.group.as_deref();
    let groups = groups(&words, &plan, shown, by);
    let blocks = blocks(&columns, MOST);
    let caption = |place: usize| {
        let table = words.text("leadership-view-parts");
        if blocks.len() < 2 {
            return table;
        }
        let arguments = [
            ("table", table.as_str().into()),
            ("number", (place + 1).into()),
            ("count", blocks.len().into()),
        ];
        words.with("leadership-paper-block", &arguments)
    };
    html! {
        <>
            for (place, block) in blocks.iter().enumerate() {
                <table key={place} class="table paper-matrix">
                    <caption>{ caption(place) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("leadership-role") }</th>
                            for (column, (_, name)) in block.iter().enumerate() {
                                <th key={column} scope="col"><span class="paper-matrix__name">{ name.clone() }</span></th>
                            }
                        </tr>
                    </thead>
                    for (title, rows) in groups.iter() {
                        <tbody key={title.to_string()}>
                            if by.is_some() {
                                <tr><th scope="rowgroup" colspan={(block.len() + 1).to_string()}>{ title.clone() }</th></tr>
                            }
                            for row in rows.iter() {
                                <tr key={row.role.id.as_str().to_owned()}>
                                    <th scope="row">
                                        { name_of(&words, row) }
                                        if row.ownership != Ownership::Owned {
                                            <span class="soft">{ format!(" · {}", short(&parts, &format, row)) }</span>
                                        }
                                    </th>
                                    for (column, (of, _)) in block.iter().enumerate() {
                                        <td key={column}>{ of.letters(&parts, row) }</td>
                                    }
                                </tr>
                            }
                        </tbody>
                    }
                </table>
            }
            if !others.is_empty() {
                <p>{ words.with("leadership-paper-others", &[("people", format.list(&others).into())]) }</p>
            }
        </>
    }
}

/// Columns in as few blocks as hold no more than so many, each about as wide as the others.
fn blocks<T>(columns: &[T], most: usize) -> Vec<&[T]> {
    let count = columns.len().div_ceil(most).max(1);
    columns.chunks(columns.len().div_ceil(count).max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_few_and_about_as_wide_as_each_other() {
        let widths = |count: usize| -> Vec<usize> {
            let columns = vec![(); count];
            blocks(&columns, 16).into_iter().map(<[()]>::len).collect()
        };
        assert_eq!(widths(0), [0; 0]);
        assert_eq!(widths(16), [16]);
        assert_eq!(widths(17), [9, 8]);
        assert_eq!(widths(40), [14, 14, 12]);
    }
}
