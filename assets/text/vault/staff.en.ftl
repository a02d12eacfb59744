## The settings themselves

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
setting-idle = Minutes until somebody is signed out
setting-idle-does = After this many minutes without a click or a key, people must sign in again. 2 to 60.
setting-age-narrows = Age at which a parent sees less
setting-age-narrows-does = On this birthday a parent keeps visits and their own messages, and loses everything else until the child gives it again. 6 to 18.
setting-age-ends = Age at which a parent's access ends
setting-age-ends-does = On this birthday a parent's access ends. Grown-ups can invite their parents themselves. 12 to 21.
setting-charts = Charts that clinicians and nurses may open
setting-charts-all = Every chart
setting-charts-team = Their care team's charts; others only with a reason
setting-charts-does = With care teams, opening another chart takes a reason, lasts an hour, is told at once to each manager whose address is known, and is shown to the patient. Fill the care teams first.

## Patients

access = Access to the portal

## Corrections

corrections = What was corrected

## Settings of results

setting-notice-minutes = Minutes until patients hear of a new result
setting-notice-minutes-does = A released result can be seen at once; its notice leaves so many minutes later. If you take the result back before that, no notice is sent. Longer than 240 minutes is a hold, which needs a reason.
