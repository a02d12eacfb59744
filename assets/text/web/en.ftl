## Parts of every page

page-preview = This is a preview. You see your record as this person will see it.

## Notices after a form

notice-password-changed = Your password was changed. You are signed out on all other devices.
notice-username-changed = Your user name was changed. You are signed out on all other devices.
notice-choices-saved = Your choices were saved.
notice-factor-renamed = The name was saved.
notice-factor-removed = It was removed. You are signed out on all other devices.
notice-app-added = The app was added. You are signed out on all other devices.
notice-address-changed = Your details were changed. We told you at your addresses.
notice-address-confirmed = Thank you. From now on we write to you there.
notice-language-saved = The language was changed.
notice-pharmacy-saved = The pharmacy was saved.
notice-chart-added = The record was added to your login.
notice-session-ended = That device was signed out.
notice-sessions-ended = You are signed out everywhere else.
notice-password-reset = Your new password works now. Sign in with it.
notice-recovery-stopped = The recovery was stopped. Its code does not work any more.
notice-distrusted = We will ask for the second step there again.
notice-activation-revoked = The activation sheet no longer works.
notice-invitation-revoked = The code no longer works.
notice-proxy-changed = The change holds from now on.
notice-proxy-ended = This person can no longer see the record.
notice-stepped-back = You can no longer see that record.
notice-result-kept = Only you and your care team see this result now.
notice-result-shared = People who act for you can see this result again.

## Passkeys

notice-passkey-added = The passkey was added. You can sign in with it from now on.

## Making a login

enrol-username-missing = Choose a user name
enrol-username-shape = Use 3 to 64 letters, digits, dots or dashes

## Passwords

password-both = You typed a password and also ticked the words below. Do one of the two.

## Reset by e-mail

reset-sent = If we know you by this name, a link is on its way

## Idle log-out and drafts

draft-kept = We kept what you wrote. It comes back after you sign in, and is not sent until you send it.

## When patients see their results

notice-wish-saved = Saved. This counts from now on.
