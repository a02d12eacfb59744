

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-spelled = { $month } { $day }, { $year }
date-with-time = { $date } at { $time }

sign-out = Sign out

## Parts of every page

page-skip = Skip to the main part
page-error-title = Error: { $title }
page-back = Back
page-signed-in-as = Signed in as
page-acting-for = You are acting for { $name }.
page-demo = This is a demo. Everybody here is invented.
page-nav = Main menu
page-call-us = Questions? Call us:
page-emergency = In an emergency, call { $number }.
page-help = Help and staying safe
page-change = Change
page-paging = More pages
page-print = Print
form-errors = Please check these answers
form-error-prefix = Error:
form-optional = (optional)
form-show-password = Show password
form-hide-password = Hide password
form-choose = Choose
form-continue = Continue
form-birth-date-hint = For example, May 3, 1958
form-month = Month
form-day = Day
form-year = Year
emergency-heading = Call { $number } now if somebody has:
emergency-chest = chest pain or pressure
emergency-breath = trouble breathing
emergency-stroke = a face that droops, a weak arm, or trouble speaking
emergency-bleeding = bleeding that does not stop
emergency-harm = thoughts of hurting themselves or others
emergency-not-here = Do not write to us here. Nobody may read it in time.
page-preview = This is a preview. You see your record as this person will see it.

## Staff: the settings themselves

setting-notice-name = Name in e-mails and texts
setting-notice-name-does = Choose a name that does not give away what people are treated for. Empty: “Your clinic”.
setting-upload-storage = Room for all files (gigabytes)
setting-upload-storage-does = Beyond this no more files are taken in. 1 to 10,000. What is there stays.
setting-upload-patient = Most files of one patient
setting-upload-patient-does = Beyond this no more files are added to a record. 10 to 20,000.
setting-upload-day = Most files that one person brings in a day
setting-upload-day-does = Beyond this somebody's uploads wait until tomorrow. 1 to 5,000. A bound on mistakes and on stolen logins.
setting-quiet-from = Quiet from (hour)
setting-quiet-from-does = From this hour on, notices that can wait do wait. 0 to 23. Codes and warnings leave at any hour.
setting-quiet-until = Quiet until (hour)
setting-quiet-until-does = At this hour they leave. 0 to 23. The same hour twice: no quiet hours.
setting-mail-host = Mail server
setting-mail-host-does = Its name, for example smtp.example.org. Empty: no mail is sent.
setting-mail-port = Port
setting-mail-port-does = 465 for encryption from the start, 587 for STARTTLS.
setting-mail-encryption = Encryption
setting-mail-encryption-does = Without encryption nothing is sent. The server's certificate is always checked.
setting-mail-tls = From the start (TLS)
setting-mail-starttls = After the greeting (STARTTLS)
setting-mail-user = User name at the server
setting-mail-user-does = Empty for a server that asks for none.
setting-mail-password = Password at the server
setting-mail-password-does = Kept sealed and never shown again. Leave it empty to keep the one that is set.
setting-mail-from = Sender's address
setting-mail-from-does = Patients see it as the sender, for example portal@example.org.
setting-texts-shape = How texts are sent
setting-texts-shape-does = Texts go to people who have agreed to them. They can stop them at any time.
setting-texts-off = No texts
setting-texts-form = A form with From, To and Body (as Twilio and others take it)
setting-texts-webhook = A message in JSON to your own service
setting-texts-url = Web address of the gateway
setting-texts-url-does = It begins with https:// and holds the account's id where the gateway wants it. Nothing is sent anywhere else.
setting-texts-user = User name of the form
setting-texts-user-does = The account's id or the key's id. The JSON message needs none.
setting-texts-password = Password or secret
setting-texts-password-does = The form's password, or the bearer secret of the JSON message. Kept sealed; leave it empty to keep the one that is set.
setting-texts-from = Sender's number
setting-texts-from-does = As the gateway knows it, for example +15550100199.
setting-texts-country = Country code
setting-texts-country-does = For numbers that were written without one, for example 1.
setting-texts-replies = Address for replies
setting-texts-replies-does = Enter it at the gateway for incoming messages, so that STOP and START are heard.

setting-factor = Second step for patients
setting-factor-does = With “Required”, a password alone opens no record. With “Offered”, patients may go without, with a longer password. Staff always have one. A change counts from the next sign-in.
setting-factor-required = Required
setting-factor-offered = Offered
setting-sent = Codes by e-mail or text
setting-sent-does = For patients whose phone or passkey is not at hand. These codes are weaker: who reads the patient's mail can sign in. Never for staff.
setting-sent-off = Not sent
setting-sent-email = By e-mail
setting-sent-both = By e-mail and text
setting-trust = Days that a patient's own device is trusted
setting-trust-does = For so long a device that patients call their own asks for the password only. 0 to 90; with 0, never.
setting-clinic-name = Clinic name
setting-clinic-name-does = Stands at the top of every page and on every sheet.
setting-clinic-address = Postal address
setting-clinic-address-does = Stands on the sheets that patients take home.
setting-clinic-phone = Phone number for patients
setting-clinic-phone-does = Patients are asked to call it when something does not work.
setting-emergency = Emergency number
setting-emergency-does = Patients are told to call it, and not to write here, in an emergency.
setting-zone = Time zone
setting-zone-does = Every date and time is shown in this zone, for example America/New_York.
setting-colour = Brand color
setting-colour-does = Colors buttons and links. A color that is too pale to read is refused.
setting-idle = Minutes until somebody is signed out
setting-idle-does = After this many minutes without a click or a key, people must sign in again. 2 to 60.
setting-activation-days = Days that an activation sheet works
setting-activation-days-does = After this many days a sheet that nobody used stops working. 1 to 14.
setting-age-narrows = Age at which a parent sees less
setting-age-narrows-does = On this birthday a parent keeps visits and their own messages, and loses everything else until the child gives it again. 6 to 18.
setting-age-ends = Age at which a parent's access ends
setting-age-ends-does = On this birthday a parent's access ends. Grown-ups can invite their parents themselves. 12 to 21.
setting-charts = Charts that clinicians and nurses may open
setting-charts-all = Every chart
setting-charts-team = Their care team's charts; others only with a reason
setting-charts-does = With care teams, opening another chart takes a reason, lasts an hour, is told at once to each manager whose address is known, and is shown to the patient. Fill the care teams first.

## Errors

error-home = Go to the first page
error-not-found = This page is not here
error-not-found-next = The address may be wrong, or the page may have moved. Go to the first page and find your way from there.
error-not-allowed = You cannot open this page
error-not-allowed-next = Your login does not cover it. If you think it should, please call us.
error-sign-in = You were signed out
error-sign-in-next = For your safety you were signed out after some time. What you just sent was not saved. Please sign in and send it again.
error-step-up = Please confirm that it is you
error-step-up-next = This page changes who can get in. Go to the first page, sign in again, and come back here.
error-stale = This page was out of date
error-stale-next = Something changed since you opened it, so nothing was done. Go back, load the page again and try once more.
error-too-fast = Please wait a moment
error-too-fast-next = A great many pages were opened with your login in a short time. This one was not opened, and nothing was done. Wait a minute and try again. If it was not you, change your password.
error-too-many = Please wait a moment
error-too-many-next = The portal is busy right now. Nothing was done. Wait a minute and try again.
error-full = The portal cannot save anything right now
error-full-next = Its disk is full. Nothing was changed. Try again later; if it is urgent, call us. Whoever looks after the portal has to make space on the disk.
error-broken = Something went wrong on our side
error-broken-next = It was not your mistake. Please try again. If it happens again, call us and tell us this number.
error-broken-id = Number of this request:

## Notices after a form

notice-password-changed = Your password was changed. You are signed out on all other devices.
notice-username-changed = Your user name was changed. You are signed out on all other devices.
notice-choices-saved = Your choices were saved.
notice-factor-renamed = The name was saved.
notice-factor-removed = It was removed. You are signed out on all other devices.
notice-app-added = The app was added. You are signed out on all other devices.
notice-address-changed = Your details were changed. We told you at your addresses.
notice-address-confirmed = Thank you. From now on we write to you there.
notice-language-saved = The language was changed.
notice-pharmacy-saved = The pharmacy was saved.
notice-chart-added = The record was added to your login.
notice-session-ended = That device was signed out.
notice-sessions-ended = You are signed out everywhere else.
notice-password-reset = Your new password works now. Sign in with it.
notice-recovery-stopped = The recovery was stopped. Its code does not work any more.
notice-distrusted = We will ask for the second step there again.
notice-activation-revoked = The activation sheet no longer works.
notice-invitation-revoked = The code no longer works.
notice-proxy-changed = The change holds from now on.
notice-proxy-ended = This person can no longer see the record.
notice-stepped-back = You can no longer see that record.
notice-result-kept = Only you and your care team see this result now.
notice-result-shared = People who act for you can see this result again.

## Staff: notices and navigation

notice-terms-saved = The new terms were saved. Patients are asked at their next sign-in.
nav-terms = Terms
notice-activation-sent = The code is on its way. It works for 24 hours.
notice-reset-sent = The link is on its way to the address that the patient has proven. It works for 30 minutes.
notice-patient-corrected = The data were corrected.
notice-chart-state-changed = The chart was changed.
notice-results-uploaded = The results were added. The list says which of them the patient can see.
notice-result-uploaded = The result was added. Below it says whether the patient can see it.
notice-result-released = The result was released. The patient can read it now.
notice-result-retracted = The result is taken back. The patient no longer sees it.
notice-patient-registered = The patient was registered.
notice-settings-saved = The settings were saved.
notice-login-locked = The login is locked. The patient gets back in by a recovery.
notice-staff-closed = The login was closed. Its sessions have ended.
notice-recovery-proposed = It is proposed. Please ask a second manager.
notice-recovery-withdrawn = It was taken back. No code was made.
notice-tried-again = The notice is tried again now.
notice-stopped = The notice was stopped. It will not be sent.
nav-results = Results
nav-activations = Activations
nav-care-teams = Care teams
nav-patients = Patients
nav-staff = Staff
nav-settings = Settings
nav-notices = Notices
notice-result-withheld = People who act for the patient no longer see this result.
notice-result-given-back = People who act for the patient see this result again, if nothing else keeps it from them.
notice-care-team-changed = The care team was changed.
notice-care-teams-filled = The care teams were saved.
notice-care-teams-partly-filled = Some care teams were not saved: the chart or the colleague changed in the meantime, or you opened that chart with a reason. Look at the list again.
notice-chart-opened = The chart is open for an hour. A message to the managers is on its way.
notice-chart-opened-untold = The chart is open for an hour. No manager could be told: none has an address. Tell one yourself.
notice-number-to-call-saved = The number is saved.
notice-opening-reviewed = You signed that you looked at this opening.
nav-reasons = Reasons given

## Signing in

sign-in = Sign in
sign-in-title = Sign in
sign-in-username = User name
sign-in-username-missing = Enter your user name
sign-in-password = Password
sign-in-password-missing = Enter your password
sign-in-shared = Other people use this computer too
sign-in-idle = You will be signed out after { $minutes } minutes without use.
sign-in-forgot = I forgot my password
sign-in-recover = I have a one-time code from the clinic
sign-in-wrong = This user name and password do not fit together
sign-in-wrong-next = Check both and try again. Capital letters matter in the password.
sign-in-wait = Too many tries
sign-in-wait-next = { $minutes ->
    [one] Please wait a minute, then try again.
   *[other] Please wait { $minutes } minutes, then try again.
}
sign-in-timed-out = You were signed out to keep your record safe. Sign in again to go on.
sign-in-new = New here?
sign-in-new-next = The front desk gives you a sheet with a code. With it you make your own login.
sign-in-new-button = I have a code
sign-in-code-title = Enter your code
sign-in-code = Code from your app
sign-in-code-hint = Open the app on your phone. Type the 6 digits it shows for this clinic.
sign-in-code-missing = Enter the code
sign-in-code-wrong = This code did not work
sign-in-code-wrong-next = Each code works once and for a short time. Wait for the next one in your app and type that.
sign-in-code-clock = Type the 6 digits that the app shows right now. Also check your phone's clock: if its time is wrong, its codes don't work. In your phone's settings, let it set date and time by itself.
sign-in-lost = I don't have my phone
sign-in-lost-call = Call us, or come by with your photo ID. We help you back in.
backup-why = You got ten backup codes when you set up your second step. Type one that you haven't used.
backup-code = Backup code
backup-hint = It has 16 letters and digits. You don't need the number in front of it.
backup-wrong = This backup code didn't work
backup-wrong-next = Check each letter and digit. A code works once, and new codes stop the old ones. Try another one.
backup-none = You can't use a backup code here. Either none is left, or only your passkey counts.
backup-lost = No backup codes?
code-of-backup = This looks like one of your backup codes
code-of-backup-next = A backup code takes the place of the code from your app. First sign in with your username and password. Then choose “I don't have my phone”.
code-of-backup-here = Use a backup code
code-of-desk = This looks like a one-time code from the clinic
code-of-desk-next = Use your one-time code from the clinic
code-of-sheet = This looks like the code on your sheet
code-of-sheet-next = Use the code on your sheet
sign-in-other = Sign in as somebody else
sign-in-again = Sign in again
signed-out-title = You are signed out
signed-out-done = Your record is closed
signed-out-close = Close this window if other people use this computer.

## Passkeys

passkey-sign-in = Sign in with a passkey
passkey-about = A passkey is the fingerprint, face or PIN of your own device.
passkey-use = Use your passkey
passkey-create = Create a passkey
passkey-failed = Your device did not confirm
passkey-failed-next = Press the button to try again, or use another way.
passkey-no-browser = This browser has no passkeys. Use another way.
passkey-no-script = Passkeys need JavaScript. Turn it on in your browser, or use another way.
passkey-no-address = Passkeys do not work at this web address.
passkey-wrong = This passkey did not work
passkey-wrong-next = It may be an old one, or it took too long. Try again, or use another way.
passkey-copied = We did not accept this passkey
passkey-copied-next = Somebody may have copied it. Use another way to sign in, and call us.
passkey-new-title = Add a passkey
passkey-too-many = You have 10 passkeys already
passkey-too-many-next = A login can hold 10. Remove one that you do not use any more, then add the new one.
passkey-too-many-go = See my passkeys
passkey-new-others = Once it is there, you are signed out everywhere else.
notice-passkey-added = The passkey was added. You can sign in with it from now on.
history-wrong-passkey = A passkey was refused.
history-confirmed = Somebody signed in confirmed who they are.
history-not-confirmed = Somebody signed in could not confirm who they are.
history-code-sent = A code was asked for. We sent it.

## Step-up: showing again who it is

step-up-title = Please confirm that it is you
step-up-why = The next page can change who gets in. So we ask you once more.
confirm-title = One more step
confirm-code-instead = Use a code instead

## Trusted devices and sent codes

sign-in-trust = This is my own device. Ask for my password only, until { $until }.
sent-offer = Have a code sent to me
sent-offer-weaker = For when your app or passkey is not at hand. It is less safe than those.
sent-by-email = Send a code by e-mail
sent-by-text = Send a code by text
sent-title = Type the code we sent
sent-where = We sent it to the address that we have for you. It works for 10 minutes.
sent-code = Code
sent-code-hint = 6 digits
sent-wrong-next = Look for our newest message and type its 6 digits. You have 3 tries in all.
sent-not-received = No code came
sent-not-received-wait = It can take a few minutes. Look in the spam folder too. You can have another one sent.
sent-not-received-call = Do we have a wrong address or number? Please call us. It cannot be changed here.
sent-spent = There are no tries left
sent-spent-next = Use another way, or sign in again and have a new code sent.
sent-enough = We sent you enough codes for now
sent-enough-next = Use another way, or try again tomorrow. If it is urgent, call us.

