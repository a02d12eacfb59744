## Parts of every page

page-preview = This is a preview. You see your record as this person will see it.

## Making a login

enrol-username-missing = Choose a user name
enrol-username-shape = Use 3 to 64 letters, digits, dots or dashes

## Passwords

password-both = You typed a password and also ticked the words below. Do one of the two.

## Idle log-out and drafts

notice-draft-kept = We kept what you wrote. It comes back after you sign in, and is not sent until you send it.

## When patients see their results

notice-wish-saved = Saved. This counts from now on.
