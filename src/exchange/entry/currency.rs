//! Currencies as people write them: signs, codes and words.

use crate::plan::Currency;

/// What a sign, code or word beside an amount says about its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stated(&'static [&'static str]);

impl Stated {
    /// Whether it can mean this currency.
    pub fn is(self, currency: Currency) -> bool {
        self.0.contains(&currency.code())
    }
}

/// What a sign, code or word says; `None` where it names no currency. `text` is in small letters.
pub(super) fn stated(text: &str) -> Option<Stated> {
    let text = text.trim_matches(['.', ' ']);
    let sign = SIGNS.iter().find(|(signs, _)| signs.contains(&text));
    if let Some((_, codes)) = sign {
        return Some(Stated(codes));
    }
    CURRENCIES
        .iter()
        .position(|code| code.eq_ignore_ascii_case(text))
        .and_then(|place| CURRENCIES.get(place..=place))
        .map(Stated)
}

const DOLLARS: &[&str] = &[
    "USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "TWD", "BSD", "BBD", "BZD", "BMD", "KYD", "FJD", "GYD", "JMD",
    "LRD", "NAD", "SRD", "TTD", "XCD", "ARS", "CLP", "COP", "UYU", "DOP",
];

/// Signs and words, and the currencies they can mean.
const SIGNS: &[(&[&str], &[&str])] = &[
    (&["$", "dollar", "dollars"], DOLLARS),
    (&["us$", "$us", "us-$"], &["USD"]),
    (&["c$", "ca$", "can$"], &["CAD"]),
    (&["a$", "au$"], &["AUD"]),
    (&["nz$"], &["NZD"]),
    (&["mx$"], &["MXN"]),
    (&["hk$"], &["HKD"]),
    (&["s$"], &["SGD"]),
    (&["r$"], &["BRL"]),
    (&["€", "euro", "euros"], &["EUR"]),
    (
        &["£", "pound", "pounds", "pound sterling", "pounds sterling"],
        &["GBP", "GIP", "FKP", "SHP", "EGP", "LBP"],
    ),
    (&["¥", "￥", "yen", "円"], &["JPY", "CNY"]),
    (&["元", "yuan"], &["CNY"]),
    (
        &["fr", "sfr", "franc", "francs", "franken"],
        &["CHF", "XAF", "XOF", "XPF", "BIF", "DJF", "GNF", "KMF", "RWF"],
    ),
    (
        &["kr", "krone", "kroner", "krona", "kronor"],
        &["SEK", "NOK", "DKK", "ISK"],
    ),
    (&["₹", "rs", "rupee", "rupees"], &["INR", "PKR", "LKR", "NPR", "MUR"]),
    (&["zł", "zl"], &["PLN"]),
    (&["kč"], &["CZK"]),
    (&["ft"], &["HUF"]),
    (&["₽"], &["RUB"]),
    (&["₩", "won"], &["KRW"]),
    (&["₪"], &["ILS"]),
    (&["₫"], &["VND"]),
    (&["₴"], &["UAH"]),
    (&["₺"], &["TRY"]),
    (
        &["₱", "peso", "pesos"],
        &["PHP", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"],
    ),
    (&["฿"], &["THB"]),
    (&["₦"], &["NGN"]),
    (&["₵"], &["GHS"]),
];

/// The codes in use (ISO 4217), by which a code is told from any other three letters. Of each it is known how many digits
/// stand behind the decimal mark.
pub const CURRENCIES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF",
    "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC",
    "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS",
    "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD",
    "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
    "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD",
    "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP", "SZL",
    "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND",
    "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
];
