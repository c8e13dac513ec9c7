//! Names what the program is built from: pages that another program made are made again,
//! also between two versions.
#![allow(clippy::print_stdout)]

use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let mut digest = blake3::Hasher::new();
    for root in ["src", "templates", "fonts", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={root}");
        add(Path::new(root), &mut digest);
    }
    println!("cargo::rustc-env=HOSO_BUILD={}", digest.finalize().to_hex());
}

fn add(path: &Path, digest: &mut blake3::Hasher) {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("the sources can be listed");
        let mut paths: Vec<PathBuf> =
            entries.filter_map(|it| it.ok().map(|it| it.path())).collect();
        paths.sort();
        for path in &paths {
            add(path, digest);
        }
    } else {
        let text = fs::read(path).expect("the sources can be read");
        digest.update(path.as_os_str().as_encoded_bytes());
        digest.update(&(text.len() as u64).to_le_bytes());
        digest.update(&text);
    }
}
