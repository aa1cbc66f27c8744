//! Every field of a kind of record as a table, in the page's words: for copying and for CSV.

use serde_json::{Map, Value};

use crate::exchange::entry::{AmountRules, write_amount, write_part, write_percent};
use crate::exchange::table::{Cell, Sheet};
use crate::plan::kinds::for_each_table;
use crate::plan::{Amount, AnyRecord, Chance, Day, Kind, Minutes, Money, PerMille, Plan, Record, RecordId, TieEnd};
use crate::sorted::{SortedSet, sort_by, sort_by_key};
use crate::ui::labels;
use crate::ui::words::Words;

/// Fields that say nothing to a reader of the table.
const HIDDEN: &[&str] = &["id", "rank"];

/// The table of a kind. A column for each field that any record fills, in the order of the fields.
///
/// It is made of the records as they are written in files, so that a new field needs no line here.
pub(super) fn table_of(words: &Words, plan: &Plan, kind: Kind) -> Sheet {
    let mut records = plan.records();
    records.retain(|record| record.kind() == kind);
    sort_by(&mut records, |a, b| {
        a.rank().cmp(b.rank()).then_with(|| a.id().cmp(&b.id()))
    });
    let objects: Vec<_> = records.iter().map(|record| object_of(words, plan, record)).collect();
    let mut columns: Vec<Column> = Vec::new();
    for object in &objects {
        for (name, value) in object {
            for column in columns_of(name, value) {
                if !HIDDEN.contains(&column.field.as_str()) && !columns.contains(&column) {
                    columns.push(column);
                }
            }
        }
    }
    let order = field_order(kind);
    sort_by_key(&mut columns, |column| {
        (
            order
                .iter()
                .position(|name| *name == column.field)
                .unwrap_or(order.len()),
            column.part.clone(),
        )
    });
    let missing = plan.unresolved().into_values().flatten();
    let missing = missing.flat_map(|id| [id.text().to_owned(), id.to_string()]).collect();
    let namer = Namer { words, plan, missing };
    Sheet {
        headings: columns.iter().map(|column| namer.heading(kind, column)).collect(),
        rows: objects
            .iter()
            .map(|object| columns.iter().map(|column| namer.cell(object, column)).collect())
            .collect(),
    }
}

/// A record as it is written in files; a source with the chance that counts, which says where it is the usual one.
fn object_of(words: &Words, plan: &Plan, record: &AnyRecord) -> Map<String, Value> {
    let mut object = record.to_object();
    if let AnyRecord::Source(source) = record {
        let chance = source.chance(&plan.about);
        let shown = match chance {
            Chance::Usual(share) => {
                let share = format!("{}%", write_percent(share));
                words.with("chance-usual", &[("share", share.into())]).as_str().into()
            }
            Chance::Said(share) | Chance::Settled(share) => share.to_json(),
        };
        object.insert("probability".to_owned(), shown);
    }
    object
}

/// A column: a field, or one part of a field that is an object (a fiscal year, a date of the agreement).
#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    field: String,
    part: Option<String>,
}

fn columns_of(name: &str, value: &Value) -> Vec<Column> {
    let column = |part: Option<String>| Column {
        field: name.to_owned(),
        part,
    };
    match value {
        Value::Object(parts) => parts.keys().map(|part| column(Some(part.clone()))).collect(),
        _ => vec![column(None)],
    }
}

macro_rules! field_orders {
    ($($table:ident: $Type:ident,)*) => {
        /// The fields of a kind in their order.
        fn field_order(kind: Kind) -> &'static [&'static str] {
            match kind { $( Kind::$Type => <crate::plan::$Type as Record>::FIELDS, )* }
        }
    };
}
for_each_table!(field_orders);

struct Namer<'a> {
    words: &'a Words,
    plan: &'a Plan,
    /// What stands for records that are named and not in the plan.
    missing: SortedSet<String>,
}

