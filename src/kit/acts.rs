//! What can be done, each act once: the word that the policy decides on and the trail keeps, the door that it is filed
//! under, whether it changes something, and the sentence that a patient reads of it in "Who opened my record"; of the
//! clinic's own affairs, who may. The type that stands for it in code is the vault's to make, and who may do something in
//! a chart is the policy's to say.

use super::closed::closed_list;

/// Hands every act to another macro. A word never changes once it is on a trail; an act on charts does not compile without
/// its sentence.
macro_rules! acts {
    ($then:ident) => {
        $then! {
            OfChart {
                /// A person opens the first page of a chart: their own, or one they have a grant for.
                ReadHome = "home.read" => "openings-home";
                /// A person reads the list of released results.
                ReadResults = "results.list" => "openings-results";
                /// A person reads one released result.
                ReadResult = "result.read" => "openings-result";
                /// A person who had opened a result reads that it was taken back.
                ReadRetraction = "retraction.read" => "openings-results";
                /// A person opens or downloads the file of a released result.
                ReadDocument = "document.read" => "openings-document";
                /// A person reads one test over time.
                ReadTrend = "trend.read" => "openings-trend";
                /// A person reads who opened the chart.
                ReadOpenings = "openings.read" => "openings-openings";
                /// Somebody writes on a page of the chart, and the portal keeps it until it is sent.
                KeepDraft = "draft.keep" => "openings-draft";
                /// Staff opens a patient's card: name, birth date, contact, activation.
                OpenCard = "card.open" => "openings-card";
                /// Front desk registers a patient.
                RegisterPatient Changes = "patient.register" => "openings-register";
                /// Front desk issues an activation code, which voids the one before.
                IssueActivation Changes = "activation.issue" => "openings-activation";
                /// Front desk revokes an activation code.
                RevokeActivation Changes = "activation.revoke" => "openings-activation-revoked";
                /// Front desk or clinician corrects name, birth date, number or contact.
                CorrectPatient Changes = "patient.correct" => "openings-corrected";
                /// Front desk or clinician says that the patient has left, has died, or is back.
                ChangeChartState Changes = "patient.state" => "openings-state";
                /// A person says which pharmacy the patient uses.
                ChangePharmacy Changes = "pharmacy.change" => "openings-pharmacy";
                /// Staff locks the patient's own login.
                LockLogin Changes = "login.lock" => "openings-lock";
                /// Front desk helps somebody back into a login.
                RecoverLogin Changes = "login.recover" => "openings-recover";
                /// Front desk has a reset link sent to the address that the patient has proven.
                SendReset Changes = "reset.send" => "openings-reset";
                /// The patient or the front desk reads who acts for the patient, and who is invited to.
                ListProxies = "proxies.read" => "openings-proxies";
                /// The patient or the front desk invites somebody to act for the patient.
                InviteProxy Changes = "proxy.invite" => "openings-invite";
                /// The patient or the front desk takes such an invitation back.
                RevokeProxyInvitation Changes = "proxy.invitation.revoke" => "openings-invite-revoked";
                /// The patient changes what a proxy may do, or until when.
                ChangeGrant Changes = "grant.change" => "openings-grant-changed";
                /// The patient or the front desk ends a proxy's access.
                EndGrant Changes = "grant.end" => "openings-grant-ended";
                /// A proxy reads what their own grant covers.
                ReadOwnGrant = "grant.read_own" => "openings-proxies";
                /// A proxy ends their own access.
                StepBack Changes = "grant.step_back" => "openings-step-back";
                /// The front desk looks at which parts of a chart a proxy would see; it holds none of them.
                PreviewGrant = "grant.preview" => "openings-proxies";
                /// The patient keeps a result from proxies, or no longer does.
                KeepPrivate Changes = "result.keep_private" => "openings-private";
                /// Nurse or clinician withholds a result from proxies, or gives it back.
                WithholdResult Changes = "result.withhold" => "openings-withheld";
                /// Staff reads who is of the patient's care team.
                ReadCareTeam = "care_team.read" => "openings-care-team";
                /// The front desk or somebody of the care team says who else is of it.
                ChangeCareTeam Changes = "care_team.change" => "openings-care-team";
                /// Nurse or clinician outside the care team is asked for a reason to open the chart.
                AskToBreakGlass = "glass.ask" => "openings-glass-begun";
                /// Nurse or clinician outside the care team opens the chart for a reason, for an hour.
                BreakGlass Changes = "glass.break" => "openings-glass-begun";
                /// A manager signs that such an opening was looked at.
                ReviewBreakGlass Changes = "glass.review" => "openings-glass-reviewed";
                /// Nurse or clinician reads all results of a chart, released or not.
                ReviewResults = "results.review" => "openings-review";
                /// Nurse or clinician opens the file of a result, released or not.
                ReviewDocument = "document.review" => "openings-review-file";
                /// Nurse or clinician brings a file, which waits until they say what it is.
                StageFile Changes = "file.stage" => "openings-stage-file";
                /// Nurse or clinician sees that a file meant for another chart seems to belong to this one.
                FindInFile = "file.found" => "openings-found-in-file";
                /// Nurse or clinician uploads a result.
                UploadResult Changes = "result.upload" => "openings-upload";
                /// Nurse or clinician types values from a laboratory's paper.
                EnterValues Changes = "values.enter" => "openings-upload";
                /// A clinician sets a goal range for a patient, or the point above which somebody acts; or ends one.
                SetGoal Changes = "goal.set" => "openings-goal";
                /// Nurse or clinician opens a form that holds a result or takes it back; nothing of what is in it is shown there.
                BeginResultChange = "result.begin_change" => "openings-review";
                /// A clinician releases a result to the patient.
                ReleaseResult Changes = "result.release" => "openings-release";
                /// A clinician says that they have looked at a result, and what the patient is to know.
                SignResult Changes = "result.sign" => "openings-signed";
                /// A clinician holds a result until a day, or ends that.
                HoldResult Changes = "result.hold" => "openings-held";
                /// Nurse or clinician takes on a critical result.
                TakeOnCritical Changes = "critical.take_on" => "openings-taken-on";
                /// The patient reads when they want to see results.
                ReadWishes = "wishes.read" => "openings-wishes";
                /// The patient says when they want to see results.
                ChangeWishes Changes = "wishes.change" => "openings-wishes";
                /// Nurse or clinician takes a result back: nobody but staff sees it from then on.
                RetractResult Changes = "result.retract" => "openings-retract";
                /// Nurse or clinician compares a laboratory's message with the chart that it may belong to.
                CompareLabMessage = "lab_message.compare" => "openings-message-read";
                /// Nurse or clinician files a laboratory's message in a chart.
                FileLabMessage Changes = "lab_message.file" => "openings-message-filed";
                /// Nurse or clinician reads what a laboratory sent for a chart, as it came.
                ReadLabMessages = "lab_message.read" => "openings-message-read";
            }
            OfIntake {
                /// Nurse or clinician, the terminal or the clock takes in a laboratory's file.
                TakeInLabFile Changes = "lab_file.take_in" => "openings-message-filed";
                /// Nurse or clinician sets a laboratory's message aside, or says that they have seen what is said of it.
                SetAsideLabMessage Changes = "lab_message.set_aside" => "openings-message-read";
                /// Nurse or clinician opens a document in a laboratory's message that no chart holds, to see whose it is.
                OpenLabMessageDocument = "lab_message.document" => "openings-message-read";
            }
            OfPanel {
                /// Nurse or clinician reads which messages of laboratories wait for a person, and which files came.
                ListLabMessages = "lab_message.list" => "openings-in-list";
                /// Nurse or clinician looks for the patient of a laboratory's message.
                MatchLabMessage = "lab_message.match" => "openings-in-list";
                /// Staff looks for a patient by name or birth date.
                FindPatients = "patients.find" => "openings-in-list";
                /// Front desk reads how far patients are on the way to a login.
                ListActivations = "activations.list" => "openings-in-list";
                /// Nurse or clinician reads the list of results that wait for release.
                ListWaitingResults = "results.waiting" => "openings-in-list";
                /// The guard looks whether a file that nurse or clinician brings belongs to another chart.
                CompareFile = "file.compare" => "openings-in-list";
                /// Nurse or clinician reads which released results nobody has opened.
                ListUnopenedResults = "results.unopened" => "openings-in-list";
                /// The front desk reads which patients have no care team.
                ListWithoutTeam = "care_team.without" => "openings-in-list";
                /// A manager reads which charts were opened by staff outside their care teams.
                ListBreakGlass = "glass.list" => "openings-in-list";
            }
            OfRound {
                // Of "openings-other" the page tells by what was done, or leaves it out.
                /// The clock shows results whose moment has come.
                ReleaseDue Changes = "result.due" => "openings-release";
                /// The clock has readers told of what they can read since a while.
                TellOfResults Changes = "results.tell" => "openings-other";
                /// The clock has clinicians told again of what nobody has taken on.
                TellOfCritical Changes = "critical.escalate" => "openings-other";
                /// The clock does what birthdays ask for.
                KeepBirthdays Changes = "birthday.keep" => "openings-other";
            }
            ;
            // The clinic's own affairs are in no record: no patient reads of them, and who may is a matter of roles alone.
            OfDesk {
                /// The first manager names the clinic, before anybody can sign in.
                SetUpClinic Changes = "clinic.set_up" by Operator;
                /// A manager reads the settings page.
                ReadSettings = "settings.read" by Manager;
                /// A manager changes a setting that is no rule of who gets in.
                ChangeSettings Changes = "settings.change" by Manager;
                /// A manager changes how people sign in, or who opens whose chart.
                ChangeSecurity Changes = "settings.change_security" by Manager;
                /// A manager reads the page of when the clinic is open.
                ReadHours = "hours.read" by Manager;
                /// A manager says when the clinic is open, and when it is closed all the same.
                ChangeHours Changes = "hours.change" by Manager;
                /// A manager reads the terms and their earlier versions.
                ReadTerms = "terms.read" by Manager;
                /// A manager writes a new version of the terms.
                ChangeTerms Changes = "terms.change" by Manager;
                /// A manager opens the page of the mail server or of the text gateway.
                ReadServers = "servers.read" by Manager;
                /// A manager changes them, or tries whether they work.
                ChangeServers Changes = "servers.change" by Manager;
                /// Manager or clinician reads what tests are called.
                ReadTestNames = "test_names.read" by Manager | Clinician;
                /// Manager or clinician calls a test by another name.
                ChangeTestNames Changes = "test_names.change" by Manager | Clinician;
                /// Front desk or manager reads which notices could not leave.
                ListNotices = "notices.list" by FrontDesk | Manager;
                /// Front desk or manager has one tried again, or stops it.
                ManageNotices Changes = "notices.manage" by FrontDesk | Manager;
                /// Manager or clinician reads which tests are held.
                ReadHeldTests = "held_tests.read" by Manager | Clinician;
                /// Manager or clinician adds a test to hold, or takes one off.
                ChangeHeldTests Changes = "held_tests.change" by Manager | Clinician;
                /// Staff reads who covers for results that cannot wait.
                ReadCover = "cover.read" by Manager | Clinician | Nurse;
                /// Manager or clinician says who covers.
                ChangeCover Changes = "cover.change" by Manager | Clinician;
                /// Staff reads who is away, and who covers for them.
                ReadAway = "away.read" by Manager | Clinician | Nurse | FrontDesk;
                /// Staff enters when they are away; a manager anybody's time.
                ChangeAway Changes = "away.change" by Manager | Clinician | Nurse | FrontDesk;
                /// A manager reads the list of staff.
                ListStaff = "staff.list" by Manager;
                /// A manager invites a member of staff, or invites one again.
                InviteStaff Changes = "staff.invite" by Manager;
                /// A manager changes what a member of staff does here.
                ChangeRoles Changes = "staff.roles" by Manager;
                /// Managers help a member of staff back into their login.
                RecoverStaff Changes = "staff.recover" by Manager;
                /// A manager closes a member of staff's login.
                CloseStaff Changes = "staff.close" by Manager;
            }
        }
    };
}
pub(crate) use acts;

macro_rules! listed {
    (
        $( $door:ident { $( $(#[$doc:meta])* $act:ident $($changes:ident)? = $word:literal => $sentence:literal; )* } )*
        ; $desk:ident { $( $(#[$own_doc:meta])* $own:ident $($alters:ident)? = $own_word:literal by $($who:ident)|+; )* }
    ) => {
        closed_list! {
            /// Every act there is.
            pub enum Act {
                $($( $(#[$doc])* $act = $word, )*)*
                $( $(#[$own_doc])* $own = $own_word, )*
            }
        }
    };
}
acts!(listed);
