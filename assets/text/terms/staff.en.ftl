## Notices and navigation

nav-terms = Terms

## Terms

terms-edit-title = Terms of use
terms-edit-intro = What stands here is what patients accept. Each save is a new version; patients are asked once at their next sign-in. Staff are not asked.
terms-english = English
terms-spanish = Spanish
terms-form-hint = An empty line begins a new paragraph. A line that begins with “# ” is a heading, with “- ” a point.
terms-save = Save as a new version
terms-empty = Write the text
terms-long = Use at most { $longest } characters

## After a form

notice-terms-saved = The new terms were saved. Patients are asked at their next sign-in.
