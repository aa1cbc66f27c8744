//! The fields of partners and ties by their names in network files, in the order in which they stand there.

use super::graph::Wording;
use crate::exchange::columns::{PlacePart, Target as T};

/// A field.
pub(super) struct Field {
    /// Its name in files for programs.
    pub id: &'static str,
    /// The key of its label, which is its name in files for people.
    pub key: &'static str,
    /// What it becomes in a list of partners; of ties nothing.
    pub target: T,
    /// Whether it holds several values.
    pub is_list: bool,
    /// Whether it is for the plan's own people alone: names of people, contact data, notes, and what is thought of others.
    pub is_private: bool,
}

macro_rules! fields {
    ($($id:literal, $key:literal, $target:expr, $is_list:literal, $is_private:literal;)*) => {
        &[$( Field {
            id: $id,
            key: $key,
            target: $target,
            is_list: $is_list,
            is_private: $is_private,
        }, )*]
    };
}

/// What says in a file of ours that it is one, on the school's own element.
pub(super) const MADE_BY: &str = "made_by";

/// What says of an element that its place is where it was drawn, and not one that anybody chose.
pub(super) const PLACED_BY: &str = "placed_by";

/// What stands there.
pub(super) const US: &str = "Schoolweave";

/// The id of the school's own element.
pub(super) const SCHOOL: &str = "school";

/// The fields of partners.
pub(super) const OF_PARTNERS: &[Field] = fields! {
    "made_by", "", T::Skip, false, false;
    "map_label", "field-partners-label", T::Label, false, false;
    "kind", "field-partners-kind", T::Kind, false, false;
    "kind_in_words", "field-partners-kind_name", T::KindName, false, false;
    "standing", "field-partners-standing", T::Standing, false, false;
    "stage", "field-partners-stage", T::Stage, false, false;
    "type_now", "field-partners-type_now", T::TypeNow, false, false;
    "type_desired", "field-partners-type_desired", T::TypeDesired, false, false;
    "goals", "field-partners-goals", T::Goals, true, false;
    "sites", "field-partners-sites", T::Sites, true, false;
    "grades", "field-partners-grades", T::Grades, false, false;
    "students_served", "field-partners-students_served", T::StudentsServed, false, false;
    "families_served", "field-partners-families_served", T::FamiliesServed, false, false;
    "gives", "field-partners-gives", T::Gives, true, false;
    "could_give", "field-partners-could_give", T::CouldGive, true, false;
    "needs", "field-partners-needs", T::Needs, true, false;
    "website", "field-partners-website", T::Website, false, false;
    "place", "field-partners-place", T::Place(PlacePart::Whole), false, false;
    "tags", "field-partners-tags", T::Tags, true, false;
    "influence", "field-partners-influence", T::Influence, false, true;
    "interest", "field-partners-interest", T::Interest, false, true;
    "disposition", "field-partners-disposition", T::Disposition, false, true;
    "holder", "field-partners-holder", T::Holder, false, true;
    "backup", "field-partners-backup", T::Backup, false, true;
    "email", "field-partners-email", T::Email, false, true;
    "phone", "field-partners-phone", T::Phone, false, true;
    "notes", "field-partners-notes", T::Notes, false, true;
};

/// The fields of ties.
pub(super) const OF_TIES: &[Field] = fields! {
    "level", "field-ties-level", T::Skip, false, false;
    "desired", "field-ties-desired", T::Skip, false, false;
    "scale", "field-ties-scale", T::Skip, false, false;
    "kinds", "field-ties-kinds", T::Skip, true, false;
    "tags", "field-ties-tags", T::Skip, true, false;
    "from_rating", "field-ties-from_rating", T::Skip, false, true;
    "to_rating", "field-ties-to_rating", T::Skip, false, true;
    "notes", "field-ties-notes", T::Skip, false, true;
};

/// What a field is called in files for people.
pub(super) fn heading(name: &str, field: Option<&Field>, words: Wording<'_>) -> String {
    match (name, field) {
        // It is looked for in files of every language.
        (MADE_BY, _) => "Made by".to_owned(),
        (_, Some(field)) => words(field.key),
        (name, None) => name.to_owned(),
    }
}

/// The field of partners with this name.
pub(super) fn of_partners(id: &str) -> Option<&'static Field> {
    OF_PARTNERS.iter().find(|field| field.id == id)
}

/// The field of ties with this name.
pub(super) fn of_ties(id: &str) -> Option<&'static Field> {
    OF_TIES.iter().find(|field| field.id == id)
}
