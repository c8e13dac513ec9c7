//! What the script of a page asks for.

use super::draft::Draft;
use super::gate::decoded;
use super::state::on_disk;
use super::wish::Work;
use super::{Answer, Asked, Desk};
use crate::edit::{Refused, edited};
use crate::model::Key;
use crate::words::Said;

impl Desk {
    /// Answers the script of a page.
    pub(super) fn called(&self, path: &str, asked: &Asked) -> Answer {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        match path {
            "api/thu" => self.work(asked.body, |desk, draft| desk.tried(&draft)),
            "api/trang" => self.work(asked.body, |desk, draft| desk.previewed(&draft)),
            "api/luu" | "api/lap" | "api/bang" | "api/ky" if self.setup.read_only => Answer::said(
                403,
                self.choose(Said::of(
                    "đang mở ở chế độ chỉ xem: không ghi gì",
                    "opened to be looked at alone: nothing is written",
                )),
            ),
            "api/luu" => self.work(asked.body, |desk, draft| desk.saved(&draft)),
            "api/lap" => self.work(asked.body, |desk, draft| desk.built(&draft.key)),
            "api/ky" => self.lent(asked.body),
            "api/bang" => match of_query(query) {
                Some(key) if self.is_known(&key) => self.dropped(&key, asked.body),
                _ => Answer::none(),
            },
            _ => Answer::none(),
        }
    }

    /// Does some work on a record, if it is one of the project.
    fn work(&self, body: &[u8], then: impl Fn(&Self, Draft) -> Answer) -> Answer {
        let Ok(work) = serde_json::from_slice::<Work>(body) else {
            return Answer { status: 400, ..Answer::refused() };
        };
        let Some(key) = work.key().filter(|it| self.is_known(it)) else { return Answer::none() };
        match self.draft(key, &work) {
            Ok(draft) => then(self, draft),
            Err(answer) => answer,
        }
    }

    /// The text that is meant, and the one that it was made of.
    fn draft(&self, key: Key, work: &Work) -> Result<Draft, Answer> {
        let disk = on_disk(&self.setup.layout, &key);
        let mut state = self.state();
        let base = match (disk.digest == work.digest, &disk.text) {
            (true, Some(text)) => text.clone(),
            (true, None) => return Err(Answer::said(409, self.choose(NOT_TEXT))),
            (false, _) => match state.base(&work.digest) {
                Some(text) => text.to_owned(),
                None => return Err(Answer::said(409, self.choose(FORGOTTEN))),
            },
        };
        let dictionary = state.parts().0.loaded.project.dictionary.clone();
        let Some(changes) = work.changes(&dictionary, &base) else {
            return Err(Answer { status: 400, ..Answer::refused() });
        };
        match edited(&base, &changes) {
            Ok(text) => {
                let (form, base) = (work.form.clone(), work.digest.clone());
                Ok(Draft { key, disk, text, form, base })
            }
            Err(refused) => Err(Answer::said(422, self.choose(why(refused)))),
        }
    }

    /// Whether a unit is one of the project.
    pub(super) fn is_known(&self, key: &Key) -> bool {
        self.state().parts().0.loaded.project.units.contains_key(&key.unit)
    }

    pub(super) fn choose<T>(&self, said: Said<T>) -> T {
        self.setup.lang.of(said)
    }
}

/// The record that an address names behind `?`.
fn of_query(query: &str) -> Option<Key> {
    let value = |name: &str| {
        let found = query.split('&').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
        found.and_then(decoded)
    };
    Some(Key {
        unit: crate::model::UnitId::new(value("unit")?),
        period: value("period")?.parse().ok()?,
    })
}

const NOT_TEXT: Said<&str> = Said::of(
    "tệp số liệu không phải UTF-8: mở bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8",
    "the record is not UTF-8: open it in Notepad, choose Save as…, Encoding: UTF-8",
);

const FORGOTTEN: Said<&str> = Said::of(
    "tệp số liệu đã đổi và bản mà trang này đọc không còn nhớ nữa: mở lại trang",
    "the record has changed, and the text of this page is not remembered any more: open it anew",
);

fn why(refused: Refused) -> Said<&'static str> {
    match refused {
        Refused::Unreadable => Said::of(
            "tệp số liệu có chỗ không đọc được nên không sửa ở đây được; sửa dòng được nêu bằng Notepad rồi mở lại",
            "something in the record cannot be read, so it cannot be changed here; mend the line that is named in an editor, and open it anew",
        ),
        Refused::NoPlace => Said::of(
            "không có chỗ cho giá trị này trong tệp: mở lại trang",
            "there is no place for this value in the file: open the page anew",
        ),
        Refused::Comments => Said::of(
            "trong danh sách này có lời chú (#), sửa ở đây sẽ làm mất; sửa trong tệp",
            "there are comments in this list that would be lost; change it in the file",
        ),
        Refused::Unproven => Said::of(
            "cách ghi của tệp chỗ này khác thường, không chắc giữ được nguyên phần còn lại; sửa trong tệp",
            "the file is written in an unusual way here, and the rest might not stay as it is; change it in the file",
        ),
    }
}
