//! The network: this machine's own address, requests in and answers out. The only place that
//! knows of it.
//!
//! One request a connection, a thread each, within bounds of size and time: a browser of one
//! person needs no more, and whoever opens connections and says nothing holds nobody up.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::{Answer, Asked, Desk, Setup};
use crate::build::Unmeant;

/// How many connections are heard at a time; a browser opens six, and some in advance.
const CONNECTIONS: usize = 64;

/// How long a request may keep one waiting.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the head of a request may be.
const HEAD: usize = 16 << 10;

/// How much may be sent along: a workbook of a commune has some hundred KiB.
const MOST: usize = 16 << 20;

/// How many headers a request may have.
const HEADERS: usize = 64;

/// What every answer says to the browser: nothing from elsewhere but what the program that signs
/// says, in nobody's frame, kept nowhere.
const RULES: &str = "Content-Security-Policy: default-src 'none'; script-src 'self'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self' AGENT; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'\r\n\
     X-Content-Type-Options: nosniff\r\n\
     Referrer-Policy: no-referrer\r\n\
     Cache-Control: no-store\r\n\
     Cross-Origin-Resource-Policy: same-origin\r\n\
     Cross-Origin-Opener-Policy: same-origin\r\n\
     Connection: close\r\n";

/// Why a desk cannot be set up.
#[derive(Debug)]
pub enum NotServed {
    /// The project is not there.
    Unmeant(Unmeant),
    /// What the system says: the port is taken.
    Io(io::Error),
}

/// A desk that waits for its browser.
pub struct Serving {
    listener: TcpListener,
    desk: Arc<Desk>,
    /// The address of its first page, token and all.
    pub address: String,
}

/// Sets a desk up at a port of this machine alone; the system chooses one where it is 0.
pub fn serve(setup: Setup, port: u16) -> Result<Serving, NotServed> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(NotServed::Io)?;
    let port = listener.local_addr().map_err(NotServed::Io)?.port();
    let token = token().map_err(NotServed::Io)?;
    let address = format!("http://127.0.0.1:{port}/{token}/index.html");
    let desk = Desk::open(setup, token, port).map_err(NotServed::Unmeant)?;
    Ok(Serving { listener, desk: Arc::new(desk), address })
}

/// What nobody can guess.
fn token() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|it| io::Error::other(it.to_string()))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

impl Serving {
    /// Answers requests until the program ends.
    pub fn run(self) {
        let open = Arc::new(AtomicUsize::new(0));
        for stream in self.listener.incoming().filter_map(Result::ok) {
            let (desk, open) = (self.desk.clone(), open.clone());
            if open.fetch_add(1, Ordering::Relaxed) >= CONNECTIONS {
                open.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            let counted = open.clone();
            let heard = move || {
                // Who went away misses the answer.
                let _ = hear(&desk, stream);
                counted.fetch_sub(1, Ordering::Relaxed);
            };
            if thread::Builder::new().spawn(heard).is_err() {
                open.fetch_sub(1, Ordering::Relaxed);
            }
        }
    }
}

/// Answers the one request of a connection.
fn hear(desk: &Desk, mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let answer = match read(&mut stream)? {
        Ok(request) => desk.answer(&request.asked()),
        Err(status) => Answer { status, ..Answer::refused() },
    };
    let Answer { status, kind, bytes, name } = answer;
    let name = name.map(|it| format!("Content-Disposition: inline; filename=\"{it}\"\r\n"));
    let rules = RULES.replace("AGENT", &desk.setup.agent.to_string());
    let head = format!(
        "HTTP/1.1 {status} hoso\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{rules}{}\r\n",
        bytes.len(),
        name.unwrap_or_default()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&bytes)?;
    stream.flush()
}

/// A request, as it came.
#[derive(Debug, Default)]
struct Request {
    method: String,
    target: String,
    host: Option<String>,
    origin: Option<String>,
    body: Vec<u8>,
}

impl Request {
    fn asked(&self) -> Asked<'_> {
        Asked {
            method: &self.method,
            target: &self.target,
            host: self.host.as_deref(),
            origin: self.origin.as_deref(),
            body: &self.body,
        }
    }
}

