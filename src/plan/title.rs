//! Titles: what a record is called where only a few words fit — in undo labels, the palette, notices and findings.

use super::kinds::{AnyRecord, Kind, RecordId};
use super::tie::{Direction, Tie, TieEnd};
use super::{Allocation, Assignment, Plan};

/// Stands for a record that is named and not in the plan, in titles made of several names.
const MISSING: &str = "?";

impl Plan {
    /// What a record is called. `None` where the plan does not hold it; empty where it has no name yet.
    pub fn title_of(&self, id: &RecordId) -> Option<String> {
        self.find(id).map(|record| self.title(&record))
    }

    /// What a record is called, be it in the plan or not (as after it was deleted); empty where it has no name yet.
    pub fn title(&self, record: &AnyRecord) -> String {
        match record {
            AnyRecord::Site(site) => site.name.clone(),
            AnyRecord::Goal(goal) => goal.name.clone(),
            AnyRecord::Partner(partner) => partner.name.clone(),
            AnyRecord::Tie(tie) => self.title_of_tie(tie),
            AnyRecord::Person(person) => person.name.clone(),
            AnyRecord::Body(body) => body.name.clone(),
            AnyRecord::Role(role) => role.name.clone(),
            AnyRecord::Assignment(assignment) => self.title_of_assignment(assignment),
            AnyRecord::CostLine(line) => line.name.clone(),
            AnyRecord::Source(source) => source.name.clone(),
            AnyRecord::Allocation(allocation) => self.title_of_allocation(allocation),
            AnyRecord::Action(action) => action.name.clone(),
            AnyRecord::Scenario(scenario) => scenario.name.clone(),
            AnyRecord::MatchContribution(brought) => brought.name.clone(),
        }
    }

    /// What the school or community itself is called; empty where neither it nor the plan has a name.
    pub fn community_name(&self) -> &str {
        if self.about.community.is_empty() {
            &self.about.title
        } else {
            &self.about.community
        }
    }

    /// What one end of a tie is called.
    pub fn title_of_end(&self, end: &TieEnd) -> String {
        match end {
            TieEnd::School => self.community_name().to_owned(),
            TieEnd::Partner(id) => self.named(&id.into()),
        }
    }

    fn named(&self, id: &RecordId) -> String {
        self.title_of(id).unwrap_or_else(|| MISSING.to_owned())
    }

    fn title_of_tie(&self, tie: &Tie) -> String {
        let arrow = match tie.direction {
            Some(Direction::Forward) => '→',
            Some(Direction::Backward) => '←',
            _ => '↔',
        };
        format!(
            "{} {arrow} {}",
            self.title_of_end(&tie.from),
            self.title_of_end(&tie.to)
        )
    }

    fn title_of_assignment(&self, assignment: &Assignment) -> String {
        let person = self.named(&(&assignment.person).into());
        let role = self.named(&(&assignment.role).into());
        format!("{person} · {role}")
    }

    fn title_of_allocation(&self, allocation: &Allocation) -> String {
        let source = self.named(&(&allocation.source).into());
        let line = self.named(&(&allocation.line).into());
        let year = self.year_name(allocation.year);
        format!("{source} → {line} · {year}")
    }

    /// The name in figures of the fiscal year that begins in a calendar year: “2026–27”.
    pub fn year_name(&self, beginning: i32) -> String {
        let year = self.about.fiscal_start.year(beginning);
        year.map_or_else(|| beginning.to_string(), |year| year.name())
    }
}

/// The key of a field's label in the message catalogue: `field-partners-name`.
pub fn field_key(kind: Kind, field: &str) -> String {
    format!("field-{}-{field}", kind.table())
}

impl Kind {
    /// The key of the word for one record of this kind: `kind-partners-one`.
    pub fn one_key(self) -> String {
        format!("kind-{}-one", self.table())
    }

    /// The key of the word for several records of this kind: `kind-partners-many`.
    pub fn many_key(self) -> String {
        format!("kind-{}-many", self.table())
    }

    /// The key of the count of records of this kind, with the argument `count`: `kind-partners-count`.
    pub fn count_key(self) -> String {
        format!("kind-{}-count", self.table())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::record::Record;
    use crate::plan::{Id, Partner, Rank, Role, Source};

    #[test]
    fn a_title_is_a_name_or_a_composition() {
        let mut plan = Plan::new("p", "Plan of Maple School");
        let mut partner = Partner::new(Id::new("y"), Rank::default());
        partner.name = "River YMCA".to_owned();
        plan.put(partner.into());
        let mut tie = Tie::new(Id::new("t"), Rank::default());
        tie.to = TieEnd::Partner(Id::new("y"));
        plan.put(tie.into());
        let mut role = Role::new(Id::new("r"), Rank::default());
        role.name = "Data lead".to_owned();
        plan.put(role.into());
        let mut assignment = Assignment::new(Id::new("a"), Rank::default());
        assignment.role = Id::new("r");
        plan.put(assignment.into());
        let mut source = Source::new(Id::new("s"), Rank::default());
        source.name = "Title I".to_owned();
        plan.put(source.into());
        let mut allocation = Allocation::new(Id::new("m"), Rank::default());
        allocation.source = Id::new("s");
        allocation.year = 2026;
        plan.put(allocation.into());

        let title = |kind: Kind, id: &str| plan.title_of(&RecordId::of(kind, id));
        assert_eq!(title(Kind::Partner, "y").as_deref(), Some("River YMCA"));
        assert_eq!(
            title(Kind::Tie, "t").as_deref(),
            Some("Plan of Maple School ↔ River YMCA")
        );
        assert_eq!(title(Kind::Assignment, "a").as_deref(), Some("? · Data lead"));
        assert_eq!(title(Kind::Allocation, "m").as_deref(), Some("Title I → ? · 2026–27"));
        assert_eq!(title(Kind::Partner, "gone"), None);
    }
}
