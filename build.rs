//! Names what the program is built from: pages that another program made are made again,
//! also between two versions. And lists the templates that it carries: another regulation is
//! another folder there, and no line of the program.
#![allow(clippy::print_stdout)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let mut digest = blake3::Hasher::new();
    for root in ["src", "templates", "fonts", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={root}");
        add(Path::new(root), &mut digest);
    }
    println!("cargo::rustc-env=HOSO_BUILD={}", digest.finalize().to_hex());
    let out = env::var_os("OUT_DIR").expect("cargo says where to");
    fs::write(Path::new(&out).join("shipped.rs"), shipped()).expect("the list can be written");
}

/// Every template by its path below `templates/`, with its text, as an expression.
fn shipped() -> String {
    let root = Path::new("templates");
    let mut list = "&[\n".to_owned();
    for path in files(root) {
        let name = path.strip_prefix(root).expect("it stands below").to_string_lossy();
        let name = name.replace('\\', "/");
        let text = "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/templates/\", ";
        writeln!(list, "    ({name:?}, {text}{name:?}))),").expect("a text grows");
    }
    list + "]\n"
}

/// The files below a folder, in order.
fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).expect("the sources can be listed");
    let mut paths: Vec<PathBuf> = entries.filter_map(|it| it.ok().map(|it| it.path())).collect();
    paths.sort();
    paths.iter().flat_map(|it| files(it)).collect()
}

fn add(path: &Path, digest: &mut blake3::Hasher) {
    for path in files(path) {
        let text = fs::read(&path).expect("the sources can be read");
        digest.update(path.as_os_str().as_encoded_bytes());
        digest.update(&(text.len() as u64).to_le_bytes());
        digest.update(&text);
    }
}
