## Recovery by the front desk

recover-title = Use your one-time code from the clinic
recover-intro = With this code you set up a new way to sign in. The old ways then end.
recover-code = One-time code from the clinic
recover-code-hint = We gave it to you in four groups. Small or large letters do not matter.
recover-born = Your birth date
recover-born-proxy = If you only act for somebody else here, enter that person's birth date.
recover-born-missing = Enter the birth date: month, day and year
recover-no-code = You have no code? Call us, or come by with your photo ID.
recover-not-yet = This code works from { $from }
recover-not-yet-next = We wait a day, so that nobody else can use it unseen. Please come back then.
recover-contact-title = Is this still right?
recover-contact-intro = This is how we reach you. We do not show all of it.
recover-contact-email = Is { $email } still your e-mail?
recover-contact-mobile = Is { $mobile } still your mobile number?
recover-contact-yes = Yes, it is mine
recover-contact-no = No, not any more
recover-contact-no-hint = We stop using it for your login.
recover-contact-no-email = We have no e-mail address for you.
recover-contact-no-mobile = We have no mobile number for you.
recover-contact-new = You can add a new address on the page of your details, once you are in.
recover-contact-missing = Say whether it is still yours
recovery-sheet-title = Your one-time code from the clinic
recovery-sheet-why = with this code you get back into your login.
recovery-sheet-from = The code works from { $from }.
recovery-sheet-step-code = Open the page above. Type the code and your birth date.
recovery-sheet-step-contact = Say whether your e-mail and your number are still right.
recovery-sheet-step-new = Choose a new password and a new second step. The old ones end.
recovery-sheet-told = We also wrote to the addresses that we have. Whoever gets that letter can stop this code.
cancel-was-you = It was you? Then leave this page and do nothing.
cancel-done-title = The code is stopped
cancel-done = The code does not work any more
cancel-done-next = Your login is as it was before. Call us if you want to know what happened.
cancel-nothing = There is nothing left to stop
cancel-nothing-next = The code was used, was stopped, or is too old. If it was not you who used it, call us now.

## After a form

notice-recovery-stopped = The recovery was stopped. Its code does not work any more.
