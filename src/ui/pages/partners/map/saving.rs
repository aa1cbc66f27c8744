//! The map as a picture of its own: SVG and PNG that look as the map does now, with what marks and lines mean.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Response, Url};
use yew::prelude::*;

use super::desk::Desk;
use super::{marks_at, picture_file};
use crate::app::{Intent, Notice, NoticeKind, Store};
use crate::engine::map_picture::Look;
use crate::exchange::drawing::Drawing;
use crate::exchange::table::file_name;
use crate::ui::widgets::{Button, ButtonVariant, IconName};

/// How much larger than on the page a picture of pixels is: it is to be printed.
const LARGER: f32 = 2.0;

/// What [`Saving`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SavingProps {
    /// The map.
    pub(super) desk: Desk,
    /// How it is looked at.
    pub(super) look: Look,
    /// What it says.
    pub(super) says: AttrValue,
}

/// The buttons.
#[component]
pub(super) fn Saving(props: &SavingProps) -> Html {
    let words = &props.desk.words;
    let save = |is_png: bool| {
        let SavingProps { desk, look, says } = props.clone();
        Callback::from(move |_: MouseEvent| {
            let (desk, says, stage) = (desk.clone(), says.clone(), desk.stage.now());
            spawn_local(async move {
                let mut drawing = picture_file::drawing(&desk, &stage, &look, (&says, marks_at(stage.drawn.scale)));
                drawing.font = font().await;
                let name = |kind: &str| {
                    let title = format!("{} {}", desk.plan.about.title, desk.words.text("map-file"));
                    file_name(&title, desk.store.env().today(), kind)
                };
                let svg = drawing.svg();
                if !is_png {
                    return hand_out(&desk.store, name("svg"), "image/svg+xml", svg.into_bytes());
                }
                match pixels(&drawing, &svg).await {
                    Some(bytes) => hand_out(&desk.store, name("png"), "image/png", bytes),
                    None => desk
                        .store
                        .dispatch(Intent::Tell(Notice::new(NoticeKind::Trouble, "map-save-failed"))),
                }
            });
        })
    };
    html! {
        <div class="map__saving no-print">
            <Button small={true} variant={ButtonVariant::Quiet} icon={IconName::Download} label={words.text("map-save-svg")} on_click={save(false)} />
            <Button small={true} variant={ButtonVariant::Quiet} icon={IconName::Download} label={words.text("map-save-png")} on_click={save(true)} />
        </div>
    }
}

fn hand_out(store: &Store, name: String, mime: &'static str, bytes: Vec<u8>) {
    store.dispatch(Intent::Download {
        name: name.into(),
        mime,
        bytes: bytes.into(),
    });
}

/// The page's own font in base 64, which the browser has already; none where it cannot be had.
async fn font() -> Option<String> {
    let window = web_sys::window()?;
    let address = font_address(&window)?;
    let response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    window.btoa(&text).ok()
}

/// Where the page's font for most letters lies, as its style sheets say.
fn font_address(window: &web_sys::Window) -> Option<String> {
    let entries = window.performance()?.get_entries_by_type("resource");
    let names = entries
        .iter()
        .filter_map(|entry| js_sys::Reflect::get(&entry, &"name".into()).ok()?.as_string());
    names
        .into_iter()
        .find(|name| name.contains("atkinson-latin") && !name.contains("latin-ext") && name.ends_with(".woff2"))
}

/// The picture in pixels, as PNG; none where the browser could not draw it.
async fn pixels(drawing: &Drawing, svg: &str) -> Option<Vec<u8>> {
    let document = web_sys::window()?.document()?;
    let bag = web_sys::BlobPropertyBag::new();
    bag.set_type("image/svg+xml");
    let parts = js_sys::Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &bag).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let is_there = JsFuture::from(image.decode()).await.is_ok();
    let drawn = is_there.then(|| draw(&document, &image, drawing.size())).flatten();
    let _ = Url::revoke_object_url(&address);
    let canvas = drawn?;
    let promise = js_sys::Promise::new(&mut |done, _| {
        let taken = wasm_bindgen::closure::Closure::once_into_js(move |blob: JsValue| {
            let _ = done.call1(&JsValue::UNDEFINED, &blob);
        });
        let _ = canvas.to_blob(taken.unchecked_ref());
    });
    let blob: Blob = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn draw(
    document: &web_sys::Document,
    image: &HtmlImageElement,
    (width, height): (f32, f32),
) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    // Browsers refuse larger ones.
    let by = LARGER.min(8000.0 / width.max(height));
    canvas.set_width((width * by).round() as u32);
    canvas.set_height((height * by).round() as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high)
        .ok()?;
    Some(canvas)
}