impl Namer<'_> {
    fn heading(&self, kind: Kind, column: &Column) -> String {
        let field = labels::field(self.words, kind, &column.field).to_string();
        match &column.part {
            None => field,
            Some(part) => match part.parse::<i32>() {
                Ok(year) => format!("{field} {}", self.plan.year_name(year)),
                Err(_) => {
                    let key = format!("field-{}-{part}", column.field);
                    let named = if self.words.has(&key) {
                        self.words.text(&key).to_string()
                    } else {
                        part.clone()
                    };
                    format!("{field}: {named}")
                }
            },
        }
    }

    fn cell(&self, object: &Map<String, Value>, column: &Column) -> Cell {
        let value = object.get(&column.field);
        let value = match &column.part {
            None => value,
            Some(part) => value.and_then(|value| value.get(part)),
        };
        let Some(value) = value else {
            return self.left_out(column);
        };
        match &column.part {
            Some(part) if part.parse::<i32>().is_ok() => Amount::from_json(value).map_or(Cell::Blank, Cell::Amount),
            part => self.plain(part.as_ref().unwrap_or(&column.field), value),
        }
    }

    /// What a record says by leaving a field out: the end of a tie that is the school's.
    fn left_out(&self, column: &Column) -> Cell {
        match column.field.as_str() {
            "from" | "to" => Cell::Text(self.plan.title_of_end(&TieEnd::School)),
            _ => Cell::Blank,
        }
    }

    /// A value under its name in the file.
    fn plain(&self, name: &str, value: &Value) -> Cell {
        if let Some(measured) = measured(name, value) {
            return measured;
        }
        match value {
            Value::Null => Cell::Blank,
            Value::Bool(on) => Cell::Text(self.words.text(if *on { "yes" } else { "no" }).to_string()),
            Value::Number(number) => Cell::Figure(number.to_string()),
            Value::String(text) => Day::parse(text).map_or_else(|| Cell::Text(self.text(name, text)), Cell::Day),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.in_words(name, item)).collect();
                Cell::Text(items.join("; "))
            }
            Value::Object(parts) => {
                let parts: Vec<String> = parts
                    .iter()
                    .map(|(name, part)| self.part_in_words(name, part))
                    .collect();
                Cell::Text(parts.join(", "))
            }
        }
    }

    /// A part of a value: an amount by its fiscal year, what people wrote so that it is one part again, all else by
    /// itself.
    fn part_in_words(&self, name: &str, part: &Value) -> String {
        if let (Ok(year), Some(amount)) = (name.parse::<i32>(), Amount::from_json(part)) {
            let amount = write_amount(amount, &AmountRules::of(&self.plan.about));
            return format!("{} {amount}", self.plan.year_name(year));
        }
        let labelled = |key: &str| {
            let said = self.in_words(name, part);
            format!("{}: {}", self.words.text(key), write_part(&said))
        };
        match (name, part) {
            ("notes", _) => labelled("field-receipt-notes"),
            ("citation", _) => labelled("field-cap-citation"),
            ("category", _) => labelled("field-cost_lines-category"),
            ("done", _) => self.words.text("field-deliverable-done").to_string(),
            (_, Value::String(text)) if Day::parse(text).is_none() && self.label(name, text).is_none() => {
                write_part(&self.text(name, text))
            }
            _ => self.in_words(name, part),
        }
    }

    /// A value as a part of a text.
    fn in_words(&self, name: &str, value: &Value) -> String {
        match self.plain(name, value) {
            Cell::Text(text) | Cell::Figure(text) => text,
            Cell::Day(day) => day.to_string(),
            Cell::Amount(amount) => write_amount(amount, &AmountRules::of(&self.plan.about)),
            Cell::Hours(time) => time.to_hours(),
            Cell::Percent(share) => format!("{}%", write_percent(share)),
            Cell::Number(number) => number.to_string(),
            Cell::Blank => String::new(),
        }
    }

    /// Text as people read it: an id by its record's name, a value of a list by its label, else as it is.
    fn text(&self, field: &str, text: &str) -> String {
        for kind in Kind::ALL {
            if let Some(title) = self.plan.title_of(&RecordId::of(*kind, text)) {
                return title;
            }
        }
        if let Some(title) = RecordId::parse(text).and_then(|id| self.plan.title_of(&id)) {
            return title;
        }
        if self.missing.contains(text) {
            return self.words.text("not-in-plan").to_string();
        }
        self.label(field, text).unwrap_or_else(|| text.to_owned())
    }

    /// The label of a value of a list.
    fn label(&self, field: &str, text: &str) -> Option<String> {
        let keys = lists_of(field).iter().map(|list| format!("{list}-{text}"));
        let key = { keys }.find(|key| self.words.has(key))?;
        Some(self.words.text(&key).to_string())
    }
}

/// A value that files hold in a unit of their own (cents, minutes, thousandths), by its name there.
fn measured(name: &str, value: &Value) -> Option<Cell> {
    Some(match name {
        "amount" | "carry_limit" | "rate" | "most" => Cell::Amount(Amount::Known(Money::from_json(value)?)),
        "time" | "capacity" | "effort" => Cell::Hours(Minutes::from_json(value)?),
        "share" | "probability" => Cell::Percent(PerMille::from_json(value)?),
        _ => return None,
    })
}

