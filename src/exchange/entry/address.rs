//! Web and e-mail addresses: which may become a link, and which look whole.

/// The longest address that becomes a link, in bytes.
const LONGEST: usize = 2048;

/// The address as a link may carry it; `None` where it may not: only the web, e-mail and telephone are let through.
///
/// A bare domain gets `https://` before it and a bare e-mail address `mailto:`.
pub fn safe_url(text: &str) -> Option<String> {
    let text = text.trim();
    // Browsers skip control signs and turn backslashes, so that `java⏎script:` would run: none is let through.
    let is_odd = |sign: char| sign.is_control() || sign.is_whitespace() || matches!(sign, '\\' | '<' | '>' | '"' | '`');
    if text.is_empty() || text.len() > LONGEST || text.contains(is_odd) {
        return None;
    }
    if let Some(rest) = text.strip_prefix("//") {
        return has_host(rest).then(|| format!("https://{rest}"));
    }
    if is_email(text) {
        return Some(format!("mailto:{text}"));
    }
    if let Some((scheme, rest)) = text.split_once(':')
        && is_scheme(scheme)
        && !(scheme.contains('.') && rest.starts_with(|sign: char| sign.is_ascii_digit()))
    {
        let whole = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.strip_prefix("//").is_some_and(has_host),
            "mailto" => is_email(rest.split('?').next().unwrap_or_default()),
            "tel" => {
                rest.contains(|sign: char| sign.is_ascii_digit())
                    && rest
                        .chars()
                        .all(|sign| sign.is_ascii_digit() || "+-.()#*,;=ext".contains(sign))
            }
            _ => false,
        };
        return whole.then(|| text.to_owned());
    }
    let host = host(text);
    let top = host.rsplit('.').next().unwrap_or_default();
    let is_domain = host.contains('.') && top.len() >= 2 && top.chars().all(char::is_alphabetic);
    (is_domain && has_host(text)).then(|| format!("https://{text}"))
}

/// Whether a text has the form of one e-mail address. Whether it exists only a letter would tell.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let odd = |sign: char| sign.is_whitespace() || sign.is_control() || ",;:<>()[]\\\"@/?#".contains(sign);
    !local.is_empty()
        && local.len() <= 64
        && !local.contains(odd)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && domain.contains('.')
        && domain.len() <= 253
        && domain.split('.').all(is_label)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && text
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign))
}

/// The host of what follows `//`, without the port.
fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority.split(':').next().unwrap_or_default()
}

fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let port = authority.split_once(':').map_or("", |(_, port)| port);
    // A name before `@` passes for the host at a glance, so it is not let through.
    !authority.contains('@') && port.bytes().all(|byte| byte.is_ascii_digit()) && host(rest).split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .chars()
            .all(|sign| sign.is_alphanumeric() || sign == '-' || sign == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_mail_and_telephone_become_links() {
        for (text, expected) in [
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("HTTP://Example.org", "HTTP://Example.org"),
            (" example.org ", "https://example.org"),
            ("www.example.org/über", "https://www.example.org/über"),
            ("example.org:8080/x", "https://example.org:8080/x"),
            ("//example.org", "https://example.org"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("mailto:ana@example.org?subject=Hi", "mailto:ana@example.org?subject=Hi"),
            ("ana@example.org", "mailto:ana@example.org"),
            ("tel:+1-802-555-0100", "tel:+1-802-555-0100"),
        ] {
            assert_eq!(safe_url(text).as_deref(), Some(expected), "{text:?}");
        }
        for text in [
            "",
            "none",
            "n/a",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "javascript.x:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "http:example.org",
            "https://",
            "https:///x",
            "https://user@example.org",
            "https://exa mple.org",
            "https://example.org\\@evil.org",
            "https://example.org/\"onclick=\"",
            "see website",
            "12.5",
            "3.50",
            "tel:javascript",
        ] {
            assert_eq!(safe_url(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_email_address_has_its_form() {
        for text in ["ana@example.org", "ana.b+c@mail.example.org", "o'neil@schule.zürich.ch"] {
            assert!(is_email(text), "{text:?}");
        }
        for text in [
            "",
            "ana",
            "ana@",
            "@example.org",
            "ana@example",
            "a b@example.org",
            "ana@@example.org",
            "ana@example..org",
            "a@b.org, c@d.org",
        ] {
            assert!(!is_email(text), "{text:?}");
        }
    }
}
