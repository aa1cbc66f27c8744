//! The trash of plans: what goes in, and what is said of it.

use std::rc::Rc;

use super::effect::Effect;
use super::notice::{Notice, NoticeAction, NoticeKind};
use super::reduce::Reducer;

impl Reducer<'_> {
    /// Puts a plan into the trash, from where it can be had back.
    pub(super) fn trash(&mut self, plan: Rc<str>) {
        let title = self
            .state
            .plans
            .iter()
            .find(|summary| summary.id == plan)
            .map(|summary| Rc::clone(&summary.title))
            .unwrap_or_default();
        if self.state.plan().is_some_and(|open| open.id == plan) {
            self.state.document = None;
        }
        self.tell(
            Notice::new(NoticeKind::Done, "notice-plan-trashed")
                .with("title", title)
                .offering(NoticeAction::RestorePlan(Rc::clone(&plan))),
        );
        self.after_plans(Effect::Trash(plan));
    }

    /// What said that a plan is in the trash is no longer so.
    pub(super) fn is_out_of_the_trash(&mut self, plan: &Rc<str>) {
        let offer = NoticeAction::RestorePlan(Rc::clone(plan));
        self.state.notices.retain(|notice| !notice.offers(&offer));
    }
}
