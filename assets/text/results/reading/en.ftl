## Results

results-title = Test results
results-empty-next = Your care team looks at each result first. You will find it here once they share it with you.
results-new = New
results-lead-laboratory = This is a lab test. The sample was taken on { $date }.
results-lead-imaging = This is an X-ray or a scan. It was made on { $date }.
results-lead-pathology = This is a tissue test. The sample was taken on { $date }.
results-lead-letter = This is a letter. It was written on { $date }.
results-lead-other = This is a document. It is dated { $date }.
results-dated-report = { $date } (date of the report)
results-dated-unknown = The lab did not say when
results-lead-report = { $kind }. Date of the report: { $date }. The lab gave no other date.
results-lead-unknown = { $kind }. The lab did not say when it was taken or made.
results-not-reviewed = Not reviewed by your care team yet. Shared with you on { $date }.
results-open = Open the file
results-download = Save the file
results-file = { $kind }, { $size }
results-shared = Other people use this computer. A file you save stays here, in the Downloads folder. Delete it when you are done.
results-active = This file holds parts that can act on their own. To keep you safe, it can be saved but not opened here.
results-next = What happens next
results-next-ask = Do you have questions about this result? Call us:
results-next-worse = Do you feel worse? Do not wait. Call us today.
results-back = All results
results-privacy = Who else can see this
results-is-shared = People who act for you can see this result, if you let them see results.
results-is-private = You keep this result to yourself. People who act for you do not see it.
results-keep = Keep this from people who see my record
results-share = Let them see it again
papers-title = Letters and documents
papers-back = All letters and documents
papers-filters = Which letters and documents to show
papers-empty = There are no letters or documents yet
papers-empty-next = You will find them here once the care team shares them.
papers-none-new = You have opened all letters and documents
papers-newer = Newer letters
papers-older = Older letters
papers-is-shared = People who act for you can see this, if you let them see letters and documents.
papers-is-private = You keep this to yourself. People who act for you do not see it.

## Values of a result

