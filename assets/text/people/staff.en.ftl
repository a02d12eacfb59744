## The settings themselves

setting-activation-days = Days that an activation sheet works
setting-activation-days-does = After this many days a sheet that nobody used stops working. 1 to 14.

## Notices and navigation

nav-activations = Activations
nav-patients = Patients

## Patients

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
sheet-gone = This sheet cannot be shown
sheet-gone-next = A code is shown one time, within five minutes, to whoever made it, until a newer one stops it. Was it not printed? Print a new sheet. It stops the one before.
access-has-login = This patient can sign in already
access-has-login-next = No sheet was printed. The patient has a login for this chart.
access-to-card = Back to the card
patient-proxies = Who acts for the patient

## The activation list

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

## Corrections

correct-title = Correct the data
correct-intro = What stood there before stays on the card, with your name and the time.
correct-save = Save
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

## Recovery

recovery-link = Help somebody back in

## After a form

notice-activation-sent = The code is on its way. It works for 24 hours.
notice-reset-sent = The link is on its way to the address that the patient has proven. It works for 30 minutes.
notice-patient-corrected = The data were corrected.
notice-chart-state-changed = The chart was changed.
notice-patient-registered = The patient was registered.
