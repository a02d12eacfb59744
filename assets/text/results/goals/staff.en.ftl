## Typed values, goals and names of tests

goal-means = A goal replaces the laboratory's range on this patient's bars, for results collected on its days and in its unit. A new goal ends the one before it.
goal-none = No goal is set
goal-new = Set a goal
goal-clinician-sets = A clinician sets goals.
goal-other-test-hint = As the laboratory calls it, when it is not in the list
goal-test-coded = { $test } (LOINC { $code })
goal-test-coded-in = { $test } (LOINC { $code }), in { $panel }
goal-test-unclear = The lab sends { $test } with a code that says what was tested. Choose the test with that code from the list.
goal-range = Goal
goal-range-hint = For example <7.0 or 80-130
goal-unit-hint = As the laboratory writes it. Leave it empty to take the unit of this patient’s newest value.
goal-since = First day
goal-since-hint = Today, if you leave this empty
goal-since-wrong = Enter a first day that exists and is not in the future
goal-until = Last day
goal-until-hint = Leave this empty for a goal that goes on
goal-until-wrong = Enter a last day that exists and is not over
goal-set = Set the goal
goal-end = End it
goal-over = Over
goal-from = From { $from } on.
goal-from-to = From { $from } to { $to }.
goal-counts-for = It counts for { $test } in { $unit }.
goal-counts-for-named = It counts for { $test } in { $unit }, for results that the lab sends without a LOINC code.
goal-counts-for-named-plain = It counts for { $test } without a unit, for results that the lab sends without a LOINC code.
goal-counts-for-plain = It counts for { $test } without a unit.
goal-set-by = Set by { $name }.
act-title = Where we act
act-means = A dashed line on this patient's bars, and a sentence below them, say above what you act. Ranges stay as they are. Without a line, nothing is said.
act-above = We act above
act-above-hint = For example 5.5
act-above-missing = Enter one number, such as 5.5
act-above-this = we act above { $point }
act-set = Draw the line
act-end = Take it away

## After a form

notice-goal-saved = Saved. The patient's bars show it.
