## Typed values, goals and names of tests

names-title = Names of tests
names-means = This is what patients read above a value. The laboratory's own name always stands below it.
names-other-hint = As the laboratory calls it, when it is not in the list
names-name = Name in { $language }
names-name-hint = Leave this empty to take back your own name
names-about = What it looks at, in { $language }
names-about-hint = One short sentence
names-save = Save the name
names-all = All names
names-english = English
names-spanish = Spanish
names-whose = Whose words
names-own = The clinic's own
names-ours = Anteroom's

## After a form

notice-test-name-saved = The name was saved. Patients read it from now on.
