## Tests to hold, and who covers

nav-held-tests = Tests to hold
setting-held-days = Longest time that a test may be held, in days
setting-held-days-does = Nobody can put a test on the list of those to hold for longer. After its days a result is shown by itself.
held-tests-title = Tests to hold
held-tests-means = Results with one of these tests wait, whatever the rule of their kind. Each is shown by itself after its days, or earlier when a clinician releases it.
held-tests-none = No test is on the list
held-tests-none-next = Every result goes by the rule of its kind, which the settings page says.
held-tests-add = Put a test on the list
held-tests-add-button = Put it on the list
held-tests-before = Taken off the list
held-tests-test = Test
held-tests-why = Reason
held-tests-why-hint = Colleagues read it beside the result. Patients do not.
held-tests-why-missing = Say why the test is held.
held-tests-days = Days at most
held-tests-days-hint = 1 to { $most }. When they are over, the patient sees the result.
held-tests-days-wrong = Choose from 1 to { $most } days. A manager can change the longest time on the settings page.
held-tests-since = Added
held-tests-ended = Taken off
held-tests-on-by = { $date }, { $name }
held-tests-end = Take off
held-tests-code = Code
held-tests-code-hint = LOINC, such as 7917-8, or the laboratory's own code. To hold the code of one laboratory alone, write its name before it, as in Northside Lab:100.
held-tests-name = Or a name
held-tests-name-hint = Every test or file whose name holds these words is held. Whole words count; capital letters and accents do not matter.
held-tests-name-short = A name needs at least { $shortest } letters, or it would hold too much.
held-tests-which-missing = Type a code or a name.
held-tests-there = This test is on the list already. Take it off first to change its reason or its days.

## After a form

notice-held-tests-changed = The list was changed. It counts for results that come from now on.
