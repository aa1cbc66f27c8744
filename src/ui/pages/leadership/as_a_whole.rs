//! Committees and teams that have a part in roles as a whole: which stand beside the people, and what cells ask for.

use std::rc::Rc;

use yew::AttrValue;

use super::matrix_rows::MatrixContext;
use crate::engine::leadership::RoleRow;
use crate::plan::{Body, Edit, Id, Part, Plan, RecordId, Role, RoleField};
use crate::sorted::{SortedMap, SortedSet};
use crate::ui::labels;
use crate::ui::parts::PartWords;
use crate::ui::widgets::grid::{Cell, Column, ColumnId, ColumnKind, SortKey, Width};
use crate::ui::words::Words;

/// Up to how many stand there though no role names them: more would only take the place of what is said.
const FEW: usize = 6;

/// Committees and teams, with their names.
pub(super) type NamedBodies = Rc<[(Id<Body>, AttrValue)]>;

/// The committees and teams that stand beside the people: all where they are few, else those that roles name.
pub(super) fn beside(words: &Words, plan: &Plan, roles: &[RoleRow]) -> Vec<(Id<Body>, AttrValue)> {
    let mut bodies = plan.bodies.ordered();
    if bodies.len() > FEW {
        let is_named = |body: &Body| {
            let mut roles = roles.iter();
            roles.any(|row| !row.role.parts_of_body(&body.id).is_empty())
        };
        bodies.retain(|body| is_named(body));
    }
    let named = bodies.iter();
    named
        .map(|body| (body.id.clone(), labels::named(words, &body.name)))
        .collect()
}

/// The name of a body as one of a column or row, and of a row's key.
pub(super) fn key_of(body: &Id<Body>) -> ColumnId {
    RecordId::from(body).to_string().into()
}

/// The body of such a name.
pub(super) fn body_of(key: &str) -> Option<Id<Body>> {
    match RecordId::parse(key)? {
        RecordId::Body(id) => Some(id),
        _ => None,
    }
}

/// A column for each body, told from those of people by what stands under its name; in the room the look of it has to do.
/// Names of committees are longer than those of people, and the heads of all are as high as the highest.
pub(super) fn columns(parts: &PartWords, bodies: &NamedBodies, is_room: bool) -> Vec<Column> {
    let letters = parts.letters_of(&Part::OF_BODIES);
    let hint = parts.words().text("leadership-whole");
    let of_body = |(id, name): &(Id<Body>, AttrValue)| {
        let column = Column::new(key_of(id), name.clone(), ColumnKind::Letters(Rc::clone(&letters)));
        let column = column.width(Width::Medium).apart();
        if is_room { column } else { column.hint(hint.clone()) }
    };
    bodies.iter().map(of_body).collect()
}

/// What a body is called in the name of a cell: “Site team as a whole”.
pub(super) fn as_a_whole(words: &Words, name: &AttrValue) -> AttrValue {
    words.with("leadership-as-a-whole", &[("name", name.as_str().into())])
}

/// The cell of a role and a body.
pub(super) fn cell(context: &MatrixContext, row: &RoleRow, body: &Id<Body>, label: impl Fn(&str) -> AttrValue) -> Cell {
    let parts = &context.parts;
    let held = row.role.parts_of_body(body);
    let letters = parts.letters(&held.iter().collect());
    let sort = Part::OF_BODIES.iter().position(|part| held.contains(part));
    let mut meaning = match held.len() {
        0 => parts.words().text("leadership-no-part").to_string(),
        _ => parts.list(&held),
    };
    if held.len() > 1 {
        let arguments = [("parts", meaning.into()), ("letters", letters.as_str().into())];
        meaning = parts.words().with("leadership-cell-letters", &arguments).to_string();
    }
    Cell::text(letters)
        .label(label(&meaning))
        .sort(sort.map_or(SortKey::Blank, |place| {
            SortKey::Number(i64::try_from(place).unwrap_or(i64::MAX))
        }))
}

/// The parts that letters in a body's cell stand for; none where one stands for what a body cannot be as a whole.
pub(super) fn read(parts: &PartWords, letters: &str) -> Option<SortedSet<Part>> {
    let read = parts.read(letters.trim())?;
    let fits = read.iter().all(|part| Part::OF_BODIES.contains(part));
    fits.then_some(read)
}

