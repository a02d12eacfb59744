## First page

reach-later = Not now

## Details page

details-intro = We use them to reach you. A new address counts once you have shown that it is yours.
details-email = E-mail
details-mobile = Mobile phone
details-language = Language
details-pharmacy = Pharmacy
details-none = none
details-remove = Remove
details-waiting = Not proven yet:
details-agreed = You agreed to texts on { $since }.
details-not-agreed = You have not agreed to texts.
details-stopped = You sent STOP. No texts go there.
details-yours = Yours
details-see-pharmacy = See or change
details-save = Save
details-back = Back to your details
details-language-which = Language of pages, e-mails and texts
details-language-missing = Choose a language
details-email-how = We send a link to the new address. The old one stays until you use it.
details-email-new = New e-mail address
details-email-wrong = Enter an e-mail address such as name@example.org
details-email-send = Send the link
details-email-sent-title = Look at your e-mail
details-email-sent = The link is on its way
details-email-sent-next = Open it within 24 hours and press the button. Then the new address counts.
details-email-missing = No mail? Look in the spam folder, and check the address above.
details-held-back = Links are held back: this portal has no public address yet. Please call us to change your e-mail address.
details-same = You use this one already
details-enough = We have sent three within the hour. Wait a while and try again.
details-link-title = Is this your address?
details-link-why = Press the button to show that mail to this address reaches you.
details-link-button = Yes, use this address
details-link-not-you = You did not ask for this? Do not press the button. Call us.
details-link-dead = This link does not work any more
details-link-dead-next = It was used, or it is too old. Sign in and ask for a new one.
details-proven-title = Address changed
details-proven = We use the new address now
details-proven-next = We told the old one too. You are signed out everywhere but where you asked for it.
details-mobile-how = We text you a code with 6 digits.
details-mobile-new = New mobile number
details-mobile-wrong = Enter a mobile number with 7 to 15 digits
details-mobile-send = Send the code
details-agree = You may send me texts at this number
details-agree-means = Send STOP at any time to end them.
details-agree-missing = Tick the box if we may send you texts. Without it we cannot use the number.
details-code-title = Enter the code
details-code-sent = We sent a text with 6 digits. It works for 10 minutes.
details-code = Code from the text
details-code-missing = Enter the code from the text
details-code-wrong = This code is not right, or it is too old. Check the text and try again.
details-code-spent = Too many tries with this code. Ask for a new one.
details-code-again = No text? Send a new code
details-is-factor = You need this address to sign in
details-is-factor-next = Your codes for signing in go there. Set up another way first, then remove it.
details-to-security = Signing in and security
pharmacy-of = Pharmacy of
pharmacy-name = Name and street
pharmacy-hint = For example, Corner Pharmacy, 12 Alder Street. Leave it empty if you have none.
pharmacy-long = Use at most { $longest } characters

## After a form

notice-address-changed = Your details were changed. We told you at your addresses.
notice-address-confirmed = Thank you. From now on we write to you there.
notice-language-saved = The language was changed.
notice-pharmacy-saved = The pharmacy was saved.
