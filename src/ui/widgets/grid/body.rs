//! The component behind [`super::Grid`]: performs what the core decides, and draws it.
//!
//! It is a struct component because it holds one mutable state that keys, pointer, clipboard and page all act on; with
//! hooks each handler would see the state of the render it was made in.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;
use yew::prelude::*;

use crate::ui::hooks::FollowsPrinting;
use crate::ui::widgets::Announcer;
use crate::ui::words::Words;

use super::core::{Core, Editing, Input, Out, Say, Then};
use super::dom;
use super::editors::EditorAt;
use super::event::GridEvent;
use super::frame::{Frame, Shared, ShownColumn};
use super::grid::GridProps;
use super::keys::Intent;
use super::message::Msg;
use super::model::RowKey;
use super::request::{self, Request};
use super::taking::Behind;
use super::view::GridView;
use super::window::window;

/// Props of [`Body`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct BodyProps {
    /// What the page gives.
    pub grid: GridProps,
    /// The wording.
    pub words: Words,
    /// Where things are announced.
    pub announcer: Announcer,
}

/// The grid.
pub(super) struct Body {
    pub(super) core: Rc<RefCell<Core>>,
    pub(super) frame: Frame,
    pub(super) table: NodeRef,
    pub(super) scroll: NodeRef,
    /// The rows that are drawn.
    pub(super) drawn: Range<usize>,
    pub(super) row_height: f64,
    /// How high the heading of a group is.
    pub(super) group_height: f64,
    pub(super) wraps: bool,
    pub(super) has_menu: bool,
    pub(super) press: Rc<RefCell<Pointer>>,
    pub(super) is_printing: bool,
    pub(super) behind: Rc<Behind>,
    /// The grid itself is giving a cell the focus.
    pub(super) gives_focus: Rc<Cell<bool>>,
    pub(super) wants_focus: bool,
    pub(super) has_focus: bool,
    /// The row whose details have just closed.
    closed: Option<RowKey>,
    /// What is announced when typing pauses.
    pause: Option<Timeout>,
    pub(super) listeners: Vec<EventListener>,
    pub(super) follows_printing: Option<FollowsPrinting>,
    pub(super) observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
}

/// What the pointer is doing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pointer {
    /// A button is down that went down on a cell.
    pub is_down: bool,
    /// The pointer is a finger or a pen.
    pub is_touch: bool,
    /// The cell was the active one before it was pressed.
    pub was_active: bool,
}

fn input(props: &GridProps) -> Input {
    Input {
        columns: props.columns.clone(),
        rows: props.rows.clone(),
        view: props.view.over(&props.columns),
        can_add: props.on_add.is_some() && !props.is_read_only,
        can_select: props.can_select,
        can_delete: props.can_delete && !props.is_read_only,
        can_move: props.can_move && !props.is_read_only,
        can_open: props.can_open,
        is_read_only: props.is_read_only,
    }
}

fn frame(core: &Core, props: &BodyProps, link: Callback<Msg>) -> Frame {
    let grid = &props.grid;
    let shown = core.shown.iter().filter_map(|place| {
        let column = grid.columns.get(*place)?.clone();
        Some(ShownColumn { place: *place, column })
    });
    Frame(Rc::new(Shared {
        id: grid.id.clone(),
        columns: shown.collect(),
        has_gutter: grid.can_select,
        has_menu: grid.can_open || grid.can_delete || grid.can_move || !grid.actions.is_empty(),
        can_open: grid.can_open,
        is_read_only: grid.is_read_only,
        words: props.words.clone(),
        link,
        new_label: grid
            .new_label
            .clone()
            .unwrap_or_else(|| props.words.text("grid-new-row")),
        probe: grid.probe.clone(),
    }))
}

impl Component for Body {
    type Message = Msg;
    type Properties = BodyProps;

