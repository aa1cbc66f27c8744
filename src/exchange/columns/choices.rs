//! Values of our closed lists by the words other lists use.

use crate::sorted::SortedSet;

use super::words::fold;
use crate::plan::partner::{AgreementKind, AgreementProgress, Contribution, PartnershipType, Standing};

/// The parts of a cell that holds a list: by semicolons, bars, line breaks or bullets, else by commas.
pub fn split_list(cell: &str) -> Vec<&str> {
    let strong = [';', '|', '\n', '•', '·'];
    let parts: Vec<&str> = if cell.contains(strong) {
        cell.split(strong).collect()
    } else {
        cell.split(',').collect()
    };
    parts
        .into_iter()
        .map(|part| part.trim().trim_start_matches("- ").trim())
        .filter(|part| !part.is_empty())
        .collect()
}

/// The value whose id or words a text is.
pub(super) fn find<T: Clone>(text: &str, all: &[T], id: fn(&T) -> &str, words: &[(T, &[&str])]) -> Option<T> {
    let folded = fold(text);
    let by_id = || all.iter().find(|value| fold(id(value)) == folded).cloned();
    let by_word = words
        .iter()
        .find(|(_, words)| words.contains(&folded.as_str()))
        .map(|(value, _)| value.clone());
    by_word.or_else(by_id)
}

/// Reads how a partnership stands.
pub fn read_standing(text: &str) -> Option<Standing> {
    find(
        text,
        Standing::ALL,
        Standing::id,
        &[
            (
                Standing::Prospective,
                &[
                    "prospect",
                    "potential",
                    "possible",
                    "proposed",
                    "candidate",
                    "idea",
                    "new",
                    "lead",
                    "planned",
                    "not yet",
                ],
            ),
            (
                Standing::Exploring,
                &[
                    "exploring",
                    "in talks",
                    "in discussion",
                    "under discussion",
                    "developing",
                    "emerging",
                    "pending",
                    "in progress",
                ],
            ),
            (
                Standing::Active,
                &[
                    "active",
                    "current",
                    "ongoing",
                    "yes",
                    "y",
                    "x",
                    "true",
                    "existing",
                    "confirmed",
                    "established",
                    "activo",
                ],
            ),
            (
                Standing::Paused,
                &[
                    "on hold",
                    "hold",
                    "inactive",
                    "dormant",
                    "suspended",
                    "no",
                    "n",
                    "false",
                    "paused",
                ],
            ),
            (
                Standing::Ended,
                &[
                    "former",
                    "past",
                    "closed",
                    "terminated",
                    "completed",
                    "expired",
                    "finished",
                    "ended",
                    "discontinued",
                ],
            ),
        ],
    )
}

/// Reads a type of partnership.
pub fn read_type(text: &str) -> Option<PartnershipType> {
    find(
        text,
        PartnershipType::ALL,
        PartnershipType::id,
        &[
            (
                PartnershipType::Cooperative,
                &["cooperation", "cooperating", "co operative"],
            ),
            (PartnershipType::Collaborative, &["collaboration", "collaborating"]),
            (
                PartnershipType::Integrated,
                &["integration", "integrating", "fully integrated"],
            ),
        ],
    )
}

/// Reads the form of an agreement.
pub fn read_agreement_kind(text: &str) -> Option<AgreementKind> {
    find(
        text,
        AgreementKind::ALL,
        AgreementKind::id,
        &[
            (
                AgreementKind::Contract,
                &["contract", "service contract", "purchase order", "service agreement"],
            ),
            (
                AgreementKind::Memorandum,
                &[
                    "mou",
                    "moa",
                    "memorandum of understanding",
                    "memorandum of agreement",
                    "memo of understanding",
                    "letter of agreement",
                ],
            ),
            (
                AgreementKind::Lease,
                &["facility use", "facility use agreement", "rental", "rental agreement"],
            ),
            (
                AgreementKind::Pta,
                &["coordinated by the pta", "pta coordinated", "pto"],
            ),
            (
                AgreementKind::Informal,
                &["none", "verbal", "handshake", "informal agreement", "no agreement"],
            ),
        ],
    )
}