## Making a login

activate-link-title = Open your record online
activate-link-why = Your code is in the link. Type the patient's birth date to go on. Will you act for someone else? Then type their birth date, not yours.
activate-wrong-next = Check the patient's birth date and try again. If it still doesn't work, ask us for a new code.
enrol-later = Not now
enrol-sheet-title = Use the code on your sheet
enrol-invitation-title = Join the clinic's staff
enrol-code = Code
enrol-code-hint = It stands on your sheet in four groups. Small or large letters do not matter.
enrol-invitation-hint = Your manager gave it to you. Small or large letters do not matter.
enrol-code-missing = Enter the code
enrol-born = Birth date of the patient
enrol-born-missing = Enter the patient's birth date: month, day and year
enrol-born-whose = We ask for the birth date of the patient whose record the code opens. If you will act for someone else, that is their birth date, not yours. Check the code too. Too many wrong dates stop it.
enrol-wrong = This code and birth date do not fit, or the code is too old
enrol-wrong-invitation = This code does not fit, or it is too old
enrol-wrong-next = Check both and try again. If it still does not work, ask us for a new code.
enrol-hello = Hello,
enrol-password-title = Choose a user name and a password
enrol-password-intro = You will type them each time you sign in.
enrol-name = Your name
enrol-name-missing = Enter your name
enrol-username = User name
enrol-username-hint = At least 3 letters or digits. Your e-mail address works too.
enrol-username-missing = Choose a user name
enrol-username-shape = Use 3 to 64 letters, digits, dots or dashes
enrol-username-taken = Somebody else has this user name. Choose another one.
enrol-terms = Read the terms of use
enrol-terms-accept = I accept the terms
enrol-terms-missing = Please accept the terms to go on
enrol-factor-title = Set up the app on your phone
enrol-factor-why = A password alone can be stolen. An app on your phone makes a new code each time you sign in.
enrol-factor-app = Open an authenticator app. If you have none, get one from your phone's app store.
enrol-factor-scan = In the app, add an account and scan this picture:
enrol-factor-qr = QR code for your authenticator app
enrol-factor-here = On this phone? Open it in the app
enrol-factor-cannot-scan = I cannot scan the picture
enrol-factor-type = Choose to type a key in the app, and type this one:
enrol-factor-code = Code from the app
enrol-factor-code-hint = 6 digits. They change every 30 seconds.
enrol-factor-wrong-next = Type the 6 digits that the app shows right now. If it fails again, check that your phone shows the right time.
enrol-recovery-title = Keep these codes
enrol-done = Your login is ready
enrol-done-next = You are signed in. One last thing before you go on.
enrol-recovery = Backup codes
enrol-recovery-why = With one of them you can sign in without your phone. Each works once. We cannot show them again, so print them or write them down now.
enrol-recovery-kept = I have kept them
enrol-add-offer = Do you sign in here already?
enrol-add-link = Add this record to your login
enrol-add-title = Add this record to your login
enrol-add-whose = Record of { $name }
enrol-add-login = You are signed in as { $name }.
enrol-add-own = Is this your own record?
enrol-add-own-next = Add it only if it is yours. To act for somebody else, ask us for a code of your own.
enrol-add-parent = Are you a parent of this child?
enrol-add-parent-next = Add the record only if you are. You will act for the child, with a login of your own.
enrol-add-button = Add this record
enrol-passkey-card = No password to remember
enrol-passkey-card-about = You can sign in with a passkey instead: the fingerprint, face or PIN of your own device.
enrol-passkey-only = Use a passkey only
enrol-name-title = Choose a user name
enrol-name-intro = You will sign in with your passkey. The name helps us find you when you call.
enrol-passkey-title = Create your passkey
enrol-passkey-why = With a passkey you need no password and no code.
enrol-passkey-where = Your device keeps it. It asks for your fingerprint, face or PIN, and we never see those.
enrol-passkey-rather = I would rather have a password
enrol-passkey-instead = Or use a passkey
enrol-passkey-instead-about = Then you need no app: your device asks for your fingerprint, face or PIN.
enrol-passkey-wrong-next = It took too long, or your device has one for us already. Try again.
enrol-recovery-why-passkey = If you lose your device, one of them helps you back in. Each works once. We cannot show them again, so print them or write them down now.
enrol-parent-name = So enter your own name here, not the child's.
enrol-acts-for = You will act for { $name }.

## Passwords

password-label = Password
password-hint = At least { $shortest } characters. Four or five words that do not belong together make a strong one.
password-phrase = Nothing comes to mind? These words make a strong password:
password-phrase-take = Use these words as my password
password-phrase-keep = Write them down, or save them in your phone or browser. Type the spaces too.
password-both = You typed a password and also ticked the words below. Do one of the two.
password-missing = Choose a password
password-short = Use at least { $shortest } characters
password-long = This password is too long. Use fewer than 256 characters.
password-common = Many people have used this password.
password-personal = This password says little more than your name, user name or birth date.
password-clinic = This password says little more than our name or what this page is for.
password-repeats = This password repeats itself or is a simple row of keys.
password-guessable = This password follows a pattern that is easy to guess.
password-holds-seconds = A computer guesses it at once.
password-holds-hours = A computer guesses it in a few hours.
password-holds-days = A computer guesses it in a few days.
password-holds-months = A computer guesses it in a few months.
password-holds-years = A computer needs years to guess it.
password-choose-other = Choose another one.

## Terms

terms-title = Terms of use
terms-version = Version { $version }, since { $since }
terms-new-title = We have new terms
terms-new = Please read them. We ask once.
terms-accept = I accept the terms
terms-not = You do not want to accept them? Sign out and call us. You can get everything on paper instead.
terms-text =
    # What this page is for
    Here you read your own health record. It does not take the place of a visit or a call.

    # Not for emergencies
    Nobody reads this page at night. In an emergency, call the emergency number.

    # Keep it yours
    - Keep your password, your codes and your phone to yourself.
    - Tell us at once if you think that somebody else got in.
    - We never ask for your password or a code, by phone or e-mail.

    # What we write down
    We write down who opens your record, and when. You can look at that list. We use your e-mail and phone to tell you of news here.

    # Your choice
    You can stop using this page at any time and get everything on paper instead. Your care stays the same.

    # When these terms change
    We ask you again when we change them.

## Recovery by the front desk

recover-title = Use your one-time code from the clinic
recover-intro = With this code you set up a new way to sign in. The old ways then end.
recover-code = One-time code from the clinic
recover-code-hint = We gave it to you in four groups. Small or large letters do not matter.
recover-born = Your birth date
recover-born-proxy = If you only act for somebody else here, enter that person's birth date.
recover-born-missing = Enter the birth date: month, day and year
recover-no-code = You have no code? Call us, or come by with your photo ID.
recover-not-yet = This code works from { $from }
recover-not-yet-next = We wait a day, so that nobody else can use it unseen. Please come back then.
recover-contact-title = Is this still right?
recover-contact-intro = This is how we reach you. We do not show all of it.
recover-contact-email = Is { $email } still your e-mail?
recover-contact-mobile = Is { $mobile } still your mobile number?
recover-contact-yes = Yes, it is mine
recover-contact-no = No, not any more
recover-contact-no-hint = We stop using it for your login.
recover-contact-no-email = We have no e-mail address for you.
recover-contact-no-mobile = We have no mobile number for you.
recover-contact-new = You can add a new address on the page of your details, once you are in.
recover-contact-missing = Say whether it is still yours
recovery-sheet-title = Your one-time code from the clinic
recovery-sheet-why = with this code you get back into your login.
recovery-sheet-from = The code works from { $from }.
recovery-sheet-step-code = Open the page above. Type the code and your birth date.
recovery-sheet-step-contact = Say whether your e-mail and your number are still right.
recovery-sheet-step-new = Choose a new password and a new second step. The old ones end.
recovery-sheet-told = We also wrote to the addresses that we have. Whoever gets that letter can stop this code.
cancel-title = Stop this recovery?
cancel-intro = Somebody told us that they lost the way into your login. We gave them a code.
cancel-does = If that was not you, press the button. The code stops at once, and we look into it.
cancel-go = It was not me. Stop the code
cancel-was-you = It was you? Then leave this page and do nothing.
cancel-done-title = The code is stopped
cancel-done = The code does not work any more
cancel-done-next = Your login is as it was before. Call us if you want to know what happened.
cancel-nothing = There is nothing left to stop
cancel-nothing-next = The code was used, was stopped, or is too old. If it was not you who used it, call us now.

## Reset by e-mail

reset-title = I forgot my password
reset-intro = We send you an e-mail with a link. With it you choose a new password.
reset-who = Your user name or your e-mail address
reset-who-missing = Enter your user name or your e-mail address
reset-send = Send the link
reset-sent-title = Look into your e-mail
reset-sent = If we know you by this name, a link is on its way
reset-sent-next = It goes to the e-mail address that you gave us, and works for 30 minutes.
reset-nothing = Nothing came?
reset-nothing-spam = Wait a few minutes. Then look into the folder for junk mail.
reset-nothing-name = Check the name and try again. We send at most 3 links in an hour.
reset-nothing-call = We can only send to an address that you proved to be yours. If you have none, call us.
reset-back = Back to sign in
reset-link-title = Choose a new password
reset-link-intro = Press the button to go on. The link works once.
reset-link-go = Choose a new password
reset-link-not-you = You did not ask for this? Then leave this page and do nothing. Your password stays as it is.
reset-dead = This link does not work any more
reset-dead-next = It was used before, or it is too old. A link works once and for 30 minutes.
reset-dead-again = Ask for a new link
reset-proof-title = Show that it is you
reset-proof-why = Your e-mail alone is not enough to get in. Show your second step, as you do when you sign in.
reset-phone-about = We can send a code by text to the phone number that you gave us. Type it on the next page.
reset-phone-where = We sent it to the phone number that we have for you. It works for 10 minutes.
reset-phone-wait = It can take a few minutes. You can have another one sent.
reset-phone-spent-next = Ask for a new link to start again, or call us.
reset-desk-title = Please call us or come by
reset-desk-why = No backup codes either? Call us, or come by with your photo ID. We help you back in.
reset-desk-next = This login has nothing left with which we could tell on this page that it is you.
reset-password-title = Choose a new password
reset-keep = Keep this password
reset-ends = You are then signed out everywhere, and sign in with the new password.

## First page

home-title = Health record
home-of = Record of
home-results = Test results
home-results-about = Results and letters that your care team has released
home-results-alone = Results that the care team has released
home-papers = Letters and documents
home-papers-about = Letters and other documents that the care team has released
home-results-new = { $count ->
    [one] 1 new
   *[other] { $count } new
}
home-openings = Who opened my record
home-openings-about = Everybody who looked at it, and when
home-nothing = Nothing to see here yet
home-nothing-next = The patient has not shared any part of the record that this page shows.
reach-on-file = Is this your email?
reach-on-file-why = The clinic has this address for you. We'll only write to you there after you say it's yours.
reach-on-file-yes = Yes, write to me there
reach-on-file-other = Use another email
reach-later = Not now
reach-nowhere = We can't write to you
reach-nowhere-why = You haven't confirmed an email or a cell phone number yet. Until you do, we can't tell you when something new is here.
reach-mobile-why = The clinic has this cell phone number for you:
reach-mobile = Confirm your number
reach-add = Add your email
home-choose = Whose record would you like to open?
home-no-chart = No record is open to you
home-no-chart-next = Your access has ended. If you think that is wrong, please call us.
home-proxies = Who can see my record
home-proxies-about = People who act for you, and what they see
home-own-access = Your access to this record
home-own-access-about = What you see, until when, and how to end it
home-choose-own = Your own record
home-choose-other = You act for this person

## Your account: the hub

account-title = Your account
account-password-about = Choose another one at any time
account-security = Signing in and safety
account-security-about = Your devices, your second step, and what happened with your login

## Security page

security-recovery-since = That was on { $since }.
security-sessions = Where you are signed in
security-this = This device
security-place = { $device }, from an internet address that starts with { $start }
security-device = { $browser } on { $system }
security-device-unknown = A device we do not know
security-since = Signed in on { $since }. Last used on { $used }.
security-end = Sign out of { $device }
security-end-others = Sign out everywhere else
security-only-here = You are signed in here and nowhere else.
security-factors = Your second step
security-factors-about = After your password, one of these shows that it is you.
security-no-factors = You have none yet.
security-kind-app = Codes from an app on your phone
security-kind-passkey = Passkey
security-kind-email = Codes by e-mail
security-kind-text = Codes by text message
security-added = Added on { $added }. Not used yet.
security-added-used = Added on { $added }. Last used on { $used }.
security-codes = Backup codes
security-codes-left = { $count ->
    [0] You have no backup codes left.
    [one] You have 1 backup code left.
   *[other] You have { $count } backup codes left.
}
security-codes-why = Each code gets you in once when you do not have your phone.
security-devices = Devices that know you
security-devices-about = You have signed in on these devices before.
security-no-devices = There are none yet.
security-seen = Last used on { $seen }.
security-trusted = Needs no second step until { $until }.
security-distrust = Stop trusting { $device }
security-lately = What happened lately
security-all-history = See everything that happened
codes-title = New backup codes
codes-intro = You get 10 new codes to write down or print.
codes-old = Your old codes stop working at once. You will be signed out on all other devices.
codes-make = Make new codes
codes-made-title = Your new backup codes
codes-made = Your new codes work now
codes-made-next = The old ones do not work any more. We show the new ones only this once.
codes-of = For { $address }, made on { $date }
codes-copy = Copy
codes-copied = Copied
codes-save = Save as a file
history-title = What happened with your login
history-intro = If something here was not you, call us.
history-older = Earlier
history-in = Signed in.
history-in-by-app = Signed in with a code from the app.
history-in-by-recovery-code = Signed in with a backup code.
history-in-by-passkey = Signed in with a passkey.
history-in-by-sent-code = Signed in with a code that we sent.
history-in-by-trusted = Signed in on a trusted device.
history-right-password = Somebody typed the right password, but did not take the second step.
history-wrong-password = Somebody typed a wrong password.
history-wrong-code = The password was right, but the second step was wrong.
history-signed-out = Signed out.
history-ended-other = Another device was signed out.
history-ended-others = All other devices were signed out.
history-distrusted = A device is not trusted any more.
history-new-codes = New backup codes were made.
history-made = This login was made.
security-change = Change
security-not-me = Was something here not you?
security-not-me-about = If somebody else got in, lock your login at once. You do not have to be sure.
factor-title = Second step: { $name }
factor-name = What do you call it?
factor-name-hint = For example, “my phone”
factor-name-wrong = Enter a name of 1 to 60 letters
factor-rename = Save the name
factor-remove-title = Do you not use it any more?
factor-remove-what = Once you remove it, it does not get you in any more. You will be signed out on all other devices.
factor-remove = Remove it
factor-needed = You still need this one
factor-needed-second = It is your only second step, and you must have one. Add another first, then remove this one.
factor-needed-only = You have no password, and nothing else gets you in. Add another way first, then remove this one.
app-title = Add an app for codes
app-intro = Use this when you have a new phone, or want the codes on a second one.
app-name-default = App for codes
app-add = Add this app
app-too-many = You have 5 apps already
app-too-many-next = Remove one that you do not use any more. Then add the new one.
history-changed-address = An e-mail address or mobile number was changed.
history-added-factor = A new second step was added.
history-renamed-factor = A second step got another name.
history-removed-factor = A second step was removed.
history-locked = The login was locked by “This was not me”.
history-locked-by-clinic = The clinic locked this login.
security-names = How you sign in
security-password-kept = You have one. Nobody at the clinic can see it.
security-no-password = You have none.
password-change = Change your password
password-choose = Choose a password
password-current = Your password today
password-current-wrong = This is not your password today. Check it and try again.
password-first = So far you sign in with your passkey alone. A password is one more way in.
password-ends = After the change you will be signed out on all other devices.
username-change = Change your user name
username-ends = You will sign in with the new name from now on. You will be signed out on all other devices.
username-why = Why is a name taken?
username-why-next = Each name belongs to one login. If the one you want is taken, add a number or a dot.
history-new-password = The password was changed.
history-wrong-current = Somebody tried to change the password, but did not know the old one.
history-new-name = The user name was changed.
history-asked-for-link = Somebody asked for a link to choose a new password.
history-too-many-links = Somebody asked for such a link too often. None was sent.
history-used-link = The link to choose a new password was opened.
history-unlocked = The clinic opened this login again.
history-chose-notices = What we write about was chosen anew.
history-accepted-terms = The terms of use were accepted.
history-desk-code-failed = Someone typed a one-time code from the clinic, but it did not open this account.
history-desk-code-typed = A one-time code from the clinic was typed.
history-desk-code-stopped = A one-time code from the clinic was stopped.
history-desk-code-used = A new way to sign in was set up with a one-time code from the clinic.
history-reset-not-proved = Someone had the link for a new password, but the second step was wrong.
history-reset-proved = The second step for a new password was right.
history-desk-code-made = A one-time code was made for this account.
history-texts-stopped = Text messages were stopped by an answer from the phone.
history-texts-started = Text messages were started again by an answer from the phone.
history-acts-for = This account was given access to someone's record.
history-added-chart = A record was added to this account.
security-from = From an internet address that starts with { $start }.
history-other = The portal noted a step for this account.

