//! What can be done, as the policy decides on it and the trail keeps it. The type that stands for each in code, the door
//! that it is filed under and whether it changes something are the vault's; the sentence that a patient reads of it stands
//! with "Who opened my record".

use super::closed::closed_list;

closed_list! {
    /// Every act there is.
    pub enum Act {
        /// A person opens the first page of a chart: their own, or one they have a grant for.
        ReadHome = "home.read",
        /// A person reads the list of released results.
        ReadResults = "results.list",
        /// A person reads one released result.
        ReadResult = "result.read",
        /// A person who had opened a result reads that it was taken back.
        ReadRetraction = "retraction.read",
        /// A person opens or downloads the file of a released result.
        ReadDocument = "document.read",
        /// A person reads one test over time.
        ReadTrend = "trend.read",
        /// A person reads who opened the chart.
        ReadOpenings = "openings.read",
        /// Somebody writes on a page of the chart, and the portal keeps it until it is sent.
        KeepDraft = "draft.keep",
        /// Staff opens a patient's card: name, birth date, contact, activation.
        OpenCard = "card.open",
        /// Front desk registers a patient.
        RegisterPatient = "patient.register",
        /// Front desk issues an activation code, which voids the one before.
        IssueActivation = "activation.issue",
        /// Front desk revokes an activation code.
        RevokeActivation = "activation.revoke",
        /// Front desk or clinician corrects name, birth date, number or contact.
        CorrectPatient = "patient.correct",
        /// Front desk or clinician says that the patient has left, has died, or is back.
        ChangeChartState = "patient.state",
        /// A person says which pharmacy the patient uses.
        ChangePharmacy = "pharmacy.change",
        /// Staff locks the patient's own login.
        LockLogin = "login.lock",
        /// Front desk helps somebody back into a login.
        RecoverLogin = "login.recover",
        /// Front desk has a reset link sent to the address that the patient has proven.
        SendReset = "reset.send",
        /// The patient or the front desk reads who acts for the patient, and who is invited to.
        ListProxies = "proxies.read",
        /// The patient or the front desk invites somebody to act for the patient.
        InviteProxy = "proxy.invite",
        /// The patient or the front desk takes such an invitation back.
        RevokeProxyInvitation = "proxy.invitation.revoke",
        /// The patient changes what a proxy may do, or until when.
        ChangeGrant = "grant.change",
        /// The patient or the front desk ends a proxy's access.
        EndGrant = "grant.end",
        /// A proxy reads what their own grant covers.
        ReadOwnGrant = "grant.read_own",
        /// A proxy ends their own access.
        StepBack = "grant.step_back",
        /// The front desk looks at which parts of a chart a proxy would see; it holds none of them.
        PreviewGrant = "grant.preview",
        /// The patient keeps a result from proxies, or no longer does.
        KeepPrivate = "result.keep_private",
        /// Nurse or clinician withholds a result from proxies, or gives it back.
        WithholdResult = "result.withhold",
        /// Staff reads who is of the patient's care team.
        ReadCareTeam = "care_team.read",
        /// The front desk or somebody of the care team says who else is of it.
        ChangeCareTeam = "care_team.change",
        /// Nurse or clinician outside the care team is asked for a reason to open the chart.
        AskToBreakGlass = "glass.ask",
        /// Nurse or clinician outside the care team opens the chart for a reason, for an hour.
        BreakGlass = "glass.break",
        /// A manager signs that such an opening was looked at.
        ReviewBreakGlass = "glass.review",
        /// Nurse or clinician reads all results of a chart, released or not.
        ReviewResults = "results.review",
        /// Nurse or clinician opens the file of a result, released or not.
        ReviewDocument = "document.review",
        /// Nurse or clinician brings a file, which waits until they say what it is.
        StageFile = "file.stage",
        /// Nurse or clinician sees that a file meant for another chart seems to belong to this one.
        FindInFile = "file.found",
        /// Nurse or clinician uploads a result.
        UploadResult = "result.upload",
        /// Nurse or clinician types values from a laboratory's paper.
        EnterValues = "values.enter",
        /// A clinician sets a goal range for a patient, or the point above which somebody acts; or ends one.
        SetGoal = "goal.set",
        /// Nurse or clinician opens a form that holds a result or takes it back; nothing of what is in it is shown there.
        BeginResultChange = "result.begin_change",
        /// A clinician releases a result to the patient.
        ReleaseResult = "result.release",
        /// A clinician says that they have looked at a result, and what the patient is to know.
        SignResult = "result.sign",
        /// A clinician holds a result until a day, or ends that.
        HoldResult = "result.hold",
        /// Nurse or clinician takes on a critical result.
        TakeOnCritical = "critical.take_on",
        /// The patient reads when they want to see results.
        ReadWishes = "wishes.read",
        /// The patient says when they want to see results.
        ChangeWishes = "wishes.change",
        /// Nurse or clinician takes a result back: nobody but staff sees it from then on.
        RetractResult = "result.retract",
        /// Nurse or clinician compares a laboratory's message with the chart that it may belong to.
        CompareLabMessage = "lab_message.compare",
        /// Nurse or clinician files a laboratory's message in a chart.
        FileLabMessage = "lab_message.file",
        /// Nurse or clinician reads what a laboratory sent for a chart, as it came.
        ReadLabMessages = "lab_message.read",
        /// Nurse or clinician, the terminal or the clock takes in a laboratory's file.
        TakeInLabFile = "lab_file.take_in",
        /// Nurse or clinician sets a laboratory's message aside, or says that they have seen what is said of it.
        SetAsideLabMessage = "lab_message.set_aside",
        /// Nurse or clinician opens a document in a laboratory's message that no chart holds, to see whose it is.
        OpenLabMessageDocument = "lab_message.document",
        /// Nurse or clinician reads which messages of laboratories wait for a person, and which files came.
        ListLabMessages = "lab_message.list",
        /// Nurse or clinician looks for the patient of a laboratory's message.
        MatchLabMessage = "lab_message.match",
        /// Staff looks for a patient by name or birth date.
        FindPatients = "patients.find",
        /// Front desk reads how far patients are on the way to a login.
        ListActivations = "activations.list",
        /// Nurse or clinician reads the list of results that wait for release.
        ListWaitingResults = "results.waiting",
        /// The guard looks whether a file that nurse or clinician brings belongs to another chart.
        CompareFile = "file.compare",
        /// Nurse or clinician reads which released results nobody has opened.
        ListUnopenedResults = "results.unopened",
        /// The front desk reads which patients have no care team.
        ListWithoutTeam = "care_team.without",
        /// A manager reads which charts were opened by staff outside their care teams.
        ListBreakGlass = "glass.list",
        /// The clock shows results whose moment has come.
        ReleaseDue = "result.due",
        /// The clock has readers told of what they can read since a while.
        TellOfResults = "results.tell",
        /// The clock has clinicians told again of what nobody has taken on.
        TellOfCritical = "critical.escalate",
        /// The clock does what birthdays ask for.
        KeepBirthdays = "birthday.keep",
        /// The first manager names the clinic, before anybody can sign in.
        SetUpClinic = "clinic.set_up",
        /// A manager reads the settings page.
        ReadSettings = "settings.read",
        /// A manager changes a setting that is no rule of who gets in.
        ChangeSettings = "settings.change",
        /// A manager changes how people sign in, or who opens whose chart.
        ChangeSecurity = "settings.change_security",
        /// A manager reads the terms and their earlier versions.
        ReadTerms = "terms.read",
        /// A manager writes a new version of the terms.
        ChangeTerms = "terms.change",
        /// A manager opens the page of the mail server or of the text gateway.
        ReadServers = "servers.read",
        /// A manager changes them, or tries whether they work.
        ChangeServers = "servers.change",
        /// Manager or clinician reads what tests are called.
        ReadTestNames = "test_names.read",
        /// Manager or clinician calls a test by another name.
        ChangeTestNames = "test_names.change",
        /// Front desk or manager reads which notices could not leave.
        ListNotices = "notices.list",
        /// Front desk or manager has one tried again, or stops it.
        ManageNotices = "notices.manage",
        /// Manager or clinician reads which tests are held.
        ReadHeldTests = "held_tests.read",
        /// Manager or clinician adds a test to hold, or takes one off.
        ChangeHeldTests = "held_tests.change",
        /// Staff reads who covers for results that cannot wait.
        ReadCover = "cover.read",
        /// Manager or clinician says who covers.
        ChangeCover = "cover.change",
        /// A manager reads the list of staff.
        ListStaff = "staff.list",
        /// A manager invites a member of staff, or invites one again.
        InviteStaff = "staff.invite",
        /// Managers help a member of staff back into their login.
        RecoverStaff = "staff.recover",
        /// A manager closes a member of staff's login.
        CloseStaff = "staff.close",
    }
}
