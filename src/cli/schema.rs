//! `hoso schema`: JSON Schemas for editors.

use std::path::PathBuf;

use hoso::diagnostic::SystemError;
use hoso::load::{EditorSchema, InMemory, load, schemas};
use hoso::store;
use hoso::words::Said;

use super::args::{Args, Schema};
use super::{End, Screen, out, project};

/// Where editors look for the schemas of a project: `.vscode/settings.json` names them there.
const FOLDER: &str = ".vscode/schema";

pub(super) fn run(args: &Args, schema: &Schema, screen: Screen) -> End {
    let all = if schema.project {
        match project::open(args, screen) {
            Ok(opened) => schemas(&opened.loaded, true),
            Err(end) => return end,
        }
    } else {
        schemas(&load(&InMemory::default()), false)
    };
    match &schema.kind {
        Some(kind) => one(&all, kind, screen),
        None => written(args, schema, &all, screen),
    }
}

fn one(all: &[EditorSchema], kind: &str, screen: Screen) -> End {
    let Some(schema) = all.iter().find(|it| it.name == kind) else {
        let known: Vec<_> = all.iter().map(|it| format!("`{}`", it.name)).collect();
        let known = known.join(", ");
        screen.trouble(Said::new(
            format!("không có loại tệp `{kind}`; có {known}"),
            format!("there is no kind of file `{kind}`; there are {known}"),
        ));
        return End::Trouble;
    };
    out::json(&text(schema));
    End::Fine
}

fn text(schema: &EditorSchema) -> String {
    // Texts and numbers alone: there is nothing in it that cannot be written.
    serde_json::to_string_pretty(&schema.json).unwrap_or_default()
}

fn written(args: &Args, schema: &Schema, all: &[EditorSchema], screen: Screen) -> End {
    let own = || project::layout(args).root.join(FOLDER);
    let folder: PathBuf = schema.out.clone().unwrap_or_else(own);
    let shown = schema.out.as_ref().map_or_else(|| FOLDER.into(), |it| it.to_string_lossy());
    for it in all {
        let name = format!("{}.json", it.name);
        if let Err(error) = store::write_whole(&folder.join(&name), (text(it) + "\n").as_bytes()) {
            let why = SystemError::from(error).unwritten(&format!("{shown}/{name}"));
            screen.trouble(why);
            return End::Trouble;
        }
    }
    let count = all.len();
    screen.say(Said::new(
        format!("đã ghi {count} lược đồ vào `{shown}`"),
        format!("wrote {count} schemas to `{shown}`"),
    ));
    End::Fine
}
