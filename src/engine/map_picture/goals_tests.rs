//! The map around the goals.

use super::*;
use crate::plan::checks::testing::goal;

#[test]
fn goals_on_the_map_have_their_short_names() {
    let mut plan = Plan::new("p", "Lincoln");
    goal(&mut plan, "read", |goal| {
        goal.name = "Every student reads at grade level by the end of grade three".into();
        goal.label = "Read".into();
    });
    goal(&mut plan, "graduate", |goal| goal.name = "Graduate".into());
    let look = Look {
        arrangement: Arrangement::Goals,
        ..Look::default()
    };
    let picture = Picture::of(&plan, &look);
    let goals = picture.nodes.iter().filter(|node| matches!(node.who, Who::Goal(_)));
    let short: Vec<&str> = goals.map(|node| node.short.as_str()).collect();
    assert_eq!(short, ["Read", "Graduate"]);
}
