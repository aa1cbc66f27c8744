//! Words made comparable: without case, accents, signs and what everybody adds to a name.

/// Small letters without accents, words parted by single spaces: `orgName`, `Org-Name` and `org_name` are the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = ' ';
    for sign in text.chars() {
        // `orgName`: a capital behind a small letter begins a word.
        let begins = sign.is_uppercase() && before.is_lowercase();
        if begins || !sign.is_alphanumeric() && !is_accent(sign) && !is_apostrophe(sign) {
            space(&mut folded);
        }
        if sign.is_alphanumeric() {
            sign.to_lowercase().for_each(|small| push_plain(&mut folded, small));
        }
        before = sign;
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn space(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn is_accent(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '`' | '´')
}

/// A letter without its accent. Letters of other scripts stay as they are.
fn push_plain(folded: &mut String, sign: char) {
    let plain = match sign {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ț' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'þ' => "th",
        sign if is_accent(sign) => "",
        sign => return folded.push(sign),
    };
    folded.push_str(plain);
}

/// A name made comparable: two names with the same key are the same name, written differently.
pub fn name_key(name: &str) -> String {
    name_words(name).join(" ")
}

/// The words of a name that tell it from others: no “the” before it, no form of company behind it.
pub fn name_words(name: &str) -> Vec<String> {
    let folded = fold(&name.replace(['&', '+'], " and "));
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() > 1 && words.first() == Some(&"the") {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|last| FORMS.contains(last)) {
        words.pop();
    }
    words.into_iter().map(str::to_owned).collect()
}

/// Forms of company, which people write or leave out.
const FORMS: [&str; 10] = [
    "inc",
    "llc",
    "ltd",
    "co",
    "corp",
    "corporation",
    "incorporated",
    "limited",
    "llp",
    "gmbh",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_fold_alike() {
        for text in ["org_name", "Org Name", "orgName", " ORG-NAME ", "Org. Name:"] {
            assert_eq!(fold(text), "org name", "{text:?}");
        }
        // Composed and decomposed accents.
        assert_eq!(fold("Café Zoë"), fold("Cafe\u{301} Zoe\u{308}"));
        assert_eq!(fold("Łódź Straße"), "lodz strasse");
        assert_eq!(fold("日本"), "日本");
        assert_eq!(fold("—"), "");
    }

    #[test]
    fn the_same_name_has_one_key() {
        for name in [
            "The Boys & Girls Club, Inc.",
            "boys and girls club",
            "Boys + Girls Club LLC",
        ] {
            assert_eq!(name_key(name), "boys and girls club", "{name:?}");
        }
        assert_eq!(name_key("Children’s Museum"), name_key("Children's museum"));
        assert_eq!(name_key("The"), "the");
        assert_eq!(name_key("Inc."), "inc");
    }
}