## This was not me

not-me-title = This was not me
not-me-intro = Did somebody else get into your login, or try to? Lock it now and ask later.
not-me-mail = We wrote to you because something changed with your login. If that was not you, lock it now.
not-me-then = When you press the button:
not-me-then-locked = Your login is locked. Nobody gets in, and for now you do not either.
not-me-then-out = Everybody is signed out, on every device.
not-me-then-void = Your password stops working. So does every second step or address that was added in the last 3 days.
not-me-then-told = The clinic is told at once.
not-me-then-back = You get back in by coming to the clinic with your photo ID, or by phone.
not-me-lock = Lock my login now
not-me-unsure = Only want to tidy up? Go back: you can sign out other devices there.
not-me-was-me = If it was you, close this page. Nothing has changed.
not-me-dead = This link does not work any more
not-me-dead-why = Each link works for 3 days, and only once.
not-me-dead-next = If somebody else got in, sign in and press “This was not me”. Or call us:
locked-title = Your login is locked
locked-done = Nobody can get in now
locked-told = Everybody was signed out, and the clinic knows about it.
locked-next = What happens next
locked-next-call = Call us, or come by with your photo ID:
locked-next-check = We make sure that it is you.
locked-next-new = You choose a new password and set up your second step again.
locked-mail = Can somebody else read your e-mail? Then change the password of your e-mail too.

## Details page

account-details = Your details
account-details-about = E-mail, mobile, language, pharmacy
details-title = Your details
details-intro = We use them to reach you. A new address counts once you have shown that it is yours.
details-email = E-mail
details-mobile = Mobile phone
details-language = Language
details-pharmacy = Pharmacy
details-none = none
details-remove = Remove
details-waiting = Not proven yet:
details-agreed = You agreed to texts on { $since }.
details-not-agreed = You have not agreed to texts.
details-stopped = You sent STOP. No texts go there.
details-yours = Yours
details-see-pharmacy = See or change
details-save = Save
details-back = Back to your details
details-language-which = Language of pages, e-mails and texts
details-language-missing = Choose a language
details-email-how = We send a link to the new address. The old one stays until you use it.
details-email-new = New e-mail address
details-email-wrong = Enter an e-mail address such as name@example.org
details-email-send = Send the link
details-email-sent-title = Look at your e-mail
details-email-sent = The link is on its way
details-email-sent-next = Open it within 24 hours and press the button. Then the new address counts.
details-email-missing = No mail? Look in the spam folder, and check the address above.
details-held-back = Links are held back: this portal has no public address yet. Please call us to change your e-mail address.
details-same = You use this one already
details-enough = We have sent three within the hour. Wait a while and try again.
details-link-title = Is this your address?
details-link-why = Press the button to show that mail to this address reaches you.
details-link-button = Yes, use this address
details-link-not-you = You did not ask for this? Do not press the button. Call us.
details-link-dead = This link does not work any more
details-link-dead-next = It was used, or it is too old. Sign in and ask for a new one.
details-proven-title = Address changed
details-proven = We use the new address now
details-proven-next = We told the old one too. You are signed out everywhere but where you asked for it.
details-mobile-how = We text you a code with 6 digits.
details-mobile-new = New mobile number
details-mobile-wrong = Enter a mobile number with 7 to 15 digits
details-mobile-send = Send the code
details-agree = You may send me texts at this number
details-agree-means = Send STOP at any time to end them.
details-agree-missing = Tick the box if we may send you texts. Without it we cannot use the number.
details-code-title = Enter the code
details-code-sent = We sent a text with 6 digits. It works for 10 minutes.
details-code = Code from the text
details-code-missing = Enter the code from the text
details-code-wrong = This code is not right, or it is too old. Check the text and try again.
details-code-spent = Too many tries with this code. Ask for a new one.
details-code-again = No text? Send a new code
details-is-factor = You need this address to sign in
details-is-factor-next = Your codes for signing in go there. Set up another way first, then remove it.
details-to-security = Signing in and security
pharmacy-of = Pharmacy of
pharmacy-name = Name and street
pharmacy-hint = For example, Corner Pharmacy, 12 Alder Street. Leave it empty if you have none.
pharmacy-long = Use at most { $longest } characters

## Notices: what somebody wants to hear of

choices-title = What we write to you about
choices-about = Choose what you hear of by e-mail or text
choices-intro = Choose what you want to hear of, and how. These messages only say that there is something new. You read it here.
choices-new-result = New results
choices-proxy-ends-soon = Changes to whose record I can see
choices-by-email = By e-mail
choices-by-text = By text message
choices-save = Save
choices-always = You always hear of these
choices-always-why = When somebody signs in from a new device, or a password or an address changes, we tell you at once. This keeps you safe and cannot be switched off.
choices-where = Where it goes
choices-email = E-mail
choices-phone = Mobile phone
choices-none = none yet
choices-agreed = You agreed to get texts on { $date }. To stop them, answer any of them with STOP.
choices-not-agreed = You have not agreed to get texts, so none are sent.
choices-stopped = You stopped our texts on { $date }
choices-start-again = To get them again, send the word START from your phone to the number that our texts came from.

## Idle log-out and drafts

idle-title = You will soon be signed out
idle-text = { $minutes ->
    [one] Nothing has happened here for a while. We will sign you out in a minute to keep your record safe.
   *[other] Nothing has happened here for a while. We will sign you out in { $minutes } minutes to keep your record safe.
}
idle-kept = We keep what you typed.
idle-stay = Stay signed in
idle-last = You have been signed in for many hours. Nobody may stay in longer, so you must soon sign in again. Send now what you want to send.
idle-last-close = I understand
still-in-title = This page was closed
still-in-text = You did not use it for a while, so we put it away. You are still signed in, in another window.
still-in-go = Go to the first page
still-in-back = Go back to the page
draft-kept = We kept what you wrote. It comes back after you sign in, and is not sent until you send it.
draft-back = We kept what you wrote. It is not sent yet.
draft-discard = Throw it away and begin again

## Before the clinic is ready

set-up-waiting = This clinic is not ready yet
set-up-waiting-next = Whoever started the program finds a set-up link in its window. Open that link to go on.

## Staff: set-up

set-up-title = Set up your clinic
set-up-intro = It takes about five minutes. You need your phone with an authenticator app.
set-up-step-clinic = Name your clinic
set-up-step-manager = Choose your user name and password as its first manager
set-up-step-phone = Set up the app on your phone
set-up-begin = Begin
set-up-one-browser = The link works in this browser alone once you begin.
set-up-dead = This link does not work any more
set-up-dead-next = It was used, or it is older than thirty minutes. Start the program again: it prints a new one. If your clinic has a manager already, go to the first page and sign in.
set-up-clinic-title = Your clinic
set-up-misfit = { $setting }: please fill this in, and check what stands there

## Results

results-title = Test results
results-empty = There are no results yet
results-empty-next = Your care team looks at each result first. You will find it here once they share it with you.
results-new = New
results-kind-laboratory = Lab test
results-kind-imaging = X-ray or scan
results-kind-pathology = Tissue test
results-kind-letter = Letter
results-kind-other = Other
results-lead-laboratory = This is a lab test. The sample was taken on { $date }.
results-lead-imaging = This is an X-ray or a scan. It was made on { $date }.
results-lead-pathology = This is a tissue test. The sample was taken on { $date }.
results-lead-letter = This is a letter. It was written on { $date }.
results-lead-other = This is a document. It is dated { $date }.
results-dated-report = { $date } (date of the report)
results-dated-unknown = The lab did not say when
results-lead-report = { $kind }. Date of the report: { $date }. The lab gave no other date.
results-lead-unknown = { $kind }. The lab did not say when it was taken or made.
results-reviewed = Reviewed by { $name } on { $date }.
results-not-reviewed = Not reviewed by your care team yet. Shared with you on { $date }.
results-open = Open the file
results-open-tab = (in a new tab)
results-download = Save the file
results-file = { $kind }, { $size }
results-shared = Other people use this computer. A file you save stays here, in the Downloads folder. Delete it when you are done.
results-active = This file holds parts that can act on their own. To keep you safe, it can be saved but not opened here.
results-next = What happens next
results-next-ask = Do you have questions about this result? Call us:
results-next-worse = Do you feel worse? Do not wait. Call us today.
results-back = All results
results-privacy = Who else can see this
results-is-shared = People who act for you can see this result, if you let them see results.
results-is-private = You keep this result to yourself. People who act for you do not see it.
results-keep = Keep this from people who see my record
results-share = Let them see it again
papers-title = Letters and documents
papers-back = All letters and documents
papers-filters = Which letters and documents to show
papers-empty = There are no letters or documents yet
papers-empty-next = You will find them here once the care team shares them.
papers-none-new = You have opened all letters and documents
papers-newer = Newer letters
papers-older = Older letters
papers-is-shared = People who act for you can see this, if you let them see letters and documents.
papers-is-private = You keep this to yourself. People who act for you do not see it.

## Values of a result

results-filters = Which results to show
results-filter-all = All
results-filter-new = Unread
results-part-laboratory = Lab tests
results-part-imaging = X-rays and scans
results-part-papers = Letters and more
results-none-new = You have opened all of your results
results-none-here = There are none of this kind
results-newer = Newer results
results-older = Older results
results-note = Note from { $name }
results-note-before = Note from { $name } of { $date }, written before the lab changed this result
results-note-below = Read the note from { $name }
results-call-today = Please call us today
results-call-today-next = Your care team wants to talk with you about this result today.
results-call-today-about = Your care team wants to talk with you about a result today.
results-call-today-read = Read this result
results-call-button = Call { $number }
results-next-outside = Many healthy people have a value outside the usual range. Your care team can tell you what it means for you.
results-next-pending = Some values are not ready yet. They will show up here.
values-title = Your values
values-one = { $name }: { $status }.
values-all = All { $all } values are inside the usual range.
values-all-goal = All { $all } values are inside the usual range or your goal.
values-some = { $inside ->
    [one] 1 of { $all } values is inside the usual range.
   *[other] { $inside } of { $all } values are inside the usual range.
}
values-some-goal = { $inside ->
    [one] 1 of { $all } values is inside the usual range or your goal.
   *[other] { $inside } of { $all } values are inside the usual range or your goal.
}
values-all-outside = These { $all } values are outside the usual range.
values-in-words = This result is in words, not in numbers.
values-none-judged = The lab gave no usual range to compare this with.
values-pending = { $count ->
    [one] 1 value has no result yet.
   *[other] { $count } values have no result yet.
}
values-unjudged = { $count ->
    [one] 1 value was not compared with a range.
   *[other] { $count } values were not compared with a range.
}
values-not-compared = We did not compare this with a range. You see what the lab wrote.
values-short-one-inside = inside the usual range
values-short-one-outside = outside the usual range
values-short-all = All { $all } inside the usual range
values-short-some = { $inside } of { $all } inside the usual range
values-short-unjudged = { $count } not compared
status-inside = inside the usual range
status-little-below = a little below the usual range
status-below = below the usual range
status-far-below = far below the usual range
status-little-above = a little above the usual range
status-above = above the usual range
status-far-above = far above the usual range
status-inside-goal = inside your goal
status-little-below-goal = a little below your goal
status-below-goal = below your goal
status-far-below-goal = far below your goal
status-little-above-goal = a little above your goal
status-above-goal = above your goal
status-far-above-goal = far above your goal
status-marked-inside = marked by the lab as usual
status-marked-low = marked by the lab as lower than usual
status-marked-high = marked by the lab as higher than usual
status-marked-outside = marked by the lab as outside the usual range
status-marked-far-low = marked by the lab as far lower than usual
status-marked-far-high = marked by the lab as far higher than usual
status-marked-far = marked by the lab as far outside the usual range
status-unjudged = no range to compare it with
status-not-compared = not compared with a range
status-pending = no result yet
status-no-value = no result for this test
values-laboratory-name = The lab calls it: { $name }
values-columns = Text in columns
values-outside-more = { $count ->
    [one] 1 more is outside. It is marked below.
   *[other] { $count } more are outside. They are marked below.
}
values-page = Values { $from } to { $to } of { $all }
values-page-before = Values before these
values-page-after = Values after these
values-taken = Taken on { $date }
values-reported = Date of the report: { $date }
values-taken-unknown = The lab did not say when this was taken.
values-ended = Nothing more is to come for this test.
values-not-ended = The result will show up here when it is ready.
values-all-ended = The lab ended these tests without a value.
values-mic = The number is the least of the medicine that stops the germs.
ended-cancelled = the lab canceled this test
ended-deleted = the lab took this off its list
ended-not-asked = the lab was not asked to do this test
ended-in-lab = the lab has the sample, and no result yet
ended-ordered = the lab lists this test without a result
ended-partial = a part of this result is ready
means-susceptible = Susceptible
means-works = this medicine works on these germs.
means-intermediate = Intermediate
means-may-work = this medicine may work on these germs.
means-dose-dependent = Susceptible to a higher dose
means-works-enough = this medicine works on these germs if enough of it is given.
means-resistant = Resistant
means-non-susceptible = Not susceptible
means-fails = this medicine does not work on these germs.
means-positive = Positive
means-detected = Detected
means-reactive = Reactive
means-found = the test found what it looked for.
means-negative = Negative
means-not-detected = Not detected
means-non-reactive = Not reactive
means-not-found = the test did not find what it looked for.
means-weakly-reactive = Weakly reactive
means-found-little = the test found a little of what it looked for.
means-indeterminate = Unclear
means-unclear = the test could not tell.
means-up = Rising
means-higher = this value is clearly higher than the one before.
means-down = Falling
means-lower = this value is clearly lower than the one before.
means-better = Better
means-improved = this value is better than the one before.
means-worse = Worse
means-worsened = this value is worse than the one before.
values-found = This word means that the test found what it looked for.
values-not-found = This word means that the test did not find what it looked for.
values-susceptible = This word means that the medicine should work on these germs.
values-resistant = This word means that the medicine should not work on these germs.
values-intermediate = This word means that the medicine may work on these germs.
values-block-below = Below
values-block-inside = Usual range
values-block-goal = Your goal
values-block-above = Above
values-bar = { $name } is { $value }: { $status } ({ $range }).
values-from-to = { $low } to { $high }
values-at-most = { $high } or less
values-below = below { $high }
values-at-least = { $low } or more
values-above = above { $low }
values-range = Usual range: { $range }
values-goal = Your goal: { $range }. { $name } set it for you.
values-instead-of = It counts instead of the lab’s usual range: { $range }
values-trend = See it over time
values-preliminary = This value may still change.
values-corrected = The lab corrected this value.
values-corrected-was = It was { $value } before.
values-was-early = An early report said something else. This value stands.
values-was-ended = The lab sent a value before. It no longer counts.
values-earlier = What it was before
values-earlier-one = { $value } (range { $range })
values-note = The lab wrote:
values-is-preliminary = This is an early report
values-is-preliminary-means = The lab is not done yet. Values may still change or be added.
values-is-corrected = The lab corrected this result
values-is-corrected-means = You see the corrected values. The earlier ones are kept below them.
trend-title = { $name } over time
trend-back = Back to the result
trend-says = { $count ->
    [one] 1 value on { $from }: { $low }
   *[other] { $count } values from { $from } to { $to }: lowest { $low }, highest { $high }
}
trend-says-outside = , { $count } outside
trend-too-few = There is only one value so far. With a second one, a line will show here.
trend-table = All values as a table
trend-band = The shaded band is the usual range: { $range }.
trend-band-goal = The shaded band is your goal: { $range }.
trend-diamonds = A diamond is a value outside it.
trend-breaks = The line breaks where the range changed.
trend-left-out = { $count ->
    [one] 1 value is not shown: it was not measured in { $unit }.
   *[other] { $count } values are not shown: they were not measured in { $unit }.
}
trend-doubtful = { $count ->
    [one] 1 value is not shown: its number and the lab’s mark do not fit together.
   *[other] { $count } values are not shown: their numbers and the lab’s marks do not fit together.
}
trend-date = Date
trend-value = Value
trend-status = What it means
trend-range = Range
paper-name = Name
paper-born = Date of birth
paper-clinic = Clinic
paper-printed = Printed on

