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