    fn create(ctx: &Context<Self>) -> Self {
        let core = Core::new(input(&ctx.props().grid));
        let frame = frame(&core, ctx.props(), ctx.link().callback(|message| message));
        let drawn = window(0.0, 0.0, 1.0, core.order.len());
        request::register(&ctx.props().grid.id, frame.link.clone());
        Self {
            core: Rc::new(RefCell::new(core)),
            frame,
            table: NodeRef::default(),
            scroll: NodeRef::default(),
            drawn,
            row_height: 0.0,
            group_height: 0.0,
            wraps: ctx.props().grid.wraps,
            pause: None,
            has_menu: false,
            press: Rc::default(),
            is_printing: false,
            behind: Rc::default(),
            gives_focus: Rc::default(),
            wants_focus: false,
            has_focus: false,
            closed: None,
            listeners: Vec::new(),
            follows_printing: None,
            observer: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &BodyProps) -> bool {
        let now = ctx.props();
        let said;
        let shown_before = {
            let mut core = self.core.borrow_mut();
            let shown = core.shown.clone();
            let row = core.active_row().cloned();
            said = core.intake(input(&now.grid));
            // Another row is the active one now, such as one that undo brought back: the focus goes with it.
            self.wants_focus |= self.has_focus && core.active_row() != row.as_ref();
            shown
        };
        let core = self.core.borrow();
        let (grid, old) = (&now.grid, &before.grid);
        let same_columns = Rc::ptr_eq(&grid.columns, &old.columns) || grid.columns == old.columns;
        let same_frame = same_columns
            && shown_before == core.shown
            && now.words == before.words
            && (
                grid.can_select,
                grid.can_open,
                grid.can_delete,
                grid.can_move,
                grid.is_read_only,
            ) == (
                old.can_select,
                old.can_open,
                old.can_delete,
                old.can_move,
                old.is_read_only,
            )
            && (&grid.id, &grid.new_label, &grid.probe, grid.actions.is_empty())
                == (&old.id, &old.new_label, &old.probe, old.actions.is_empty());
        if !same_frame {
            self.frame = frame(&core, now, self.frame.link.clone());
        }
        drop(core);
        let open = old.open_row.clone().or(self.closed.take());
        self.closed = open.filter(|_| grid.open_row.is_none());
        self.wraps = grid.wraps;
        self.perform(ctx, said);
        self.drawn = self.window();
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let core = self.core.clone();
        let out = match message {
            Msg::Measure => return self.measure(),
            Msg::Print(is_printing) => {
                self.is_printing = is_printing;
                self.drawn = self.window();
                return true;
            }
            Msg::FocusIn(place) => {
                self.has_focus = true;
                let mut core = core.borrow_mut();
                let Some(place) = place.filter(|place| core.active != *place) else {
                    return false;
                };
                core.focused(place);
                return true;
            }
            Msg::FocusOut(inside) => {
                self.has_focus = inside;
                return false;
            }
            Msg::Key(press, sent) => {
                drop(sent);
                core.borrow_mut().press(&press)
            }
            Msg::Do(intent) => core.borrow_mut().intend(intent),
            Msg::Press { place, shift, ctrl } => self.pressed(place, shift, ctrl),
            Msg::Drag(place) => {
                let mut core = core.borrow_mut();
                if core.active == place || core.editing.is_some() {
                    return false;
                }
                core.extend_to(place)
            }
            Msg::Edit(place) => {
                let mut core = core.borrow_mut();
                if core.active != place {
                    core.go(place);
                }
                core.open_editor()
            }
            Msg::Tick { place, shift } => self.ticked(place, shift),
            Msg::Open(place) => {
                let mut core = core.borrow_mut();
                core.focused(place);
                core.intend(Intent::Open)
            }
            Msg::OpenMenu(place) => {
                core.borrow_mut().focused(place);
                vec![Out::Menu]
            }
            Msg::CloseMenu(refocus) => {
                self.has_menu = false;
                if refocus { vec![Out::Focus] } else { Vec::new() }
            }
            Msg::Choose(id) => self.chosen(&id),
            Msg::Paste(block) => core.borrow_mut().paste(block),
            Msg::PasteNew(text) => core.borrow_mut().paste_new((ctx.props().grid.table_text.read)(&text)),
            Msg::Cut => core.borrow_mut().cut(),
            Msg::Draft(session, typed) => {
                let text = core.borrow().caught_up(session, typed);
                core.borrow_mut().draft(session, text)
            }
            Msg::Finish(session, typed, then) => {
                let text = core.borrow().caught_up(session, typed);
                core.borrow_mut().finish(session, text, then)
            }
            Msg::Cancel(session) => core.borrow_mut().cancel(session),
            Msg::View(view) => self.view_changed(ctx, view),
            Msg::Again => {
                core.borrow_mut().arrange_again();
                vec![Out::Focus, Out::Say(Say::new("grid-sorted-again"))]
            }
            Msg::AddNew | Msg::Request(Request::Add) => core.borrow_mut().begin_new(),
            Msg::Answer(answer) => core.borrow_mut().answer(answer),
            Msg::Request(Request::Paste) => core.borrow_mut().await_paste(),
            Msg::Request(Request::Go { row, column }) => core.borrow_mut().go_to(row, column),
            Msg::Closed(row) => core.borrow_mut().back_to(&row),
            Msg::Dismiss => core.borrow_mut().dismiss(),
            Msg::Delete(rows) => core.borrow_mut().delete(rows),
            Msg::Unselect => {
                let mut out = core.borrow_mut().unselect();
                out.push(Out::Focus);
                out
            }
            Msg::Action(action, rows) => vec![Out::Event(GridEvent::of_rows(action, rows))],
        };
        self.perform(ctx, out);
        self.drawn = self.window();
        let takes_focus = self.has_focus || self.wants_focus || core.borrow().editing.is_some();
        self.behind.is_undrawn.set(takes_focus);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draw(ctx)
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        request::withdraw(&ctx.props().grid.id, &self.frame.link);
        self.flush(ctx);
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render {
            self.listen(ctx);
            if self.measure() {
                ctx.link().send_message(Msg::Measure);
            }
        } else if self.row_height <= 0.0 {
            self.measure();
        }
        self.set_width();
        let wants = std::mem::take(&mut self.wants_focus);
        let (place, is_editing) = {
            let core = self.core.borrow();
            (core.active, core.editing.is_some())
        };
        let is_lost = self.has_focus && !is_editing && !self.has_menu && dom::focus_is_lost();
        if wants || is_lost {
            self.reveal(place);
            if !is_editing
                && !self.has_menu
                && let Some(cell) = dom::cell_at(&self.table, place)
            {
                self.gives_focus.set(true);
                let _ = dom::focus_target(&cell).focus();
                self.gives_focus.set(false);
            }
            self.reveal_heading(place);
        }
        self.behind.is_undrawn.set(false);
        if let Some(row) = self.closed.take().filter(|_| dom::focus_is_lost()) {
            ctx.link().send_message(Msg::Closed(row));
        }
    }
}

impl Body {
    /// What was typed last and not told yet, when the page is left by a key.
    fn flush(&mut self, ctx: &Context<Self>) {
        let session = self.core.borrow().editing.as_ref().map(|editing| editing.session);
        if let (Some(session), Some(text)) = (session, dom::typed_text(&self.table)) {
            let out = self.core.borrow_mut().finish(session, text, Then::Blur);
            self.perform(ctx, out);
        }
    }

