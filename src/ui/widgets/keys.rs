//! Keys as they are printed on them, and the table of all shortcuts.

use std::rc::Rc;

use yew::prelude::*;

/// What [`Keys`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct KeysProps {
    /// Keys pressed together, joined by `+` (`Ctrl+Shift+Z`).
    pub keys: AttrValue,
}

/// Keys that are pressed together.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    html! {
        <span class="keys">
            for (place, key) in parts(&props.keys).into_iter().enumerate() {
                <kbd key={place}>{ key }</kbd>
            }
        </span>
    }
}

/// The keys of a combination. The plus key itself may be the last one.
fn parts(keys: &str) -> Vec<String> {
    let mut parts: Vec<String> = keys
        .split('+')
        .filter(|key| !key.is_empty())
        .map(str::to_owned)
        .collect();
    if keys.ends_with('+') {
        parts.push("+".to_owned());
    }
    parts
}

/// The shortcuts of one part of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortcutGroup {
    /// Where they act.
    pub title: AttrValue,
    /// Keys, each of which does it, and what they do.
    pub rows: Vec<(Vec<AttrValue>, AttrValue)>,
}

/// What a [`ShortcutsTable`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ShortcutsTableProps {
    /// The groups.
    pub groups: Rc<[ShortcutGroup]>,
    /// The word between keys that do the same.
    pub or: AttrValue,
}

/// All shortcuts, one table for each part of the page.
#[component]
pub fn ShortcutsTable(props: &ShortcutsTableProps) -> Html {
    html! {
        <div class="columns">
            for group in props.groups.iter() {
                <table key={group.title.to_string()} class="table table--dense">
                    <caption>{ group.title.clone() }</caption>
                    <tbody>
                        for (keys, what) in group.rows.iter() {
                            <tr key={what.to_string()}>
                                <th scope="row">{ what.clone() }</th>
                                <td class="number">
                                    for (index, each) in keys.iter().enumerate() {
                                        if index > 0 {
                                            <span class="small soft">{ format!(" {} ", props.or) }</span>
                                        }
                                        <Keys keys={each.clone()} />
                                    }
                                </td>
                            </tr>
                        }
                    </tbody>
                </table>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plus_key_can_be_part_of_a_combination() {
        assert_eq!(parts("Ctrl+Shift+Z"), ["Ctrl", "Shift", "Z"]);
        assert_eq!(parts("Ctrl++"), ["Ctrl", "+"]);
        assert_eq!(parts("+"), ["+"]);
    }
}
