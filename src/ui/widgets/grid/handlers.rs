//! Keys, pointer and clipboard. A handler decides at once whether the grid takes the event, because the browser asks
//! at once; the rest is a message.

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use super::body::Body;
use super::core::Out;
use super::dom;
use super::event::GridEvent;
use super::keys::{Intent, Spot};
use super::message::Msg;
use super::navigation::{Place, Step};

/// The listeners of the table.
pub(super) struct Handlers {
    pub key: Callback<KeyboardEvent>,
    pub down: Callback<PointerEvent>,
    pub over: Callback<PointerEvent>,
    pub click: Callback<MouseEvent>,
    pub double: Callback<MouseEvent>,
    pub context: Callback<MouseEvent>,
    pub focus_in: Callback<FocusEvent>,
    pub focus_out: Callback<FocusEvent>,
    pub copy: Callback<Event>,
    pub cut: Callback<Event>,
    pub paste: Callback<Event>,
}

impl Body {
    pub(super) fn handlers(&self, ctx: &Context<Self>) -> Handlers {
        let is_given = self.gives_focus.clone();
        Handlers {
            key: self.on_key(ctx),
            down: self.on_down(ctx),
            over: self.on_over(ctx),
            click: self.on_click(ctx),
            double: ctx.link().batch_callback(|event: MouseEvent| {
                let is_plain = !dom::is_in_part(&event) && dom::act(&event).is_none() && !dom::is_on_check(&event);
                dom::place_of(&event)
                    .filter(|place| is_plain && place.line > 0)
                    .map(Msg::Edit)
            }),
            context: ctx.link().batch_callback(|event: MouseEvent| {
                let place = dom::place_of(&event).filter(|place| place.line > 0 && !dom::is_in_part(&event))?;
                event.prevent_default();
                Some(Msg::OpenMenu(place))
            }),
            focus_in: ctx.link().batch_callback(move |event: FocusEvent| {
                let place = dom::place_of(&event).filter(|_| !dom::is_in_part(&event))?;
                Some(Msg::FocusIn(Some(place).filter(|_| !is_given.get())))
            }),
            focus_out: {
                let table = self.table.clone();
                ctx.link()
                    .callback(move |event: FocusEvent| Msg::FocusOut(dom::goes_inside(&event, &table)))
            },
            copy: self.on_copy(ctx, false),
            cut: self.on_copy(ctx, true),
            paste: self.on_paste(ctx),
        }
    }

    fn on_key(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let keys = self.keys(ctx);
        Callback::from(move |event: KeyboardEvent| {
            if !dom::is_in_part(&event) {
                keys.take(&event);
            }
        })
    }

    fn on_down(&self, ctx: &Context<Self>) -> Callback<PointerEvent> {
        let (core, link, pointer) = (self.core.clone(), ctx.link().clone(), self.press.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 || dom::is_in_part(&event) || dom::act(&event).is_some() {
                return;
            }
            let Some(place) = dom::place_of(&event) else {
                return;
            };
            let is_touch = event.pointer_type() != "mouse";
            let was_active = core
                .try_borrow()
                .is_ok_and(|core| core.active == place && core.editing.is_none() && !core.range().is_wide());
            let is_down = !is_touch && place.line > 0 && !dom::is_on_check(&event);
            *pointer.borrow_mut() = super::body::Pointer {
                is_down,
                is_touch,
                was_active,
            };
            if !dom::is_on_check(&event) {
                link.send_message(Msg::Press {
                    place,
                    shift: event.shift_key(),
                    ctrl: event.ctrl_key() || event.meta_key(),
                });
            }
        })
    }

    fn on_over(&self, ctx: &Context<Self>) -> Callback<PointerEvent> {
        let pointer = self.press.clone();
        ctx.link().batch_callback(move |event: PointerEvent| {
            let is_dragging = pointer.borrow().is_down && event.buttons() & 1 == 1;
            dom::place_of(&event)
                .filter(|place| is_dragging && place.line > 0 && !dom::is_in_part(&event))
                .map(Msg::Drag)
        })
    }

    fn on_click(&self, ctx: &Context<Self>) -> Callback<MouseEvent> {
        let (core, pointer) = (self.core.clone(), self.press.clone());
        ctx.link().batch_callback(move |event: MouseEvent| {
            if dom::is_in_part(&event) || dom::is_on_link(&event) {
                return None;
            }
            let place = dom::place_of(&event)?;
            match dom::act(&event).as_deref() {
                Some("sort") => return Some(Msg::Do(Intent::Sort)),
                Some("open") => return Some(Msg::Open(place)),
                Some("menu") => return Some(Msg::OpenMenu(place)),
                _ => {}
            }
            if dom::is_on_check(&event) {
                return Some(Msg::Tick {
                    place,
                    shift: event.shift_key(),
                });
            }
            let core = core.try_borrow().ok()?;
            let pointer = *pointer.borrow();
            let opens_list = matches!(core.spot(), Spot::Listed | Spot::Letters);
            let is_plain = !event.shift_key() && !event.ctrl_key() && !event.meta_key();
            // A second tap edits. With the mouse a second click does so where a list opens; else two quick ones.
            (pointer.was_active
                && is_plain
                && place.line > 0
                && core.active == place
                && (pointer.is_touch || opens_list))
                .then_some(Msg::Edit(place))
        })
    }

    fn on_copy(&self, ctx: &Context<Self>, cuts: bool) -> Callback<Event> {
        let (core, format, link) = (self.core.clone(), ctx.props().grid.table_text, ctx.link().clone());
        Callback::from(move |event: Event| {
            let Some(data) = event
                .dyn_ref::<ClipboardEvent>()
                .filter(|_| !dom::is_in_part(&event))
                .and_then(ClipboardEvent::clipboard_data)
            else {
                return;
            };
            let Ok(core) = core.try_borrow() else {
                return;
            };
            let copied = core.copied();
            if copied.is_empty() {
                return;
            }
            let (text, html) = (format.write)(&copied);
            let done = data.set_data("text/plain", &text).is_ok() && data.set_data("text/html", &html).is_ok();
            if done {
                event.prevent_default();
                if cuts {
                    link.send_message(Msg::Cut);
                }
            }
        })
    }

    fn on_paste(&self, ctx: &Context<Self>) -> Callback<Event> {
        let format = ctx.props().grid.table_text;
        let is_read_only = ctx.props().grid.is_read_only;
        ctx.link().batch_callback(move |event: Event| {
            if dom::is_in_part(&event) || is_read_only {
                return None;
            }
            let text = event
                .dyn_ref::<ClipboardEvent>()?
                .clipboard_data()?
                .get_data("text/plain")
                .ok()?;
            event.prevent_default();
            Some(Msg::Paste((format.read)(&text)))
        })
    }

    pub(super) fn pressed(&mut self, place: Place, shift: bool, ctrl: bool) -> Vec<Out> {
        let mut core = self.core.borrow_mut();
        if ctrl && place.line > 0 {
            core.focused(place);
            return core.check(place.line, false);
        }
        if shift && place.line > 0 {
            return core.extend_to(place);
        }
        // The browser gives the pressed cell the focus by itself.
        core.focused(place);
        core.anchor = core.active;
        Vec::new()
    }

    pub(super) fn ticked(&mut self, place: Place, shift: bool) -> Vec<Out> {
        let mut core = self.core.borrow_mut();
        if core.column_at(place.column).is_some() {
            core.focused(place);
            return core.intend(Intent::Toggle);
        }
        if place.line == 0 {
            return core.check_all();
        }
        let out = core.check(place.line, shift);
        core.focused(place);
        out
    }

    pub(super) fn chosen(&mut self, id: &AttrValue) -> Vec<Out> {
        self.has_menu = false;
        let mut core = self.core.borrow_mut();
        let mut out = match id.as_str() {
            "grid:open" => core.intend(Intent::Open),
            "grid:edit" => core.open_editor(),
            "grid:select" => core.intend(Intent::SelectRow),
            "grid:up" => core.intend(Intent::Shift(Step::Up)),
            "grid:down" => core.intend(Intent::Shift(Step::Down)),
            "grid:delete" => core.intend(Intent::DeleteRows),
            _ => {
                let rows = core.active_row().map(|row| core.rows_with(row)).unwrap_or_default();
                let column = core.column_at(core.active.column).map(|(_, column)| column.id.clone());
                vec![Out::Event(GridEvent::Action {
                    action: id.clone(),
                    rows,
                    column,
                })]
            }
        };
        if id.as_str() != "grid:open" {
            out.insert(0, Out::Focus);
        }
        out
    }
}
