//! Addresses about what leaves the machine.

use crate::kit::id::NoticeId;

/// The demo's mail.
pub const DEMO_MAIL: &str = "/demo/mail";

/// Manager: the mail server.
pub const MAIL_SERVER: &str = "/staff/settings/mail";
/// Manager: the text gateway.
pub const TEXT_GATEWAY: &str = "/staff/settings/texts";
/// Manager: a new address for replies to texts.
pub const NEW_TEXT_REPLIES: &str = "/staff/settings/texts/replies";

/// Where the text gateway reports what people answered.
pub fn text_replies(secret: &str) -> String {
    format!("/gateway/texts/{secret}")
}

/// Staff: notices that could not leave.
pub const STUCK_NOTICES: &str = "/staff/notices";

/// Staff: try a notice again.
pub fn try_notice_again(notice: NoticeId) -> String {
    format!("/staff/notices/{notice}/again")
}

/// Staff: stop a notice.
pub fn stop_notice(notice: NoticeId) -> String {
    format!("/staff/notices/{notice}/stop")
}

/// What somebody wants to hear of.
pub const NOTICE_CHOICES: &str = "/account/notices";
