//! Amounts as people write them, and what they are read as.

use proptest::prelude::*;

use super::*;

fn rules(mark: DecimalMark, code: &str) -> AmountRules {
    AmountRules {
        mark,
        currency: Currency::from_code(code).unwrap(),
    }
}

fn dollars() -> AmountRules {
    rules(DecimalMark::Point, "USD")
}

fn cents(text: &str, rules: &AmountRules) -> i64 {
    match read_amount(text, rules) {
        Ok(AmountRead {
            amount: Amount::Known(money),
            ..
        }) => money.0,
        other => panic!("{text:?} was read as {other:?}"),
    }
}

#[test]
fn b1_amounts_are_read_as_people_write_them() {
    for (text, expected) in [
        ("$1,250.50", 125_050),
        ("1250.5", 125_050),
        ("1 250,50", 125_050),
        ("1\u{a0}250,50", 125_050),
        ("1\u{202f}250,50", 125_050),
        ("1'250.50", 125_050),
        ("1’250.50", 125_050),
        ("1.250,50", 125_050),
        ("1,250.50", 125_050),
        ("1250,5", 125_050),
        ("1250,50 $", 125_050),
        ("(500)", -50_000),
        ("($500.00)", -50_000),
        ("$(500)", -50_000),
        ("-500", -50_000),
        ("−500", -50_000),
        ("–500", -50_000),
        ("500-", -50_000),
        ("-$500", -50_000),
        ("$-500", -50_000),
        ("+500", 50_000),
        ("12k", 1_200_000),
        ("12 K", 1_200_000),
        ("$1.25k", 125_000),
        ("1.2m", 120_000_000),
        ("1.2 million dollars", 120_000_000),
        ("$2bn", 200_000_000_000),
        ("12k USD", 1_200_000),
        ("USD 1,250.00", 125_000),
        ("usd1250", 125_000),
        ("US$ 1,250.75", 125_075),
        ("$1,250.50 USD", 125_050),
        ("0", 0),
        ("-0", 0),
        ("0.00", 0),
        ("nil", 0),
        (" $ -   ", 0),
        (".5", 50),
        ("$.50", 50),
        (",5", 50),
        ("500.", 50_000),
        ("500.-", 50_000),
        ("500.—", 50_000),
        ("007", 700),
        ("0,250", 25),
        ("12,34", 1_234),
        ("1,250,000", 125_000_000),
        ("1.250.000", 125_000_000),
        ("12,50,000", 125_000_000),
        ("1 250 000", 125_000_000),
        ("1250,000", 125_000),
        ("'-500", -50_000),
        ("\u{200e}1250\u{feff}", 125_000),
        ("１２５０．５０", 125_050),
        ("٥٠٠", 50_000),
        ("92,233,720,368,547,758.07", i64::MAX),
    ] {
        assert_eq!(cents(text, &dollars()), expected, "{text:?}");
    }
}

#[test]
fn b3_blank_zero_and_unknown_are_three_things() {
    for text in ["", "  ", "\t", "-", "–", "—", "n/a", "N/A"] {
        assert_eq!(read_amount(text, &dollars()).unwrap().amount, Amount::Blank, "{text:?}");
    }
    for text in ["?", "??", "tbd", "TBA", "unknown", "n/k", "To be determined", "Pending"] {
        assert_eq!(
            read_amount(text, &dollars()).unwrap().amount,
            Amount::Unknown,
            "{text:?}"
        );
    }
    assert_eq!(cents("0", &dollars()), 0);
}

#[test]
fn b1_an_ambiguous_amount_follows_the_plan_and_says_so() {
    let comma = rules(DecimalMark::Comma, "EUR");
    for (text, rules, amount, otherwise) in [
        ("1,250", dollars(), 125_000, 125),
        ("1.250", dollars(), 125, 125_000),
        ("1,250", comma.clone(), 125, 125_000),
        ("1.250 €", comma.clone(), 125_000, 125),
        ("(12.500)", comma.clone(), -1_250_000, -1_250),
        ("1.250k", dollars(), 125_000, 125_000_000),
    ] {
        let read = read_amount(text, &rules).unwrap();
        assert_eq!(read.amount, Amount::Known(Money(amount)), "{text:?}");
        assert_eq!(read.otherwise, Some(Money(otherwise)), "{text:?}");
    }
    for text in [
        "1250.50",
        "1,250.00",
        "1,250,000",
        "12,5",
        "0.250",
        "1250",
        "1 250,500",
        "1250.500",
    ] {
        assert!(!read_amount(text, &dollars()).unwrap().is_ambiguous(), "{text:?}");
    }
    let yen = rules(DecimalMark::Point, "JPY");
    let read = read_amount("¥1.250", &yen).unwrap();
    assert_eq!((read.amount, read.otherwise), (Amount::Known(Money(1250)), None));
}

