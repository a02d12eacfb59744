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

## Settings

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

## Errors

error-home = Go to the first page
error-not-found = This page is not here
error-not-found-next = The address may be wrong, or the page may have moved. Go to the first page and find your way from there.
error-not-allowed = You cannot open this page
error-not-allowed-next = Your login does not cover it. If you think it should, please call us.
error-sign-in = You were signed out
error-sign-in-next = For your safety you were signed out after some time. What you just sent was not saved. Please sign in and send it again.
error-stale = This page was out of date
error-stale-next = Something changed since you opened it, so nothing was done. Go back, load the page again and try once more.
error-too-many = Please wait a moment
error-too-many-next = The portal is busy right now. Nothing was done. Wait a minute and try again.
error-broken = Something went wrong on our side
error-broken-next = It was not your mistake. Please try again. If it happens again, call us and tell us this number.
error-broken-id = Number of this request:

## Notices after a form

notice-activation-revoked = The activation sheet no longer works.

## Staff: notices and navigation

notice-result-uploaded = The result was uploaded. It waits for release.
notice-result-released = The result was released. The patient can read it now.
notice-patient-registered = The patient was registered.
notice-settings-saved = The settings were saved.
notice-staff-closed = The login was closed. Its sessions have ended.
nav-results = Results
nav-patients = Patients
nav-staff = Staff
nav-settings = Settings

## Signing in

sign-in = Sign in
sign-in-title = Sign in
sign-in-username = User name
sign-in-username-missing = Enter your user name
sign-in-password = Password
sign-in-password-missing = Enter your password
sign-in-shared = Other people use this computer too
sign-in-idle = You will be signed out after { $minutes } minutes without use.
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
sign-in-lost = I do not have my phone
sign-in-lost-codes = You can type one of your recovery codes with its number, for example 3: ABCD-EFGH-JKMN-PQRS. Each works once.
sign-in-lost-call = No recovery codes either? Call us, or come by with your photo ID.
sign-in-other = Sign in as somebody else
sign-in-again = Sign in again
signed-out-title = You are signed out
signed-out-done = Your record is closed
signed-out-close = Close this window if other people use this computer.

## Making a login

enrol-sheet-title = Use the code on your sheet
enrol-invitation-title = Join the clinic's staff
enrol-code = Code
enrol-code-hint = It stands on your sheet in four groups. Small or large letters do not matter.
enrol-invitation-hint = Your manager gave it to you. Small or large letters do not matter.
enrol-code-missing = Enter the code
enrol-born = Your birth date
enrol-born-missing = Enter your birth date: month, day and a year with 4 digits
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
enrol-password = Password
enrol-password-hint = At least { $shortest } characters. Three or four words in a row are easy to keep in mind.
enrol-password-missing = Choose a password
enrol-password-short = Use at least { $shortest } characters
enrol-password-long = This password is too long. Use fewer than 256 characters.
enrol-password-repeats = This password is easy to guess: it repeats itself or is a simple row. Choose another one.
enrol-password-names = This password holds your user name or our name. Choose another one.
enrol-terms = The terms in short
enrol-terms-emergency = This page is not for emergencies. Nobody reads it at night.
enrol-terms-own = Keep your password and codes to yourself. We never ask for them by phone or e-mail.
enrol-terms-seen = We write down who opens your record. You can look at that list.
enrol-terms-paper = You can stop using this page and get everything on paper instead.
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
enrol-recovery = Recovery codes
enrol-recovery-why = With one of them you can sign in without your phone. Each works once. We cannot show them again, so print them or write them down now.
enrol-recovery-kept = I have kept them

## First page

home-title = Your first page
home-of = Record of
home-results = Test results
home-results-about = Results and letters that your care team has released
home-results-new = { $count ->
    [one] 1 new
   *[other] { $count } new
}
home-openings = Who opened my record
home-openings-about = Everybody who looked at it, and when
home-nothing = Nothing to see here yet
home-nothing-next = The patient has not shared any part of the record that this page shows.
home-choose = Whose record would you like to open?
home-no-chart = No record is open to you
home-no-chart-next = Your access has ended. If you think that is wrong, please call us.

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
