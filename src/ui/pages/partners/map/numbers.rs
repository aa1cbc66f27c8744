//! What is measured of the network, with plain names, after the sentences.

use yew::prelude::*;

use super::desk::Desk;
use super::most::use_most;
use super::understood::Understood;
use crate::engine::map_picture::Who;
use crate::plan::PerMille;
use crate::ui::widgets::Disclosure;

/// What [`Numbers`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NumbersProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is understood of it.
    pub(super) read: Understood,
}

/// The numbers.
#[component]
pub(super) fn Numbers(props: &NumbersProps) -> Html {
    let NumbersProps { desk, read } = props;
    let Understood { measures, map, .. } = read;
    let (words, format) = (&desk.words, &desk.format);
    let whole =
        |key: &str, value: String| html! { <div><dt>{ words.text(key) }</dt><dd class="figure">{ value }</dd></div> };
    let mut order: Vec<usize> = (0..measures.nodes.len()).collect();
    let of = |place: usize| measures.nodes.get(place);
    crate::sorted::sort_by(&mut order, |one, other| {
        let key = |place: usize| of(place).map_or((0, 0.0), |node| (node.degree, node.betweenness));
        let ((degree, between), (its, its_between)) = (key(*one), key(*other));
        its.cmp(&degree).then(its_between.total_cmp(&between))
    });
    let title = words.text("map-numbers");
    let most = use_most(order.len(), &title);
    if map.partners.is_empty() {
        return Html::default();
    }
    let percent = |share: f64| format.percent(PerMille::of((share * 1000.0).round() as u16));
    html! {
        <Disclosure label={title}>
            <div class="stack">
                <p class="soft measure">{ words.text("map-numbers-about") }</p>
                <dl class="map__numbers">
                    { whole("map-number-ties", map.graph().edge_count().to_string()) }
                    { whole("map-number-density", percent(measures.density)) }
                    { whole("map-number-centralisation", percent(measures.centralisation)) }
                    { whole("map-number-components", measures.components.to_string()) }
                    { whole("map-number-communities", measures.communities.to_string()) }
                </dl>
                <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("map-numbers")}>
                    <table class="table table--dense">
                        <thead><tr>
                            <th scope="col">{ words.text("map-column-who") }</th>
                            <th scope="col" class="number">{ words.text("map-column-ties") }</th>
                            <th scope="col" class="number">{ words.text("map-column-between") }</th>
                            <th scope="col" class="number">{ words.text("map-column-close") }</th>
                            <th scope="col" class="number">{ words.text("map-column-group") }</th>
                        </tr></thead>
                        <tbody>
                            for place in order.iter().take(most.shown) {
                                if let Some(node) = of(*place) {
                                    <tr key={*place}>
                                        <th scope="row">{ desk.name(&map.partner(*place).map_or(Who::School, |partner| Who::Partner(partner.id.clone()))) }</th>
                                        <td class="number">{ node.degree }</td>
                                        <td class="number">{ percent(node.betweenness) }</td>
                                        <td class="number">{ percent(node.closeness) }</td>
                                        <td class="number">{ node.community + 1 }</td>
                                    </tr>
                                }
                            }
                        </tbody>
                    </table>
                </div>
                { most.rest }
            </div>
        </Disclosure>
    }
}
