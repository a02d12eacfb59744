## Results

queue-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
queue-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
queue-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
review-back-to-card = The patient's card
review-born = Date of birth
review-number = Chart number
upload-files = Files
upload-button = Upload
upload-sending = Sending { $at } of { $of }: { $name }
upload-sent = Done. Taken: { $count }. The others are marked.
upload-not-sent = It did not arrive. Choose it again.
upload-file-missing = Choose at least one file.
upload-file-many = Only { $most } files are taken at a time. Choose it again.
upload-clinic-full = There is no room for more files. Tell a manager, who can raise the limit.
upload-day-full = You brought { $most } files today, which is the limit. Go on tomorrow, or tell a manager, who can raise it.

## Typed values, goals and names of tests

enter-long = Shorten this to { $most } characters

## Patients

patient-name = Name
patient-born = Birth date
patient-number = Chart number
access-sheet-once = Print this now: the code cannot be shown again. Was it lost? Go back and print a new sheet, which stops this one.

## The activation list

activations-before = Page before
activations-after = Next page

## Care team and break-glass

care-team = Care team
without-team = Patients without a care team

## Notices that failed

stuck-closed = No mail has left for an hour

## Settings and staff list

staff-name = Name
staff-roles = Roles
staff-actions = What you can do
staff-locked = Locked
role-clinician = Clinician
role-nurse = Nurse

## Results on the way to the patient

queue-choose = Choose