/// The roles as cells ask for them, with what they were: several cells of a row change the same fields.
#[derive(Default)]
pub(super) struct Asked(SortedMap<Id<Role>, (Rc<Role>, Role)>);

impl Asked {
    /// Sets the parts of a body in a role, from those it has by now.
    pub(super) fn set(
        &mut self,
        plan: &Plan,
        role: &Id<Role>,
        body: &Id<Body>,
        parts: impl FnOnce(SortedSet<Part>) -> SortedSet<Part>,
    ) {
        let Some(before) = plan.roles.find(role) else {
            return;
        };
        let make = || (Rc::clone(before), (**before).clone());
        let (_, role) = self.0.or_insert_with(role.clone(), make);
        let parts = parts(role.parts_of_body(body));
        role.set_parts_of_body(body, &parts);
    }

    /// The fields that change.
    pub(super) fn edits(self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (before, after) in self.0.into_values() {
            let fields = [
                (after.approved_by != before.approved_by).then_some(RoleField::ApprovedBy(after.approved_by)),
                (after.asked != before.asked).then_some(RoleField::Asked(after.asked)),
                (after.told != before.told).then_some(RoleField::Told(after.told)),
            ];
            let fields = fields.into_iter().flatten();
            edits.extend(fields.map(|field| Edit::Role(before.id.clone(), field)));
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::about::PartLabels;
    use crate::plan::checks::testing::*;
    use crate::plan::{Rank, Record};

    #[test]
    fn a_body_takes_no_part_that_one_person_has_to_take() {
        let read = |set, letters| read(&PartWords::new(Words::default(), set), letters);
        assert_eq!(
            read(PartLabels::Plain, "AI"),
            Some(SortedSet::from([Part::Approver, Part::Informed]))
        );
        assert_eq!(read(PartLabels::Plain, ""), Some(SortedSet::new()));
        assert_eq!(read(PartLabels::Plain, "O"), None);
        assert_eq!(read(PartLabels::Plain, "AD"), None);
        // In RACI the same letter is the owner's.
        assert_eq!(read(PartLabels::Raci, "A"), None);
        assert_eq!(read(PartLabels::Raci, "P"), Some(SortedSet::from([Part::Approver])));
    }

    #[test]
    fn cells_of_one_row_change_the_same_fields_together() {
        let mut plan = Plan::new("p", "");
        role(&mut plan, "r", |role| {
            role.told.insert(Id::new("a"));
        });
        let (r, a, b) = (Id::new("r"), Id::new("a"), Id::new("b"));
        let mut asked = Asked::default();
        asked.set(&plan, &r, &a, |_| SortedSet::from([Part::Approver]));
        asked.set(&plan, &r, &b, |_| SortedSet::from([Part::Approver, Part::Informed]));
        asked.set(&plan, &Id::new("gone"), &b, |_| SortedSet::from([Part::Approver]));
        let edits = asked.edits();
        let both = SortedSet::from([a.clone(), b.clone()]);
        assert_eq!(
            edits,
            [
                Edit::Role(r.clone(), RoleField::ApprovedBy(both)),
                Edit::Role(r.clone(), RoleField::Told(SortedSet::from([b]))),
            ]
        );
        let mut asked = Asked::default();
        asked.set(&plan, &r, &a, |has| has);
        assert!(asked.edits().is_empty(), "what is so already changes nothing");
    }

    #[test]
    fn all_bodies_stand_beside_the_people_where_they_are_few_and_else_those_with_a_part() {
        let mut plan = Plan::new("p", "");
        let add = |plan: &mut Plan, place: usize| {
            plan.put(Body::new(Id::new(format!("b{place}")), Rank::default()).into());
        };
        let words = Words::default();
        let count = |plan: &Plan| {
            let found = crate::engine::leadership::leadership(plan, today());
            beside(&words, plan, &found.roles).len()
        };
        assert_eq!(count(&plan), 0);
        (0..FEW).for_each(|place| add(&mut plan, place));
        assert_eq!(count(&plan), FEW);
        add(&mut plan, FEW);
        assert_eq!(count(&plan), 0);
        role(&mut plan, "r", |role| {
            role.asked.insert(Id::new("b3"));
        });
        assert_eq!(count(&plan), 1);
    }
}
