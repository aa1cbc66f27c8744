//! The ways in which the network of partners leaves the page: for Gephi, for Kumu, as a list of ties.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::{Intent, Notice, NoticeKind, Store};
use crate::exchange::network::{
    Extent, Graph, Place, Wording, kumu_workbook, network_of, write_edge_list, write_gexf, write_graphml, write_kumu,
    write_kumu_connections, write_kumu_elements,
};
use crate::exchange::table::file_name;
use crate::plan::TieEnd;
use crate::ui::chunks::workbook_writer;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Checkbox, Disclosure, IconName};
use crate::ui::words::{Words, use_words};

/// A format in which the network leaves as text.
struct Format {
    label: &'static str,
    /// The key of what its file's name says besides the plan's title; empty for nothing.
    part: &'static str,
    /// Whether it has room for where each stands.
    has_places: bool,
    ending: &'static str,
    mime: &'static str,
    write: fn(&Graph, Wording<'_>) -> String,
}

const FORMATS: [Format; 6] = [
    Format {
        label: "network-save-gexf",
        part: "",
        has_places: true,
        ending: "gexf",
        mime: "application/xml",
        write: |graph, _| write_gexf(graph),
    },
    Format {
        label: "network-save-graphml",
        part: "",
        has_places: true,
        ending: "graphml",
        mime: "application/xml",
        write: |graph, _| write_graphml(graph),
    },
    Format {
        label: "network-save-kumu",
        part: "",
        has_places: false,
        ending: "json",
        mime: "application/json",
        write: write_kumu,
    },
    Format {
        label: "network-save-kumu-elements",
        part: "network-file-elements",
        has_places: false,
        ending: "csv",
        mime: "text/csv",
        write: write_kumu_elements,
    },
    Format {
        label: "network-save-kumu-connections",
        part: "network-file-connections",
        has_places: false,
        ending: "csv",
        mime: "text/csv",
        write: write_kumu_connections,
    },
    Format {
        label: "network-save-edges",
        part: "",
        has_places: false,
        ending: "csv",
        mime: "text/csv",
        write: write_edge_list,
    },
];

/// What the workbook is, as in HTTP.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What [`NetworkOut`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct NetworkOutProps {
    /// Where somebody stands as they are drawn, where that is beside what anybody placed.
    pub at: Option<Callback<TieEnd, Option<Place>>>,
}

/// The buttons, folded away, with the choice whether what is private leaves as well.
#[component]
pub fn NetworkOut(props: &NetworkOutProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let store = use_store();
    let is_whole = use_state_eq(|| false);
    let on_whole = use_callback(is_whole.setter(), |on: bool, is_whole| is_whole.set(on));
    let extent = if *is_whole { Extent::Whole } else { Extent::Open };
    let save = |format: &'static Format| {
        let (store, plan, words, at) = (store.clone(), Rc::clone(&plan), words.clone(), props.at.clone());
        Callback::from(move |_: MouseEvent| {
            let mut network = network_of(&plan, extent);
            if let Some(at) = at.as_ref().filter(|_| format.has_places) {
                network = network.drawn_at(|end| at.emit(end));
            }
            let text = (format.write)(&network, &wording(&words));
            let title = if format.part.is_empty() {
                plan.about.title.clone()
            } else {
                format!("{} {}", plan.about.title, words.text(format.part))
            };
            download(&store, &title, (format.ending, format.mime), text.into_bytes());
        })
    };
    let save_workbook = {
        let (store, plan, words) = (store.clone(), Rc::clone(&plan), words.clone());
        Callback::from(move |_: MouseEvent| {
            let (store, plan, words) = (store.clone(), Rc::clone(&plan), words.clone());
            spawn_local(async move {
                let book = kumu_workbook(&network_of(&plan, extent), &wording(&words), store.env().today());
                let made = match workbook_writer().await {
                    None => Err("notice-part-missed"),
                    Some(write) => write(&book).ok_or("notice-workbook-too-large"),
                };
                match made {
                    Ok(bytes) => download(&store, &plan.about.title, ("xlsx", XLSX), bytes),
                    Err(key) => store.dispatch(Intent::Tell(Notice::new(NoticeKind::Trouble, key))),
                }
            });
        })
    };
    html! {
        <Disclosure label={words.text("network-out")}>
            <div class="stack stack--tight">
                <p class="small soft">{ words.text("network-out-text") }</p>
                <Checkbox label={words.text("network-out-whole")} checked={*is_whole} on_change={on_whole} />
                <div class="cluster cluster--tight">
                    for format in &FORMATS {
                        <Button
                            key={format.label}
                            small={true}
                            variant={ButtonVariant::Quiet}
                            icon={IconName::Download}
                            label={words.text(format.label)}
                            on_click={save(format)}
                        />
                    }
                    <Button
                        small={true}
                        variant={ButtonVariant::Quiet}
                        icon={IconName::Download}
                        label={words.text("network-save-kumu-sheets")}
                        on_click={save_workbook}
                    />
                </div>
            </div>
        </Disclosure>
    }
}

fn wording(words: &Words) -> impl Fn(&str) -> String {
    let words = words.clone();
    move |key| words.text(key).to_string()
}

fn download(store: &Store, title: &str, (ending, mime): (&str, &'static str), bytes: Vec<u8>) {
    store.dispatch(Intent::Download {
        name: file_name(title, store.env().today(), ending).into(),
        mime,
        bytes: bytes.into(),
    });
}
