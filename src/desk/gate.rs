//! Who is let in: requests of the browser of this machine, with the token of this run.

/// Where a program that signs is let in, with a ticket instead of the token.
pub(super) const SIGNER: &str = "ky/";

/// A request, as it came.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// `GET`, `POST`.
    pub method: &'a str,
    /// What is asked for: `/token/index.html`.
    pub target: &'a str,
    /// To whom the browser thinks it speaks.
    pub host: Option<&'a str>,
    /// Whose page asks.
    pub origin: Option<&'a str>,
    /// What is sent along.
    pub body: &'a [u8],
}

/// The path that is asked for, below the token; none where the request is not let in.
///
/// A page of another site cannot know the token; one that gets its name to lead to this machine
/// (DNS rebinding) has another host; a form of another site has another origin.
pub(super) fn passes<'a>(asked: &Asked<'a>, token: &str, port: u16) -> Option<&'a str> {
    let good = match asked.method {
        "GET" => is_from_here(asked, port, true),
        "POST" => is_from_here(asked, port, false),
        _ => false,
    };
    let (first, path) = asked.target.strip_prefix('/')?.split_once('/')?;
    (good && is_same(first, token)).then_some(path)
}

/// The path that a program of this machine asks for below a route of its own. It is no browser,
/// and says of no page that it asks for it; what it may have, its ticket says.
pub(super) fn let_in<'a>(asked: &Asked<'a>, route: &str, port: u16) -> Option<&'a str> {
    let path = asked.target.strip_prefix('/')?.strip_prefix(route)?;
    is_from_here(asked, port, true).then_some(path)
}

/// Whether a request is meant for the desk, and comes of a page of it; or is `unsaid` of which
/// page it comes.
fn is_from_here(asked: &Asked, port: u16, unsaid: bool) -> bool {
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let is_own = |it: &str| hosts.iter().any(|host| host == it);
    let origin = asked.origin.map(|it| it.strip_prefix("http://").is_some_and(is_own));
    asked.host.is_some_and(is_own) && origin.unwrap_or(unsaid)
}

/// Whether two texts are the same, in a time that does not tell where they differ.
fn is_same(a: &str, b: &str) -> bool {
    let differs = a.bytes().zip(b.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    a.len() == b.len() && !b.is_empty() && differs == 0
}

/// A path of an address as it is meant: `%C3%A3` is ã; none of what is no text.
pub(super) fn decoded(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut all = Vec::new();
    while let Some(it) = bytes.next() {
        if it != b'%' {
            all.push(it);
            continue;
        }
        let mut digit = || char::from(bytes.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        all.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(all).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Asked = Asked {
        method: "POST",
        target: "/secret/api/luu",
        host: Some("127.0.0.1:80"),
        origin: Some("http://127.0.0.1:80"),
        body: b"",
    };

    #[test]
    fn nobody_else_is_let_in() {
        let passes = |it: &Asked| passes(it, "secret", 80).is_some();
        assert!(passes(&GOOD));
        assert!(passes(&Asked { method: "GET", origin: None, ..GOOD }));

        for bad in [
            Asked { target: "/secre/api/luu", ..GOOD },
            Asked { target: "/secrets/api/luu", ..GOOD },
            Asked { target: "//api/luu", ..GOOD },
            Asked { target: "/api/luu", ..GOOD },
            Asked { target: "secret/api", ..GOOD },
            Asked { host: None, ..GOOD },
            Asked { host: Some("evil.example:80"), ..GOOD },
            Asked { host: Some("127.0.0.1:81"), ..GOOD },
            Asked { origin: None, ..GOOD },
            Asked { origin: Some("null"), ..GOOD },
            Asked { origin: Some("http://evil.example"), ..GOOD },
            Asked { origin: Some("https://127.0.0.1:80"), ..GOOD },
            Asked { method: "GET", origin: Some("http://evil.example"), ..GOOD },
            Asked { method: "PUT", ..GOOD },
        ] {
            assert!(!passes(&bad), "{bad:?}");
        }
        assert!(super::passes(&Asked { target: "//x", ..GOOD }, "", 80).is_none());
    }

    #[test]
    fn a_program_of_this_machine_is_let_in_below_its_route_alone() {
        let let_in = |it: &Asked| let_in(it, "ky/", 80).map(str::to_owned);
        let good = Asked { target: "/ky/a/b.pdf", origin: None, ..GOOD };
        assert_eq!(let_in(&good).as_deref(), Some("a/b.pdf"));
        assert_eq!(
            let_in(&Asked { origin: GOOD.origin, ..good.clone() }).as_deref(),
            Some("a/b.pdf")
        );

        for bad in [
            Asked { target: "/secret/ky/a", ..good.clone() },
            Asked { host: None, ..good.clone() },
            Asked { host: Some("evil.example:80"), ..good.clone() },
            Asked { origin: Some("null"), ..good.clone() },
            Asked { origin: Some("http://evil.example"), ..good.clone() },
        ] {
            assert_eq!(let_in(&bad), None, "{bad:?}");
        }
    }

    #[test]
    fn an_address_is_read_as_it_is_meant() {
        assert_eq!(decoded("a/x%C3%A3%20b").as_deref(), Some("a/xã b"));
        assert_eq!(decoded("%"), None);
        assert_eq!(decoded("%FF"), None);
        assert_eq!(decoded("%2e%2e/%2F"), Some("..//".to_owned()));
    }
}