    /// Does what the core decided.
    fn perform(&mut self, ctx: &Context<Self>, out: Vec<Out>) {
        for each in out {
            match each {
                Out::Event(event) => ctx.props().grid.on_event.emit(event),
                Out::Add(row, then) => {
                    let is_draft = row.is_draft;
                    let key = ctx.props().grid.on_add.as_ref().and_then(|on_add| on_add.emit(row));
                    let more = self.core.borrow_mut().added(key, is_draft, then);
                    self.perform(ctx, more);
                }
                Out::Focus => self.wants_focus = true,
                Out::Say(say) => self.say(ctx, &say),
                Out::Menu => self.has_menu = self.frame.has_menu && self.core.borrow().active_row().is_some(),
            }
        }
    }

    fn say(&mut self, ctx: &Context<Self>, say: &Say) {
        let announcer = ctx.props().announcer.clone();
        let words = ctx.props().words.with(say.key, &say.arguments);
        if say.is_urgent {
            announcer.say_at_once(words);
        } else if say.key == "grid-shown-of" {
            // Once for a word, not for each of its letters.
            self.pause = Some(Timeout::new(600, move || announcer.say(words)));
        } else {
            announcer.say(words);
        }
    }

    fn view_changed(&mut self, ctx: &Context<Self>, view: GridView) -> Vec<Out> {
        ctx.props().grid.on_event.emit(GridEvent::View(view));
        Vec::new()
    }

    /// The editor of the cell that is edited, as its row draws it.
    pub(super) fn editor_at(core: &Core, editing: &Editing) -> EditorAt {
        EditorAt {
            session: editing.session,
            column: editing.column.clone(),
            start: editing.start.clone(),
            refused: editing.refused,
            original: editing.original.clone().into(),
            shown: editing.shown.clone(),
            count: editing.targets.len(),
            has_next: core.next_place(core.active, true).is_some(),
            has_previous: core.next_place(core.active, false).is_some(),
        }
    }
}
