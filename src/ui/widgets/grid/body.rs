//! The component behind [`super::Grid`]: performs what the core decides, and draws it.
//!
//! It is a struct component because it holds one mutable state that keys, pointer, clipboard and page all act on; with
//! hooks each handler would see the state of the render it was made in.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::ui::words::Words;

use super::core::{Core, Editing, HeadingAnswer, Input, Out, Say, Then};
use super::dom;
use super::editors::EditorAt;
use super::event::GridEvent;
use super::frame::{Frame, Shared, ShownColumn};
use super::grid::GridProps;
use super::keys::Intent;
use super::model::RowKey;
use super::navigation::Place;
use super::view::GridView;
use super::window::window;

/// What happens to a grid.
#[derive(Clone, Debug)]
pub(super) enum Msg {
    /// A key or a button asks for something.
    Do(Intent),
    /// A cell was pressed with the pointer.
    Press { place: Place, shift: bool, ctrl: bool },
    /// The pointer was dragged to a cell.
    Drag(Place),
    /// A cell was pressed twice, or once more by touch.
    Edit(Place),
    /// A check box of a row or of a cell was clicked.
    Tick { place: Place, shift: bool },
    /// The details of a row are asked for.
    Open(Place),
    /// The menu of a row is asked for.
    OpenMenu(Place),
    /// The menu of a row is to close; with whether the focus goes back to the cell.
    CloseMenu(bool),
    /// Something was chosen from the menu of the active row.
    Choose(AttrValue),
    /// A cell got the focus.
    FocusIn(Place),
    /// The focus left a cell; with whether it stays in the table.
    FocusOut(bool),
    /// A block was pasted.
    Paste(Vec<Vec<String>>),
    /// What was copied is to be cleared.
    Cut,
    /// Typing has paused.
    Draft(u32, String),
    /// An edit is done.
    Finish(u32, String, Then),
    /// An edit is given up.
    Cancel(u32),
    /// The view is to change.
    View(GridView),
    /// Sort and filter again.
    Again,
    /// Add a row.
    AddNew,
    /// An answer about the first row of a paste.
    Answer(HeadingAnswer),
    /// The note about a paste is read.
    Dismiss,
    /// Delete rows.
    Delete(Vec<RowKey>),
    /// Give up the selection.
    Unselect,
    /// One of the page's own actions.
    Action(AttrValue, Vec<RowKey>),
    /// The box scrolled or changed its size.
    Measure,
    /// Printing begins or has ended.
    Print(bool),
}

/// Props of [`Body`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct BodyProps {
    /// What the page gives.
    pub grid: GridProps,
    /// The wording.
    pub words: Words,
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
    pub(super) live: AttrValue,
    pub(super) has_menu: bool,
    pub(super) press: Rc<RefCell<Pointer>>,
    is_printing: bool,
    wants_focus: bool,
    has_focus: bool,
    listeners: Vec<EventListener>,
    observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
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
        view: props.view.clone(),
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
        Self {
            core: Rc::new(RefCell::new(core)),
            frame,
            table: NodeRef::default(),
            scroll: NodeRef::default(),
            drawn,
            row_height: 0.0,
            live: AttrValue::default(),
            has_menu: false,
            press: Rc::default(),
            is_printing: false,
            wants_focus: false,
            has_focus: false,
            listeners: Vec::new(),
            observer: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &BodyProps) -> bool {
        let now = ctx.props();
        let shown_before = {
            let mut core = self.core.borrow_mut();
            let shown = core.shown.clone();
            core.intake(input(&now.grid));
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
                if core.active == place {
                    return false;
                }
                core.focused(place);
                return true;
            }
            Msg::FocusOut(inside) => {
                self.has_focus = inside;
                return false;
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
                core.intend(Intent::Edit)
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
            Msg::Cut => core.borrow_mut().cut(),
            Msg::Draft(session, text) => core.borrow_mut().draft(session, text),
            Msg::Finish(session, text, then) => core.borrow_mut().finish(session, text, then),
            Msg::Cancel(session) => core.borrow_mut().cancel(session),
            Msg::View(view) => self.view_changed(ctx, view),
            Msg::Again => {
                core.borrow_mut().arrange_again();
                vec![Out::Say(Say::new("grid-sorted-again"))]
            }
            Msg::AddNew => core.borrow_mut().begin_new(),
            Msg::Answer(answer) => core.borrow_mut().answer(answer),
            Msg::Dismiss => {
                core.borrow_mut().leftover = None;
                vec![Out::Focus]
            }
            Msg::Delete(rows) => core.borrow_mut().delete(rows),
            Msg::Unselect => {
                let mut out = core.borrow_mut().unselect();
                out.push(Out::Focus);
                out
            }
            Msg::Action(action, rows) => vec![Out::Event(GridEvent::Action { action, rows })],
        };
        self.perform(ctx, out);
        self.drawn = self.window();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.draw(ctx)
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
                let _ = dom::focus_target(&cell).focus();
            }
        }
    }
}

