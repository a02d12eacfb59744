//! Addresses about what leaves the machine.

use super::declare::addresses;
use crate::kit::id::NoticeId;

addresses! {
    /// The demo's mail.
    DEMO_MAIL = "/demo/mail";
    /// Manager: the mail server.
    MAIL_SERVER = "/staff/settings/mail";
    /// Manager: tries it.
    TRY_MAIL_SERVER = "/staff/settings/mail/test";
    /// Manager: the text gateway.
    TEXT_GATEWAY = "/staff/settings/texts";
    /// Manager: tries it.
    TRY_TEXT_GATEWAY = "/staff/settings/texts/test";
    /// Manager: a new address for replies to texts.
    NEW_TEXT_REPLIES = "/staff/settings/texts/replies";
    /// Where the text gateway reports what people answered.
    TEXT_REPLIES, text_replies(token: &str) = "/gateway/texts/{token}";
    /// Staff: notices that could not leave.
    STUCK_NOTICES = "/staff/notices";
    /// Staff: try a notice again.
    TRY_NOTICE_AGAIN, try_notice_again(notice: NoticeId) = "/staff/notices/{notice}/again";
    /// Staff: stop a notice.
    STOP_NOTICE, stop_notice(notice: NoticeId) = "/staff/notices/{notice}/stop";
    /// What somebody wants to hear of.
    NOTICE_CHOICES = "/account/notices";
}
