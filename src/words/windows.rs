//! Names of files that Windows has.

/// What Windows takes for devices, whatever the ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Devices of which there are nine each.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// What no name may have.
const REFUSED: &str = "<>:\"|?*\\/";

/// Whether a file or folder can be called so.
///
/// ```
/// use hoso::words::windows::is_name;
///
/// assert!(is_name("xa-xuan-hoa") && is_name("com10") && is_name("console.pdf"));
/// assert!(!is_name("Aux") && !is_name("com1.yaml") && !is_name("a.") && !is_name("a:b"));
/// ```
pub fn is_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |it: &&str| {
        let rest = stem.strip_prefix(*it).unwrap_or_default();
        matches!(rest.as_bytes(), [b'1'..=b'9'])
    };
    let device = DEVICES.contains(&stem.as_str()) || NUMBERED.iter().any(numbered);
    let ends_well = !name.ends_with(['.', ' ']);
    let refused = |it: char| it.is_control() || REFUSED.contains(it);
    ends_well && !device && !name.is_empty() && !name.chars().any(refused)
}
