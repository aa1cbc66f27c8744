//! Two lists in the manner of real ones, and what is needed to bring them in.

use std::rc::Rc;

use schoolweave::exchange::list::{Draft, Preview, PreviewRow, Subject};
use schoolweave::plan::{Partner, Plan};

pub const CLUB: &str = include_str!("club.csv");
pub const UPDATE: &str = include_str!("update.csv");

pub fn counter() -> impl FnMut() -> Rc<str> {
    let mut given = 0;
    move || {
        given += 1;
        format!("id-{given:04}").into()
    }
}

pub fn empty() -> Plan {
    Plan::new("plan", "Elmford")
}

pub fn draft(text: &str) -> Draft {
    Draft::from_file(Subject::Partners, "list.csv", text.as_bytes().to_vec()).unwrap()
}

pub fn imported(text: &str, plan: &Plan) -> Plan {
    Preview::of(&draft(text), plan).apply(plan, &mut counter())
}

/// The plan after the first list, with ids that begin with `club`.
pub fn with_club() -> Plan {
    let mut given = 0;
    Preview::of(&draft(CLUB), &empty()).apply(&empty(), &mut || {
        given += 1;
        format!("club-{given}").into()
    })
}

pub fn partner<'a>(plan: &'a Plan, name: &str) -> &'a Partner {
    plan.partners.iter().find(|partner| partner.name == name).unwrap()
}

pub fn row(preview: &Preview, line: usize) -> &PreviewRow {
    preview.rows.iter().find(|row| row.line == line).unwrap()
}
