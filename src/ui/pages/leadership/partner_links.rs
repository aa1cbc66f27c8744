//! Partners in a sentence, each leading to its details.

use std::rc::Rc;

use yew::prelude::*;

use super::attention::address_of;
use crate::app::Route;
use crate::plan::Partner;
use crate::ui::labels::named;
use crate::ui::words::Words;

/// Partners one after the other, as links.
pub(super) fn partner_links(words: &Words, route: &Route, partners: &[Rc<Partner>]) -> Html {
    html! {
        for (place, partner) in partners.iter().enumerate() {
            <span key={partner.id.as_str().to_owned()}>
                if place > 0 { { ", " } }
                <a href={address_of(route, &partner.id)}>{ named(words, &partner.name) }</a>
            </span>
        }
    }
}
