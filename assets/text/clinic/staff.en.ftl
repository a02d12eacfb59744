## Notices and navigation

nav-staff = Staff
nav-settings = Settings

## Recovery

staff-recovery-link = Lost the way in?

## Care team and break-glass

settings-without-team = { $without } of { $all } charts have no care team
settings-without-team-means = With care teams, clinicians and nurses open these charts only with a reason. A critical result still opens for every clinician.
settings-without-team-desk = Someone with the front desk role fills the care teams first, on the page “Care teams”.
settings-without-team-own = Fill the care teams first:
settings-without-team-anyway = Switch although { $without } charts have no care team
settings-without-team-missing = Fill the care teams first, or check the box to switch anyway

## Settings and staff list

settings-title = Settings
settings-clinic = The clinic
settings-sign-in = Signing in
settings-notices = Notices
settings-mail = Mail
settings-mail-about = The mail server, and a test
settings-texts = Text messages
settings-texts-about = The text gateway, and a test
settings-no-host = Enter the name of a server, without https:// and without spaces
settings-no-email = Enter an e-mail address such as portal@example.org
settings-no-url = Enter a web address that begins with https://
settings-secret-set = It is set.
settings-secret-unset = It is not set.
servers-pinned = Certificates: the configuration file names whom to trust (ca_file). It cannot be changed here.
servers-test = Try it
servers-test-mail = Your e-mail address
servers-test-phone = Your mobile number
servers-test-does = Save first. Then this sends one fixed message, now, and says what came of it.
servers-test-button = Send the test
servers-test-missing = Enter where the test goes
servers-test-worked = The test was handed over
servers-test-worked-next = Look for it at { $to }. It can take a few minutes. What was waiting is sent now.
servers-test-failed = The test did not leave
servers-replies-none = Save the settings first: then the portal makes the address.
servers-replies-new = Make a new address
servers-replies-voids = The address that is out stops working.
settings-save = Save the settings
settings-empty = Fill this in
settings-too-long = Use at most { $longest } characters
settings-not-between = Enter a whole number from { $least } to { $most }
settings-no-colour = Enter a color as # and six letters or digits, for example #1f5f5b
settings-colour-pale = This color is too pale to read. Its contrast with the page is { $ratio } to 1, and 4.5 is the least.
settings-no-choice = Choose one of these.
settings-no-zone = Enter a time zone such as America/New_York
staff-title = Staff
staff-stuck = See which notices wait, and why
staff-name-hint = As patients know them, for example Dr Ito
staff-name-missing = Enter a name
staff-roles-hint = One person may hold several.
staff-roles-missing = Choose at least one role
staff-state = Login
staff-invited = Invited
staff-invited-until = The code works until { $until }.
staff-invited-over = The code has run out.
staff-active = Active
staff-invite = Invite somebody
staff-invite-button = Invite
staff-reinvite = Make a new code
staff-close = Close the login
staff-close-title = Close the login of { $name }?
staff-close-does = They are signed out at once and cannot sign in again. A closed login cannot be opened again.
staff-close-work = What they wrote and signed stays in the charts under their name.
staff-close-told = The other managers get a message about it.
staff-close-button = Close the login of { $name }
staff-close-not = Keep it
staff-code-title = Invitation
staff-code-once = This code is shown only now
staff-code-in-person = Hand it over in person, not by e-mail or phone. Was it lost? Make a new one on the staff list, which stops this one.
staff-code-for = For { $name }
staff-code-address = Open this address:
staff-code-trial = This is a trial: the address works on this computer only.
staff-code = Type this code:
staff-code-until = It works one time, until { $until }.
staff-code-done = Back to the staff list
staff-code-gone = The code for { $name } cannot be shown
staff-code-gone-next = A code is shown one time, within five minutes, to whoever made it, until a newer one stops it. Was it lost? Make a new one. It stops the one before.
staff-change-roles = Change the roles
roles-title = Roles of { $name }
roles-own = What do you do here yourself? Who also treats patients, or works at the front desk, ticks that too.
roles-at-once = The roles count at once, also where this person is signed in.
roles-told = The other managers get a message when somebody gets a new role.
roles-save = Save the roles
roles-last-manager = Nobody else could manage the clinic. Give another person the role of a manager first.
staff-last-manager = The clinic needs a manager
staff-last-manager-next = This is the only manager who can sign in, so the login was not closed. Invite another manager first.
role-clinician-may = Opens charts, uploads and releases results
role-nurse-may = Opens charts and uploads results
role-front-desk = Front desk
role-front-desk-may = Registers patients and prints activation sheets; sees no health data
role-manager = Manager
role-manager-may = Changes settings and invites staff; sees no health data
settings-access = Who may open which chart
settings-uploads = Files

## Settings of results

settings-results = Results

## After a form

notice-settings-saved = The settings were saved.
notice-roles-changed = The roles were changed. They count from now on.
notice-staff-closed = The login was closed. Its sessions have ended.

## Settings and staff list

staff-closed = Closed
