## Typed values, goals and names of tests

enter-laboratory-hint = Units and ranges are remembered for each laboratory
enter-panel = Panel
enter-fill = Fill in its tests
enter-values-hint = Type each value as it stands on the paper. Enter goes to the next test, and after the last one it checks them. The arrow keys go up and down. Empty rows are left out.
enter-flag = Flag
enter-note = Note on the paper
enter-test-number = Test { $number }
enter-value-of = Value of { $test }
enter-unit-of = Unit of { $test }
enter-range-of = Range of { $test }
enter-flag-of = Flag of { $test }
enter-note-of = Note on { $test }
enter-collected-hint = When the sample was taken
enter-taken-at = Time of collection
enter-taken-at-hint = For example 7:45, or 2:30 pm
enter-flag-none = From the range
enter-flag-inside = Usual
enter-flag-low = Low
enter-flag-high = High
enter-flag-outside = Outside
enter-flag-critical-low = Critical, low
enter-flag-critical-high = Critical, high
enter-flag-critical = Critical
enter-check = Check the values
enter-more = More rows
enter-no-value = Enter at least one value
enter-test-missing = Enter the test that { $value } is the value of
enter-check-title = Check the values
enter-far = Far outside the range: { $tests }
enter-far-next = A digit or a point may have slipped. Compare them with the paper.
enter-critical = Marked as critical: { $tests }
enter-critical-next = Compare the flag with the paper. Once you save, this result stands on top of the queue.
enter-doubts = Compare these with the paper
enter-doubt-no-number = { $test }: “{ $value }” is not read as a number. Type the number alone; unit and flag have their own fields.
enter-doubt-comma = { $test }: does “{ $value }” mean { $number }? It has a comma.
enter-doubt-comma-unread = { $test }: “{ $value }” has a comma and can mean two numbers. Type it with a point before the decimals, or without the comma.
enter-doubt-comma-range = { $test }: the range “{ $range }” has a comma. Does it mean { $low } to { $high }?
enter-doubt-comma-range-unread = { $test }: the range “{ $range }” has a comma and can mean two ranges, so the patient sees no bar. Type it with points, or without commas.
enter-doubt-unit = { $test }: is { $unit } right? Most laboratories use { $usual }.
enter-doubt-size = { $test }: is { $value } right? That is hardly ever seen. A digit or the point may have slipped.
enter-doubt-far = { $test }: is { $value } right? It is far outside the range.
enter-doubt-range = { $test }: the range “{ $range }” is not read as numbers, so the patient sees no bar.
enter-sure = I have compared them: this is what the paper says
enter-left-out = No value was typed for these, so they are left out: { $tests }
enter-save = Save for { $name }, born { $born }
enter-change = Change something
panel-cbc = Blood count
panel-bmp = Kidneys, salts and sugar
panel-lipids = Cholesterol and fats
panel-a1c = Long-term sugar
panel-tsh = Thyroid test
panel-urine = Urine test

## After a form

notice-values-saved = The values were saved. Below is when the patient can read them.