results-filters = Which results to show
results-filter-all = All
results-filter-new = Unread
results-part-laboratory = Lab tests
results-part-imaging = X-rays and scans
results-part-papers = Letters and more
results-none-new = You have opened all of your results
results-none-here = There are none of this kind
results-newer = Newer results
results-older = Older results
results-note = Note from { $name }
results-note-before = Note from { $name } of { $date }, written before the lab changed this result
results-note-below = Read the note from { $name }
results-call-today-next = Your care team wants to talk with you about this result today.
results-next-outside = Many healthy people have a value outside the usual range. Your care team can tell you what it means for you.
results-next-pending = Some values are not ready yet. They will show up here.
values-title = Your values
values-one = { $name }: { $status }.
values-all = All { $all } values are inside the usual range.
values-all-goal = All { $all } values are inside the usual range or your goal.
values-some = { $inside ->
    [one] 1 of { $all } values is inside the usual range.
   *[other] { $inside } of { $all } values are inside the usual range.
}
values-some-goal = { $inside ->
    [one] 1 of { $all } values is inside the usual range or your goal.
   *[other] { $inside } of { $all } values are inside the usual range or your goal.
}
values-all-outside = These { $all } values are outside the usual range.
values-in-words = This result is in words, not in numbers.
values-none-judged = The lab gave no usual range to compare this with.
values-pending = { $count ->
    [one] 1 value has no result yet.
   *[other] { $count } values have no result yet.
}
values-unjudged = { $count ->
    [one] 1 value was not compared with a range.
   *[other] { $count } values were not compared with a range.
}
values-not-compared = We did not compare this with a range. You see what the lab wrote.
values-short-one-inside = inside the usual range
values-short-one-outside = outside the usual range
values-short-all = All { $all } inside the usual range
values-short-some = { $inside } of { $all } inside the usual range
values-short-unjudged = { $count } not compared
values-laboratory-name = The lab calls it: { $name }
values-outside-more = { $count ->
    [one] 1 more is outside. It is marked below.
   *[other] { $count } more are outside. They are marked below.
}
values-ended = Nothing more is to come for this test.
values-not-ended = The result will show up here when it is ready.
values-all-ended = The lab ended these tests without a value.
values-mic = The number is the least of the medicine that stops the germs.
values-found = This word means that the test found what it looked for.
values-not-found = This word means that the test did not find what it looked for.
values-susceptible = This word means that the medicine should work on these germs.
values-resistant = This word means that the medicine should not work on these germs.
values-intermediate = This word means that the medicine may work on these germs.
values-range = Usual range: { $range }
values-goal = Your goal: { $range }. { $name } set it for you.
values-instead-of = It counts instead of the lab’s usual range: { $range }
values-trend = See it over time
values-preliminary = This value may still change.
values-corrected = The lab corrected this value.
values-corrected-was = It was { $value } before.
values-was-early = An early report said something else. This value stands.
values-was-ended = The lab sent a value before. It no longer counts.
values-earlier = What it was before
values-earlier-one = { $value } (range { $range })
values-note = The lab wrote:
values-is-preliminary = This is an early report
values-is-preliminary-means = The lab is not done yet. Values may still change or be added.
values-is-corrected = The lab corrected this result
values-is-corrected-means = You see the corrected values. The earlier ones are kept below them.
trend-title = { $name } over time
trend-back = Back to the result
trend-says = { $count ->
    [one] 1 value on { $from }: { $low }
   *[other] { $count } values from { $from } to { $to }: lowest { $low }, highest { $high }
}
trend-says-outside = , { $count } outside
trend-table = All values as a table
trend-band = The shaded band is the usual range: { $range }.
trend-band-goal = The shaded band is your goal: { $range }.
trend-diamonds = A diamond is a value outside it.
trend-breaks = The line breaks where the range changed.
trend-left-out = { $count ->
    [one] 1 value is not shown: it was not measured in { $unit }.
   *[other] { $count } values are not shown: they were not measured in { $unit }.
}
trend-doubtful = { $count ->
    [one] 1 value is not shown: its number and the lab’s mark do not fit together.
   *[other] { $count } values are not shown: their numbers and the lab’s marks do not fit together.
}
trend-date = Date
trend-value = Value
trend-status = What it means
trend-range = Range
paper-name = Name
paper-born = Date of birth
paper-clinic = Clinic
paper-printed = Printed on

## Where the care team acts

values-act = Above { $point }, your care team acts.
values-act-line = Above { $point }, your care team acts. The dashed line on the bar shows where that is.
values-act-above = Your value is above it.
values-act-not = Your value is not above it.

## Results that were taken back

results-taken-back = A result of { $date } that you opened was taken back on { $on }. Please do not go by it.
results-taken-back-ask = Do you want to know why? Ask your care team:
results-corrected-title = The lab has corrected this result
results-corrected-first = The lab has corrected this value. Your care team is looking at it first.
results-corrected-of = It is about your result of { $date }. Please do not go by what it said before.
results-corrected-then = You can read it here when your care team has looked at it.
results-corrected-waits = The lab has corrected a value of { $date }. Your care team is looking at it first.
results-undecided-title = Your care team is looking at this result first
results-undecided-first = The lab has sent a change to this result, and it is not clear what it changes. Your care team is looking at it first.
results-undecided-waits = The lab has sent a change to a result of { $date }. Your care team is looking at it first.
results-part-undecided = The lab has sent a change to part of this result. Your care team is looking at that part first. You will see it here after that.
results-part-withdrawn = The lab took back part of this result. Please do not go by what that part said.
results-gone-by-lab = The lab took back this result of { $date }. That was on { $on }.
results-gone-title = This result was taken back
results-gone = Your clinic took back this result of { $date }. That was on { $on }.
results-gone-why = It may have been wrong, or meant for somebody else. Please do not go by what it said.
results-gone-acted = Did you change anything because of it, such as a medicine? Call us:
results-gone-copy = Did you save it or print it? Please destroy that copy.

## When patients see their results

wishes-link = Choose when you see your results

## After a form

notice-result-kept = Only you and your care team see this result now.
notice-result-shared = People who act for you can see this result again.
