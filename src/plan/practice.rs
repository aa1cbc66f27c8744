//! The six practices of strong school partnerships, the spine of the product (after C. Dreeszen, *Intersections*, 1992).

use super::choice::choices;

choices! {
    /// One of the six practices. The ids are fixed.
    Practice in "practice" {
        /// Invest in the professional development of the school's and the partners' personnel.
        Learning = "learning",
        /// Partners learn and change; who the partners are is reviewed against current and future goals.
        Change = "change",
        /// Evaluate and document progress towards goals.
        Evidence = "evidence",
        /// Keep an infrastructure for communication between community and school.
        Channels = "channels",
        /// Sustain funding, from sources combined.
        Funding = "funding",
        /// Share leadership over staff and partners.
        Leadership = "leadership",
    }
}
