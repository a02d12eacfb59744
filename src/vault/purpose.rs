//! What somebody wants: one type per act, with the name that the trail keeps.
//!
//! A purpose is filed under one door and either only reads or also changes. The compiler holds store functions to it:
//! they say for which purpose they work, and a reading purpose has no method that writes.

/// Declares the acts: the closed list that the policy decides on, and a type for each.
macro_rules! acts {
    ($( $door:ident { $( $(#[$doc:meta])* $act:ident = $name:literal $($changes:ident)?; )* } )*) => {
        /// Every act there is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Act { $($( $(#[$doc])* $act, )*)* }

        impl Act {
            /// Every act, in the order of this file.
            pub const ALL: &'static [Self] = &[$($( Self::$act, )*)*];

            /// The name that the trail keeps. Never changed once shipped.
            pub const fn name(self) -> &'static str {
                match self { $($( Self::$act => $name, )*)* }
            }

            /// The door under which it is filed, by the name of its trait.
            #[cfg(test)]
            pub const fn door(self) -> &'static str {
                match self { $($( Self::$act => stringify!($door), )*)* }
            }

            /// The act with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|act| act.name() == name)
            }
        }

        $($(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $act;
            impl Purpose for $act { const ACT: Act = Act::$act; }
            impl $door for $act {}
            $( impl $changes for $act {} )?
        )*)*
    };
}

/// Something that somebody may want to do.
pub trait Purpose: Send + Sync + 'static {
    /// The act, as the policy and the trail know it.
    const ACT: Act;
}

/// An act on one patient's chart.
pub trait OfChart: Purpose {}

/// A list across patients.
pub trait OfPanel: Purpose {}

/// A file of many patients, or a message of a patient not yet known.
pub trait OfIntake: Purpose {}

/// The clock's work.
pub trait OfRound: Purpose {}

/// An act on the clinic itself.
pub trait OfDesk: Purpose {}

/// An act that changes something. Only these have methods that write.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is leave to read, not to change",
    label = "this needs a purpose that changes",
    note = "declare the act with `Changes` in vault/purpose.rs, or take leave for another act"
)]
pub trait Changes: Purpose {}

