## Tests to hold, and who covers

nav-cover = Who covers
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
cover-away = Away: { $name } covers
cover-away-page = Colleagues who are away, and who covers for them

## After a form

notice-number-to-call-saved = The number is saved.
notice-cover-changed = Who covers was changed. It counts at once.