## Where the care team acts

values-act = Above { $point }, your care team acts.
values-act-line = Above { $point }, your care team acts. The dashed line on the bar shows where that is.
values-act-above = Your value is above it.
values-act-not = Your value is not above it.

## Results that were taken back

results-taken-back = A result of { $date } that you opened was taken back on { $on }. Please do not go by it.
results-taken-back-ask = Do you want to know why? Ask your care team:
results-corrected-title = The lab has corrected this result
results-corrected-first = The lab has corrected this value. Your care team is looking at it first.
results-corrected-of = It is about your result of { $date }. Please do not go by what it said before.
results-corrected-then = You can read it here when your care team has looked at it.
results-corrected-waits = The lab has corrected a value of { $date }. Your care team is looking at it first.
results-earlier-file = The earlier version, replaced on { $date }
results-earlier-file-undated = The earlier version
results-undecided-title = Your care team is looking at this result first
results-undecided-first = The lab has sent a change to this result, and it is not clear what it changes. Your care team is looking at it first.
results-undecided-waits = The lab has sent a change to a result of { $date }. Your care team is looking at it first.
results-part-undecided = The lab has sent a change to part of this result. Your care team is looking at that part first. You will see it here after that.
results-part-withdrawn = The lab took back part of this result. Please do not go by what that part said.
results-gone-by-lab = The lab took back this result of { $date }. That was on { $on }.
results-gone-title = This result was taken back
results-gone = Your clinic took back this result of { $date }. That was on { $on }.
results-gone-why = It may have been wrong, or meant for somebody else. Please do not go by what it said.
results-gone-acted = Did you change anything because of it, such as a medicine? Call us:
results-gone-copy = Did you save it or print it? Please destroy that copy.

## Staff: results

queue-title = Results to review
queue-empty = Nothing waits here
queue-empty-next = Open a patient's chart to upload a result.
queue-patient = Patient
queue-age = Waiting for
queue-more = The { $shown } oldest of { $all } are shown. More are waiting.
queue-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
queue-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
queue-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
review-title = Results of this patient
review-one-title = Review a result
review-back = All results of this patient
review-back-to-card = The patient's card
review-empty = This chart has no results
review-born = Date of birth
review-number = Chart number
review-result = Result
review-kind = Kind
review-collected = Collected
review-state = State
review-uploaded = Uploaded by
review-by-rule = The clinic's rule
review-by-laboratory = The laboratory
review-released = Released by
review-opened = Opened
review-waiting = Waiting for release
review-is-released = Released
review-not-opened = Not opened yet
review-opened-by-patient = By the patient on { $date }
review-opened-by-proxy = By a proxy on { $date }, not by the patient
review-file = File
review-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
review-fingerprint = SHA-256 begins with
review-open-file = Open the file in a new tab
review-active = This file can act by itself
review-active-next = It holds scripts, forms or other files. It is saved, not opened, here and by the patient.
review-release-means = Compare the result with the name and birth date above. Once released, the patient can read it at once.
review-release = Release to { $name }, born { $born }
review-guard = Name and birth date
review-overruled = { $name } added it all the same
upload-title = Upload results
upload-files = Files
upload-files-hint = PDF, JPEG, PNG or text, up to { $megabytes } MB each, { $files } at a time. Drop them here or choose them.
upload-button = Upload
upload-moved = The file was moved to the record of { $name }
upload-moved-go = Say there what it is
upload-more = More files for this patient
upload-refused = { $count ->
    [one] A file was not taken
   *[other] { $count } files were not taken
}
upload-sending = Sending { $at } of { $of }: { $name }
upload-sent = Done. Taken: { $count }. The others are marked.
upload-not-sent = It did not arrive. Choose it again.
upload-go-on = Go on with the files that were taken
upload-describe = Say what each file is
upload-describe-means = Nobody else sees these files yet. What you do not add within a day is removed.
upload-add = { $count ->
    [one] Add to the record
   *[other] Add { $count } files to the record
}
upload-look = Open
upload-remove = Remove
upload-name = Title
upload-name-hint = The patient reads it, for example Blood count
upload-title-missing = Enter a title
upload-title-long = Shorten this to { $most } characters
upload-kind-missing = Choose what kind of result it is
upload-collected = Date of collection
upload-collected-missing = Enter the date of collection with month, day and year
upload-collected-no-day = Enter a date of collection that exists, with four digits for the year
upload-collected-future = The date of collection is in the future
upload-collected-before-birth = The date of collection is before the patient's birth
upload-file-missing = Choose at least one file.
upload-file-many = Only { $most } files are taken at a time. Choose it again.
upload-file-large = It is larger than { $most } MB. Make it smaller or split it.
upload-file-empty = It is empty. Save or scan it again.
upload-file-no-ending = Its name does not say what it is. Give it a name that ends in .pdf, .jpg, .png or .txt.
upload-file-two-endings = Its name ends in two types of file, which can hide a harmful one. Ask the sender for another copy.
upload-file-type = It is no PDF, JPEG, PNG or text file. Print it to a PDF.
upload-file-two-types = It is two types of file at once, which can hide a harmful one. Ask the sender for another copy.
upload-file-disagrees = Its name says { $named }, but it is something else. Save it again as { $named }.
upload-file-misnamed = It is a { $is } file, but its name does not say so. Let its name end in .{ $ending }, and choose it again.
upload-file-controls = It is text, but with signs in it that steer a printer. Save it again as plain text, or print it to a PDF.
upload-file-utf8 = Its letters cannot be read. Save it as text in UTF-8.
upload-file-damaged = It is damaged or cut off. Save or scan it again.
upload-file-encrypted = It is protected with a password. Save a copy without password.
upload-file-pixels = The picture has more than { $most } million pixels. Make it smaller.
upload-file-complex = It is too complex to be checked. Print it to a new PDF.
upload-file-there = This record holds the same file already.
upload-file-unavailable = Files cannot be checked right now. It was not kept. Wait a minute and choose it again.
upload-clinic-full = There is no room for more files. Tell a manager, who can raise the limit.
upload-chart-full = This record holds { $most } files, which is the limit. Tell a manager, who can raise it.
upload-day-full = You brought { $most } files today, which is the limit. Go on tomorrow, or tell a manager, who can raise it.
upload-year-missing = Enter the birth year with four digits, as it stands in the file
upload-year-differs = This is not the patient's birth year. If it stands so in the file, remove the file: it is somebody else's.
upload-reason-missing = Say in a few words why you add it
guard-agrees = Name and birth date are in the file
guard-no-text = The file holds no text that could be compared. Open it and look at the first page.
guard-year = Birth year on the first page
guard-year-hint = Four digits. Remove the file if the page names somebody else.
guard-stops = This may be another patient's file
guard-no-family = The patient's family name is not in it.
guard-no-given = The patient's given name is not beside the family name.
guard-no-born = The patient's birth date is not in it.
guard-anothers = Name and birth date in it belong to another patient.
guard-belongs = They belong to { $name }, born { $born }, number { $number }.
guard-move = Move it to that record
guard-stops-next = Open the file and look. Remove it if it is not this patient's.
guard-reason = Why you add it all the same
guard-reason-hint = It is kept with the file. The patient's record of openings says that you added it, not why.
guard-in-file = In the file
guard-patient = This patient
guard-not-found = not found
queue-nobodys = No care team yet
queue-others = Patient of another care team
review-proxies = People who act for the patient
review-withheld = Withheld from them
review-private = The patient keeps this result from them too.
review-withhold-means = Withhold a result when it would harm the patient if they saw it. The patient sees it all the same.
review-withhold = Withhold from them
review-give-back = Give it back

review-retracted = Taken back
review-retracted-by-lab = Taken back by the lab
review-retracted-by = Taken back by
retract-title = Take this result back
retract-begin = Take it back
retract-means = The patient and people who act for the patient no longer see it, from this moment on. Nothing is deleted: staff still see it here. Whoever has opened it reads that it was taken back, and not what it was.
retract-seen = It has been opened
retract-seen-next = Call the reader. Tell them which result it was and what to make of it.
retract-why = Why?
retract-why-missing = Choose why it is taken back.
retract-wrong-patient = It belongs to another patient
retract-wrong-file = It is not the file that was meant
retract-wrong-content = What it says is wrong or was corrected
retract-other = Another reason
retract-button = Take it back now
retract-back = Back to the result

## Staff: typed values, goals and names of tests

nav-test-names = Test names
notice-values-saved = The values were saved. Below is when the patient can read them.
notice-goal-saved = Saved. The patient's bars show it.
notice-test-name-saved = The name was saved. Patients read it from now on.
enter-title = Type values
enter-laboratory = Laboratory
enter-laboratory-hint = Units and ranges are remembered for each laboratory
enter-panel = Panel
enter-fill = Fill in its tests
enter-values = Values
enter-values-hint = Type each value as it stands on the paper. Enter goes to the next test, and after the last one it checks them. The arrow keys go up and down. Empty rows are left out.
enter-test = Test
enter-value = Value
enter-unit = Unit
enter-range = Range on the paper
enter-flag = Flag
enter-note = Note on the paper
enter-test-number = Test { $number }
enter-value-of = Value of { $test }
enter-unit-of = Unit of { $test }
enter-range-of = Range of { $test }
enter-flag-of = Flag of { $test }
enter-note-of = Note on { $test }
enter-collected-hint = When the sample was taken
enter-taken-at = Time of collection
enter-taken-at-hint = For example 7:45, or 2:30 pm
enter-taken-at-wrong = Enter the time of collection like 7:45 or 2:30 pm
enter-flag-none = From the range
enter-flag-inside = Usual
enter-flag-low = Low
enter-flag-high = High
enter-flag-outside = Outside
enter-flag-critical-low = Critical, low
enter-flag-critical-high = Critical, high
enter-flag-critical = Critical
enter-check = Check the values
enter-more = More rows
enter-no-value = Enter at least one value
enter-test-missing = Enter the test that { $value } is the value of
enter-test-twice = { $test } stands here twice. Keep one of them.
enter-range-upside-down = Enter the lower end of the range first
enter-long = Shorten this to { $most } characters
enter-check-title = Check the values
enter-before = Before: { $value }
enter-patient-reads = The patient reads
enter-far = Far outside the range: { $tests }
enter-far-next = A digit or a point may have slipped. Compare them with the paper.
enter-critical = Marked as critical: { $tests }
enter-critical-next = Compare the flag with the paper. Once you save, this result stands on top of the queue.
enter-doubts = Compare these with the paper
enter-doubt-no-number = { $test }: “{ $value }” is not read as a number. Type the number alone; unit and flag have their own fields.
enter-doubt-comma = { $test }: does “{ $value }” mean { $number }? It has a comma.
enter-doubt-comma-unread = { $test }: “{ $value }” has a comma and can mean two numbers. Type it with a point before the decimals, or without the comma.
enter-doubt-comma-range = { $test }: the range “{ $range }” has a comma. Does it mean { $low } to { $high }?
enter-doubt-comma-range-unread = { $test }: the range “{ $range }” has a comma and can mean two ranges, so the patient sees no bar. Type it with points, or without commas.
enter-doubt-unit = { $test }: is { $unit } right? Most laboratories use { $usual }.
enter-doubt-size = { $test }: is { $value } right? That is hardly ever seen. A digit or the point may have slipped.
enter-doubt-far = { $test }: is { $value } right? It is far outside the range.
enter-doubt-range = { $test }: the range “{ $range }” is not read as numbers, so the patient sees no bar.
enter-sure = I have compared them: this is what the paper says
enter-sure-missing = Compare the values with the paper. Then tick the box, or change them.
enter-left-out = No value was typed for these, so they are left out: { $tests }
enter-save = Save for { $name }, born { $born }
enter-change = Change something
panel-cbc = Blood count
panel-bmp = Kidneys, salts and sugar
panel-lipids = Cholesterol and fats
panel-a1c = Long-term sugar
panel-tsh = Thyroid test
panel-urine = Urine test
goal-title = Goal ranges
goal-means = A goal replaces the laboratory's range on this patient's bars, for results collected on its days and in its unit. A new goal ends the one before it.
goal-none = No goal is set
goal-new = Set a goal
goal-clinician-sets = A clinician sets goals.
goal-test = Test
goal-other-test = Another test
goal-other-test-hint = As the laboratory calls it, when it is not in the list
goal-test-coded = { $test } (LOINC { $code })
goal-test-coded-in = { $test } (LOINC { $code }), in { $panel }
goal-test-unclear = The lab sends { $test } with a code that says what was tested. Choose the test with that code from the list.
goal-test-missing = Choose a test or enter its name
goal-range = Goal
goal-range-hint = For example <7.0 or 80-130
goal-range-missing = Enter a goal in numbers, such as <7.0 or 80-130
goal-unit-hint = As the laboratory writes it. Leave it empty to take the unit of this patient’s newest value.
goal-since = First day
goal-since-hint = Today, if you leave this empty
goal-since-wrong = Enter a first day that exists and is not in the future
goal-until = Last day
goal-until-hint = Leave this empty for a goal that goes on
goal-until-wrong = Enter a last day that exists and is not over
goal-set = Set the goal
goal-end = End it
goal-over = Over
goal-from = From { $from } on.
goal-from-to = From { $from } to { $to }.
goal-counts-for = It counts for { $test } in { $unit }.
goal-counts-for-named = It counts for { $test } in { $unit }, for results that the lab sends without a LOINC code.
goal-counts-for-named-plain = It counts for { $test } without a unit, for results that the lab sends without a LOINC code.
goal-counts-for-plain = It counts for { $test } without a unit.
goal-set-by = Set by { $name }.
act-title = Where we act
act-means = A dashed line on this patient's bars, and a sentence below them, say above what you act. Ranges stay as they are. Without a line, nothing is said.
act-above = We act above
act-above-hint = For example 5.5
act-above-missing = Enter one number, such as 5.5
act-above-this = we act above { $point }
act-set = Draw the line
act-end = Take it away
names-title = Names of tests
names-means = This is what patients read above a value. The laboratory's own name always stands below it.
names-other-hint = As the laboratory calls it, when it is not in the list
names-name = Name in { $language }
names-name-hint = Leave this empty to take back your own name
names-about = What it looks at, in { $language }
names-about-hint = One short sentence
names-save = Save the name
names-all = All names
names-english = English
names-spanish = Spanish
names-whose = Whose words
names-own = The clinic's own
names-ours = Anteroom's