/// Reads a request; the status to answer with where it is none, or too large.
fn read(from: &mut impl Read) -> io::Result<Result<Request, u16>> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    let (mut request, length, head) = loop {
        match parsed(&bytes) {
            Err(status) => return Ok(Err(status)),
            Ok(Some(parsed)) => break parsed,
            Ok(None) if bytes.len() > HEAD => return Ok(Err(431)),
            Ok(None) => {}
        }
        let count = from.read(&mut part)?;
        if count == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        bytes.extend_from_slice(&part[..count]);
    };
    if length > MOST {
        return Ok(Err(413));
    }
    request.body = bytes.split_off(head.min(bytes.len()));
    if request.body.len() < length {
        let left = (length - request.body.len()) as u64;
        from.take(left).read_to_end(&mut request.body)?;
    }
    // Fewer than were announced are no request.
    Ok(if request.body.len() == length { Ok(request) } else { Err(400) })
}

/// The head of a request, how long its body is, and where that begins; nothing while it is not
/// there as a whole.
fn parsed(bytes: &[u8]) -> Result<Option<(Request, usize, usize)>, u16> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parser = httparse::Request::new(&mut headers);
    let head = match parser.parse(bytes) {
        Ok(httparse::Status::Complete(head)) => head,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(_) => return Err(400),
    };
    let all = |name: &str| -> Vec<String> {
        let own = parser.headers.iter().filter(|it| it.name.eq_ignore_ascii_case(name));
        own.map(|it| String::from_utf8_lossy(it.value).into_owned()).collect()
    };
    // What is said twice, or in a way that others may read otherwise, is not believed.
    let once = |name: &str| match all(name).as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.clone())),
        _ => Err(400_u16),
    };
    if !all("Transfer-Encoding").is_empty() {
        return Err(411);
    }
    let length = match once("Content-Length")? {
        Some(it) if it.bytes().all(|it| it.is_ascii_digit()) => it.parse().map_err(|_| 413_u16)?,
        Some(_) => return Err(400),
        None => 0,
    };
    let request = Request {
        method: parser.method.unwrap_or_default().to_owned(),
        target: parser.path.unwrap_or_default().to_owned(),
        host: once("Host")?,
        origin: once("Origin")?,
        body: Vec::new(),
    };
    Ok(Some((request, length, head)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(text: &str) -> Result<(String, Vec<u8>), u16> {
        let request = read(&mut text.as_bytes()).unwrap_or(Err(0));
        request.map(|it| (format!("{} {} {:?}", it.method, it.target, it.host), it.body))
    }

    #[test]
    fn a_request_is_read_as_it_came() {
        let text = "POST /a/b?c HTTP/1.1\r\nhost: x:1\r\nContent-Length: 3\r\n\r\nabc";
        assert_eq!(heard(text), Ok(("POST /a/b?c Some(\"x:1\")".to_owned(), b"abc".to_vec())));
        assert_eq!(heard("GET / HTTP/1.1\r\n\r\n"), Ok(("GET / None".to_owned(), Vec::new())));
    }

    #[test]
    fn what_is_no_request_is_not_answered_as_one() {
        let long = format!("GET /{} HTTP/1.1\r\n", "a".repeat(HEAD + 1));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(HEADERS + 1));
        for (text, status) in [
            ("nonsense\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na", 400),
            ("POST / HTTP/1.1\r\nContent-Length: +3\r\n\r\nabc", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 1\r\n\r\nabc", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
            ("POST / HTTP/1.1\r\nContent-Length: 16777217\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413),
            (&long, 431),
            (&many, 400),
            ("GET / HTTP/1.1\r\n", 0),
        ] {
            assert_eq!(heard(text).err(), Some(status), "{text:.60}");
        }
    }
}
