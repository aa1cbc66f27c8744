//! What a map shows and where: labels, stability, lines, arrangements, arrows.

use super::*;
use crate::engine::layout::Point;
use crate::engine::layout::labels::{Area, Labelled};
use crate::plan::checks::testing::{goal, partner, tie};
use crate::plan::{TieLevel, TieScale};

const LETTERING: Lettering = Lettering {
    size: 13.0,
    widest: 96.0,
    lines: 3,
};

fn arranged(plan: &Plan, picture: &Picture, look: &Look, known: &Places) -> Vec<Point> {
    let labels = extents(&picture.nodes, LETTERING, look.names);
    match Arranging::begin(plan, picture, look, &labels, known) {
        Arranging::Done(done) => done.places,
        Arranging::Going(mut run) => {
            while !run.step().is_done {}
            run.drawing().places
        }
    }
}

fn places(picture: &Picture, places: &[Point]) -> Places {
    picture
        .nodes
        .iter()
        .map(|node| node.who.clone())
        .zip(places.iter().copied())
        .collect()
}

/// A school with so many partners, each tied with it or with one before.
fn plan_of(count: usize) -> Plan {
    let mut plan = Plan::new("p", "Lincoln");
    for number in 0..count {
        partner(&mut plan, &format!("p{number:03}"), |partner| {
            partner.name = format!("Neighbourhood organization {number}");
            partner.label = format!("N{number}");
        });
        let from = format!("p{number:03}");
        let to = (number % 3 == 2).then(|| format!("p{:03}", number / 2));
        tie(&mut plan, &format!("t{number:03}"), |tie| {
            tie.from = TieEnd::Partner(Id::new(from.as_str()));
            tie.to = to.map_or(TieEnd::School, |to| TieEnd::Partner(Id::new(to.as_str())));
        });
    }
    plan
}

#[test]
fn sixty_partners_have_their_labels_and_none_covers_another() {
    let plan = plan_of(60);
    let look = Look::default();
    let picture = Picture::of(&plan, &look);
    let places = arranged(&plan, &picture, &look, &Places::new());
    let wide = |of: fn(&Point) -> f32| {
        let all = || places.iter().map(of);
        all().fold(f32::MIN, f32::max) - all().fold(f32::MAX, f32::min)
    };
    // As large as it fits into the map of a window of 1280 by 720.
    let scale = ((930.0 - 170.0) / wide(|at| at.x)).min((580.0 - 130.0) / wide(|at| at.y));
    let on_page: Vec<Point> = places.iter().map(|at| Point::new(at.x * scale, at.y * scale)).collect();
    let frame = Area::around(on_page.iter().copied(), Point::new(60.0, 60.0)).unwrap();
    let marks = scale.sqrt().clamp(0.6, 1.35);
    let how = Labelling {
        lettering: LETTERING,
        names: Names::Full,
        scale,
        marks,
        frame: Some(frame),
        farther: 0.0,
    };
    let labels = label(&picture.nodes, &places, &vec![1.0; picture.nodes.len()], &[], &[], how).labels;
    let shown = labels.iter().flatten().count();
    assert!(shown >= 55, "{shown} of 61");
    assert!(labels.iter().flatten().any(|label| label.is_short));
    let stands: Vec<Option<Area>> = labels
        .iter()
        .zip(on_page.iter().zip(&picture.nodes))
        .map(|(label, (at, node))| {
            let label = label.as_ref()?;
            let labelled = Labelled {
                place: *at,
                radius: node.radius * marks + 2.0,
                label: LETTERING.extent(&label.lines),
                ..Labelled::default()
            };
            Some(labelled.on(label.side))
        })
        .collect();
    for (one, own) in stands.iter().enumerate().filter_map(|(one, own)| Some((one, (*own)?))) {
        assert!(frame.holds(&own), "{own:?} reaches out of {frame:?}");
        assert!(
            stands[one + 1..].iter().flatten().all(|other| !other.covers(&own)),
            "{one}"
        );
    }
    // Enlarged, all have their whole names.
    let near = Labelling {
        scale: 1.0,
        marks: 1.0,
        frame: None,
        ..how
    };
    let labels = label(&picture.nodes, &places, &vec![1.0; picture.nodes.len()], &[], &[], near).labels;
    assert!(
        labels
            .iter()
            .all(|label| label.as_ref().is_some_and(|label| !label.is_short))
    );
    // Who is not looked at has no label, and is in nobody's way.
    let few: Vec<f32> = (0..picture.nodes.len())
        .map(|number| if number < 12 { 1.0 } else { -1.0 })
        .collect();
    let labels = label(&picture.nodes, &places, &few, &[], &[], how).labels;
    assert!(labels[..12].iter().all(Option::is_some) && labels[12..].iter().all(Option::is_none));
}

