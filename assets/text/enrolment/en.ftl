## Making a login

enrol-later = Not now
enrol-sheet-title = Use the code on your sheet
enrol-invitation-title = Join the clinic's staff
enrol-code = Code
enrol-code-hint = It stands on your sheet in four groups. Small or large letters do not matter.
enrol-invitation-hint = Your manager gave it to you. Small or large letters do not matter.
enrol-hello = Hello,
enrol-password-title = Choose a user name and a password
enrol-password-intro = You will type them each time you sign in.
enrol-name = Your name
enrol-name-missing = Enter your name
enrol-terms = Read the terms of use
enrol-terms-accept = I accept the terms
enrol-terms-missing = Please accept the terms to go on
enrol-factor-title = Set up the app on your phone
enrol-factor-why = A password alone can be stolen. An app on your phone makes a new code each time you sign in.
enrol-factor-app = Open an authenticator app. If you have none, get one from your phone's app store.
enrol-done = Your login is ready
enrol-done-next = You are signed in. One last thing before you go on.
enrol-add-offer = Do you sign in here already?
enrol-add-link = Add this record to your login
enrol-add-title = Add this record to your login
enrol-add-whose = Record of { $name }
enrol-add-login = You are signed in as { $name }.
enrol-add-own = Is this your own record?
enrol-add-own-next = Add it only if it is yours. To act for somebody else, ask us for a code of your own.
enrol-add-parent = Are you a parent of this child?
enrol-add-parent-next = Add the record only if you are. You will act for the child, with a login of your own.
enrol-add-button = Add this record
enrol-passkey-card = No password to remember
enrol-passkey-card-about = You can sign in with a passkey instead: the fingerprint, face or PIN of your own device.
enrol-passkey-only = Use a passkey only
enrol-name-title = Choose a user name
enrol-name-intro = You will sign in with your passkey. The name helps us find you when you call.
enrol-passkey-title = Create your passkey
enrol-passkey-why = With a passkey you need no password and no code.
enrol-passkey-rather = I would rather have a password
enrol-passkey-instead = Or use a passkey
enrol-passkey-instead-about = Then you need no app: your device asks for your fingerprint, face or PIN.
enrol-parent-name = So enter your own name here, not the child's.
enrol-acts-for = You will act for { $name }.

## After a form

notice-chart-added = The record was added to your login.
