## Who opened my record

openings-title = Who opened my record
openings-intro = Here is everybody who opened this record, and what they did. Nobody can change or delete this list.
openings-older = Older days
openings-wrong = Does something look wrong?
openings-wrong-next = Call us and tell us the day and the time. We will find out what happened.
openings-times = { $count } times, last at { $time }
openings-you = You
openings-proxy = { $name }, who acts for you,
openings-staff = { $name } ({ $duty })
openings-somebody = Somebody
openings-portal = The portal
openings-clinician = clinician
openings-nurse = nurse
openings-front-desk = front desk
openings-manager = manager
openings-papers = { $who } looked at your list of letters and documents.
openings-paper = { $who } opened a letter or document.
openings-paper-file = { $who } opened or saved the file of a letter or document.
openings-register-begun = { $who } opened the form to begin your record.
openings-activation-begun = { $who } opened or sent the form to change your activation sheet. This line alone changed nothing.
openings-corrected-begun = { $who } opened the form to correct your name, birth date or contact.
openings-state-begun = { $who } opened the form that says if you are a patient here.
openings-pharmacy-begun = { $who } looked at your pharmacy.
openings-add-chart = { $who } added your record to a login with your activation sheet.
openings-reset-begun = { $who } tried to send you a link for a new password.
openings-lock-begun = { $who } opened the page that locks your login.
openings-recover-begun = { $who } opened the page that helps somebody back in.
openings-grant-begun = { $who } opened or sent the form to let someone act for you. This line alone changed nothing.
openings-upload-begun = { $who } opened or sent the form to add a result. This line alone changed nothing.
openings-goal-begun = { $who } opened or sent the form to change a goal for one of your tests. This line alone changed nothing.
openings-told = The portal told your care team that a result could not wait.
openings-result-begun = { $who } opened a form for your results and changed nothing.
openings-retract-begun = { $who } opened or sent the form to take a result back. This line alone changed nothing.
openings-message-begun = { $who } opened or sent the form to put results from a lab into your record. This line alone changed nothing.
openings-release-begun = { $who } opened or sent the form to share a result with you. This line alone changed nothing.
openings-begin-activation = { $who } typed the code of your activation sheet and your birth date.
openings-finish-activation = { $who } made a login with your activation sheet.
openings-wrong-birth-date = Somebody typed a code for your record with a wrong birth date. They saw nothing.
openings-begin-proxy = Somebody typed a code to act for you, and your birth date.
openings-denied = Somebody who may not see your record tried to open it. They saw nothing.
openings-denied-you = You tried to open a page that is not for your login.
openings-denied-proxy = { $who } tried to open a part that is not shared with them. They saw nothing.
openings-in-lists = { $count ->
    [one] Your name was in a list that staff ({ $duty }) looked at, once.
   *[other] Your name was in lists that staff ({ $duty }) looked at, { $count } times.
}
openings-in-lists-of-staff = { $count ->
    [one] Your name was in a list that staff looked at, once.
   *[other] Your name was in lists that staff looked at, { $count } times.
}
openings-become-proxy = Somebody used such a code and can act for you now.
openings-birthday-narrows = Your birthday took parts of your record away from a parent.
openings-birthday-ends = Your birthday ended a parent's access to your record.
openings-glass = { $who } opened your record without being of your care team. Reason: { $why }.
openings-why-emergency = emergency
openings-why-cover = standing in for somebody
openings-why-asked = you asked for it
openings-why-other = other
