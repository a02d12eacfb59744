## Reset by e-mail

reset-title = I forgot my password
reset-intro = We send you an e-mail with a link. With it you choose a new password.
reset-who = Your user name or your e-mail address
reset-who-missing = Enter your user name or your e-mail address
reset-send = Send the link
reset-sent-title = Look into your e-mail
reset-sent-next = It goes to the e-mail address that you gave us, and works for 30 minutes.
reset-nothing = Nothing came?
reset-nothing-spam = Wait a few minutes. Then look into the folder for junk mail.
reset-nothing-name = Check the name and try again. We send at most 3 links in an hour.
reset-nothing-call = We can only send to an address that you proved to be yours. If you have none, call us.
reset-link-title = Choose a new password
reset-link-intro = Press the button to go on. The link works once.
reset-link-go = Choose a new password
reset-link-not-you = You did not ask for this? Then leave this page and do nothing. Your password stays as it is.
reset-dead = This link does not work any more
reset-dead-next = It was used before, or it is too old. A link works once and for 30 minutes.
reset-dead-again = Ask for a new link
reset-proof-title = Show that it is you
reset-proof-why = Your e-mail alone is not enough to get in. Show your second step, as you do when you sign in.
reset-phone-about = We can send a code by text to the phone number that you gave us. Type it on the next page.
reset-phone-where = We sent it to the phone number that we have for you. It works for 10 minutes.
reset-phone-wait = It can take a few minutes. You can have another one sent.
reset-phone-spent-next = Ask for a new link to start again, or call us.
reset-desk-title = Please call us or come by
reset-desk-why = No backup codes either? Call us, or come by with your photo ID. We help you back in.
reset-desk-next = This login has nothing left with which we could tell on this page that it is you.
reset-password-title = Choose a new password
reset-keep = Keep this password
reset-ends = You are then signed out everywhere, and sign in with the new password.

## After a form

notice-password-reset = Your new password works now. Sign in with it.

## Reset by e-mail

reset-sent = If we know you by this name, a link is on its way
