//! Every key that the exchange layer hands out has its message.

use schoolweave::exchange::columns::{Reason, Scheme, Target};
use schoolweave::exchange::delimited::Delimiter;
use schoolweave::exchange::entry::{AmountFault, CountFault, DayFault, PercentFault, YearsFault};
use schoolweave::exchange::list::{BadReason, LikelyBy, Message, Remark, Subject};
use schoolweave::exchange::text::{Binary, Encoding, TextFault};
use schoolweave::plan::{Day, Minutes, Money};
use schoolweave::ui::words::Catalogue;

#[test]
fn every_key_has_its_message() {
    let text = String::new;
    let mut keys: Vec<String> = Vec::new();
    for subject in Subject::ALL {
        let targets = Target::of(subject).iter();
        keys.extend(targets.clone().map(|target| target.label_key(subject)));
        keys.extend(targets.flat_map(|target| target.word_keys()).map(str::to_owned));
        keys.push(format!("import-subject-{}", subject.id()));
        keys.push(Message::NoName(subject).message_key().to_owned());
        keys.push(Message::UnknownWords(subject, 1).message_key().to_owned());
    }
    keys.extend(Scheme::ALL.map(|scheme| format!("import-scheme-{}", scheme.id())));
    keys.extend(Encoding::ALL.map(|encoding| format!("import-encoding-{}", encoding.id())));
    keys.extend(Delimiter::ALL.map(|delimiter| format!("import-delimiter-{}", delimiter.id())));
    let faults = [
        TextFault::TooLarge,
        TextFault::Empty,
        TextFault::NotText(Binary::Workbook),
        TextFault::NotText(Binary::OldWorkbook),
        TextFault::NotText(Binary::Pdf),
        TextFault::NotText(Binary::Picture),
        TextFault::NotText(Binary::Unknown),
    ];
    keys.extend(faults.map(|fault| fault.message_key().to_owned()));
    let reasons = [
        Reason::Nothing,
        Reason::Heading,
        Reason::PartOfHeading,
        Reason::NearHeading,
        Reason::Values,
        Reason::FirstWords,
        Reason::Chosen,
    ];
    keys.extend(reasons.map(|reason| reason.message_key().to_owned()));
    let messages = [
        Message::EncodingGuessed(Encoding::Utf8),
        Message::Unreadable(1),
        Message::Zeros(1),
        Message::OpenQuote(1),
        Message::Preamble(1),
        Message::TooWide(1),
        Message::EmptyColumns(Vec::new()),
        Message::SameColumns(1),
        Message::Surplus(Vec::new()),
        Message::OpenDays(1),
        Message::OpenAmounts(1),
        Message::SameYear(String::new()),
        Message::OtherYears(Vec::new()),
        Message::NoAmounts,
    ];
    keys.extend(messages.map(|message| message.message_key().to_owned()));
    let bad = [
        BadReason::NoName,
        BadReason::LongName,
        BadReason::Totals,
        BadReason::Headings,
        BadReason::Legend,
    ];
    keys.extend(bad.map(|reason| reason.message_key().to_owned()));
    let likely = [
        LikelyBy::Id,
        LikelyBy::Name,
        LikelyBy::NearName,
        LikelyBy::Email,
        LikelyBy::Website,
    ];
    keys.extend(likely.map(|by| by.message_key().to_owned()));
    let remarks = [
        Remark::Unread {
            column: text(),
            text: text(),
        },
        Remark::AmbiguousDay {
            column: text(),
            text: text(),
            day: Day::new(2026, 1, 1).unwrap(),
        },
        Remark::Rough {
            column: text(),
            text: text(),
        },
        Remark::Uneven { cells: 1, headings: 1 },
        Remark::UnknownWord {
            column: text(),
            text: text(),
            target: Target::Stage,
        },
        Remark::NoRating {
            column: text(),
            text: text(),
        },
        Remark::RatingInWords {
            column: text(),
            text: text(),
            rating: 4,
        },
        Remark::UnknownGoal(text()),
        Remark::UnknownSite(text()),
        Remark::OtherName(text()),
        Remark::KindKept(text()),
        Remark::Differs {
            label: "field-partners-phone",
            text: text(),
        },
        Remark::SeveralOfThisName(2),
        Remark::SameIdOtherName(1),
        Remark::NotInPlan {
            label: "field-roles-goal",
            name: text(),
        },
        Remark::UnknownSection(text()),
        Remark::HoursAMonth {
            column: text(),
            text: text(),
            time: Minutes(60),
        },
        Remark::UnknownLetters {
            column: text(),
            text: text(),
        },
        Remark::BodyLeads {
            name: text(),
            owns: true,
        },
        Remark::BodyLeads {
            name: text(),
            owns: false,
        },
        Remark::BodyElsewhere {
            name: text(),
            body: text(),
        },
        Remark::BodyDeputy(text()),
        Remark::SeveralOwners(2),
        Remark::Rounded {
            column: text(),
            text: text(),
        },
        Remark::OtherCurrency {
            column: text(),
            text: text(),
            currency: text(),
        },
        Remark::TotalDiffers {
            column: text(),
            stated: Money(1),
            found: Money(2),
        },
        Remark::SameNameAs(1),
        Remark::NoOwner,
        Remark::StudentContact("field-people-email"),
        Remark::Initials(text()),
    ];
    keys.extend(remarks.map(|remark| remark.message_key().to_owned()));
    let other = AmountFault::OtherCurrency { stated: text() };
    let amounts = [
        AmountFault::NotANumber,
        AmountFault::Percent,
        AmountFault::Range,
        AmountFault::TooLarge,
        other,
    ];
    keys.extend(amounts.map(|fault| fault.message_key().to_owned()));
    let days = [
        DayFault::NotADay,
        DayFault::NoSuchDay,
        DayFault::NoYear,
        DayFault::OnlyAYear,
    ];
    keys.extend(days.map(|fault| fault.message_key().to_owned()));
    keys.extend([CountFault::NotWhole, CountFault::TooLarge].map(|fault| fault.message_key().to_owned()));
    keys.extend([PercentFault::NotANumber, PercentFault::OutOfRange].map(|fault| fault.message_key().to_owned()));
    let years = [
        YearsFault::NotAPercentage,
        YearsFault::NothingToStartFrom,
        YearsFault::TooLarge,
    ];
    keys.extend(years.map(|fault| fault.message_key().to_owned()));

    let english = Catalogue::new("en");
    let missing: Vec<_> = keys.iter().filter(|key| !english.has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
