//! Who could provide what is missing: those who say so, those who do nearly so already.

use super::needs::{Need, Offers, Provides};
use crate::plan::{Id, Partner, Plan, Standing};
use crate::sorted::sort_by_key;

/// A partner that could provide something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The partner.
    pub partner: Id<Partner>,
    /// How it stands to each thing that is asked for, in the same order.
    pub fits: Vec<Provides>,
    /// Its standing, where that is why it does not provide it today: it is thought of, in first talks, or resting.
    pub standing: Option<Standing>,
}

/// Who could provide all of some things, and does not today: whoever is nearest to them first, those at work before
/// others, then in the order people gave them.
///
/// What is to be given is given only by those who give it already or could, as they say. A goal can be served by whoever
/// serves another of its theme; where something is to be given for it, by anyone who can give that.
pub fn candidates(plan: &Plan, needs: &[Need]) -> Vec<Candidate> {
    let offers = Offers::of(plan);
    let asks_to_give = needs.iter().any(|need| need.contribution().is_some());
    let mut found = Vec::new();
    for offer in &offers.list {
        let fits: Vec<Provides> = needs.iter().map(|need| offers.provides(offer, need)).collect();
        let is_fit = |(need, fit): (&Need, &Provides)| match fit {
            Provides::No => asks_to_give && matches!(need, Need::Goal(_)),
            _ => true,
        };
        let is_possible = needs.iter().zip(&fits).all(is_fit);
        let is_at_work = offer.partner.is_serving();
        let does = is_at_work && fits.iter().all(|fit| *fit == Provides::Yes);
        if is_possible && !does {
            found.push(Candidate {
                partner: offer.partner.id.clone(),
                fits,
                standing: offer.partner.standing.clone().filter(|_| !is_at_work),
            });
        }
    }
    sort_by_key(&mut found, |candidate| {
        let lacks = candidate.fits.iter().filter(|fit| **fit != Provides::Yes).count();
        let worst = candidate.fits.iter().max().copied();
        (lacks, worst, candidate.standing.is_some())
    });
    found
}
