//! A disk that is full: a small one, in a namespace of its own.

use std::fs;

use crate::{can, documents, files, is_journal, is_own, of_commune, shell, state};

const APART: [&str; 2] = ["unshare", "-rm"];

/// The folder of documents on a disk of so many KiB; what is on it afterwards is `seen`.
fn on_disk(kib: usize, script: &str) -> String {
    format!(
        "mkdir -p out seen && mount -t tmpfs -o size={kib}k none out || exit 9; {script}; cp -r out/. seen/"
    )
}

#[test]
fn what_is_on_a_full_disk_stays_and_nothing_is_half_written() {
    if !can("a disk that is full", "unshare", &["-rm"]) {
        return;
    }
    let sandbox = crate::communes(1);
    let script = on_disk(
        4096,
        "$HOSO build || exit 8; cp -r out before; \
         dd if=/dev/zero of=out/filler bs=1k 2>/dev/null; \
         $HOSO build --force; echo code $?; cp -r out after; \
         $HOSO build; echo code $?; \
         sed -i 's/received: 12/received: 13/' data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml; \
         $HOSO build; echo code $?; cp -r out otherwise; \
         rm out/filler; $HOSO build; echo code $?",
    );

    let (code, said, errors) = shell(&sandbox, &APART, &script);

    assert_eq!(code, Some(0), "{said}{errors}");
    let codes: Vec<_> = said.lines().filter_map(|it| it.strip_prefix("code ")).collect();
    assert_eq!(codes, ["2", "0", "2", "0"], "{errors}");
    assert!(errors.contains("lỗi[cannot-write]: không ghi được tệp: đĩa đầy"), "{errors}");
    let kept = |folder: &str| {
        let mut all = files(&sandbox.root().join(folder));
        all.retain(|it, _| !is_own(it) && !is_journal(it) && !it.ends_with("filler"));
        all
    };
    assert_eq!(kept("before").len(), 2);
    assert_eq!(kept("after"), kept("before"), "what still held is there");
    let clean = state(crate::communes(1), 13);
    clean.prints("build");
    let clean = documents(&clean);
    // One that no longer holds makes room, which the other may find.
    let otherwise = kept("otherwise");
    assert!(otherwise.len() < 2);
    for (path, bytes) in otherwise {
        assert_eq!(clean.get(&path), Some(&bytes), "{} no longer holds", path.display());
    }
    assert_eq!(kept("seen"), clean);
    let left = files(&sandbox.root().join("seen"));
    assert!(!left.into_keys().any(|it| is_journal(&it)), "all is remembered");
}

#[test]
fn a_disk_of_any_size_has_whole_documents_or_none() {
    if !can("a disk that is too small", "unshare", &["-rm"]) {
        return;
    }
    let clean = crate::communes(4);
    clean.prints("build");
    let all = documents(&clean);
    let whole = all.values().map(Vec::len).sum::<usize>() / 1024;
    for kib in [8, whole / 8, whole / 4, whole / 2, whole * 3 / 4] {
        let sandbox = crate::communes(4);

        let (code, said, errors) =
            shell(&sandbox, &APART, &on_disk(kib, "$HOSO build; echo code $?"));

        assert_eq!(code, Some(0), "{said}{errors}");
        assert!(said.contains("code 2\n") && !errors.contains("panicked"), "{kib}: {errors}");
        let mut seen = files(&sandbox.root().join("seen"));
        // What cannot be remembered is told by the journal until it can.
        seen.retain(|it, _| !is_own(it) && !is_journal(it));
        assert!(seen.len() < all.len(), "{kib}");
        for (path, bytes) in seen {
            assert_eq!(all.get(&path), Some(&bytes), "{kib}: {}", path.display());
        }
    }
}

#[test]
fn a_record_is_whole_whatever_the_disk() {
    if !can("a record on a full disk", "unshare", &["-rm"]) {
        return;
    }
    let sandbox = crate::communes(1);
    sandbox.prints("export dong-nai/xuan-loc/xuan-dinh --period 2018 --out bang");
    let script = "cp -r data copy && mount -t tmpfs -o size=64k none data && cp -r copy/units data/ \
         || exit 9; dd if=/dev/zero of=data/filler bs=512 2>/dev/null; \
         sed -n 1p data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml; \
         $HOSO import bang/*.xlsx --force; echo code $?; \
         cmp data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml copy/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml; echo code $?";

    let (code, said, errors) = shell(&sandbox, &APART, script);

    assert_eq!(code, Some(0), "{said}{errors}");
    assert!(said.ends_with("code 0\n") && !errors.contains("panicked"), "{said}{errors}");
    assert!(fs::exists(sandbox.root().join("data/units")).unwrap());
    assert!(of_commune("report.pdf").ends_with("2018/report.pdf"));
}
