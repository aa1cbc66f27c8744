//! How a grid is looked at in this browser: what it is sorted by, and its columns. It is no part of any plan.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::sorted::SortedMap;

/// The most columns that are remembered of a grid. One with more has a column for each record, which another plan lacks.
const MOST: usize = 100;

/// What is remembered of a grid. Columns that it does not have count for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridLook {
    /// The column it is sorted by, and whether last first.
    pub sort: Option<(Rc<str>, bool)>,
    /// The column by which its rows stand in groups.
    pub group: Option<Rc<str>>,
    /// The columns that are not shown.
    pub hidden: Vec<Rc<str>>,
    /// The columns in the order chosen.
    pub order: Vec<Rc<str>>,
}

/// The looks of grids, by the grids' ids.
pub type GridLooks = SortedMap<Rc<str>, GridLook>;

/// The looks as JSON.
pub(super) fn encode(looks: &GridLooks) -> Value {
    let columns = |columns: &[Rc<str>]| -> Value { columns.iter().take(MOST).map(|id| &**id).collect() };
    let looks = looks.iter().map(|(grid, look)| {
        let (sort, last_first) = look
            .sort
            .as_ref()
            .map_or((None, false), |(id, last)| (Some(&**id), *last));
        let look = json!({
            "sort": sort,
            "lastFirst": last_first,
            "group": look.group,
            "hidden": columns(&look.hidden),
            "order": columns(&look.order),
        });
        (grid.to_string(), look)
    });
    Value::Object(looks.collect())
}

/// Reads looks; what cannot be read is as if nothing had been chosen.
pub(super) fn decode(value: Option<&Value>) -> GridLooks {
    let looks = value.and_then(Value::as_object).into_iter().flatten();
    looks
        .map(|(grid, look)| (Rc::from(grid.as_str()), decode_one(look)))
        .collect()
}

fn decode_one(look: &Value) -> GridLook {
    let columns = |name: &str| {
        let ids = look.get(name).and_then(Value::as_array).into_iter().flatten();
        ids.filter_map(Value::as_str).take(MOST).map(Rc::from).collect()
    };
    let sort = look.get("sort").and_then(Value::as_str);
    let last_first = look.get("lastFirst").and_then(Value::as_bool).unwrap_or(false);
    GridLook {
        sort: sort.map(|id| (Rc::from(id), last_first)),
        group: look.get("group").and_then(Value::as_str).map(Rc::from),
        hidden: columns("hidden"),
        order: columns("order"),
    }
}
