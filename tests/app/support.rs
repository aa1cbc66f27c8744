//! A bench: a document to dispatch commands to, which checks the invariants after each.

use std::cell::Cell;
use std::rc::Rc;

use schoolweave::app::{Command, CommandError, Document, Env, Moment, Step, Writing};
use schoolweave::plan::{Change, Day, Goal, Id, Partner, Person, Plan, Rank, Record, RecordId, Role};

/// Surroundings in which time moves by a second at each look and ids are numbers.
#[derive(Default)]
pub struct TestEnv {
    seconds: Cell<i64>,
    ids: Cell<u64>,
    /// How numbers and dates are written where the user is.
    pub writing: Writing,
}

impl Env for TestEnv {
    fn now(&self) -> Moment {
        self.seconds.set(self.seconds.get() + 1);
        Moment(1_700_000_000_000 + self.seconds.get() * 1000)
    }

    fn today(&self) -> Day {
        Day::new(2026, 11, 24).unwrap()
    }

    fn writing(&self, _language: Option<&str>) -> Writing {
        self.writing.clone()
    }

    fn new_id(&self) -> Rc<str> {
        self.ids.set(self.ids.get() + 1);
        format!("id-{:04}", self.ids.get()).into()
    }
}

/// A document under test, with the journal that it wrote.
pub struct Bench {
    pub env: TestEnv,
    pub document: Document,
    start: Document,
    journal: Vec<String>,
}

impl Bench {
    pub fn new() -> Self {
        let start = Document::new(Plan::new("plan-1", "Lincoln"), Moment(0));
        Self {
            env: TestEnv::default(),
            document: start.clone(),
            start,
            journal: Vec::new(),
        }
    }

    pub fn plan(&self) -> &Plan {
        &self.document.plan
    }

    /// Does a command that is expected to go; says whether it changed anything.
    pub fn perform(&mut self, command: Command) -> bool {
        self.attempt(&command).unwrap()
    }

    pub fn attempt(&mut self, command: &Command) -> Result<bool, CommandError> {
        let before = self.document.clone();
        let Some((after, step)) = self.document.perform(command, &self.env)? else {
            return Ok(false);
        };
        assert_ne!(before.plan, after.plan, "a step changes something");
        let change = Change::between(&before.plan, &after.plan);
        assert_eq!(change.apply(&before.plan), *after.plan, "the change leads there");
        assert_eq!(change.reversed().apply(&after.plan), *before.plan, "and back");
        assert_eq!(
            Change::from_json(&change.to_json()),
            Some(change),
            "a change reads back"
        );
        self.keep(after, &step);
        Ok(true)
    }

    pub fn undo(&mut self) -> bool {
        let next = self.document.undo(self.env.now());
        self.follow(next)
    }

    pub fn redo(&mut self) -> bool {
        let next = self.document.redo(self.env.now());
        self.follow(next)
    }

    /// Lets the references to what was just deleted stay.
    pub fn keep_references(&mut self) -> bool {
        let next = self.document.keep_references(self.env.now());
        self.follow(next)
    }

    pub fn settle(&mut self) {
        self.document = self.document.settled();
    }

    fn follow(&mut self, next: Option<(Document, Step)>) -> bool {
        match next {
            Some((document, step)) => {
                self.keep(document, &step);
                true
            }
            None => false,
        }
    }

    fn keep(&mut self, document: Document, step: &Step) {
        self.document = document;
        self.journal.push(step.encode(self.env.now()));
    }

    /// What a reload gives: the start, and every line of the journal done again.
    pub fn reloaded(&self) -> Document {
        let mut document = self.start.clone();
        for line in &self.journal {
            assert!(document.replay(line), "{line}");
        }
        document
    }

    pub fn id<T>(&self) -> Id<T> {
        Id::new(self.env.new_id())
    }

    pub fn add_partner(&mut self, name: &str) -> Id<Partner> {
        let id = self.id();
        let mut record = Partner::new(Id::clone(&id), Rank::default());
        record.name = name.to_owned();
        self.perform(Command::add(record));
        id
    }

    pub fn add_person(&mut self, name: &str) -> Id<Person> {
        let id = self.id();
        let mut record = Person::new(Id::clone(&id), Rank::default());
        record.name = name.to_owned();
        self.perform(Command::add(record));
        id
    }

    pub fn add_role(&mut self, name: &str) -> Id<Role> {
        let id = self.id();
        let mut record = Role::new(Id::clone(&id), Rank::default());
        record.name = name.to_owned();
        self.perform(Command::add(record));
        id
    }

    pub fn add_goal(&mut self, name: &str) -> Id<Goal> {
        let id = self.id();
        let mut record = Goal::new(Id::clone(&id), Rank::default());
        record.name = name.to_owned();
        self.perform(Command::add(record));
        id
    }

    pub fn names(&self) -> Vec<String> {
        self.plan()
            .partners
            .ordered()
            .iter()
            .map(|partner| partner.name.clone())
            .collect()
    }
}

pub fn record_of<T>(id: &Id<T>) -> RecordId
where
    RecordId: for<'a> From<&'a Id<T>>,
{
    RecordId::from(id)
}
