//! Every key that the exchange layer hands out has its message.

use schoolweave::exchange::columns::{Reason, Target};
use schoolweave::exchange::delimited::Delimiter;
use schoolweave::exchange::entry::{AmountFault, CountFault, DayFault, PercentFault, YearsFault};
use schoolweave::exchange::partners::{BadReason, LikelyBy, Message, Remark};
use schoolweave::exchange::text::{Binary, Encoding, TextFault};
use schoolweave::plan::Day;
use schoolweave::ui::words::Catalogue;

#[test]
fn every_key_has_its_message() {
    let text = String::new;
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Target::ALL.iter().map(|target| target.label_key()));
    keys.extend(
        Target::ALL
            .iter()
            .flat_map(|target| target.word_keys())
            .map(str::to_owned),
    );
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
        Message::NoName,
        Message::EncodingGuessed(Encoding::Utf8),
        Message::Unreadable(1),
        Message::Zeros(1),
        Message::OpenQuote(1),
        Message::Preamble(1),
        Message::TooWide(1),
        Message::UnknownKinds(1),
        Message::EmptyColumns(1),
        Message::SameColumns(1),
        Message::Surplus(Vec::new()),
    ];
    keys.extend(messages.map(|message| message.message_key().to_owned()));
    let bad = [
        BadReason::NoName,
        BadReason::LongName,
        BadReason::Totals,
        BadReason::Headings,
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