## When patients see their results

notice-wish-saved = Saved. This counts from now on.
wishes-link = Choose when you see your results
wishes-title = When you see your results
wishes-means = You may see a result before anybody has talked to you about it. Some people want to know at once. Some want to wait. You choose, for each kind of result.
wishes-since = You chose this on { $date }.
wishes-not-chosen = Your clinic does it this way. You have not chosen.
wishes-know = Good to know
wishes-waiting = Your choice counts for new results, and for those that wait now. What you can see already stays.
wishes-bound = { $days ->
    [one] You can wait up to { $days } day. Then you see the result anyway, so that it does not get lost.
   *[other] You can wait up to { $days } days. Then you see the result anyway, so that it does not get lost.
  }
wishes-call = If a result cannot wait, your clinic will call you. What you choose here does not change that.
wishes-who = Only you can change this. The people who care for you can read it.
wish-title = When you see results: { $kind }
wish-means = There is no wrong answer here, and you can change it at any time.
wish-when = When do you want to see them?
wish-missing = Choose one of the answers.
wish-save = Save
wish-clinic = As my clinic does it
wish-usual-at-once = As soon as they come in
wish-usual-review = After a clinician has looked at them
wish-usual-within = { $days ->
    [one] After a clinician has looked at them, or after { $days } day
   *[other] After a clinician has looked at them, or after { $days } days
  }
wish-before-talk = You may see a result before anybody has talked to you about it. It may hold news that you did not expect.
wish-review = Only after my clinician has looked
wish-review-means = { $days ->
    [one] A clinician has read it first, and may have left you a note. If nobody has looked after { $days } day, you see it then.
   *[other] A clinician has read it first, and may have left you a note. If nobody has looked after { $days } days, you see it then.
  }
wish-days = { $days ->
    [one] { $days } day after they come in
   *[other] { $days } days after they come in
  }
wish-days-means = Your clinic has some time to call you first. If nobody does, you may still be the first to read it.
wish-clinic-too = Your clinic looks at these results first. If that takes longer, you see them when it is done.

## Activation sheet

sheet-title = Open your record online
sheet-dear = Dear
sheet-why = With this sheet you can read your own health record on your phone or computer.
sheet-address = Go to this address:
sheet-trial = This is a trial. The address works on the clinic's own computer only.
sheet-code = Then type this code:
sheet-qr = Opens the page where you use your code
sheet-until = The code works one time, until { $until }.
sheet-step-open = Go to the address. Or point your phone's camera at the square.
sheet-step-code = Type the code and your birth date.
sheet-step-login = Choose a user name and a password. Then set up an app on your phone. The page shows you how.
sheet-never-ask = We never ask for this code by phone or e-mail.
sheet-help = Help and staying safe:
sheet-keep = Keep this sheet safe until you are done. If you lose it, call us and we stop the code.

## Proxies

proxy-title = Who can see this record
proxy-list-of = Record of { $name }
proxy-list-intro = { $side ->
    [patient] Here are the people who act for you. Each has a login of their own. You can end it at any time.
   *[desk] Here are the people who act for the patient. Each has a login of their own. You can end it at any time.
}
proxy-nobody = Nobody else sees this record
proxy-nobody-next = A parent, a carer or somebody else you trust can be let in.
proxy-invite = { $side ->
    [patient] Let somebody act for you
   *[desk] Let somebody act for the patient
}
proxy-invite-intro = { $side ->
    [patient] You get a code to hand over. The person needs the code and your birth date.
   *[desk] You get a code to hand over. The person needs the code and the patient's birth date.
}
proxy-invited = Invited, not yet here
proxy-name = Name
proxy-name-hint = { $side ->
    [patient] The name of the person who will act for you
   *[desk] The name of the person who will act for the patient
}
proxy-name-missing = Enter the person's name
proxy-reason = Why
proxy-reason-ask = { $side ->
    [patient] Why does this person act for you?
   *[desk] Why does this person act for the patient?
}
proxy-reason-missing = Choose why this person needs access
proxy-reason-parent = Parent
proxy-reason-guardian = Guardian named by a court
proxy-reason-carer = Carer
proxy-reason-attorney = Has power of attorney
proxy-grown-up = The patient is grown up. Choose another reason than parent.
proxy-scopes = Can see and use
proxy-scopes-ask = What may this person see and use?
proxy-scopes-missing = Choose at least one part
proxy-scope-all = Everything
proxy-scope-results = Test results
proxy-scope-appointments = Visits
proxy-scope-medicines = Medicines
proxy-scope-messages = All messages
proxy-scope-documents = Letters and documents
proxy-scope-own-threads = Only messages they wrote, and the answers
proxy-scope-none = Nothing right now
proxy-until = Last day
proxy-until-ended = Until somebody ends it
proxy-ends = Last day, if there is one
proxy-ends-hint = Leave it empty if there is no end.
proxy-ends-past = This day is over. Enter today or a later day.
proxy-ends-no-day = Enter a day that exists, with a year of 4 digits. Or leave all three empty.
proxy-language = Language of the sheet
proxy-language-missing = Choose a language
proxy-email = Send the code by e-mail too
proxy-email-hint = The code then works for 24 hours. On paper it works for 7 days.
proxy-email-wrong = Enter an e-mail address such as name@example.org, or leave it empty
proxy-given = Given
proxy-given-by-patient = By the patient, on { $date }
proxy-given-by-staff = By { $name } at the clinic, on { $date }
proxy-used = Last used
proxy-never-used = Not yet
proxy-code-until = Code works until
proxy-is-narrow = The patient's birthday took some parts away. The patient can give them again.
proxy-narrows-on = On { $date } this gets less: visits and own messages stay, the rest goes.
proxy-ends-on = On { $date } it ends by itself.
proxy-preview = See what they see
proxy-preview-first = See what this person will see (in a new tab)
proxy-change = Change
proxy-change-title = Change what they can see
proxy-save = Save the change
proxy-end = End it now
proxy-end-sure = { $name } is out at once, and is told. You can let them in again with a new code.
proxy-revoke = Take the code back
proxy-check = Please check
proxy-make-code = Make the code
proxy-begin-again = Begin again
proxy-own-title = Your access to this record
proxy-own-means = The patient sees when you open the record. Only the patient or the clinic can give you more.
proxy-own-end = End my access
proxy-own-end-title = End your access?
proxy-own-end-what = You lose access to the record of { $name } right away. Only the patient or the clinic can give it back, with a new code.
proxy-sheet = Code for somebody who acts for a patient
proxy-sheet-once = Print or write this down now. The code cannot be shown again.
proxy-sheet-sent = The code is also on its way by e-mail. There it works for 24 hours.
proxy-sheet-title = Act for somebody online
proxy-sheet-why = with this sheet you can see parts of the record of { $name } on your phone or computer.
proxy-sheet-step-code = Type the code and the birth date of { $name }.
proxy-sheet-step-login = Do you sign in here already? Then add the record to your login. If not, make one. The page shows you how.
proxy-too-many = Ten codes wait to be used. Take one back before you make another.
proxy-too-many-today = You have made many codes since yesterday. Make the next one tomorrow.
proxy-too-many-to-them = Three e-mails with a code were asked for this address since yesterday. Hand the code over in person, or try again tomorrow.

## Help page before sign-in

help-intro = How to sign in safely, and what to do when something is wrong.
help-sign-in = Sign in safely
help-sign-in-address = Type our address yourself, or scan the square on our sheet. It is:
help-sign-in-shared = Do others use the computer too? Tick the box that says so when you sign in. Sign out when you are done.
help-sign-in-wifi = On a Wi-Fi that anybody can use, check that the address is ours. If your browser warns you, stop.
help-sign-in-phone = Lock your phone with a code, your finger or your face. Install its updates when it offers them.
help-sign-in-password = Use a password that you use nowhere else. Let your phone or browser keep it for you.
help-sign-in-codes = Keep your backup codes on paper at home, not in the bag with your phone.
help-false = Spot a false call, e-mail or text
help-false-never = We never ask for your password or a code. Not by phone, not by e-mail, not by text.
help-false-news = Our e-mails and texts hold no news about your health. They say that something is new, and you read it here.
help-false-hurry = Does somebody tell you to hurry? Hang up. Then call us at the number on this page.
help-false-code = Did you get a code that you did not ask for? Do not tell it to anybody. Call us.
help-lost = If you lose your phone
help-lost-sign-in = Sign in on another phone or computer. Use one of your backup codes in place of the code from the app.
help-lost-security = Open “Signing in and security”. Take the lost phone off the lists there, and add your new one.
help-lost-desk = No backup codes? Call us, or come by with a photo ID. We help you back in.
help-stuck = If you are stuck
help-stuck-next = Call us. We can send a new code, or stop a code that you lost. You can also ask for your papers at the desk.
help-call = Call us:

## What is sent: e-mails and texts

demo-mail-title = Mail of the demo
demo-mail-intro = Nothing leaves the demo. What it would send is shown here, the newest first. You can follow the links.
demo-mail-empty = No mail yet
demo-mail-empty-next = Do something that sends mail, then load this page again.
demo-mail-to = To { $address }
demo-mail-text = Text message
mail-your-clinic = Your clinic
mail-call = Questions? Call us: { $phone }
mail-help = How to stay safe, and how to spot a false mail:
mail-no-answers = Please do not answer this message. Nobody reads the answers.
mail-no-link = There is no link here, since our web address is not set up yet. Please call us.
mail-works-minutes = It works one time, for { $minutes } minutes.
mail-works-hours = It works for { $hours } hours.
mail-code-to-type = Does the link not open? Go to our page and type this code:
mail-birth-date = We will ask you for the patient's birth date. If you will act for someone else, that is their birth date, not yours. We never ask for this code by phone.
mail-unasked = You did not ask for this? Do not share it with anybody. Call us: { $phone }
mail-deny = Was this not you? Open this link and press the button. It locks your login at once:
mail-deny-call = Was this not you? Call us right away: { $phone }
mail-new-device-subject = Somebody signed in from a new device
mail-new-device = Somebody signed in to your login from a device that is new to us.
mail-password-changed-subject = Your password was changed
mail-username-changed-subject = Your user name was changed
mail-username-changed = The user name of your login was changed.
mail-password-changed = The password of your login was changed.
mail-reset-link-subject = Choose a new password
mail-reset-link = Somebody asked for a new password for your login. To choose one, open this link:
mail-sent-code-subject = Your code
mail-sent-code = Here is your code:
mail-verify-address-subject = Is this address yours?
mail-verify-address = Somebody gave this address for a login with us. If it is yours, open this link and press the button:
mail-address-changed-subject = Your contact details were changed
mail-address-changed = An e-mail address or a phone number of your login was added or removed.
mail-factor-added-subject = A new way to sign in was added
mail-factor-added = A new way to sign in was added to your login.
mail-factor-ended-subject = A way to sign in was removed
mail-factor-ended = A way to sign in was removed from your login.
mail-passkey-copied-subject = A passkey of yours was refused
mail-passkey-copied = We refused one of your passkeys: it may have been copied. Sign in another way, remove that passkey and add a new one.
mail-recovery-codes-subject = You have new backup codes
mail-recovery-codes = New backup codes were made for your login. The old ones do not work any more.
mail-recovery-begun-subject = Somebody wants to get back into your login
mail-recovery-begun = Somebody told us that they lost the way into your login. We gave them a code. If it was not you, open this link and press the button. It stops the code:
mail-recovery-begun-else = Was it you? Then you need to do nothing. If in doubt, call us: { $phone }
mail-recovery-done-subject = Your login has a new way in
mail-recovery-done = A one-time code from the clinic was used to get back into your login.
mail-locked-subject = Your login is locked
mail-locked = Your login is locked, as somebody told us that it was not safe. Nobody can sign in with it now. Come by with your photo ID, or call us, to open it again.
mail-guessed-subject = Somebody tried many passwords
mail-guessed = Somebody tried many wrong passwords for your login, and did not get in. A new phone or computer cannot get in with your password now. Choose a new password, or sign in where you did before.
mail-codes-guessed-subject = Wrong codes were typed for your login
mail-codes-guessed = Somebody typed several wrong codes for your login. Was it you? Then you need do nothing. If it was not you, somebody may know your password: sign in and choose a new one.
mail-activation-subject = Make your own login
mail-activation = Here is your link to make your own login with us:
mail-activated-subject = Your login is ready
mail-activated = A login was made with the code that we gave you.
mail-proxy-invitation-subject = You are invited to help somebody
mail-proxy-invitation = Somebody asks you to help them with their record here. To say yes, open this link:
mail-proxy-changed-subject = Access to a record was changed
mail-proxy-changed = Somebody was given access to a record, or lost it. Sign in to see who can act for whom.
mail-proxy-ends-soon-subject = Access to a record will change soon
mail-proxy-ends-soon = In 30 days you will see less of a record than now. Sign in to see what will change:
mail-new-result-subject = You have something new
mail-new-result = There is something new for you. Sign in to read it:

## Staff: patients

