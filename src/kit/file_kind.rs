//! The kinds of files that a clinic takes in.

use super::closed::closed_list;

closed_list! {
    /// What a file is, with its media type: by content, since names and declared types are not asked.
    pub enum FileKind {
        /// A PDF document.
        Pdf = "application/pdf",
        /// A JPEG picture.
        Jpeg = "image/jpeg",
        /// A PNG picture.
        Png = "image/png",
        Text = "text/plain; charset=utf-8",
    }
}

impl FileKind {
    /// The media type, as rows and replies name it.
    pub const fn media_type(self) -> &'static str {
        self.word()
    }
}
