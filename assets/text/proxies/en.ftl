## Proxies

proxy-title = Who can see this record
proxy-list-of = Record of { $name }
proxy-list-intro = { $side ->
    [patient] Here are the people who act for you. Each has a login of their own. You can end it at any time.
   *[desk] Here are the people who act for the patient. Each has a login of their own. You can end it at any time.
}
proxy-nobody = Nobody else sees this record
proxy-nobody-next = A parent, a carer or somebody else you trust can be let in.
proxy-invite = { $side ->
    [patient] Let somebody act for you
   *[desk] Let somebody act for the patient
}
proxy-invite-intro = { $side ->
    [patient] You get a code to hand over. The person needs the code and your birth date.
   *[desk] You get a code to hand over. The person needs the code and the patient's birth date.
}
proxy-invited = Invited, not yet here
proxy-name = Name
proxy-name-hint = { $side ->
    [patient] The name of the person who will act for you
   *[desk] The name of the person who will act for the patient
}
proxy-name-missing = Enter the person's name
proxy-reason = Why
proxy-reason-ask = { $side ->
    [patient] Why does this person act for you?
   *[desk] Why does this person act for the patient?
}
proxy-reason-missing = Choose why this person needs access
proxy-reason-parent = Parent
proxy-reason-guardian = Guardian named by a court
proxy-reason-carer = Carer
proxy-reason-attorney = Has power of attorney
proxy-grown-up = The patient is grown up. Choose another reason than parent.
proxy-scopes = Can see and use
proxy-scopes-ask = What may this person see and use?
proxy-scopes-missing = Choose at least one part
proxy-scope-all = Everything
proxy-scope-results = Test results
proxy-scope-appointments = Visits
proxy-scope-medicines = Medicines
proxy-scope-messages = All messages
proxy-scope-documents = Letters and documents
proxy-scope-own-threads = Only messages they wrote, and the answers
proxy-scope-none = Nothing right now
proxy-until = Last day
proxy-until-ended = Until somebody ends it
proxy-ends = Last day, if there is one
proxy-ends-hint = Leave it empty if there is no end.
proxy-ends-past = This day is over. Enter today or a later day.
proxy-ends-no-day = Enter a day that exists, with a year of 4 digits. Or leave all three empty.
proxy-language = Language of the sheet
proxy-language-missing = Choose a language
proxy-email = Send the code by e-mail too
proxy-email-hint = The code then works for 24 hours. On paper it works for 7 days.
proxy-email-wrong = Enter an e-mail address such as name@example.org, or leave it empty
proxy-given = Given
proxy-given-by-patient = By the patient, on { $date }
proxy-given-by-staff = By { $name } at the clinic, on { $date }
proxy-used = Last used
proxy-never-used = Not yet
proxy-code-until = Code works until
proxy-is-narrow = The patient's birthday took some parts away. The patient can give them again.
proxy-narrows-on = On { $date } this gets less: visits and own messages stay, the rest goes.
proxy-ends-on = On { $date } it ends by itself.
proxy-preview = See what they see
proxy-preview-first = See what this person will see (in a new tab)
proxy-change = Change
proxy-change-title = Change what they can see
proxy-save = Save the change
proxy-end = End it now
proxy-end-sure = { $name } is out at once, and is told. You can let them in again with a new code.
proxy-revoke = Take the code back
proxy-check = Please check
proxy-make-code = Make the code
proxy-begin-again = Begin again
proxy-own-title = Your access to this record
proxy-own-means = The patient sees when you open the record. Only the patient or the clinic can give you more.
proxy-own-end = End my access
proxy-own-end-title = End your access?
proxy-own-end-what = You lose access to the record of { $name } right away. Only the patient or the clinic can give it back, with a new code.
proxy-sheet = Code for somebody who acts for a patient
proxy-sheet-once = Print or write this down now. The code cannot be shown again.
proxy-sheet-sent = The code is also on its way by e-mail. There it works for 24 hours.
proxy-sheet-title = Act for somebody online
proxy-sheet-why = with this sheet you can see parts of the record of { $name } on your phone or computer.
proxy-sheet-step-code = Type the code and the birth date of { $name }.
proxy-sheet-step-login = Do you sign in here already? Then add the record to your login. If not, make one. The page shows you how.
proxy-too-many = Ten codes wait to be used. Take one back before you make another.
proxy-too-many-today = You have made many codes since yesterday. Make the next one tomorrow.
proxy-too-many-to-them = Three e-mails with a code were asked for this address since yesterday. Hand the code over in person, or try again tomorrow.

## After a form

notice-invitation-revoked = The code no longer works.
notice-proxy-changed = The change holds from now on.
notice-proxy-ended = This person can no longer see the record.
notice-stepped-back = You can no longer see that record.
