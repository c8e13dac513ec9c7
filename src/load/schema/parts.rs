//! What schemas are put together from: mappings, words that are offered, texts of a form.

use serde_json::{Map, Value as Json, json};

use super::{Shape, hover};
use crate::diagnostic::Expected;

/// A mapping with these keys and no other: name, whether it must be there, schema.
pub(super) fn object(parts: &[(&str, bool, Json)]) -> Json {
    let names: Vec<_> = parts.iter().map(|(name, ..)| *name).collect();
    let says = format!("Cần một nhóm khóa, chỉ gồm: {}.", names.join(", "));
    let required: Vec<_> = parts.iter().filter(|it| it.1).map(|it| it.0).collect();
    let properties: Map<String, Json> =
        parts.iter().map(|(name, _, json)| ((*name).to_owned(), json.clone())).collect();
    let mut json = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "errorMessage": says,
    });
    if !required.is_empty() {
        json["required"] = json!(required);
    }
    json
}

/// A schema with what is said of it where it stands.
pub(super) fn said(json: Json, text: Option<&str>) -> Json {
    let Some(text) = text else { return json };
    match json {
        // Beside a reference nothing else is read.
        Json::Object(it) if it.contains_key("$ref") => {
            json!({"description": text, "allOf": [it]})
        }
        Json::Object(mut it) => {
            it.insert("description".to_owned(), json!(text));
            Json::Object(it)
        }
        other => other,
    }
}

/// A schema that takes a value left blank as well.
pub(super) fn or_nothing(mut json: Json) -> Json {
    if let Some(all) = json.get_mut("anyOf").and_then(Json::as_array_mut) {
        all.push(json!({"type": "null"}));
        return json;
    }
    if let Some(all) = json.get_mut("enum").and_then(Json::as_array_mut) {
        all.push(Json::Null);
        return json;
    }
    match json.get("type").cloned() {
        Some(Json::String(it)) => json["type"] = json!([it, "null"]),
        Some(Json::Array(mut all)) => {
            if !all.contains(&json!("null")) {
                all.push(json!("null"));
            }
            json["type"] = Json::Array(all);
        }
        _ => return json!({"anyOf": [json, {"type": "null"}]}),
    }
    json
}

/// Some of these names, each with what it is called; or any text of a form.
pub(super) fn offered(all: &[(String, String)], or: Option<&str>) -> Json {
    let names: Vec<_> = all.iter().map(|(name, _)| name).collect();
    let called: Vec<_> = all.iter().map(|(_, called)| called).collect();
    let listed = json!({"enum": names, "markdownEnumDescriptions": called});
    match or {
        Some(pattern) => json!({"anyOf": [listed, {"type": "string", "pattern": pattern}]}),
        None => listed,
    }
}

/// What a word is.
pub(super) fn word(word: &str) -> Option<&'static str> {
    hover::text("words", word)
}

/// A value that is neither list nor mapping.
pub(super) fn of_scalar(shape: &Shape) -> Json {
    let says = asks(shape.expected());
    match shape {
        Shape::Text => json!({
            "type": ["string", "number"], "pattern": r"\S", "errorMessage": says,
        }),
        Shape::Number(least, most) | Shape::Digits(least, most) => json!({
            "type": ["integer", "string"], "minimum": least, "maximum": most,
            "pattern": "^[0-9]+$", "errorMessage": format!("{says} từ {least} đến {most}"),
        }),
        Shape::YesNo => json!({"type": "boolean", "errorMessage": says}),
        Shape::Level => {
            let called: Vec<_> =
                (1..=4).map(|it: u8| hover::text("levels", &it.to_string())).collect();
            json!({"anyOf": [
                {"enum": [1, 2, 3, 4], "markdownEnumDescriptions": called},
                {"type": "string", "pattern": "^[1-4]$"},
            ]})
        }
        Shape::Date => pattern(r"^\d{4}-\d{2}-\d{2}$", &says),
        Shape::Period => json!({
            "type": ["string", "integer"], "minimum": 1000, "maximum": 9999,
            "pattern": r"^\d{4}(-(\d{2}|[a-z0-9]{2}|\d{2}-\d{2}_\d{4}-\d{2}-\d{2}))?$",
            "errorMessage": says, "patternErrorMessage": says,
        }),
        Shape::Decimal => json!({
            "type": ["number", "string"], "pattern": r"^-?\d+([.,]\d+)*$",
            "errorMessage": says, "patternErrorMessage": says,
        }),
        Shape::Word(words) => {
            let called: Vec<_> = words.iter().map(|it| word(it)).collect();
            let says = format!("Chọn một trong: {}.", words.join(", "));
            json!({"enum": words, "markdownEnumDescriptions": called, "errorMessage": says})
        }
        _ => json!({"type": ["string", "number", "boolean", "null"]}),
    }
}

/// A text of a form, and what is said of any other.
pub(super) fn pattern(pattern: &str, says: &str) -> Json {
    json!({
        "type": "string", "pattern": pattern, "errorMessage": says, "patternErrorMessage": says,
    })
}

/// What is asked for, as a sentence.
pub(super) fn asks(expected: Expected) -> String {
    format!("Cần {}.", expected.called().vi).replace("..", ".")
}
