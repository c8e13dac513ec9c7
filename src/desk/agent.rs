//! The program that signs, on the clerk's machine: where it is spoken to.

use std::fmt;
use std::str::FromStr;

/// The address of a program that signs: `wss://127.0.0.1:8987`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent(String);

/// An address that is none of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere;

impl Default for Agent {
    /// Where the government's program waits.
    fn default() -> Self {
        Self("wss://127.0.0.1:8987".to_owned())
    }
}

impl FromStr for Agent {
    type Err = Elsewhere;

    fn from_str(text: &str) -> Result<Self, Elsewhere> {
        let rest = ["wss://", "ws://"].iter().find_map(|it| text.strip_prefix(it));
        let (host, port) = rest.and_then(|it| it.split_once(':')).ok_or(Elsewhere)?;
        let is_port = port.bytes().all(|it| it.is_ascii_digit()) && port.parse::<u16>().is_ok();
        let is_here = ["127.0.0.1", "localhost"].contains(&host);
        if is_here && is_port { Ok(Self(text.to_owned())) } else { Err(Elsewhere) }
    }
}

impl fmt::Display for Agent {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("wss://127.0.0.1:8987")
    }
}

impl std::error::Error for Elsewhere {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agent_is_on_this_machine() {
        for good in ["wss://127.0.0.1:8987", "ws://localhost:1"] {
            assert_eq!(good.parse::<Agent>().map(|it| it.to_string()).as_deref(), Ok(good));
        }
        assert_eq!(Agent::default().to_string().parse(), Ok(Agent::default()));
        for bad in [
            "",
            "wss://127.0.0.1",
            "http://127.0.0.1:1",
            "wss://evil.example:8987",
            "wss://127.0.0.1:8987/x",
            "wss://127.0.0.1:99999",
            "wss://127.0.0.1:",
            "ws://[::1]:1",
            "ws://127.0.0.1:1; default-src *",
            "ws://127.0.0.1:+1",
        ] {
            assert_eq!(bad.parse::<Agent>(), Err(Elsewhere), "{bad}");
        }
    }
}
