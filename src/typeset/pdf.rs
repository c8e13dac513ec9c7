//! Pages to bytes: PDF/A-3a and PDF/UA-1 at once.

use typst::diag::{At, SourceDiagnostic, SourceResult};
use typst::foundations::{Datetime, Smart};
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{Source, written};

pub(super) fn write(
    document: &PagedDocument,
    source: &Source,
) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    pages(document, source).map_err(|it| it.into_iter().collect())
}

fn pages(document: &PagedDocument, source: &Source) -> SourceResult<Vec<u8>> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).at(Span::detached())?;
    let date = source.date;
    let options = PdfOptions {
        ident: Smart::Custom(source.identity.clone()),
        creator: Smart::Custom(Some(concat!("hoso ", env!("CARGO_PKG_VERSION")).into())),
        timestamp: Datetime::from_ymd_hms(date.year().into(), date.month(), date.day(), 0, 0, 0)
            .map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map(|it| written::finished(it, source.signature_fields))
}
