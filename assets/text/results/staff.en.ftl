## The settings themselves

setting-upload-patient = Most files of one patient
setting-upload-patient-does = Beyond this no more files are added to a record. 10 to 20,000.

## Notices and navigation

nav-results = Results

## Results

queue-patient = Patient
review-back = All results of this patient
review-result = Result
review-kind = Kind
review-collected = Collected
review-waiting = Waiting for release
review-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
review-active-next = It holds scripts, forms or other files. It is saved, not opened, here and by the patient.
upload-title = Upload results
upload-name = Title
upload-name-hint = The patient reads it, for example Blood count
upload-title-missing = Enter a title
upload-title-long = Shorten this to { $most } characters
upload-collected = Date of collection
upload-collected-missing = Enter the date of collection with month, day and year
upload-collected-no-day = Enter a date of collection that exists, with four digits for the year
upload-collected-future = The date of collection is in the future
upload-collected-before-birth = The date of collection is before the patient's birth
upload-year-differs = This is not the patient's birth year. If it stands so in the file, remove the file: it is somebody else's.
upload-reason-missing = Say in a few words why you add it
guard-no-family = The patient's family name is not in it.
guard-no-given = The patient's given name is not beside the family name.
guard-no-born = The patient's birth date is not in it.
guard-anothers = Name and birth date in it belong to another patient.
queue-nobodys = No care team yet
review-retracted = Taken back
retract-why-missing = Choose why it is taken back.

## Typed values, goals and names of tests

nav-test-names = Test names
enter-title = Type values
enter-laboratory = Laboratory
enter-values = Values
enter-test = Test
enter-value = Value
enter-unit = Unit
enter-range = Range on the paper
enter-taken-at-wrong = Enter the time of collection like 7:45 or 2:30 pm
enter-test-twice = { $test } stands here twice. Keep one of them.
enter-range-upside-down = Enter the lower end of the range first
enter-before = Before: { $value }
enter-patient-reads = The patient reads
enter-sure-missing = Compare the values with the paper. Then tick the box, or change them.
goal-title = Goal ranges
goal-test = Test
goal-other-test = Another test
goal-test-missing = Choose a test or enter its name
goal-range-missing = Enter a goal in numbers, such as <7.0 or 80-130

## Reports on results

nav-reports = Reports

## Settings of results

setting-unopened-days = Days until an unopened result is on the report
setting-unopened-days-does = Released results that nobody has opened by then are listed, so that somebody can call.

## Results on the way to the patient

bulk-none = Choose at least one result
review-undecided = Hidden: unclear what the lab changed
sign-long = Use at most { $longest } characters
hold-until-missing = Enter month, day and year
