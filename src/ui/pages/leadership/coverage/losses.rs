//! Whose leaving could not be made up for.

use yew::prelude::*;

use super::AnswerProps;
use crate::plan::RecordId;
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::pages::leadership::lost::lost;
use crate::ui::store::use_route;
use crate::ui::words::use_words;

/// People whose leaving leaves roles that nobody could take, each with the way to rehearse it.
#[component]
pub(super) fn Losses(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let found = &props.answer.single_points;
    let roles = found.iter().map(|single| single.lost.count).sum::<usize>();
    let count = [("count", found.len().into()), ("roles", roles.into())];
    html! {
        <section class="stack stack--tight" aria-labelledby="coverage-one">
            <h2 id="coverage-one" class="title-3">{ words.with("coverage-one", &count) }</h2>
            if !found.is_empty() {
                <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("coverage-one-table")}>
                    <table class="table table--dense coverage__table">
                        <caption class="visually-hidden">{ words.text("coverage-one-table") }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ words.text("coverage-if-leaves") }</th>
                                <th scope="col">{ words.text("coverage-nobody-for") }</th>
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>
                            for single in found.iter() {
                                <tr key={single.person.id.as_str().to_owned()}>
                                    <th scope="row">{ named(&words, &single.person.name) }</th>
                                    <td>{ lost(&words, &format, &single.lost) }</td>
                                    <td>
                                        <a href={route.clone().with_view(&format!("leaving/{}", RecordId::from(&single.person.id))).to_string()}>
                                            { words.with("coverage-rehearse", &[("person", named(&words, &single.person.name).as_str().into())]) }
                                        </a>
                                    </td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
            }
        </section>
    }
}
