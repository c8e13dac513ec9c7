//! Leave to fetch one document and to give it back, once: for a program that signs, which does
//! not know the token of the desk and is not told it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::digest;

/// How many are remembered: a clerk signs one document at a time.
const MOST: usize = 16;

/// A document that was given out.
#[derive(Clone)]
pub(super) struct Given {
    /// Its path below the folder of documents.
    pub(super) path: String,
    /// Its bytes.
    pub(super) bytes: Arc<[u8]>,
}

/// The leaves that have been given and not been used.
#[derive(Default)]
pub(super) struct Tickets(Mutex<Issued>);

#[derive(Default)]
struct Issued {
    count: u64,
    all: VecDeque<(String, Given)>,
}

impl Tickets {
    /// A new one. Nobody can guess it who does not know the token of the desk, nor the token
    /// who knows it.
    pub(super) fn issue(&self, token: &str, given: Given) -> String {
        let mut issued = self.lock();
        issued.count += 1;
        let mut name = digest::of(format!("{token} {}", issued.count).as_bytes());
        name.truncate(32);
        issued.all.push_back((name.clone(), given));
        if issued.all.len() > MOST {
            issued.all.pop_front();
        }
        name
    }

    /// What it is for.
    pub(super) fn look(&self, name: &str) -> Option<Given> {
        self.lock().all.iter().find(|(it, _)| it == name).map(|(_, it)| it.clone())
    }

    /// What it is for, for the last time.
    pub(super) fn take(&self, name: &str) -> Option<Given> {
        let mut issued = self.lock();
        let at = issued.all.iter().position(|(it, _)| it == name)?;
        issued.all.remove(at).map(|(_, it)| it)
    }

    fn lock(&self) -> MutexGuard<'_, Issued> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(path: &str) -> Given {
        Given { path: path.to_owned(), bytes: b"x"[..].into() }
    }

    #[test]
    fn one_is_used_once_and_the_oldest_is_forgotten() {
        let tickets = Tickets::default();
        let all: Vec<_> = (0..=MOST).map(|it| tickets.issue("t", given(&it.to_string()))).collect();

        assert!(tickets.look(&all[0]).is_none());
        assert_eq!(tickets.look(&all[1]).unwrap().path, "1");
        assert_eq!(tickets.take(&all[1]).unwrap().path, "1");
        assert!(tickets.take(&all[1]).is_none() && tickets.look(&all[1]).is_none());
        assert!(tickets.look("").is_none());
        let mut different = all.clone();
        different.dedup();
        assert!(different.len() == all.len() && all.iter().all(|it| it.len() == 32));
        assert_ne!(Tickets::default().issue("u", given("1")), all[0]);
    }
}
