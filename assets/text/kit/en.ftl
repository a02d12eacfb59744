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