patient-search = Find a patient
patient-search-name = Name
patient-search-name-hint = At least 3 letters of the family name, the given name, or both. Accents do not matter.
patient-search-born = Or birth date
patient-search-short = Type at least 3 letters of the name, or a birth date
patient-search-button = Find
patient-search-again = Look again
patient-search-new = Somebody new?
patient-found = { $count ->
    [one] 1 patient
   *[other] { $count } patients
}
patient-found-many = The list stops at { $most } patients. If yours is missing, type more letters or the birth date.
patient-none-found = No patient fits
patient-none-found-next = Check the spelling, or look by birth date alone.
patient-list = Patients found
patient-name = Name
patient-born = Birth date
patient-number = Chart number
patient-number-hint = As in your records system.
patient-given = Given name
patient-family = Family name
patient-email = E-mail
patient-mobile = Mobile phone
patient-language = Language of letters
patient-language-hint = Sheets for the patient come in English and in this language.
patient-no-contact = none
patient-inactive = No longer a patient here
patient-deceased = Deceased
patient-results = Results
patient-register = Register a patient
patient-register-button = Register
patient-given-missing = Enter the given name. If the patient has a single name, tick the box below the names.
patient-family-missing = Enter the family name. If the patient has a single name, tick the box below the names.
patient-only-name = This is the patient's only name
patient-born-missing = Enter the month, the day and the year of birth
patient-born-no-day = Enter a day that exists, with a year of 4 digits
patient-born-future = Enter a day that is not in the future
patient-number-missing = Enter the chart number
patient-number-taken = Another patient has this chart number
patient-email-wrong = Enter an e-mail address such as name@example.org, or leave it empty
patient-mobile-wrong = Enter 7 to 15 digits, or leave it empty
patient-language-missing = Choose a language
patient-too-long = Use at most { $longest } characters
patient-alike = Is the patient registered already?
patient-alike-next = There is somebody with the same birth date and a similar name. Open the card to check. If it is another person, tick the box at the end of this form and register again.
patient-alike-another = This is another person
patient-alike-tick = Look at the list, then tick this box if it is another person
patient-alike-new-tab = (opens in a new tab; what you typed stays)
access = Access to the portal
access-never = Not offered yet
access-never-next = Print a sheet and hand it over in person.
access-sent = Sheet handed out
access-sent-email = Code sent by e-mail
access-sent-text = Code sent by text
access-sent-next = Its code works until { $until }.
access-expired = Code ran out
access-expired-next = Nobody used it before { $at }.
access-burned = Code stopped
access-burned-next = Somebody typed wrong birth dates with its code, last on { $at }. Ask the patient about it before you print a new one.
access-revoked = Code revoked
access-revoked-next = It was revoked on { $at }.
access-spent = No own login
access-spent-next = The last code was used on { $at }. The patient has no login of their own now: it has ended, or a parent added the record to theirs.
access-active = Active
access-active-next = The patient can sign in.
access-lock = Lock this login
access-closed = Somebody tried many wrong passwords
access-closed-next = The login is closed for unknown devices. The patient gets in with a device used before, with a passkey, or by choosing a new password with "Forgot your password?" on the sign-in page.
access-send-reset = Send a link for a new password
access-enough-links = Three links went out within the hour
access-enough-links-next = The patient can use the newest of them, or wait for an hour. Without the mail, help them back in here at the desk.
access-locked = Locked
access-locked-next = The patient has a login that cannot be used now.
access-issue = Print an activation sheet
access-issue-own = Print a sheet for the child's own login
access-childs = This patient is a child. A parent who uses the sheet gets a login of their own and acts for the child. At the clinic's birthdays the access gets smaller and ends.
access-issue-new = Print a new sheet
access-issue-voids = A new code stops the one that is out.
access-send-email = Send by e-mail
access-send-text = Send by text
access-send-hint = A sheet works for the days that the settings say, a sent code for 24 hours. The patient's birth date is asked for in any case.
access-held-back = Nothing was sent
access-trial = Links by e-mail and text are held back: this portal has no public address yet, so a patient could not open them. Print a sheet instead.
access-revoke = Revoke the code
access-sheet = Activation sheet
access-sheet-once = Print this now: the code cannot be shown again. Was it lost? Go back and print a new sheet, which stops this one.
access-has-login = This patient can sign in already
access-has-login-next = No sheet was printed. The patient has a login for this chart.
access-to-card = Back to the card
patient-proxies = Who acts for the patient

## Staff: locking a login

staff-lock-title = Lock this login?
staff-lock-who = Login of { $name }, born { $born }
staff-lock-when = Lock it when the patient says that somebody else got in, or when something looks wrong.
staff-lock-then-out = Every session ends at once, on every device.
staff-lock-then-void = The password is void, and every second factor and address added in the last 72 hours.
staff-lock-then-back = The patient gets back in by a recovery in person or by call-back.
staff-lock = Lock this login

## Staff: the activation list

activations-title = Activations
activations-by-state = By state
activations-none = Nobody is in this state
activations-sent = Code out
activations-sent-means = A code works. It waits to be used.
activations-expired = Ran out
activations-expired-means = The last code ran out before anybody used it.
activations-burned = Stopped
activations-burned-means = Somebody typed five wrong birth dates with the right code. Ask the patient about it before you issue a new one.
activations-revoked = Revoked
activations-revoked-means = The last code was taken back.
activations-ended = Used, no own login
activations-ended-means = The last code was used. Now the patient has no login of their own: it has ended, or a parent added the record to theirs.
activations-never = Not offered yet
activations-never-means = No code was ever issued.
activations-active = Active
activations-active-means = The patient can sign in.
activations-locked = Locked
activations-locked-means = The patient has a login that cannot be used now. Open the card to help.
activations-until = Works until
activations-registered = Registered
activations-since = Since
activations-on = On
activations-do = Do
activations-issue = Print a sheet
activations-before = Page before
activations-after = Next page

## Staff: corrections

correct-title = Correct the data
correct-intro = What stood there before stays on the card, with your name and the time.
correct-save = Save
corrections = What was corrected
corrections-field = What
corrections-was = Was
corrections-became = Became
corrections-at = When
corrections-by = By
corrections-state = State
patient-email-on-file = E-mail on file
patient-mobile-on-file = Mobile on file
patient-pharmacy = Pharmacy
patient-texts = Texts
patient-texts-agree = The patient agrees to get texts at this number
patient-texts-yes = agrees to texts
patient-texts-no = has not agreed to texts
proven = Proven by the patient
proven-means = The patient showed in their own login that these reach them.
proven-on-file = the same on file
proven-stopped = no texts go there: the patient sent STOP or hasn't agreed to texts
proven-take-over = Put it on file
unreached = The portal can't write to this patient
unreached-why = The patient hasn't confirmed an address, so no notice of a new result is sent.
unreached-email = The email on file isn't confirmed. After signing in, the patient can confirm it with one tap.
unreached-mobile = The cell phone number on file isn't confirmed. After signing in, the patient can confirm it.
unreached-none = There is no email on file. Ask for one, or have the patient add one after signing in.
unsent = A message to this patient couldn't be sent
unsent-to = To { $address }. We stopped trying on { $when }.
unsent-next = Check the address with the patient, and correct it here.
state-title = Patient has left, died or is back
chart-whose = { $name }, born { $born }
state-now = Now:
state-becomes = What is the patient now?
state-active = Patient here
state-active-does = The chart is in use again. The patient needs a new code to open it.
state-inactive-does = The patient has left the clinic.
state-deceased-does = The patient has died.
state-slip-does = It was a slip: the patient has not died. After this you can set the chart back in use.
state-ends = This ends at once
state-ends-what = Sessions of logins with no other chart, everybody's access to this chart, open codes and invitations, drafts, and all notices that wait.
state-sure = I have checked that this is { $name }, born { $born }
state-sure-missing = Check the patient, then tick this box
state-missing = Choose what the patient is now
state-save = Change the chart of { $name }

## Staff: recovery

recovery-title = Help somebody back in
recovery-link = Help somebody back in
recovery-intro = Ask the person. Type what they say. The portal compares it with the chart.
recovery-do-not-read-out = Do not read out what the chart says, and do not help them guess.
recovery-no-login = Nobody has a login that could be helped from this chart.
recovery-blocked = You changed the contact data of this patient within the last 72 hours
recovery-blocked-next = Whoever changes where a patient is reached cannot also let them in. Please ask a colleague.
recovery-login = Whose login?
recovery-login-missing = Choose whose login it is
recovery-own = The patient
recovery-proxy = Acts for the patient
recovery-locked = Locked
recovery-out = a code is out. It works until { $until }; a new one stops it.
recovery-born = The patient's birth date, as told
recovery-born-missing = Enter the patient's birth date: month, day and year
recovery-items = And at least one of these, as told:
recovery-number = Last 4 digits of their number
recovery-number-hint = Of the number that we have on file
recovery-email = E-mail address
recovery-chart = Chart number
recovery-item-missing = Ask for at least one of the three
recovery-compare = Compare
recovery-differs = This does not match the chart
recovery-differs-next = Ask again. If it still does not match, ask them to come by with their photo ID.
recovery-sure-title = Make sure that it is them
recovery-matches = What they said matches the chart of the login of
recovery-numbers = Numbers on file
recovery-numbers-only = Hang up and call one of these. Never call back a number that you were given just now.
recovery-no-number = There is no number that you can call back
recovery-no-number-next = None is on file, or it was changed within the last 72 hours. The person has to come by.
recovery-proof = How did you make sure?
recovery-proof-missing = Say how you made sure
recovery-in-person = In person
recovery-in-person-hint = They stand before me, and the photo on their ID is theirs. The code works at once.
recovery-call-back = By phone
recovery-call-back-hint = I hung up, called a number on file, and they answered. The code works in 24 hours.
recovery-sure = I am sure that it is them
recovery-sure-missing = Tick this only when you are sure
recovery-make-code = Make the code
recovery-told = Every address that we have on file is told, with a link that stops the code.
recovery-sheet-read-out = Read the code to the person on the phone. It works in 24 hours.
staff-recovery-title = Help a colleague back in
staff-recovery-link = Lost the way in?
staff-recovery-own = This is your own login. Please ask another manager.
staff-recovery-too-few = This takes two other managers, and there are not enough. Whoever runs the server can do it there, in a terminal:
staff-recovery-step-propose = A manager proposes it.
staff-recovery-step-agree = A second manager makes sure that it is them, and agrees.
staff-recovery-step-code = The code goes from hand to hand. With it your colleague makes new ways in.
staff-recovery-propose = Propose it
staff-recovery-waits = You proposed it. A second manager has to agree within 24 hours.
staff-recovery-withdraw = Take it back
staff-recovery-proposed = proposed to let this colleague back in.
staff-recovery-make-sure = Make sure that it is them: in person, or by calling a number that you know.
staff-recovery-agree = I am sure. Make the code
staff-recovery-refuse = Refuse

## Staff: tests to hold, and who covers

nav-held-tests = Tests to hold
nav-cover = Who covers
notice-held-tests-changed = The list was changed. It counts for results that come from now on.
notice-cover-changed = Who covers was changed. It counts at once.
setting-held-days = Longest time that a test may be held, in days
setting-held-days-does = Nobody can put a test on the list of those to hold for longer. After its days a result is shown by itself.
held-tests-title = Tests to hold
held-tests-means = Results with one of these tests wait, whatever the rule of their kind. Each is shown by itself after its days, or earlier when a clinician releases it.
held-tests-none = No test is on the list
held-tests-none-next = Every result goes by the rule of its kind, which the settings page says.
held-tests-add = Put a test on the list
held-tests-add-button = Put it on the list
held-tests-before = Taken off the list
held-tests-test = Test
held-tests-why = Reason
held-tests-why-hint = Colleagues read it beside the result. Patients do not.
held-tests-why-missing = Say why the test is held.
held-tests-days = Days at most
held-tests-days-hint = 1 to { $most }. When they are over, the patient sees the result.
held-tests-days-wrong = Choose from 1 to { $most } days. A manager can change the longest time on the settings page.
held-tests-since = Added
held-tests-ended = Taken off
held-tests-on-by = { $date }, { $name }
held-tests-end = Take off
held-tests-code = Code
held-tests-code-hint = LOINC, such as 7917-8, or the laboratory's own code. To hold the code of one laboratory alone, write its name before it, as in Northside Lab:100.
held-tests-name = Or a name
held-tests-name-hint = Every test or file whose name holds these words is held. Whole words count; capital letters and accents do not matter.
held-tests-name-short = A name needs at least { $shortest } letters, or it would hold too much.
held-tests-which-missing = Type a code or a name.
held-tests-there = This test is on the list already. Take it off first to change its reason or its days.
cover-title = Who covers
cover-nobody = Nobody covers now
cover-nobody-from = Nobody covers from { $date }
cover-nobody-then = A critical result then goes to the clinicians of the patient’s care team. Where there is none, it goes to all clinicians.
cover-none-reachable = No message reaches any clinician
cover-none-reachable-then = Nobody hears of a critical result until a clinician adds an email address or a cell phone on their own page “Your details” and confirms it. The queue and every page say so, with the numbers below.
cover-numbers = Numbers to call
cover-numbers-for = For when no message reaches a clinician: staff read these names and numbers.
cover-callee = Whose number
cover-number = Phone number
cover-number-hint = Leave it empty to take it away.
cover-number-none = Enter a phone number with at least three digits
cover-number-save = Save the number
cover-who-unreachable = No message reaches this clinician. They confirm an email address or a cell phone first.
cover-order = Who hears of a critical result
cover-order-cover = Whoever covers, at once. Several can.
cover-order-team = If nobody covers, or no message would reach them: the clinicians of the patient’s care team.
cover-order-all = If there is none: all clinicians.
cover-order-again = If nobody says “I have it” within { $minutes } minutes, all clinicians hear of it. Whoever hears of it finds it on top of the queue, whichever care team the patient has.
cover-who = Clinician
cover-who-hint = Only those whom a message reaches: they have a confirmed email address or cell phone.
cover-who-missing = Choose a clinician.
cover-from = From
cover-until = Until
cover-open-end = Without an end
cover-now = Now
cover-unreachable = No address: hears of nothing
cover-set-by = Set by
cover-end = End
cover-add = Have somebody cover
cover-save = Save
cover-first-day = First day
cover-first-day-hint = Leave it empty for today.
cover-last-day = Last day
cover-last-day-hint = It counts until midnight. Leave it empty if there is no end.
cover-until-before = The last day is before the first.
cover-day-past = Choose today or a day to come.
cover-no-day = There is no such day.

## Staff: reports on results

nav-reports = Reports
report-all = Reports on results
report-waiting = Waiting for review
report-waiting-none = Nothing here waits for review
report-waiting-none-next = Choose another age, kind or care team to see more.
report-by-age = How many wait, by age
report-age = Age
report-sum = All
report-under-a-day = Less than a day
report-days = { $least } to { $most } days
report-days-or-more = { $least } days or more
report-show = Show
report-team-mine = My patients
report-team-nobody = Patients without a care team
report-patient-sees = Patient can see it
report-yes = Yes
report-no = No
report-unopened = Released, not opened
report-unopened-means = { $days ->
    [one] Results that could be seen for { $days } day or more and that neither the patient nor a proxy has opened, over the last half year.
   *[other] Results that could be seen for { $days } days or more and that neither the patient nor a proxy has opened, over the last half year.
  }
report-unopened-none = Everything was opened
report-unopened-none-next = Nothing here needs a call.
report-unopened-days = Days
report-chase = Who was told
report-chase-all = All
report-chase-call = Nobody was told
report-chase-told = Told, not opened
report-told = Notice
report-call = Call
report-no-login = Nobody can sign in
report-no-address = A login, but no address to write to
report-failed = The notice could not be delivered
report-unwanted = No notice was sent: whoever could read it has switched them off
report-on-its-way = On its way
report-sent = Sent { $date }

## Staff: care team and break-glass