acts! {
    OfChart {
        /// A person opens the first page of a chart: their own, or one they have a grant for.
        ReadHome = "home.read";
        /// A person reads the list of released results.
        ReadResults = "results.list";
        /// A person reads one released result.
        ReadResult = "result.read";
        /// A person who had opened a result reads that it was taken back.
        ReadRetraction = "retraction.read";
        /// A person opens or downloads the file of a released result.
        ReadDocument = "document.read";
        /// A person reads one test over time.
        ReadTrend = "trend.read";
        /// A person reads who opened the chart.
        ReadOpenings = "openings.read";
        /// Somebody writes on a page of the chart, and the portal keeps it until it is sent.
        KeepDraft = "draft.keep";

        /// Staff opens a patient's card: name, birth date, contact, activation.
        OpenCard = "card.open";
        /// Front desk registers a patient.
        RegisterPatient = "patient.register" Changes;
        /// Front desk issues an activation code, which voids the one before.
        IssueActivation = "activation.issue" Changes;
        /// Front desk revokes an activation code.
        RevokeActivation = "activation.revoke" Changes;
        /// Front desk or clinician corrects name, birth date, number or contact.
        CorrectPatient = "patient.correct" Changes;
        /// Front desk or clinician says that the patient has left, has died, or is back.
        ChangeChartState = "patient.state" Changes;
        /// A person says which pharmacy the patient uses.
        ChangePharmacy = "pharmacy.change" Changes;
        /// Staff locks the patient's own login.
        LockLogin = "login.lock" Changes;
        /// Front desk helps somebody back into a login.
        RecoverLogin = "login.recover" Changes;
        /// Front desk has a reset link sent to the address that the patient has proven.
        SendReset = "reset.send" Changes;
        /// The patient or the front desk reads who acts for the patient, and who is invited to.
        ListProxies = "proxies.read";
        /// The patient or the front desk invites somebody to act for the patient.
        InviteProxy = "proxy.invite" Changes;
        /// The patient or the front desk takes such an invitation back.
        RevokeProxyInvitation = "proxy.invitation.revoke" Changes;
        /// The patient changes what a proxy may do, or until when.
        ChangeGrant = "grant.change" Changes;
        /// The patient or the front desk ends a proxy's access.
        EndGrant = "grant.end" Changes;
        /// A proxy reads what their own grant covers.
        ReadOwnGrant = "grant.read_own";
        /// A proxy ends their own access.
        StepBack = "grant.step_back" Changes;
        /// The front desk looks at which parts of a chart a proxy would see; it holds none of them.
        PreviewGrant = "grant.preview";
        /// The patient keeps a result from proxies, or no longer does.
        KeepPrivate = "result.keep_private" Changes;
        /// Nurse or clinician withholds a result from proxies, or gives it back.
        WithholdResult = "result.withhold" Changes;
        /// Staff reads who is of the patient's care team.
        ReadCareTeam = "care_team.read";
        /// The front desk or somebody of the care team says who else is of it.
        ChangeCareTeam = "care_team.change" Changes;
        /// Nurse or clinician outside the care team is asked for a reason to open the chart.
        AskToBreakGlass = "glass.ask";
        /// Nurse or clinician outside the care team opens the chart for a reason, for an hour.
        BreakGlass = "glass.break" Changes;
        /// A manager signs that such an opening was looked at.
        ReviewBreakGlass = "glass.review" Changes;
        /// Nurse or clinician reads all results of a chart, released or not.
        ReviewResults = "results.review";
        /// Nurse or clinician opens the file of a result, released or not.
        ReviewDocument = "document.review";
        /// Nurse or clinician brings a file, which waits until they say what it is.
        StageFile = "file.stage" Changes;
        /// Nurse or clinician sees that a file meant for another chart seems to belong to this one.
        FindInFile = "file.found";
        /// Nurse or clinician uploads a result.
        UploadResult = "result.upload" Changes;
        /// Nurse or clinician types values from a laboratory's paper.
        EnterValues = "values.enter" Changes;
        /// A clinician sets a goal range for a patient, or the point above which somebody acts; or ends one.
        SetGoal = "goal.set" Changes;
        /// Nurse or clinician opens a form that holds a result or takes it back; nothing of what is in it is shown there.
        BeginResultChange = "result.begin_change";
        /// A clinician releases a result to the patient.
        ReleaseResult = "result.release" Changes;
        /// A clinician says that they have looked at a result, and what the patient is to know.
        SignResult = "result.sign" Changes;
        /// A clinician holds a result until a day, or ends that.
        HoldResult = "result.hold" Changes;
        /// Nurse or clinician takes on a critical result.
        TakeOnCritical = "critical.take_on" Changes;
        /// The patient reads when they want to see results.
        ReadWishes = "wishes.read";
        /// The patient says when they want to see results.
        ChangeWishes = "wishes.change" Changes;
        /// Nurse or clinician takes a result back: nobody but staff sees it from then on.
        RetractResult = "result.retract" Changes;
    }
    OfChart {
        /// Nurse or clinician compares a laboratory's message with the chart that it may belong to.
        CompareLabMessage = "lab_message.compare";
        /// Nurse or clinician files a laboratory's message in a chart.
        FileLabMessage = "lab_message.file" Changes;
        /// Nurse or clinician reads what a laboratory sent for a chart, as it came.
        ReadLabMessages = "lab_message.read";
    }
    OfIntake {
        /// Nurse or clinician, the terminal or the clock takes in a laboratory's file.
        TakeInLabFile = "lab_file.take_in" Changes;
        /// Nurse or clinician sets a laboratory's message aside, or says that they have seen what is said of it.
        SetAsideLabMessage = "lab_message.set_aside" Changes;
        /// Nurse or clinician opens a document in a laboratory's message that no chart holds, to see whose it is.
        OpenLabMessageDocument = "lab_message.document";
    }
    OfPanel {
        /// Nurse or clinician reads which messages of laboratories wait for a person, and which files came.
        ListLabMessages = "lab_message.list";
        /// Nurse or clinician looks for the patient of a laboratory's message.
        MatchLabMessage = "lab_message.match";
        /// Staff looks for a patient by name or birth date.
        FindPatients = "patients.find";
        /// Front desk reads how far patients are on the way to a login.
        ListActivations = "activations.list";
        /// Nurse or clinician reads the list of results that wait for release.
        ListWaitingResults = "results.waiting";
        /// The guard looks whether a file that nurse or clinician brings belongs to another chart.
        CompareFile = "file.compare";
        /// Nurse or clinician reads which released results nobody has opened.
        ListUnopenedResults = "results.unopened";
        /// The front desk reads which patients have no care team.
        ListWithoutTeam = "care_team.without";
        /// A manager reads which charts were opened by staff outside their care teams.
        ListBreakGlass = "glass.list";
    }
    OfRound {
        /// The clock shows results whose moment has come.
        ReleaseDue = "result.due" Changes;
        /// The clock has readers told of what they can read since a while.
        TellOfResults = "results.tell" Changes;
        /// The clock has clinicians told again of what nobody has taken on.
        TellOfCritical = "critical.escalate" Changes;
        /// The clock does what birthdays ask for.
        KeepBirthdays = "birthday.keep" Changes;
    }
    OfDesk {
        /// The first manager names the clinic, before anybody can sign in.
        SetUpClinic = "clinic.set_up" Changes;
        /// A manager reads the settings page.
        ReadSettings = "settings.read";
        /// A manager changes a setting that is no rule of who gets in.
        ChangeSettings = "settings.change" Changes;
        /// A manager changes how people sign in, or who opens whose chart.
        ChangeSecurity = "settings.change_security" Changes;
        /// A manager reads the terms and their earlier versions.
        ReadTerms = "terms.read";
        /// A manager writes a new version of the terms.
        ChangeTerms = "terms.change" Changes;
        /// A manager opens the page of the mail server or of the text gateway.
        ReadServers = "servers.read";
        /// A manager changes them, or tries whether they work.
        ChangeServers = "servers.change" Changes;
        /// Manager or clinician reads what tests are called.
        ReadTestNames = "test_names.read";
        /// Manager or clinician calls a test by another name.
        ChangeTestNames = "test_names.change" Changes;
        /// Front desk or manager reads which notices could not leave.
        ListNotices = "notices.list";
        /// Front desk or manager has one tried again, or stops it.
        ManageNotices = "notices.manage" Changes;
        /// Manager or clinician reads which tests are held.
        ReadHeldTests = "held_tests.read";
        /// Manager or clinician adds a test to hold, or takes one off.
        ChangeHeldTests = "held_tests.change" Changes;
        /// Staff reads who covers for results that cannot wait.
        ReadCover = "cover.read";
        /// Manager or clinician says who covers.
        ChangeCover = "cover.change" Changes;
        /// A manager reads the list of staff.
        ListStaff = "staff.list";
        /// A manager invites a member of staff, or invites one again.
        InviteStaff = "staff.invite" Changes;
        /// Managers help a member of staff back into their login.
        RecoverStaff = "staff.recover" Changes;
        /// A manager closes a member of staff's login.
        CloseStaff = "staff.close" Changes;
    }
}
