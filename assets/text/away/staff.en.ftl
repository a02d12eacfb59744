## Who is away

nav-away = Away
away-title = Who is away
away-means = While a clinician is away, critical results that would go to them first go to the colleague who covers for them.
away-none = No one is away now or later.
away-add = Add your time away
away-add-anybody = Add time away
away-who = Who is away
away-who-missing = Choose who is away.
away-first = First day away
away-first-hint = Leave it empty for today.
away-last = Last day away
away-last-hint = Their work comes back to them on the day after it.
away-last-missing = Enter the last day.
away-last-before = The last day is before the first.
away-cover = Who covers
away-cover-hint = Someone who does the same work and is here the whole time.
away-cover-missing = Choose who covers.
away-oneself = No one covers for themselves. Choose a colleague.
away-other-work = This colleague does not have the role for this work. A clinician is covered by a clinician.
away-overlap = They are away at that time already. End that absence first.
away-circle = This colleague is away at that time, and you would cover for each other. Choose someone who is here.
away-cover-is-away = This colleague is away at that time. Choose someone who is here.
away-covers = They cover for { $name } at that time. Find someone else for that first.
away-cover-unreachable = No message reaches this colleague. They confirm an email address or a cell phone first.
away-now = Away now
away-end = End
away-answer = Automatic answer
away-answer-en = Automatic answer in English
away-answer-es = Automatic answer in Spanish
away-answer-hint = Kept for messages from patients. The portal does not take messages yet.
away-save = Save

## After a form

notice-away-saved = Saved. It counts at once.