#[test]
fn more_decimals_than_the_currency_has_are_rounded_and_said() {
    for (text, code, expected, rounded) in [
        ("33.335", "USD", 3_334, true),
        ("-33.335", "USD", -3_334, true),
        ("33.334999", "USD", 3_333, true),
        ("1250.5000", "USD", 125_050, false),
        ("12.3456k", "USD", 1_234_560, false),
        ("1250.5", "JPY", 1_251, true),
        ("1250.5", "KWD", 1_250_500, false),
    ] {
        let read = read_amount(text, &rules(DecimalMark::Point, code)).unwrap();
        assert_eq!(
            (read.amount, read.rounded),
            (Amount::Known(Money(expected)), rounded),
            "{text:?}"
        );
    }
}

#[test]
fn b1_what_is_no_amount_is_a_fault_and_never_zero() {
    use AmountFault::*;
    for (text, fault) in [
        ("abc", NotANumber),
        ("12abc", NotANumber),
        ("NaN", NotANumber),
        ("inf", NotANumber),
        ("1e5", NotANumber),
        ("1.2E+06", NotANumber),
        ("--5", NotANumber),
        ("(-5)", NotANumber),
        ("1..5", NotANumber),
        ("1,25,3", NotANumber),
        ("1 25", NotANumber),
        ("1.5.5", NotANumber),
        ("1,250.5.5", NotANumber),
        ("5 / month", NotANumber),
        ("$", NotANumber),
        ("k", NotANumber),
        ("5kk", NotANumber),
        ("=5*100", NotANumber),
        ("<b>5</b>", NotANumber),
        ("3%", Percent),
        ("3 percent", Percent),
        ("500-600", Range),
        ("$500 – $600", Range),
        ("92233720368547758.08", TooLarge),
        ("99999999999999999999999999", TooLarge),
        ("100000000bn", TooLarge),
        ("1,250 €", OtherCurrency { stated: "€".into() }),
        ("CHF 500", OtherCurrency { stated: "CHF".into() }),
        ("£500", OtherCurrency { stated: "£".into() }),
        ("CA$ 500", OtherCurrency { stated: "CA$".into() }),
        ("$500 CAD", OtherCurrency { stated: "CAD".into() }),
    ] {
        assert_eq!(read_amount(text, &dollars()), Err(fault), "{text:?}");
    }
}

#[test]
fn the_plan_may_count_in_any_currency() {
    for (text, code) in [
        ("1.250,50 €", "EUR"),
        ("Fr. 1'250.50", "CHF"),
        ("Rs.1250.50", "INR"),
        ("1 250,50 kr", "SEK"),
        ("£1,250.50", "GBP"),
    ] {
        assert_eq!(cents(text, &rules(DecimalMark::Point, code)), 125_050, "{text:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(size in any::<i64>(), comma in any::<bool>(), code in prop::sample::select(vec!["USD", "JPY", "KWD"])) {
        prop_assume!(size != i64::MIN);
        let rules = rules(if comma { DecimalMark::Comma } else { DecimalMark::Point }, code);
        for amount in [Amount::Known(Money(size)), Amount::Unknown, Amount::Blank] {
            let written = write_amount(amount, &rules);
            prop_assert_eq!(read_amount(&written, &rules).unwrap().amount, amount, "{}", written);
        }
    }

    #[test]
    fn nothing_typed_makes_it_stumble(text in "[-+$€k0-9., '()%?mUSD]{0,12}") {
        let _ = read_amount(&text, &dollars());
    }
}
