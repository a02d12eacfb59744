## Passkeys

history-wrong-passkey = A passkey was refused.
history-confirmed = Somebody signed in confirmed who they are.
history-not-confirmed = Somebody signed in could not confirm who they are.
history-code-sent = A code was asked for. We sent it.

## Your account: the hub

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

## Notices: what somebody wants to hear of

choices-about = Choose what you hear of by e-mail or text

## After a form

notice-password-changed = Your password was changed. You are signed out on all other devices.
notice-username-changed = Your user name was changed. You are signed out on all other devices.
notice-factor-renamed = The name was saved.
notice-factor-removed = It was removed. You are signed out on all other devices.
notice-app-added = The app was added. You are signed out on all other devices.
notice-session-ended = That device was signed out.
notice-sessions-ended = You are signed out everywhere else.
notice-distrusted = We will ask for the second step there again.