impl Body {
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
        let words = ctx.props().words.with(say.key, &say.arguments);
        // The same words twice are announced twice only if they differ.
        let again = self.live == words;
        self.live = if again { format!("{words}\u{a0}").into() } else { words };
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
            original: editing.original.clone().into(),
            count: editing.targets.len(),
            has_next: core.next_place(core.active, true).is_some(),
            has_previous: core.next_place(core.active, false).is_some(),
        }
    }

    fn window(&self) -> Range<usize> {
        let count = self.core.borrow().order.len();
        if self.is_printing || self.row_height <= 0.0 && count < super::window::ALL_BELOW {
            return 0..count;
        }
        let Some(scroll) = self.scroll.cast::<HtmlElement>() else {
            return window(0.0, 0.0, 1.0, count);
        };
        let row = if self.row_height > 0.0 { self.row_height } else { 36.0 };
        window(
            f64::from(scroll.scroll_top()),
            f64::from(scroll.client_height()),
            row,
            count,
        )
    }

    /// Measures the box and a row; whether other rows are to be drawn.
    fn measure(&mut self) -> bool {
        let row = self
            .table
            .cast::<HtmlElement>()
            .and_then(|table| table.query_selector(".grid__row:not(.grid__row--new)").ok().flatten());
        let before = self.row_height;
        if let Some(row) = row {
            self.row_height = row.get_bounding_client_rect().height();
        }
        if let Some(scroll) = self.scroll.cast::<HtmlElement>().filter(|_| self.row_height > 0.0) {
            self.core.borrow_mut().page = page(f64::from(scroll.client_height()), self.row_height);
        }
        let drawn = self.window();
        let differs = drawn != self.drawn || (before - self.row_height).abs() > 0.01;
        self.drawn = drawn;
        differs
    }

    fn set_width(&self) {
        if let Some(scroll) = self.scroll.cast::<HtmlElement>() {
            let _ = scroll
                .style()
                .set_property("--grid-least-width", &format!("{}rem", self.frame.least_width()));
        }
    }

    /// Brings a cell into sight inside the box, below the heading and beside the first column.
    fn reveal(&self, place: Place) {
        let (Some(scroll), Some(cell)) = (self.scroll.cast::<HtmlElement>(), dom::cell_at(&self.table, place)) else {
            return;
        };
        let head = dom::cell_at(
            &self.table,
            Place {
                line: 0,
                column: self.frame.first(),
            },
        );
        let (view, at) = (scroll.get_bounding_client_rect(), cell.get_bounding_client_rect());
        let sticky = head.map(|head| head.get_bounding_client_rect());
        let head_height = sticky.as_ref().map_or(0.0, web_sys::DomRect::height);
        if place.line > 0 {
            let top = at.top() - view.top() + f64::from(scroll.scroll_top());
            let to = super::window::reveal(
                f64::from(scroll.scroll_top()),
                f64::from(scroll.client_height()),
                head_height,
                top,
                at.height(),
            );
            set_scroll(&scroll, to, true);
        }
        if place.column > self.frame.first() {
            let stub = sticky.map_or(0.0, |head| head.right() - view.left());
            // On a narrow screen the first column does not stick, so nothing hides the cell.
            let stub = if stub > view.width() / 2.0 { 0.0 } else { stub.max(0.0) };
            let left = at.left() - view.left() + f64::from(scroll.scroll_left());
            let to = super::window::reveal(
                f64::from(scroll.scroll_left()),
                f64::from(scroll.client_width()),
                stub,
                left,
                at.width(),
            );
            set_scroll(&scroll, to, false);
        } else if place.column <= self.frame.first() {
            set_scroll(&scroll, 0.0, false);
        }
    }

    fn listen(&mut self, ctx: &Context<Self>) {
        if let Some(window) = web_sys::window() {
            for (kind, is_printing) in [("beforeprint", true), ("afterprint", false)] {
                let link = ctx.link().clone();
                self.listeners.push(EventListener::new(&window, kind, move |_| {
                    link.send_message(Msg::Print(is_printing))
                }));
            }
            let (link, press) = (ctx.link().clone(), self.press.clone());
            self.listeners.push(EventListener::new(&window, "pointerup", move |_| {
                press.borrow_mut().is_down = false;
                drop(link.clone());
            }));
        }
        let link = ctx.link().clone();
        let told = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Measure));
        if let (Ok(observer), Some(scroll)) = (
            ResizeObserver::new(told.as_ref().unchecked_ref()),
            self.scroll.cast::<HtmlElement>(),
        ) {
            observer.observe(&scroll);
            self.observer = Some((observer, told));
        }
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        if let Some((observer, _)) = &self.observer {
            observer.disconnect();
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small positive number"
)]
fn page(height: f64, row: f64) -> usize {
    // The heading takes one row; one row stays in sight as a guide.
    (height / row - 2.0).clamp(1.0, 1000.0) as usize
}

#[expect(clippy::cast_possible_truncation, reason = "scroll positions are whole pixels")]
fn set_scroll(scroll: &HtmlElement, to: f64, is_vertical: bool) {
    let to = to.round() as i32;
    if is_vertical {
        if scroll.scroll_top() != to {
            scroll.set_scroll_top(to);
        }
    } else if scroll.scroll_left() != to {
        scroll.set_scroll_left(to);
    }
}
