//! What cells are worded with: the wording, the formats, and the records that cells name.

use std::rc::Rc;

use yew::AttrValue;

use crate::plan::kinds::for_each_table;
use crate::plan::table::Table;
use crate::plan::{
    Action, Allocation, Assignment, Body, CostLine, Day, Goal, Id, MatchContribution, Partner, Person, Plan, Role,
    Scenario, Site, Source, Tabled, Tie,
};
use crate::sorted::sort_by_key;
use crate::ui::entry::Entry;
use crate::ui::widgets::Choice;
use crate::ui::words::Words;

macro_rules! lookup {
    ($($table:ident: $Type:ident,)*) => {
        /// Tables whose records a sheet names. Only those a page asks for are in it, so that a change elsewhere words
        /// no row anew.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Lookup {
            $( #[doc = concat!("The table `", stringify!($table), "`.")] pub $table: Table<$Type>, )*
        }

        impl Lookup {
            $(
                /// With this table of the plan.
                #[must_use]
                pub fn $table(mut self, plan: &Plan) -> Self {
                    self.$table = plan.$table.clone();
                    self
                }
            )*
        }
    };
}
for_each_table!(lookup);

/// What cells are worded with.
#[derive(Clone, PartialEq)]
pub struct SheetContext {
    /// What reads entries; the wording and the formats are in it.
    pub entry: Entry,
    /// The records that cells name.
    pub lookup: Lookup,
    /// Today.
    pub today: Day,
}

impl SheetContext {
    /// The wording.
    pub fn words(&self) -> &Words {
        &self.entry.words
    }
}

type Ask<R, W, A> = Rc<dyn Fn(&W, &Id<R>) -> A>;

/// How records of a kind are named in cells.
pub struct Names<R: Tabled> {
    pub(super) choices: Rc<[Choice]>,
    pub(super) name: Ask<R, SheetContext, AttrValue>,
    pub(super) has: Ask<R, Lookup, bool>,
}

impl<R: Tabled> Names<R> {
    /// Records of a table of the lookup, by one of their fields.
    pub fn new(lookup: &Lookup, table: fn(&Lookup) -> &Table<R>, name: fn(&R) -> &String) -> Self {
        let mut named: Vec<_> = table(lookup)
            .iter()
            .filter(|record| !name(record).trim().is_empty())
            .collect();
        sort_by_key(&mut named, |record| name(record).to_lowercase());
        Self {
            choices: named
                .into_iter()
                .map(|record| Choice::new(record.id().as_str().to_owned(), name(record).clone()))
                .collect(),
            name: Rc::new(move |context, id| match table(&context.lookup).find(id) {
                Some(record) => name(record).clone().into(),
                // A reference to what is not there stays visible, as that.
                None => context.words().text("not-in-plan"),
            }),
            has: Rc::new(move |lookup, id| table(lookup).contains(id)),
        }
    }
}