page-break-glass = You opened this chart with a reason. It stays open for you until { $time }.
page-called = You opened this because a critical result cannot wait. The patient reads that you did.
page-nobody-told = A critical result waits, and nobody could be told. Call a clinician now.
page-nobody-told-open = Open critical results
proxy-paper = I have seen the paper that says so
proxy-paper-missing = Look at the paper, then tick this box
care-team = Care team
care-team-kept = Only these people open the chart without giving a reason.
care-team-not-kept = Right now every clinician and nurse may open every chart. A manager can change this in the settings.
care-team-empty = Nobody is of the care team yet
care-team-empty-next = Add the clinician who treats this patient. Nobody can add themselves.
care-team-who = Colleague
care-team-missing = Choose a colleague
care-team-add = Add to the care team
care-team-remove = Take out
without-team = Patients without a care team
without-team-count = { $without } of { $all } charts have no care team.
without-team-kept = Clinicians and nurses open these charts only with a reason.
without-team-not-kept = Right now every clinician and nurse may open every chart. Once charts are kept to care teams, they open these only with a reason.
without-team-none = Every chart has a care team
without-team-none-means = You can change a patient’s care team on the patient’s card.
without-team-who = First on the care team
without-team-who-for = First on the care team of { $name }
without-team-later = Choose later
without-team-rest = Everyone else on this page
without-team-rest-means = Goes to each patient above for whom you chose no one.
without-team-save = Save care teams
without-team-none-chosen = Choose someone for one patient, or for everyone else on this page
settings-without-team = { $without } of { $all } charts have no care team
settings-without-team-means = With care teams, clinicians and nurses open these charts only with a reason. A critical result still opens for every clinician.
settings-without-team-desk = Someone with the front desk role fills the care teams first, on the page “Care teams”.
settings-without-team-own = Fill the care teams first:
settings-without-team-anyway = Switch although { $without } charts have no care team
settings-without-team-missing = Fill the care teams first, or check the box to switch anyway
glass-title = Open this chart with a reason
glass-not-yours = You are not of this patient’s care team
glass-means = You can open the chart for an hour. The portal writes to the managers at once, and the patient reads that you opened it and why.
glass-why = Reason
glass-why-missing = Choose a reason
glass-why-emergency = Emergency
glass-why-cover = I stand in for a colleague
glass-why-asked = The patient asked me to
glass-why-other = Something else
glass-says = In your own words
glass-says-theirs = In their own words
glass-says-hint = A manager reads this. Write nothing about the patient's health.
glass-says-missing = Write { $shortest } to { $longest } characters
glass-open = Open the chart for an hour
glass-review = Charts opened with a reason
glass-review-intro = Look at each opening within a week, ask where something is unclear, then sign it. The patients see these openings too.
glass-review-empty = Nothing to look at
glass-review-empty-next = When somebody opens a chart without being of its care team, it stands here until a manager signs it.
glass-when = When
glass-who = Who
glass-told = Managers were told.
glass-told-waits = A message to the managers has not left yet.
glass-told-failed = No manager could be told: no message could be delivered.
glass-told-no-address = No manager could be told: none had an address.
glass-late = Older than a week
glass-own = Another manager has to sign your own opening.
glass-sign = I looked at it

## Staff: notices that failed

stuck-title = Notices that did not leave
stuck-intro = E-mails and texts that could not be sent, those that still wait first. Each is tried for two days; a code or a link only as long as it works.
stuck-closed = No mail has left for an hour
stuck-closed-next = Patients do not get their codes and warnings. The reason stands with each notice below; a manager can try the mail server on the settings page.
stuck-none = Nothing is stuck
stuck-none-next = Every e-mail and text of the last seven days has left.
stuck-notice = Notice
stuck-state = State
stuck-reason = Reason
stuck-actions = What you can do
stuck-mail = E-mail to
stuck-text = Text to
stuck-waiting = Waiting
stuck-failed = Failed
stuck-since = for { $age }
stuck-next = next try in { $age }
stuck-no-reason = It was not tried in time.
stuck-again = Try again now
stuck-ran-out = Its code or link has run out.
stuck-card = Open the patient's card
stuck-stop = Stop it
trouble-not-set-up = It is not set up yet. A manager does that on the settings page.
trouble-unreachable = The server cannot be reached. Check its name and port, and whether it runs.
trouble-stalled = The server does not answer in time. It may be overloaded, or a firewall may be in between.
trouble-certificate = The server's certificate is not to be trusted: unknown maker, another name, or out of date. Nothing was sent.
trouble-no-tls = The server does not encrypt the way it is set. Check the port and the kind of encryption. Nothing was sent.
trouble-login = The server does not accept the user name and password.
trouble-sender = The server does not send mail for the sender's address.
trouble-busy = The server asks us to come back later.
trouble-recipient = The server says that the recipient's address is wrong. Ask the patient for the right one.
trouble-message = The server does not take this message.
trouble-redirected = The gateway answers that it has moved. Enter its new address in the settings.
trouble-private = The gateway's name leads into a private network. Only the configuration file can allow that (private_gateway).
trouble-refused = The server does not take what it is sent. Check the settings.
trouble-nonsense = The server answers something that makes no sense. Is it the right server and port?
trouble-broken = The connection broke off.
mail-staff-alert-subject = Something in the portal needs you
mail-urgent-result-subject = Something in the portal cannot wait
mail-urgent-result = A result needs a clinician now. Sign in, open the queue of results, and say that you have it:
mail-staff-alert = It may be about an account that was locked or closed, help with signing in, or a new manager. Or a chart was opened outside its care team, or a laboratory took a result back. Sign in to see what to do:

## Who opened my record

openings-title = Who opened my record
openings-intro = Here is everybody who opened this record, and what they did. Nobody can change or delete this list.
openings-older = Older days
openings-wrong = Does something look wrong?
openings-wrong-next = Call us and tell us the day and the time. We will find out what happened.
openings-times = { $count } times, last at { $time }
openings-you = You
openings-proxy = { $name }, who acts for you,
openings-staff = { $name } ({ $duty })
openings-somebody = Somebody
openings-portal = The portal
openings-clinician = clinician
openings-nurse = nurse
openings-front-desk = front desk
openings-manager = manager
openings-home = { $who } opened the first page of your record.
openings-results = { $who } looked at your list of results.
openings-result = { $who } opened a result.
openings-document = { $who } opened or saved the file of a result.
openings-papers = { $who } looked at your list of letters and documents.
openings-paper = { $who } opened a letter or document.
openings-paper-file = { $who } opened or saved the file of a letter or document.
openings-trend = { $who } looked at one test over time.
openings-openings = { $who } looked at this page.
openings-draft = { $who } began to write on a page of your record.
openings-card = { $who } opened your card with name, birth date and contact.
openings-register = { $who } began your record.
openings-register-begun = { $who } opened the form to begin your record.
openings-activation = { $who } printed an activation sheet for you.
openings-activation-revoked = { $who } made your activation sheet useless.
openings-activation-begun = { $who } opened or sent the form to change your activation sheet. This line alone changed nothing.
openings-corrected = { $who } corrected your name, birth date or contact.
openings-corrected-begun = { $who } opened the form to correct your name, birth date or contact.
openings-state = { $who } changed whether you are a patient here.
openings-state-begun = { $who } opened the form that says if you are a patient here.
openings-pharmacy = { $who } changed your pharmacy.
openings-pharmacy-begun = { $who } looked at your pharmacy.
openings-add-chart = { $who } added your record to a login with your activation sheet.
openings-lock = { $who } locked your login.
openings-recover = { $who } helped somebody back into a login of this record.
openings-reset = { $who } sent you a link for a new password.
openings-reset-begun = { $who } tried to send you a link for a new password.
openings-lock-begun = { $who } opened the page that locks your login.
openings-recover-begun = { $who } opened the page that helps somebody back in.
openings-grant-begun = { $who } opened or sent the form to let someone act for you. This line alone changed nothing.
openings-review = { $who } looked at your results.
openings-review-file = { $who } opened the file of a result.
openings-stage-file = { $who } brought a file that may be added to your record.
openings-found-in-file = { $who } saw your name and birth date in a file that was meant for another record.
openings-upload = { $who } added a result to your record.
openings-upload-begun = { $who } opened or sent the form to add a result. This line alone changed nothing.
openings-goal = { $who } set or ended a goal for one of your tests.
openings-goal-begun = { $who } opened or sent the form to change a goal for one of your tests. This line alone changed nothing.
openings-release = { $who } released a result to you.
openings-signed = { $who } looked at a result for you.
openings-held = { $who } changed when you see a result.
openings-taken-on = { $who } took care of a result that could not wait.
openings-told = The portal told your care team that a result could not wait.
openings-wishes = { $who } looked at or changed when you see results.
openings-result-begun = { $who } opened a form for your results and changed nothing.
openings-retract = { $who } took a result back. You no longer see it.
openings-retract-begun = { $who } opened or sent the form to take a result back. This line alone changed nothing.
openings-message-filed = { $who } put results from a lab into your record.
openings-message-begun = { $who } opened or sent the form to put results from a lab into your record. This line alone changed nothing.
openings-message-read = { $who } read what a lab sent about you.
openings-release-begun = { $who } opened or sent the form to share a result with you. This line alone changed nothing.
openings-in-list = { $who } saw your name in a list.
openings-begin-activation = { $who } typed the code of your activation sheet and your birth date.
openings-finish-activation = { $who } made a login with your activation sheet.
openings-other = { $who } did something with your record.
openings-wrong-birth-date = Somebody typed a code for your record with a wrong birth date. They saw nothing.
openings-begin-proxy = Somebody typed a code to act for you, and your birth date.
openings-denied = Somebody who may not see your record tried to open it. They saw nothing.
openings-denied-you = You tried to open a page that is not for your login.
openings-denied-proxy = { $who } tried to open a part that is not shared with them. They saw nothing.
openings-in-lists = { $count ->
    [one] Your name was in a list that staff ({ $duty }) looked at, once.
   *[other] Your name was in lists that staff ({ $duty }) looked at, { $count } times.
}
openings-in-lists-of-staff = { $count ->
    [one] Your name was in a list that staff looked at, once.
   *[other] Your name was in lists that staff looked at, { $count } times.
}
openings-proxies = { $who } looked at who can see your record.
openings-invite = { $who } made a code for somebody to act for you.
openings-invite-revoked = { $who } took back a code for somebody to act for you.
openings-become-proxy = Somebody used such a code and can act for you now.
openings-grant-changed = { $who } changed what somebody can see of your record.
openings-grant-ended = { $who } ended somebody's access to your record.
openings-step-back = { $who } ended their own access to your record.
openings-birthday-narrows = Your birthday took parts of your record away from a parent.
openings-birthday-ends = Your birthday ended a parent's access to your record.
openings-private = { $who } changed who can see a result.
openings-withheld = { $who } changed whether people who act for you see a result.
openings-care-team = { $who } looked at your care team, or changed it.
openings-glass = { $who } opened your record without being of your care team. Reason: { $why }.
openings-glass-begun = { $who } opened or sent the form to open your record without being on your care team. This line alone changed nothing.
openings-glass-reviewed = { $who } checked why your record was opened.
openings-why-emergency = emergency
openings-why-cover = standing in for somebody
openings-why-asked = you asked for it
openings-why-other = other

## Staff: terms

terms-edit-title = Terms of use
terms-edit-intro = What stands here is what patients accept. Each save is a new version; patients are asked once at their next sign-in. Staff are not asked.
terms-english = English
terms-spanish = Spanish
terms-form-hint = An empty line begins a new paragraph. A line that begins with “# ” is a heading, with “- ” a point.
terms-save = Save as a new version
terms-empty = Write the text
terms-long = Use at most { $longest } characters

## Staff: settings and staff list

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
mail-test-subject = Test from your portal
mail-test = This is a test. If you can read it, your portal can send messages.
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
staff-name = Name
staff-name-hint = As patients know them, for example Dr Ito
staff-name-missing = Enter a name
staff-roles = Roles
staff-roles-hint = One person may hold several.
staff-roles-missing = Choose at least one role
staff-state = Login
staff-actions = What you can do
staff-invited = Invited
staff-invited-until = The code works until { $until }.
staff-invited-over = The code has run out.
staff-active = Active
staff-locked = Locked
staff-closed = Closed
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
staff-last-manager = The clinic needs a manager
staff-last-manager-next = This is the only manager who can sign in, so the login was not closed. Invite another manager first.
role-clinician = Clinician
role-clinician-may = Opens charts, uploads and releases results
role-nurse = Nurse
role-nurse-may = Opens charts and uploads results
role-front-desk = Front desk
role-front-desk-may = Registers patients and prints activation sheets; sees no health data
role-manager = Manager
role-manager-may = Changes settings and invites staff; sees no health data
settings-access = Who may open which chart
settings-uploads = Files

## Staff: settings of results

settings-results = Results
setting-release-at-once = At once
setting-release-within = { $days ->
    [one] After review, but after { $days } day at the latest
   *[other] After review, but after { $days } days at the latest
  }
setting-release-review = Only after review
setting-release-laboratory = Laboratory results are shown
setting-release-laboratory-does = At once: patients see results as soon as they come in, often before anybody here does. US law asks for that unless a patient wants to wait. What is waiting already goes by the rule it came under.
setting-release-imaging = Imaging is shown
setting-release-pathology = Pathology is shown
setting-release-letter = Letters are shown
setting-release-other = Other results are shown
setting-release-does = As for laboratory results. Single tests can be held on a list of their own.
setting-preliminary = Preliminary results
setting-preliminary-show = Go by the rule of their kind, marked as preliminary
setting-preliminary-wait = Wait until they are final
setting-preliminary-does = A result that waits can still be released by hand.
setting-corrections = Corrections
setting-corrections-rule = Go by the rule of their kind
setting-corrections-at-once = Show at once, whatever the rule of their kind
setting-corrections-does = When the lab corrects a value that a patient could read. Until the correction may be seen, the patient reads neither value, only that the care team is looking at it first.
setting-wish-days = Longest wait that a patient may choose, in days
setting-wish-days-does = Patients may ask to see results later, or only after review. After so many days they see them anyway, so that nothing is lost.
setting-notice-minutes = Minutes until patients hear of a new result
setting-notice-minutes-does = A released result can be seen at once; its notice leaves so many minutes later. If you take the result back before that, no notice is sent. Longer than 240 minutes is a hold, which needs a reason.
setting-critical-minutes = Minutes until a critical value is told to everybody
setting-critical-minutes-does = The covering clinician hears at once. If nobody says “I have it”, all clinicians hear after so many minutes, and again each time as many have passed.
setting-unopened-days = Days until an unopened result is on the report
setting-unopened-days-does = Released results that nobody has opened by then are listed, so that somebody can call.

## Staff: what laboratories send

