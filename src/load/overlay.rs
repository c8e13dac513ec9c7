//! The files of a project, some of them hidden and others put in their place: what a draft would
//! come to.

use std::io;

use super::folder::{Folder, InMemory, Kept, Unread};

/// A folder as it would be.
pub struct Overlay<'a> {
    base: &'a dyn Folder,
    hidden: Vec<String>,
    added: InMemory,
}

impl<'a> Overlay<'a> {
    /// A folder without what stands below these folders, and with these files.
    pub fn new(base: &'a dyn Folder, hidden: Vec<String>, added: InMemory) -> Self {
        Self { base, hidden, added }
    }

    fn is_hidden(&self, file: &str) -> bool {
        let below =
            |it: &String| file.strip_prefix(it.as_str()).is_some_and(|it| it.starts_with('/'));
        self.hidden.iter().any(below)
    }
}

impl Folder for Overlay<'_> {
    fn files(&self, below: &str) -> Vec<Result<String, Unread>> {
        let path = |it: &Result<String, Unread>| match it {
            Ok(path) => path.clone(),
            Err(unread) => unread.path.clone(),
        };
        let added = self.added.files(below);
        let mut files: Vec<_> = self.base.files(below);
        files.retain(|it| !self.is_hidden(&path(it)) && !added.contains(it));
        files.extend(added);
        files.sort_by_key(path);
        files
    }

    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        match self.added.read(file) {
            Ok(bytes) => Ok(bytes),
            Err(_) if self.is_hidden(file) => Err(io::ErrorKind::NotFound.into()),
            Err(_) => self.base.read(file),
        }
    }

    fn kept(&self, folder: &str, name: &str, most: u64) -> Kept {
        let file = format!("{folder}/{name}");
        match self.added.kept(folder, name, most) {
            Kept::Unread(why) if self.is_hidden(&file) => Kept::Unread(why),
            Kept::Unread(_) => self.base.kept(folder, name, most),
            kept => kept,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_not_there_and_what_is_added_is() {
        let base = InMemory::new([("t/a/x", "1"), ("t/a/y", "2"), ("t/ab/x", "3")]);
        let added = InMemory::new([("t/a/z", "4"), ("t/ab/x", "5")]);
        let over = Overlay::new(&base, vec!["t/a".to_owned()], added);

        let files = over.files("t").into_iter().map(Result::unwrap).collect::<Vec<_>>();
        assert_eq!(files, ["t/a/z", "t/ab/x"]);
        assert_eq!(over.read("t/ab/x").unwrap(), b"5");
        assert!(over.read("t/a/x").is_err());
    }
}
