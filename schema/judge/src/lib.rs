//! The schemas for editors, judged by a library of its own: every good file of this repository
//! passes, every bad one of a list does not.
//!
//! It is a crate apart, so that the libraries of a validator do not mix with those of the
//! program: `cargo test --manifest-path schema/judge/Cargo.toml`.

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use jsonschema::Validator;
    use serde_json::Value;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    fn validator(kind: &str) -> Validator {
        let text = fs::read_to_string(root().join(format!("schema/{kind}.json"))).unwrap();
        let schema: Value = serde_json::from_str(&text).unwrap();
        jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|it| panic!("{kind}: {it}"));
        jsonschema::draft7::new(&schema).unwrap()
    }

    /// YAML as hoso reads it: `1_000` and `012` are no numbers.
    fn yaml(text: &str) -> Value {
        let mut options = serde_saphyr::Options::default();
        options.strict_booleans = true;
        options.leading_zero_numbers_as_strings = true;
        options.underscored_numbers_as_strings = true;
        serde_saphyr::from_str_with_options(text, options)
            .unwrap_or_else(|it| panic!("{it}: {text}"))
    }

    /// The files below a folder, in order.
    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        let mut entries: Vec<_> = entries.map(|it| it.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() { files(&path, found) } else { found.push(path) }
        }
    }

    /// Which kind of file a path is; none where no schema is of it.
    fn kind(path: &Path) -> Option<&'static str> {
        let text = path.to_string_lossy();
        let name = path.file_name()?.to_str()?;
        let year = name.ends_with(".yaml") && name.as_bytes()[..4].iter().all(u8::is_ascii_digit);
        Some(match name {
            "rulebook.yaml" => "rulebook",
            "cases.yaml" => "cases",
            "hoso.yaml" => "hoso",
            "unit.yaml" if text.contains("data/units/") => "unit",
            _ if text.contains("data/catalogs/") && name.ends_with(".yaml") => "catalog",
            _ if year && text.contains("data/units/") => "record",
            _ => return None,
        })
    }

    #[test]
    fn every_good_file_passes() {
        let mut all = Vec::new();
        for folder in ["data", "templates"] {
            files(&root().join(folder), &mut all);
        }
        let kinds = ["hoso", "unit", "record", "catalog", "rulebook", "cases"];
        for name in kinds {
            let validator = validator(name);
            let mut tried = 0;
            for path in all.iter().filter(|it| kind(it) == Some(name)) {
                let text = fs::read_to_string(path).unwrap();
                tried += 1;
                let errors: Vec<_> = validator
                    .iter_errors(&yaml(&text))
                    .map(|it| format!("{}: {it}", it.instance_path()))
                    .collect();
                assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
            }
            // There is no hoso.yaml here: the project takes all rulebooks.
            assert!(tried > 0 || name == "hoso", "no file of kind {name}");
        }
        let config = yaml("period: 2026-q3\nrulebooks: [a]\nout: x\nedition: paper\n");
        assert!(validator("hoso").is_valid(&config));
    }

    #[test]
    fn every_file_with_a_fault_of_structure_is_refused() {
        let text = fs::read_to_string(root().join("schema/judge/bad.yaml")).unwrap();
        let bad = yaml(&text);
        let passed: Vec<_> = bad
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| {
                let value = yaml(it["text"].as_str().unwrap());
                validator(it["kind"].as_str().unwrap()).is_valid(&value)
            })
            .collect();
        assert!(passed.is_empty(), "{passed:#?}");
    }
}
