//! Checks of references: those that name a record which is not in the plan are kept, and shown.

use super::{Code, Fact, Finding, Findings, Topic};
use crate::plan::Kind;

pub(super) fn check(found: &mut Findings) {
    for ((record, field), missing) in found.plan.unresolved() {
        let people = missing.iter().filter(|id| id.kind() == Kind::Person).count();
        for (code, count) in [
            (Code::MissingPerson, people),
            (Code::Unresolved, missing.len() - people),
        ] {
            if count == 0 {
                continue;
            }
            let title = found.title(record.clone());
            let arguments = vec![
                ("record", title),
                ("field", Fact::Text(crate::plan::title::field_key(record.kind(), field))),
                ("count", Fact::Count(count)),
            ];
            let mut finding = Finding::new(code, vec![record.clone()], Some(field), arguments);
            finding.place.topic = topic_of(record.kind());
            found.list.push(finding);
        }
    }
}

/// The part of the plan to which records of a kind belong.
pub fn topic_of(kind: Kind) -> Topic {
    match kind {
        Kind::Partner | Kind::Tie | Kind::Site => Topic::Partners,
        Kind::Goal => Topic::Goals,
        Kind::Person | Kind::Body | Kind::Role | Kind::Assignment => Topic::Leadership,
        Kind::CostLine | Kind::Source | Kind::Allocation | Kind::Scenario | Kind::MatchContribution => Topic::Funding,
        Kind::Action => Topic::Actions,
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::checks::testing::*;
    use crate::plan::checks::{Code, Topic};
    use crate::plan::{Id, Part, Plan};

    #[test]
    fn r08_u01_references_to_nothing_are_shown_where_they_stand() {
        let mut plan = Plan::new("p", "");
        role(&mut plan, "r", |_| {});
        assign(&mut plan, "r", "nobody", Part::Owner);
        line(&mut plan, "c", &[], |line| line.goal = Some(Id::new("nothing")));
        partner(&mut plan, "y", |y| {
            y.holder = Some(Id::new("nobody"));
            y.goals.extend([Id::new("nothing"), Id::new("either")]);
        });
        let people = found(&plan, Code::MissingPerson);
        let fields: Vec<_> = people
            .iter()
            .map(|finding| (finding.place.topic, finding.place.field))
            .collect();
        assert_eq!(
            fields,
            [(Topic::Partners, Some("holder")), (Topic::Leadership, Some("person"))]
        );
        assert_eq!(about(&plan, Code::Unresolved), ["y", "c"]);
        // Nobody owns the role, for the reference leads to nobody.
        assert_eq!(about(&plan, Code::NoOwner), ["r"]);
    }
}
