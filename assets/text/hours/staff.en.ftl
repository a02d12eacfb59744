## When the clinic is open

nav-hours = Hours
hours-title = Hours and closures
hours-usual = The usual week
hours-means = Patients read this on the help page.
hours-unset = No hours are set
hours-unset-then = Until you set them, patients read nothing about when you are open.
hours-week-hint = For example: 8:00 am – 12:00 pm, 1:00 pm – 5:00 pm. Leave a day empty when the clinic is closed.
hours-save = Save the week
hours-no-times = Type times with am or pm, for example 8:00 am – 12:00 pm, 1:00 pm – 5:00 pm.
hours-overlap = These times overlap: { $one } and { $other }.
hours-closures = Closures
hours-closures-none = No closure is coming.
hours-past = Past closures
hours-close = Add a closure
hours-close-button = Add the closure
hours-days = Days
hours-why = Reason
hours-by = Added by
hours-end = Remove
hours-first = First day
hours-first-hint = On the clinic’s calendar.
hours-first-missing = Enter the first day.
hours-last = Last day
hours-last-hint = Leave it empty for one day.
hours-last-before = The last day is before the first.
hours-part = Only a part of each day
hours-part-hint = For example: 1:00 pm – 5:00 pm. Leave it empty for the whole day.
hours-no-part = Type one time with am or pm, for example 1:00 pm – 5:00 pm.
hours-why-en = Reason in English
hours-why-es = Reason in Spanish
hours-why-hint = Patients read it. Where one language is empty, they read the other.
hours-closure-there = These days are on the list already. Remove them first to change their reason.

## After a form

notice-hours-saved = The hours were saved. They count at once.
