## Notices: what somebody wants to hear of

choices-intro = Choose what you want to hear of, and how. These messages only say that there is something new. You read it here.
choices-by-email = By e-mail
choices-by-text = By text message
choices-save = Save
choices-always = You always hear of these
choices-always-why = When somebody signs in from a new device, or a password or an address changes, we tell you at once. This keeps you safe and cannot be switched off.
choices-where = Where it goes
choices-email = E-mail
choices-phone = Mobile phone
choices-none = none yet
choices-agreed = You agreed to get texts on { $date }. To stop them, answer any of them with STOP.
choices-not-agreed = You have not agreed to get texts, so none are sent.
choices-stopped = You stopped our texts on { $date }
choices-start-again = To get them again, send the word START from your phone to the number that our texts came from.

## What is sent: e-mails and texts

demo-mail-intro = Nothing leaves the demo. What it would send is shown here, the newest first. You can follow the links.
demo-mail-empty = No mail yet
demo-mail-empty-next = Do something that sends mail, then load this page again.
demo-mail-to = To { $address }
demo-mail-text = Text message

## After a form

notice-choices-saved = Your choices were saved.