setting-laboratory-critical = Your laboratory's words for “critical”
setting-laboratory-critical-does = A value that a laboratory marks so comes first in the queue, and the covering clinician hears of it. The standard's own marks (HH, LL, AA) always count. Write other words with commas between them, such as PANIC, CRIT.
setting-laboratory-authorities = How laboratories name you
setting-laboratory-authorities-does = A laboratory's message says who gave the patient's number. Write the names that mean your chart numbers, with commas between them. While nothing stands here, a chart number counts whoever gave it. The birth date must fit in any case.
nav-laboratory = From laboratories
notice-message-filed = The message is in this chart. Its results go the way of all new results.
notice-message-decided = Decided. The patient can see what stands now, by the rule for its kind of result.
notice-message-settled = The message is off the list.
laboratory-title = Messages from laboratories
laboratory-intro = These need a person. Open one to see why, and whose it may be. What touches a chart already comes first, then the oldest.
laboratory-empty = Nothing waits
laboratory-empty-next = Messages with a chart number and a birth date that fit are filed by themselves.
laboratory-show = What is shown
laboratory-show-all = All
laboratory-show-first = Look at first
laboratory-show-whose = Whose is it?
laboratory-show-rest = Cannot be filed
laboratory-none-here = Nothing waits here
laboratory-none-here-next = Other messages wait: choose All.
laboratory-nobody = No name
laboratory-nothing = Not said
laboratory-said-name = Name
laboratory-said-born = Born
laboratory-said-numbers = Numbers
laboratory-from = From
laboratory-came = Came
laboratory-control = Message number
laboratory-values = Values
laboratory-why = Why it waits
laboratory-message = A laboratory's message
laboratory-candidates = Whose it may be
laboratory-candidates-hint = A name alone proves nothing. Open a chart to compare it with the message.
laboratory-none-proposed = Nobody here has its number, birth date or name.
laboratory-none-found = Nobody fits this search.
laboratory-patient = Patient
laboratory-number = Chart number
laboratory-fits = What fits
laboratory-fits-number = number
laboratory-fits-born = birth date
laboratory-fits-name = name
laboratory-search = Look for somebody else
laboratory-search-name = Name
laboratory-search-born = Or born on
laboratory-search-button = Search
laboratory-search-short = Type three letters of a name, or a whole birth date.
laboratory-content = What it holds
laboratory-test = Test
laboratory-value = Value
laboratory-range = Range
laboratory-notes = Notes
laboratory-document = A document
laboratory-garbled = A document that cannot be decoded
laboratory-raw = The message as it came
laboratory-aside = Set it aside
laboratory-aside-why = Why
laboratory-aside-button = Set aside
laboratory-why-missing = Say in a few words why.
laboratory-is-filed = It is filed in a chart.
laboratory-is-decided = We could not tell what it changes. { $who } decided that on { $date }.
laboratory-decided-itself = We could not tell what it changes. On { $date } the lab sent what made that clear, so it no longer waits.
laboratory-is-aside = { $who } set it aside on { $date }.
laboratory-compare = Compare message and chart
laboratory-compared-what = Compared
laboratory-compared-fits = Do they fit?
laboratory-compared-same = Fits
laboratory-compared-differs = Different
laboratory-the-chart = The chart
laboratory-the-message = The message
laboratory-compared = I compared name and birth date: it is this patient.
laboratory-compared-missing = Compare name and birth date, then tick the box.
laboratory-file-button = File in this chart
laboratory-because-unreadable = It is no HL7 message. Ask who sent it, then set it aside.
laboratory-because-not-a-result = It is a message, but it brings no results.
laboratory-because-trial = It says of itself that it is a trial.
laboratory-because-unknown-set = It is written in a character set that is not known here (MSH-18).
laboratory-because-unknown-status = It says how far a value has come in a word that is not known. Ask the laboratory whether it stands.
laboratory-because-no-number = It names no number of a patient.
laboratory-because-other-authority = Somebody else gave its numbers.
laboratory-because-no-such-number = No chart has the number that it names.
laboratory-because-no-birth-date = It says no birth date.
laboratory-because-birth-date-differs = The patient with this number was born on another day.
laboratory-because-name-differs = Number and birth date fit a chart, but the name does not. It may be for a twin, or somebody else with that birth date.
laboratory-because-other-fits-better = Number and birth date fit one chart, but the name fits another chart with that birth date better.
laboratory-because-several-patients = Its numbers belong to several patients.
laboratory-because-wrong-patient = The laboratory takes a result back: it was for the wrong patient. Tell whoever has read it.
laboratory-because-cannot-tell = The laboratory corrects or takes back something, and we cannot tell which value it means.
laboratory-decide = What does this message change?
laboratory-decide-intro = The lab corrects or takes back something here, and nothing in the message says what. Everything that it may mean is hidden from the patient until you decide. If you are not sure, call the lab first.
laboratory-decide-alone = Nothing that it may correct has come yet. If the lab sends that later, this message no longer waits.
laboratory-decide-value = { $what }: what does this correct?
laboratory-decide-end = { $what }: what does the lab take back or cancel?
laboratory-decide-named = { $test } { $says }
laboratory-decide-document = The document “{ $title }”
laboratory-decide-order = All of { $panel }, { $date }
laboratory-decide-another = Nothing: it is a value of its own. Show it too.
laboratory-decide-nothing = Leave this value out. Everything else stays as it was.
laboratory-decide-nothing-ends = Nothing here. Everything stays as it was.
laboratory-decide-missing = Choose what it means.
laboratory-decide-button = Save this decision
laboratory-decide-go = Decide what it means, beside the patient's chart
laboratory-hides = { $count ->
    [0] NOTHING was hidden from the patient. Look for it in the chart.
    [one] One value is hidden from the patient.
   *[other] { $count } values are hidden from the patient.
}
laboratory-because-document-held = A document in it could not be opened safely, and is not in the chart. The rest is filed.
laboratory-held-next = Try to open it below, or save it as it came. When you have it in a form that can be opened, upload it to the chart. Then say here that you have looked.
laboratory-held-upload = Upload a file to this chart

## Staff: laboratory files

notice-laboratory-files-again = It is tried again within a minute. What became of it then stands below.
notice-laboratory-files-taken = Taken in. What became of each file stands below.
notice-messages-settled = Set aside. What others had settled meanwhile stays as they left it.
laboratory-files = Laboratory files
laboratory-files-all = All files that came
laboratory-files-go = Upload laboratory files
laboratory-files-lately = Files that came lately
laboratory-files-came = Files that came
laboratory-files-none = No file has come yet.
laboratory-files-see = See what became of the files that were taken
laboratory-watched-last = The watched folder was last looked at on { $date }.
laboratory-watched-late = The watched folder has not been looked at since { $date }
laboratory-watched-closed = The watched folder cannot be opened: no file comes in from there
laboratory-watched-stay = { $count ->
    [one] A file stays in the watched folder
   *[other] { $count } files stay in the watched folder
}
laboratory-watched-again = What stays cannot be taken now. It is not lost, and is tried again by itself.
laboratory-watched-large = { $count ->
    [one] A file was too large to be taken in
   *[other] { $count } files were too large to be taken in
}
laboratory-watched-split = It lies in the watched folder under failed/. Ask the laboratory for smaller files. This goes when whoever looks after the server has removed it there.
laboratory-watched-stopped = { $count ->
    [one] Anteroom stopped while it was reading a file
   *[other] Anteroom stopped while it was reading { $count } files
}
laboratory-watched-stopped-where = Nothing of it was taken, and nothing is lost: it lies in the watched folder under failed/, as { $name }. Its reading began on { $date }.
laboratory-watched-stopped-next = Let it be tried again. If Anteroom stops over it once more, ask the laboratory for smaller files, and tell whoever looks after the server.
laboratory-watched-stopped-see = See which file it was
laboratory-watched-stopped-again = Try it again
laboratory-watched-ask = Tell whoever looks after the server. Its log says why.
laboratory-files-hint = HL7 messages as the laboratory sends them, up to { $megabytes } MB each, { $files } at a time. Drop them here or choose them. A message that came before changes nothing.
laboratory-file = A laboratory's file
laboratory-file-name = File
laboratory-file-new = New
laboratory-file-unnamed = Without a name
laboratory-file-again = The same file had come before.
laboratory-file-first = Open the first one
laboratory-file-large = It is larger than { $most } MB. Split it between two messages, or ask the laboratory for smaller files.
laboratory-file-empty = It is empty. Ask the laboratory to send it again.
laboratory-file-unreadable = It holds no HL7 message: no line begins with MSH. It was not kept. Choose the file that the laboratory sent.
laboratory-file-messages = It holds more than { $most } messages. None was taken. Split it, or ask the laboratory for smaller files.
laboratory-file-cut-off = Its end is missing: it was cut off on its way. Nothing of it was taken. Ask the laboratory to send it again.
laboratory-file-much = It holds more values, orders, patients or lines than are taken at a time. None was taken. Ask the laboratory for smaller files.
laboratory-file-not-read = It could not be read in the time and memory that a file may take. Nothing of it was taken. Ask the laboratory for smaller files.
laboratory-file-announced = announced { $announced }, found { $found }
laboratory-file-announced-batches = batches: announced { $announced }, found { $found }
laboratory-file-announced-ask = Every message that came whole was taken. Ask the laboratory for what is missing.
laboratory-file-not-now = It could not be taken in now, and nothing of it was kept. Choose it again in a minute.
laboratory-messages = Messages
laboratory-values-shown = Values shown
laboratory-shown-of = { $shown } of { $all }
laboratory-documents = Documents
laboratory-became = What became of it
laboratory-by-page = { $who } uploaded it
laboratory-by-somebody = Uploaded
laboratory-by-folder = From the watched folder
laboratory-by-command = Imported at the terminal
laboratory-wait = { $count ->
    [one] { $count } message waits for you
   *[other] { $count } messages wait for you
  }
laboratory-see-waiting = See whose they may be
laboratory-nothing-waits = Nothing waits.
laboratory-all-repeated = All of it had come before. Nothing was changed.
laboratory-some-repeated = { $count ->
    [one] { $count } of its messages had come before and changed nothing.
   *[other] { $count } of its messages had come before and changed nothing.
  }
laboratory-document-open = Open the document
laboratory-document-held = This document could not be opened safely
laboratory-document-held-next = It is not shown here, and no patient sees it. Ask the laboratory for it. You can also save it as it came: nobody has checked it, so open it only with a program that you trust.
laboratory-document-save = Save it as it came
laboratory-raw-more = … [{ $count } more letters of a document]
laboratory-choose = Choose the message for { $who }
laboratory-several = Set chosen aside
laboratory-several-why = Why the chosen are set aside
laboratory-several-none = Choose at least one message.
laboratory-several-title = { $count ->
    [one] Set { $count } message aside?
   *[other] Set { $count } messages aside?
  }
laboratory-several-means = Nobody is asked about them again, and none of their values is shown. They stay with their files.
laboratory-several-sure = { $count ->
    [one] Set { $count } message aside
   *[other] Set { $count } messages aside
  }
laboratory-several-back = Back, and leave them
review-messages = What the laboratory sent
review-messages-one = Open it to read it as it came. Patients do not see it.
review-messages-several = The newest is on top. What it corrected or added to stands in the earlier ones. Patients do not see them.
review-message-came = Came
review-message-number = Message number
laboratory-state = State
laboratory-waits = Waits
laboratory-filed = Filed
laboratory-on-its-way = On its way to the chart
laboratory-set-aside = Set aside
laboratory-of-others = Another care team's patient
laboratory-nobody-of = Message { $place }, no name

## Staff: results on the way to the patient

notice-result-reviewed = Reviewed.
notice-result-taken-on = You have it. Nobody is told again.
notice-result-held = Held. It is released by itself after that day.
notice-result-hold-ended = The hold has ended.
queue-all = All
queue-mine = My patients
queue-critical = Critical
queue-held = Held
queue-kind = Kind
queue-narrow = Show
queue-state = State
queue-choose = Choose
queue-choose-one = Choose { $result } of { $name }
queue-several = Mark chosen as reviewed
queue-several-means = What you opened, or whose values stand in its row, is signed as reviewed by you. Anything else that waits is released without a review. What is critical, corrected or held is opened one by one.
queue-file-unseen = You have not opened its file
queue-values-unseen = You have not opened it
queue-corrected = Corrected by the lab
queue-undecided = Unclear what the lab changed
queue-overdue = Critical, overdue
queue-is-critical = Critical
queue-taken-on = { $name } has it.
queue-seen = Visible, not reviewed
queue-held-until = Held until { $date }
queue-due = Visible from { $date }
queue-waits = Waits for review
bulk-title = What became of them
bulk-became = Outcome
bulk-back = Back to the queue
bulk-none = Choose at least one result
bulk-seen = Reviewed. The patient can read it.
bulk-waits = Reviewed. The patient sees it from { $date }, as they asked or as its rule says.
bulk-released = Released without a review: you have not seen all of it. The patient can read it. Open it to review it.
bulk-unseen = Not reviewed: you have not seen all of it. The patient can read it already. Open it to review it.
bulk-wished = Not reviewed: you have not seen all of it, and its patient wants a clinician to look first. Open it by itself.
bulk-undecided = Not reviewed: it is unclear what the lab changed. Open it by itself.
bulk-corrected = Not reviewed: the lab corrected it. Open it by itself.
bulk-critical = Not reviewed: it is critical. Open it by itself.
bulk-held = Not reviewed: it is held. Open it by itself.
bulk-stale = Not reviewed: somebody else did, it was taken back, or it has changed. Look again.
bulk-closed = Not reviewed: you may not open this chart, or have to say why first.
bulk-closed-name = A result
critical-title = Critical: nobody has taken it on
critical-overdue = Critical and overdue: nobody has taken it on
critical-undecided = We can't tell which value the lab changed. Nobody has taken this on.
critical-undecided-taken-on = { $name } is looking into what the lab changed, since { $date }.
critical-told = Clinicians were told on { $date }. { $times ->
    [one] One message has left so far.
   *[other] { $times } messages have left so far.
  }
critical-told-and-failed = Clinicians were told on { $date }. Messages that left: { $times }. Messages that could not be delivered: { $failed }.
critical-on-its-way = A message to clinicians is about to leave. Nobody has been told yet.
critical-no-address = Nobody could be told: no clinician has an address. Call one now.
critical-not-delivered = Nobody could be told: no message could be delivered. Call one now.
told-no-clinician = There is no clinician to call.
told-no-number = no number on file
kept-back-undecided = We can't tell which value the lab changed
kept-back-undecided-means = What the change may mean is hidden from the patient. Open the message and decide. Then the patient sees what stands.
kept-back-decide = Message from { $laboratory }, { $date }
kept-back-values = Hidden until somebody decides
kept-back-withdrawn = Taken back by the lab
kept-back-hidden = The patient does not see these values.
kept-back-test = Test
kept-back-value = Value
kept-back-range = Lab's range
kept-back-message = Message
kept-back-document = A document
kept-back-open = Open the message
review-undecided = Hidden: unclear what the lab changed
corrected-title = The lab corrected this on { $date }, after the patient could read it
corrected-was = { $test } was { $value }.
corrected-is-seen = The patient can read the corrected value. Review it again.
corrected-looked-at-first = The patient reads neither value until you have reviewed it. They read that the care team is looking at it first.
written-before-correction = Written before the correction
critical-take-on = I have it
critical-taken-on = { $name } has this critical result since { $date }.
sign-title = Review
sign-again = Add to the review
sign-clinician = A clinician reviews and releases this result.
sign-is-seen = The patient can read this result already. What you write is shown with it at once.
sign-wish = The patient has asked to wait. Release now only if they have asked you to.
sign-note = Note to the patient
sign-note-hint = Plain words and short sentences. May stay empty.
sign-next = What happens next
sign-next-hint = For example: “We repeat the test in two weeks.” May stay empty.
sign-call-today = Ask the patient to call us today
sign-file-first = Open the file before you sign: you cannot mark as reviewed what you have not opened.
sign-file-unopened = Open the file first, then sign
sign-unseen = Release without a review
sign-unseen-means = Without a review, the patient can read it and it stays in the queue until a clinician has opened it.
sign-long = Use at most { $longest } characters
sign-and-wait = Mark as reviewed, release by rule
sign-button = Mark as reviewed
standing-rule = Why it waits
standing-due = Visible to the patient
standing-by-hand = When a clinician has reviewed it, or releases it
standing-hold = Hold
standing-held = By { $name }, until { $date }
standing-wish = The patient’s wish
standing-at-once = It does not wait by the clinic’s rule
standing-review = The clinic’s rule: after review
standing-within = The clinic’s rule: after review, but not for ever
standing-held-test = A test on the list of those to hold: { $why }
standing-preliminary = It is preliminary
standing-wish-days = { $days ->
    [one] To wait for { $days } day (chosen on { $date })
   *[other] To wait for { $days } days (chosen on { $date })
  }
standing-wish-review = To see it only after review (chosen on { $date })
hold-title = Hold
hold-means = The patient does not see a held result, and a notice that has not left is stopped.
hold-then = What happens when the hold ends?
hold-then-waits = It waits until a clinician has reviewed it
hold-then-shows = The patient can read it
hold-then-only-shows = When the hold ends, the patient can read it.
hold-then-missing = Choose what happens when the hold ends
standing-then-shows = Then the patient can read it.
standing-then-waits = Then it waits for review.
hold-begin = Hold this result
hold-end = End the hold
hold-release-now = Release now
hold-why = Reason
hold-why-hint = Staff read it; the patient does not.
hold-why-missing = Say why it is held
hold-why-long = Use at most { $longest } characters
hold-until = Last day of the hold
hold-until-hint = At most 60 days from today
hold-until-missing = Enter month, day and year
hold-until-no-day = There is no such day
hold-until-past = This day is over
hold-until-long = Hold it for at most { $days } days
hold-button = Hold
hold-clinician = Only a clinician can hold a result. Ask one of them.
written-title = Written about this result
written-by = { $name }, { $date }
written-call-today = Asked to call today
written-next = What happens next:
