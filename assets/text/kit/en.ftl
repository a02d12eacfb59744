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

## Who opened my record

openings-home = { $who } opened the first page of your record.
openings-results = { $who } looked at your list of results.
openings-result = { $who } opened a result.
openings-document = { $who } opened or saved the file of a result.
openings-trend = { $who } looked at one test over time.
openings-openings = { $who } looked at this page.
openings-draft = { $who } began to write on a page of your record.
openings-card = { $who } opened your card with name, birth date and contact.
openings-register = { $who } began your record.
openings-activation = { $who } printed an activation sheet for you.
openings-activation-revoked = { $who } made your activation sheet useless.
openings-corrected = { $who } corrected your name, birth date or contact.
openings-state = { $who } changed whether you are a patient here.
openings-pharmacy = { $who } changed your pharmacy.
openings-lock = { $who } locked your login.
openings-recover = { $who } helped somebody back into a login of this record.
openings-reset = { $who } sent you a link for a new password.
openings-review = { $who } looked at your results.
openings-review-file = { $who } opened the file of a result.
openings-stage-file = { $who } brought a file that may be added to your record.
openings-found-in-file = { $who } saw your name and birth date in a file that was meant for another record.
openings-upload = { $who } added a result to your record.
openings-goal = { $who } set or ended a goal for one of your tests.
openings-release = { $who } released a result to you.
openings-signed = { $who } looked at a result for you.
openings-held = { $who } changed when you see a result.
openings-taken-on = { $who } took care of a result that could not wait.
openings-wishes = { $who } looked at or changed when you see results.
openings-retract = { $who } took a result back. You no longer see it.
openings-message-filed = { $who } put results from a lab into your record.
openings-message-read = { $who } read what a lab sent about you.
openings-in-list = { $who } saw your name in a list.
openings-other = { $who } did something with your record.
openings-proxies = { $who } looked at who can see your record.
openings-invite = { $who } made a code for somebody to act for you.
openings-invite-revoked = { $who } took back a code for somebody to act for you.
openings-grant-changed = { $who } changed what somebody can see of your record.
openings-grant-ended = { $who } ended somebody's access to your record.
openings-step-back = { $who } ended their own access to your record.
openings-private = { $who } changed who can see a result.
openings-withheld = { $who } changed whether people who act for you see a result.
openings-care-team = { $who } looked at your care team, or changed it.
openings-glass-begun = { $who } opened or sent the form to open your record without being on your care team. This line alone changed nothing.
openings-glass-reviewed = { $who } checked why your record was opened.

## Notices: what somebody wants to hear of

choices-new-result = New results
choices-proxy-ends-soon = Changes to whose record I can see

## What is sent: e-mails and texts

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