/// Reads how far an agreement has come.
pub fn read_agreement_progress(text: &str) -> Option<AgreementProgress> {
    find(
        text,
        AgreementProgress::ALL,
        AgreementProgress::id,
        &[
            (AgreementProgress::NotYet, &["no", "none", "not started", "needed", "n"]),
            (
                AgreementProgress::UnderDiscussion,
                &[
                    "draft",
                    "in draft",
                    "drafting",
                    "in progress",
                    "pending",
                    "in review",
                    "negotiating",
                    "in negotiation",
                ],
            ),
            (
                AgreementProgress::Finalised,
                &[
                    "finalized",
                    "final",
                    "signed",
                    "complete",
                    "completed",
                    "executed",
                    "done",
                    "yes",
                    "y",
                    "active",
                    "in place",
                ],
            ),
        ],
    )
}

/// Reads a list of contributions; the parts that are none of ours come back as they were.
pub fn read_contributions(cell: &str) -> (SortedSet<Contribution>, Vec<String>) {
    let mut known = SortedSet::new();
    let mut unknown = Vec::new();
    // “Information and feedback” and the like hold no comma, so that a list by commas can be parted.
    for part in split_list(cell) {
        match find(part, Contribution::ALL, Contribution::id, CONTRIBUTIONS) {
            Some(contribution) => {
                known.insert(contribution);
            }
            None => unknown.push(part.to_owned()),
        }
    }
    (known, unknown)
}

const CONTRIBUTIONS: &[(Contribution, &[&str])] = &[
    (
        Contribution::Funding,
        &[
            "money",
            "funds",
            "grants",
            "grant",
            "cash",
            "donations",
            "financial",
            "financial support",
        ],
    ),
    (
        Contribution::Goods,
        &[
            "supplies",
            "materials",
            "equipment",
            "food",
            "in kind",
            "in kind goods",
            "school supplies",
            "books",
        ],
    ),
    (
        Contribution::Space,
        &[
            "facility",
            "facilities",
            "room",
            "rooms",
            "venue",
            "meeting space",
            "building",
        ],
    ),
    (Contribution::Staff, &["paid staff", "staffing", "personnel"]),
    (
        Contribution::Volunteers,
        &["volunteer", "mentors", "mentoring", "tutors", "volunteering"],
    ),
    (Contribution::Data, &["data sharing"]),
    (
        Contribution::Information,
        &["information and feedback", "feedback", "info"],
    ),
    (
        Contribution::SubjectExpertise,
        &["expertise", "content expertise", "subject matter expertise"],
    ),
    (Contribution::OtherExpertise, &["legal", "accounting", "marketing"]),
    (
        Contribution::Connections,
        &[
            "community connections",
            "networking",
            "outreach",
            "referrals",
            "network",
        ],
    ),
    (Contribution::FiscalAgent, &["fiscal sponsor", "fiscal sponsorship"]),
    (
        Contribution::Facilitation,
        &["facilitation and leadership", "leadership"],
    ),
    (Contribution::Advocacy, &["champion", "championing"]),
    (
        Contribution::Technology,
        &["it", "it and web", "tech", "web", "technology support"],
    ),
    (
        Contribution::Training,
        &["professional development", "pd", "workshops", "workshop", "trainings"],
    ),
    (
        Contribution::Placements,
        &[
            "student placements",
            "internships",
            "internship",
            "job shadowing",
            "apprenticeships",
            "work based learning",
        ],
    ),
    (Contribution::Transport, &["transportation", "buses", "bus", "rides"]),
];

#[cfg(test)]
mod tests {
    use super::super::label_text;
    use super::*;

    #[test]
    fn our_own_labels_and_ids_read_back() {
        macro_rules! reads_back {
            ($Type:ident, $read:expr) => {
                for value in $Type::ALL {
                    assert_eq!(
                        $read(&label_text(value.label_key())),
                        Some(value.clone()),
                        "{value:?}"
                    );
                    assert_eq!($read(value.id()), Some(value.clone()), "{value:?}");
                }
            };
        }
        reads_back!(Standing, read_standing);
        reads_back!(PartnershipType, read_type);
        reads_back!(AgreementKind, read_agreement_kind);
        reads_back!(AgreementProgress, read_agreement_progress);
        let one = |text: &str| read_contributions(text).0.into_iter().next();
        reads_back!(Contribution, one);
    }

    #[test]
    fn lists_are_parted_and_nothing_is_dropped() {
        assert_eq!(split_list("a, b,, c"), ["a", "b", "c"]);
        assert_eq!(split_list("Smith, Ann; b"), ["Smith, Ann", "b"]);
        assert_eq!(split_list("• a\n• b"), ["a", "b"]);
        let (known, unknown) = read_contributions("Space, volunteers, juggling");
        assert_eq!(known, SortedSet::from([Contribution::Space, Contribution::Volunteers]));
        assert_eq!(unknown, ["juggling"]);
    }
}