/// The closed lists whose values a field may hold.
fn lists_of(field: &str) -> &'static [&'static str] {
    match field {
        "kind" => &["partner-kind", "agreement-kind", "deliverable", "contribution-kind"],
        "standing" => &["standing"],
        "stage" => &["stage", "funding-stage"],
        "type_now" | "type_desired" => &["partnership-type"],
        "gives" | "could_give" | "needs" => &["contribution"],
        "progress" => &["agreement-progress"],
        "part" => &["part"],
        "disposition" => &["disposition"],
        "kinds" => &["tie-kind"],
        "level" | "desired" => &["tie-level", "funding-level", "site-level"],
        "scale" => &["tie-scale"],
        "direction" => &["direction"],
        "theme" => &["goal-theme"],
        "priority" => &["priority"],
        "status" => &["goal-status", "action-status"],
        "group" => &["person-group"],
        "practice" => &["practice"],
        "category" => &["cost-category"],
        "recurrence" => &["recurrence"],
        "form" => &["source-form"],
        "verdict" => &["verdict"],
        "way" => &["payment-way"],
        "months" => &["month"],
        "basis" => &["match-basis", "indirect-basis"],
        "decision_rule" => &["decision-rule"],
        "rhythm" => &["rhythm"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::file;

    /// The sample's table of a kind, as text: a heading and what stands below it in a row.
    fn column(kind: Kind, heading: &str) -> Vec<Cell> {
        let plan = file::read(include_bytes!("../../../assets/example.json")).unwrap().plan;
        let sheet = table_of(&Words::new("en"), &plan, kind);
        let at = sheet.headings.iter().position(|name| name == heading);
        let at = at.unwrap_or_else(|| panic!("{heading} in {:?}", sheet.headings));
        sheet.rows.into_iter().map(|row| row[at].clone()).collect()
    }

    #[test]
    fn figures_leave_in_the_units_that_their_headings_name() {
        assert!(column(Kind::Person, "Hours a month").contains(&Cell::Hours(Minutes(30 * 60))));
        let chances = column(Kind::Source, "Chance, in percent");
        assert!(chances.iter().all(|cell| matches!(cell, Cell::Percent(_))));
        let limits = column(Kind::Source, "Limits");
        assert!(
            limits
                .iter()
                .any(|cell| matches!(cell, Cell::Text(text) if text.contains("5%"))),
            "{limits:?}"
        );
    }

    #[test]
    fn a_chance_that_nobody_said_is_told_as_the_usual_one() {
        let mut plan = Plan::new("p", "");
        let mut source = crate::plan::Source::new(crate::plan::Id::new("s"), crate::plan::Rank::at(1));
        source.stage = Some(crate::plan::FundingStage::Submitted);
        source.funder = Some(crate::plan::Id::new("gone"));
        plan.put(source.into());
        let sheet = table_of(&Words::new("en"), &plan, Kind::Source);
        let cell = |heading: &str| {
            let at = sheet.headings.iter().position(|name| name == heading).unwrap();
            sheet.rows[0][at].clone()
        };
        assert_eq!(cell("Chance, in percent"), Cell::Text("30% usual".to_owned()));
        assert_eq!(
            cell("Funder"),
            Cell::Text("(not in this plan)".to_owned()),
            "no id leaves the page"
        );
    }

    #[test]
    fn when_money_is_paid_and_comes_leaves_in_words() {
        let mut plan = Plan::new("p", "");
        let mut line = crate::plan::CostLine::new(crate::plan::Id::new("l"), crate::plan::Rank::at(1));
        line.months = [crate::plan::Month::July, crate::plan::Month::June]
            .into_iter()
            .collect();
        plan.put(line.into());
        let mut source = crate::plan::Source::new(crate::plan::Id::new("s"), crate::plan::Rank::at(1));
        source.payment = Some(crate::plan::Payment {
            way: Some(crate::plan::PaymentWay::Ahead),
            lag: Some(2),
            ..crate::plan::Payment::default()
        });
        source.receipts = vec![crate::plan::Receipt {
            day: Day::new(2026, 10, 1),
            amount: Some(Money(2_400_000)),
            ..crate::plan::Receipt::default()
        }];
        plan.put(source.into());
        let cell = |kind: Kind, heading: &str| {
            let sheet = table_of(&Words::new("en"), &plan, kind);
            let at = sheet.headings.iter().position(|name| name == heading);
            sheet.rows[0][at.unwrap_or_else(|| panic!("{heading} in {:?}", sheet.headings))].clone()
        };
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(cell(Kind::CostLine, "Months in which it is paid"), text("June; July"));
        assert_eq!(cell(Kind::Source, "Payment: How it pays"), text("All at once, ahead"));
        assert_eq!(
            cell(Kind::Source, "Payment: Months until it arrives"),
            Cell::Figure("2".to_owned())
        );
        assert_eq!(cell(Kind::Source, "Installments"), text("2026-10-01, 24000"));
    }

    #[test]
    fn a_tie_names_the_school_where_it_is_an_end() {
        let ends = column(Kind::Tie, "From");
        assert!(!ends.contains(&Cell::Blank), "{ends:?}");
    }

    /// Values of closed lists are told by their labels; only free text and names may look like a key.
    #[test]
    fn no_key_of_a_list_leaves_the_page() {
        let plan = file::read(include_bytes!("../../../assets/example.json")).unwrap().plan;
        for kind in Kind::ALL {
            for cell in table_of(&Words::new("en"), &plan, *kind).rows.into_iter().flatten() {
                let Cell::Text(text) = cell else { continue };
                let key = text.split([',', ';']).map(str::trim).find(|part| part.contains('_'));
                assert_eq!(key, None, "{kind:?}: {text}");
            }
        }
    }
}