#[test]
fn a_caption_stands_where_no_mark_is() {
    let plan = plan_of(1);
    let picture = Picture::of(&plan, &Look::default());
    let how = Labelling {
        lettering: LETTERING,
        names: Names::Full,
        scale: 1.0,
        marks: 1.0,
        frame: None,
        farther: 0.0,
    };
    let caption = Caption {
        places: vec![Point::new(0.0, 0.0), Point::new(300.0, 0.0)],
        lines: vec!["Closest".into()],
    };
    let at = |school: Point| {
        let places = [school, Point::new(0.0, 900.0)];
        label(
            &picture.nodes,
            &places,
            &[1.0, 1.0],
            std::slice::from_ref(&caption),
            &[],
            how,
        )
        .captions[0]
            .as_ref()
            .map(|(at, _)| at.x)
    };
    assert_eq!(at(Point::new(900.0, 0.0)), Some(0.0));
    // A mark on the first of its places leaves it no side.
    assert_eq!(at(Point::new(0.0, 0.0)), Some(300.0));
}

#[test]
fn one_partner_more_moves_the_others_little_and_the_same_plan_is_the_same_picture() {
    let look = Look::default();
    let before = plan_of(60);
    let picture = Picture::of(&before, &look);
    let first = arranged(&before, &picture, &look, &Places::new());
    assert_eq!(first, arranged(&before, &picture, &look, &Places::new()));
    let known = places(&picture, &first);
    assert_eq!(first, arranged(&before, &picture, &look, &known));
    let after = plan_of(61);
    let grown = Picture::of(&after, &look);
    let second = arranged(&after, &grown, &look, &known);
    let wide = first.iter().map(|place| place.x).fold(0.0_f32, f32::max)
        - first.iter().map(|place| place.x).fold(0.0_f32, f32::min);
    let mut moves: Vec<f32> = first
        .iter()
        .zip(&second)
        .map(|(one, other)| one.distance(*other))
        .collect();
    moves.sort_by(f32::total_cmp);
    assert!(moves[moves.len() / 2] < wide * 0.05, "{moves:?}");
}

#[test]
fn the_school_stands_in_the_middle_of_the_sample_if_asked() {
    let plan = crate::plan::file::read(include_bytes!("../../../assets/example.json"))
        .unwrap()
        .plan;
    let look = Look {
        school_in_middle: true,
        ..Look::default()
    };
    let picture = Picture::of(&plan, &look);
    let found = arranged(&plan, &picture, &look, &Places::new());
    let school = found[picture.place(&Who::School).unwrap()];
    for axis in [|at: &Point| at.x, |at: &Point| at.y] {
        let least = found.iter().map(axis).fold(f32::MAX, f32::min);
        let most = found.iter().map(axis).fold(f32::MIN, f32::max);
        let share = (axis(&school) - least) / (most - least);
        assert!((0.25..0.75).contains(&share), "{share} {found:?}");
    }
}

#[test]
fn what_somebody_placed_stays_there() {
    let mut plan = plan_of(12);
    let mut moved = (**plan.partners.find(&Id::new("p004")).unwrap()).clone();
    moved.on_map = Some(MapPlace {
        x: 300,
        y: -200,
        ..MapPlace::default()
    });
    plan.put(moved.into());
    let look = Look::default();
    let picture = Picture::of(&plan, &look);
    let found = arranged(&plan, &picture, &look, &Places::new());
    let place = picture.place(&Who::Partner(Id::new("p004"))).unwrap();
    assert_eq!(found[place], Point::new(300.0, -200.0));
}

#[test]
fn lines_weigh_by_the_step_of_their_own_scale_and_say_what_shall_become_of_them() {
    let level = |level: TieLevel, scale: TieScale| weight_of(Some(&level), Some(&scale));
    assert_eq!(level(TieLevel::Awareness, TieScale::Vnl4), 1);
    assert_eq!(level(TieLevel::Integration, TieScale::Vnl4), 4);
    // Coordination is the third of four steps, the third of five, and the second of four.
    assert_eq!(level(TieLevel::Coordination, TieScale::Vnl4), 3);
    assert_eq!(level(TieLevel::Coordination, TieScale::Frey5), 3);
    assert_eq!(level(TieLevel::Coordination, TieScale::Himmelman4), 2);
    // Not rated is not low: it weighs nothing, and is drawn as that.
    assert_eq!(weight_of(None, None), 0);
    assert_eq!(weight_of(Some(&TieLevel::Unknown), None), 0);

    let mut plan = plan_of(3);
    for (id, now, then) in [
        ("t000", Some(TieLevel::Awareness), Some(TieLevel::Coordination)),
        ("t001", Some(TieLevel::NoTie), Some(TieLevel::Cooperation)),
        ("t002", Some(TieLevel::Cooperation), Some(TieLevel::NoTie)),
    ] {
        let mut changed = (**plan.ties.find(&Id::new(id)).unwrap()).clone();
        (changed.level, changed.desired) = (now, then);
        plan.put(changed.into());
    }
    let lines = |shows| {
        let picture = Picture::of(
            &plan,
            &Look {
                shows,
                ..Look::default()
            },
        );
        let said = |line: &Line| {
            (
                line.ties[0].as_str().to_owned(),
                line.weight,
                line.turn.unwrap_or_default(),
            )
        };
        picture.lines.iter().map(said).collect::<Vec<_>>()
    };
    let named = |all: &[(&str, u8, Turn)]| -> Vec<(String, u8, Turn)> {
        all.iter()
            .map(|(id, weight, turn)| ((*id).to_owned(), *weight, *turn))
            .collect()
    };
    assert_eq!(
        lines(Shows::Now),
        named(&[("t000", 1, Turn::Stays), ("t002", 2, Turn::Stays)])
    );
    assert_eq!(
        lines(Shows::Wanted),
        named(&[("t000", 3, Turn::Stays), ("t001", 2, Turn::Stays)])
    );
    assert_eq!(
        lines(Shows::Changes),
        named(&[
            ("t000", 1, Turn::Closer),
            ("t001", 2, Turn::New),
            ("t002", 2, Turn::Ends)
        ])
    );
}

#[test]
fn whom_others_hang_on_is_ringed_and_the_school_is_not() {
    let mut plan = Plan::new("p", "");
    for id in ["a", "b"] {
        partner(&mut plan, id, |_| {});
    }
    tie(&mut plan, "one", |tie| tie.from = TieEnd::Partner(Id::new("a")));
    tie(&mut plan, "two", |tie| {
        tie.from = TieEnd::Partner(Id::new("a"));
        tie.to = TieEnd::Partner(Id::new("b"));
    });
    let picture = Picture::of(&plan, &Look::default());
    let ringed: Vec<bool> = picture.nodes.iter().map(|node| node.is_only_link).collect();
    assert_eq!(ringed, [false, true, false]);
    assert!(picture.lines.iter().all(|line| line.is_only_tie));

    // A tie that is only wanted holds nobody yet: where changes are shown the rings are those of how it is.
    tie(&mut plan, "three", |tie| {
        tie.from = TieEnd::Partner(Id::new("b"));
        (tie.level, tie.desired) = (Some(TieLevel::NoTie), Some(TieLevel::Cooperation));
    });
    let ringed = |shows| {
        let look = Look {
            shows,
            ..Look::default()
        };
        let picture = Picture::of(&plan, &look);
        let only = picture.lines.iter().filter(|line| line.is_only_tie).count();
        (picture.nodes[1].is_only_link, only, picture.lines.len())
    };
    assert_eq!(ringed(Shows::Now), (true, 2, 2));
    assert_eq!(ringed(Shows::Changes), (true, 2, 3));
    assert_eq!(ringed(Shows::Wanted), (false, 0, 3));
}

#[test]
fn each_arrangement_puts_everybody_somewhere_of_their_own() {
    let mut plan = plan_of(30);
    goal(&mut plan, "read", |goal| goal.name = "Read".into());
    goal(&mut plan, "graduate", |goal| goal.name = "Graduate".into());
    for (number, id) in ["p000", "p001", "p005"].into_iter().enumerate() {
        let mut serving = (**plan.partners.find(&Id::new(id)).unwrap()).clone();
        serving.goals.insert(Id::new("read"));
        serving.kind = Some(PartnerKind::Health);
        (serving.influence, serving.interest) = (Some(5), Some(number as u8 + 1));
        plan.put(serving.into());
    }
    for arrangement in Arrangement::ALL {
        let look = Look {
            arrangement: *arrangement,
            ..Look::default()
        };
        let picture = Picture::of(&plan, &look);
        let found = arranged(&plan, &picture, &look, &Places::new());
        assert_eq!(found.len(), picture.nodes.len(), "{arrangement:?}");
        for (number, one) in found.iter().enumerate() {
            assert!(
                found.iter().skip(number + 1).all(|other| one.distance(*other) > 20.0),
                "{arrangement:?} {found:?}"
            );
        }
        let goals = picture
            .nodes
            .iter()
            .filter(|node| matches!(node.who, Who::Goal(_)))
            .count();
        assert_eq!(goals, if *arrangement == Arrangement::Goals { 2 } else { 0 });
        for line in &picture.lines {
            assert!(line.between.0.max(line.between.1) < picture.nodes.len());
        }
    }
}

#[test]
fn arrows_lead_to_the_nearest_that_way() {
    let places = [(0.0, 0.0), (50.0, 10.0), (40.0, 90.0), (-30.0, 0.0), (0.0, -80.0)].map(|(x, y)| Point::new(x, y));
    let next = |way| towards(&places, 0, way, |_| true);
    assert_eq!(next(Way::Right), Some(1));
    assert_eq!(next(Way::Left), Some(3));
    assert_eq!(next(Way::Down), Some(2));
    assert_eq!(next(Way::Up), Some(4));
    assert_eq!(towards(&places, 0, Way::Up, |place| place != 4), None);
    assert_eq!(at_point(&places, Point::new(52.0, 12.0), 14.0, |_| true), Some(1));
    assert_eq!(at_point(&places, Point::new(90.0, 12.0), 14.0, |_| true), None);
}

#[test]
fn names_go_on_in_the_next_line_and_end_where_there_is_no_room() {
    let lines = |text: &str| wrapped(text, LETTERING);
    assert_eq!(lines("PTA"), ["PTA"]);
    assert_eq!(
        lines("Riverside Community Clinic"),
        ["Riverside", "Community", "Clinic"]
    );
    assert!(
        lines(&"A very long name of an organization ".repeat(4))
            .last()
            .unwrap()
            .ends_with('…')
    );
    let long = lines(&"x".repeat(400));
    assert_eq!(long.len(), 3);
    assert!(long.iter().all(|line| width(line, LETTERING.size) <= LETTERING.widest));
    assert_eq!(lines(" \n "), [] as [&str; 0]);
    assert_eq!(lines("学校社区合作伙伴关系").concat(), "学校社区合作伙伴关系");
}

#[test]
fn looks_are_known_by_their_ids() {
    for id in Arrangement::ALL {
        assert_eq!(Arrangement::from_id(id.id()), *id);
    }
    assert_eq!(Shows::from_id("of a later version"), Shows::Now);
}
