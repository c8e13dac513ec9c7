//! What documents bear, and who signs them: do the parts go together?

use super::Context;
use crate::diagnostic::{Diagnostic, NodePath, PaperFault};
use crate::model::{Authority, Document, Post, Unit};
use crate::words::{Said, nearest};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let Some(unit) = context.project.units.get(context.unit) else { return };
    for (form, document) in &context.record.documents {
        let path = NodePath::root().key("documents").key(form);
        let mut one = One { context, unit, document, path, found };
        one.right();
        one.posts();
        one.typed();
        one.joint();
    }
}

/// One document of a record, or one copy of it.
pub(super) struct One<'a> {
    pub context: &'a Context<'a>,
    pub unit: &'a Unit,
    pub document: &'a Document,
    pub path: NodePath,
    pub found: &'a mut Vec<Diagnostic>,
}

impl<'a> One<'a> {
    fn add(&mut self, key: &str, fault: PaperFault) {
        let place = self.context.key(self.path.key(key));
        self.found.push(Diagnostic::new(fault, place));
    }

    pub(super) fn needs(&mut self, key: &str, written: &str, needs: &str, why: Said) {
        let (written, needs) = (written.to_owned(), needs.to_owned());
        self.add(key, PaperFault::KeyNeeds { key: written, needs, why: Box::new(why) });
    }

    /// Who signs by order or by mandate has a post, and nobody else.
    pub(super) fn right(&mut self) {
        let document = self.document;
        let right = document.authority.unwrap_or(Authority::Collective);
        if right.is_lent() && document.post.is_none() {
            let why = Said::new(
                "người ký là ai trong cơ quan thì văn bản phải nêu",
                "a document says which post of the agency signs it",
            );
            let written = format!("authority: {}", right.as_str());
            self.needs("authority", &written, "post", why);
        }
        if !right.is_lent() && document.post.is_some() {
            let why = Said::new(
                "chức vụ khác người đứng đầu và cấp phó chỉ ký thừa lệnh hay thừa ủy quyền",
                "a post that is neither head nor deputy signs by order or by mandate",
            );
            self.needs("post", "post", "authority: by_order", why);
        }
        if right != Authority::ByOrder && document.post_for.is_some() {
            let why = Said::new(
                "chỉ người ký thừa lệnh mới có cấp phó ký thay; người được ủy quyền không ủy quyền lại",
                "only who signs by order has a deputy; a mandate is not passed on",
            );
            self.needs("post_for", "post_for", "authority: by_order", why);
        }
        if right == Authority::ByOrder && document.post_for.is_some() && document.post.is_some() {
            self.deputy();
        }
        let [head, deputy] = self.unit.posts();
        if document.acting == Some(true) && (document.signatory == Some(deputy) || right.is_lent())
        {
            let why = Said::new(
                "“Q.” là của người đứng đầu, khi chính người ấy ký",
                "“Q.” is of the head, where the head signs",
            );
            self.needs("acting", "acting", &format!("signatory: {}", head.as_str()), why);
        }
    }

    /// Who signs for another is a deputy of that post.
    fn deputy(&mut self) {
        let post = self.document.post.as_deref().unwrap_or_default();
        if !post.trim().to_lowercase().starts_with("phó ") {
            let why = Said::new(
                "người ký thay (KT.) là cấp phó, như “Phó Chánh Văn phòng”",
                "who signs for another (KT.) is a deputy, such as “Phó Chánh Văn phòng”",
            );
            self.needs("post_for", "post_for", "post: Phó …", why);
        }
    }

    /// The posts are those that sign for the units.
    pub(super) fn posts(&mut self) {
        let mut all = vec![("signatory", self.document.signatory, self.unit)];
        let others = self.document.joint_signatory.iter().flatten().zip(self.others());
        all.extend(others.map(|(post, it)| ("joint_signatory", Some(*post), it)));
        for (key, post, unit) in all {
            let Some(post) = post.filter(|it| !unit.posts().contains(it)) else { continue };
            let posts = unit.posts().map(Post::as_str);
            self.add(key, PaperFault::PostOfOthers { post: post.as_str(), posts });
        }
    }

    /// Copies are counted behind the sign of who typed the document.
    fn typed(&mut self) {
        if self.document.copies.is_some() && self.document.typist.is_none() {
            let why = Said::new(
                "số lượng bản đứng sau ký hiệu người soạn thảo, như “PL.(300)”",
                "the number of copies stands behind the typist's sign, as in “PL.(300)”",
            );
            self.needs("copies", "copies", "typist", why);
        }
    }

    fn joint(&mut self) {
        let ends = self.document.joint_with.iter().flatten().collect::<Vec<_>>();
        if self.document.joint_signatory.iter().flatten().count() > ends.len() {
            let why = Said::new(
                "chỉ văn bản liên tịch có người ký của đơn vị khác, mỗi đơn vị một người",
                "only a joint document is signed for other units, once for each",
            );
            self.needs("joint_signatory", "joint_signatory", "joint_with", why);
        }
        for end in ends {
            self.joint_with(end);
        }
    }

    fn joint_with(&mut self, end: &str) {
        let project = self.context.project;
        let count = match project.meant(self.context.unit, end) {
            Ok(id) if id != self.context.unit => return,
            Ok(_) => 0,
            Err(count) => count,
        };
        let near = project.units.keys().filter(|it| it.top() == self.context.unit.top());
        let ends = near.filter(|it| *it != self.context.unit);
        let ends = ends.filter_map(|it| it.as_str().rsplit('/').next());
        let nearest = if count == 0 { nearest(end, ends) } else { None };
        let unit = end.to_owned();
        self.add("joint_with", PaperFault::UnknownJoint { unit, count, nearest });
    }

    /// The units that issue it as well.
    fn others(&self) -> Vec<&'a Unit> {
        let project = self.context.project;
        let ends = self.document.joint_with.iter().flatten();
        let ids = ends.filter_map(|it| project.meant(self.context.unit, it).ok());
        ids.filter_map(|it| project.units.get(it)).collect()
    }
}
