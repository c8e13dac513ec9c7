//! Records against the national lists: the same name under another code.
//!
//! Services are matched by code alone when they are judged; what is said here is a hint.

use super::judged::subject;
use crate::assess;
use crate::diagnostic::{Diagnostic, Fault, NodePath, Place};
use crate::load::{Loaded, record_file};

/// The findings on all records.
pub(super) fn check(loaded: &Loaded) -> Vec<Diagnostic> {
    if loaded.project.lists.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (key, record) in &loaded.project.records {
        let subject = subject(loaded, key, record);
        for it in assess::reconcile(&subject) {
            if let (Some(place), Some(hint)) = (it.place, assess::hint(&subject, &it)) {
                let fault = Fault::NameOnList {
                    code: it.code.to_owned(),
                    listed: hint.code.clone(),
                    name: hint.name.clone(),
                };
                let path = NodePath::root().key("procedures").index(place).key("code");
                let place = Place::value(record_file(&key.0, key.1), path);
                found.push(Diagnostic::new(fault, place));
            }
        }
    }
    found
}
