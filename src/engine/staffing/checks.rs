//! Findings of the coverage of roles.

use super::cover::{Cover, cover};
use crate::plan::checks::{Code, Fact, Finding};
use crate::plan::{Day, Plan, RecordId};

/// Roles that nobody can fill, and people nobody could take over from.
pub fn check(plan: &Plan, today: Day) -> Vec<Finding> {
    let cover = cover(plan, today);
    // That nobody is there to ask is said by every role without an owner.
    if cover.asked.people.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    too_few(&cover, &mut found);
    for single in &cover.single_points {
        let arguments = vec![
            ("person", Fact::Title(single.person.name.clone())),
            ("roles", Fact::Count(single.lost.count)),
        ];
        found.push(Finding::new(
            Code::SinglePoint,
            vec![(&single.person.id).into()],
            None,
            arguments,
        ));
    }
    found
}

fn too_few(cover: &Cover, found: &mut Vec<Finding>) {
    for group in &cover.too_few {
        let about = group.roles.iter().map(|role| RecordId::from(&role.id));
        let people = group.people.iter().map(|(person, _)| person.name.clone());
        let arguments = vec![
            (
                "roles",
                Fact::Quoted(group.roles.iter().map(|role| role.name.clone()).collect()),
            ),
            ("people", Fact::Titles(people.collect())),
            ("able", Fact::Count(group.people.len())),
            ("room", Fact::Count(group.roles.len().saturating_sub(group.short))),
            ("asked", Fact::Count(group.roles.len())),
        ];
        found.push(Finding::new(Code::TooFewAble, about.collect(), None, arguments));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Part;
    use crate::plan::checks::testing::*;

    #[test]
    fn r24_names_the_roles_and_r25_the_person() {
        let mut plan = Plan::new("p", "");
        role(&mut plan, "a", |_| {});
        assert_eq!(check(&plan, today()), []);
        for id in ["a", "b"] {
            role(&mut plan, id, |role| {
                role.strengths.insert("data".to_owned());
            });
        }
        person(&mut plan, "x", |x| {
            x.strengths.insert("data".to_owned());
            x.roles_at_most = Some(1);
        });
        let codes = |plan: &Plan| -> Vec<_> {
            let found = check(plan, today()).into_iter();
            found.map(|finding| (finding.code, finding.about.len())).collect()
        };
        assert_eq!(codes(&plan), [(Code::TooFewAble, 2), (Code::SinglePoint, 1)]);
        person(&mut plan, "y", |_| {});
        assign(&mut plan, "a", "y", Part::Deputy);
        person(&mut plan, "z", |z| {
            z.strengths.insert("data".to_owned());
        });
        assert_eq!(codes(&plan), []);
    }
}
