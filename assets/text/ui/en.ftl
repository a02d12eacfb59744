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

## Signing in

sign-in = Sign in
sign-in-wait = Too many tries
sign-in-wait-next = { $minutes ->
    [one] Please wait a minute, then try again.
   *[other] Please wait { $minutes } minutes, then try again.
}
sign-in-code-wrong = This code did not work
sign-in-code-wrong-next = Each code works once and for a short time. Wait for the next one in your app and type that.
sign-in-code-clock = Type the 6 digits that the app shows right now. Also check your phone's clock: if its time is wrong, its codes don't work. In your phone's settings, let it set date and time by itself.
backup-code = Backup code
backup-hint = It has 16 letters and digits. You don't need the number in front of it.
backup-wrong = This backup code didn't work
backup-wrong-next = Check each letter and digit. A code works once, and new codes stop the old ones. Try another one.
code-of-backup = This looks like one of your backup codes
code-of-backup-next = A backup code takes the place of the code from your app. First sign in with your username and password. Then choose “I don't have my phone”.
code-of-backup-here = Use a backup code
code-of-desk = This looks like a one-time code from the clinic
code-of-desk-next = Use your one-time code from the clinic
code-of-sheet = This looks like the code on your sheet
code-of-sheet-next = Use the code on your sheet

## Passkeys

passkey-failed = Your device did not confirm
passkey-failed-next = Press the button to try again, or use another way.
passkey-no-browser = This browser has no passkeys. Use another way.
passkey-no-script = Passkeys need JavaScript. Turn it on in your browser, or use another way.
passkey-no-address = Passkeys do not work at this web address.
passkey-wrong = This passkey did not work
passkey-wrong-next = It may be an old one, or it took too long. Try again, or use another way.
passkey-copied = We did not accept this passkey
passkey-copied-next = Somebody may have copied it. Use another way to sign in, and call us.

## Trusted devices and sent codes

sent-spent = There are no tries left
sent-spent-next = Use another way, or sign in again and have a new code sent.
sent-enough = We sent you enough codes for now
sent-enough-next = Use another way, or try again tomorrow. If it is urgent, call us.

## Making a login

enrol-recovery = Backup codes

## Passwords

password-label = Password
password-hint = At least { $shortest } characters. Four or five words that do not belong together make a strong one.
password-phrase = Nothing comes to mind? These words make a strong password:
password-phrase-take = Use these words as my password
password-phrase-keep = Write them down, or save them in your phone or browser. Type the spaces too.

## First page

reach-on-file-why = The clinic has this address for you. We'll only write to you there after you say it's yours.
reach-on-file-yes = Yes, write to me there
reach-on-file-other = Use another email
reach-nowhere = We can't write to you
reach-nowhere-why = You haven't confirmed an email or a cell phone number yet. Until you do, we can't tell you when something new is here.

## Your account: the hub

account-title = Your account

## Security page

codes-of = For { $address }, made on { $date }
codes-copy = Copy
codes-copied = Copied
codes-save = Save as a file

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
draft-back = We kept what you wrote. It is not sent yet.
draft-discard = Throw it away and begin again

## Values of a result

results-call-today = Please call us today
results-call-button = Call { $number }

## What is sent: e-mails and texts

demo-mail-title = Mail of the demo

## When the clinic is open

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
hours-day-closed = Closed
hours-midnight = midnight
hours-open = We’re open now.
hours-open-until = We’re open now, until { $time }.
hours-closed = We’re closed right now.
hours-closed-today = We’re closed right now. We open today at { $time }.
hours-closed-until = We’re closed until { $weekday }, { $date } at { $time }.
hours-weekday-and-date = { $weekday }, { $date }
hours-from-to = { $first } to { $last }
hours-days-part = { $days }, { $part }
