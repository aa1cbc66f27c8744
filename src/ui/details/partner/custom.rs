//! The plan's own text fields of a partner, by their names.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Partner, PartnerField};
use crate::ui::hooks::focus_first;
use crate::ui::record::{QuickAdd, use_fields};
use crate::ui::widgets::{Button, ButtonVariant, IconName, TextField};

/// What [`CustomFields`] takes.
#[derive(Properties, PartialEq)]
pub struct CustomFieldsProps {
    /// The partner.
    pub partner: Rc<Partner>,
}

/// A field for each name that any partner has, with a button that takes it out of this one, and a way to add a name.
#[component]
pub fn CustomFields(props: &CustomFieldsProps) -> Html {
    let fields = use_fields(&props.partner.id);
    let words = fields.entry.words.clone();
    let names: crate::sorted::SortedSet<String> = fields
        .plan
        .partners
        .iter()
        .flat_map(|partner| partner.custom.keys().cloned())
        .collect();
    let set = {
        let fields = fields.clone();
        Callback::from(move |(name, text): (String, String)| {
            fields.change(|partner| {
                let mut after = partner.custom.clone();
                after.insert(name, text);
                PartnerField::Custom(after)
            });
        })
    };
    let node = use_node_ref();
    let remove = {
        let (fields, node) = (fields.clone(), node.clone());
        Callback::from(move |name: String| {
            focus_first(&node, &[".no-print input"]);
            fields.change(|partner| {
                let mut after = partner.custom.clone();
                after.remove(&name);
                PartnerField::Custom(after)
            });
            fields.settle().emit(());
        })
    };
    html! {
        <div ref={node} class="form">
            for name in names {
                <div key={name.clone()} class="quick-add">
                <TextField
                    label={name.clone()}
                    value={props.partner.custom.get(&name).cloned().unwrap_or_default()}
                    on_text={{
                        let (set, name) = (set.clone(), name.clone());
                        Callback::from(move |text: AttrValue| { set.emit((name.clone(), text.to_string())); Ok(()) })
                    }}
                    on_end={fields.settle()}
                    read_only={!fields.can_edit}
                />
                if fields.can_edit && props.partner.custom.contains_key(&name) {
                    <Button
                        label={words.with("partner-custom-remove", &[("name", name.as_str().into())])}
                        icon={IconName::Close}
                        variant={ButtonVariant::Icon}
                        on_click={remove.reform(move |_: MouseEvent| name.clone())}
                    />
                }
                </div>
            }
            if fields.can_edit {
                <QuickAdd
                    label={words.text("partner-custom-name")}
                    button={words.text("partner-custom-add")}
                    on_add={set.reform(|name: String| (name, String::new()))}
                />
            }
        </div>
    }
}
