## Signing in

sign-in-username = User name
sign-in-password = Password
sign-in-shared = Other people use this computer too
sign-in-recover = I have a one-time code from the clinic
sign-in-code = Code from your app
sign-in-code-hint = Open the app on your phone. Type the 6 digits it shows for this clinic.
sign-in-code-missing = Enter the code
sign-in-lost = I don't have my phone
backup-why = You got ten backup codes when you set up your second step. Type one that you haven't used.
backup-none = You can't use a backup code here. Either none is left, or only your passkey counts.
backup-lost = No backup codes?

## Passkeys

passkey-about = A passkey is the fingerprint, face or PIN of your own device.
passkey-use = Use your passkey
passkey-create = Create a passkey
passkey-new-title = Add a passkey

## Step-up: showing again who it is

confirm-code-instead = Use a code instead

## Trusted devices and sent codes

sent-by-text = Send a code by text
sent-title = Type the code we sent
sent-code = Code
sent-code-hint = 6 digits
sent-wrong-next = Look for our newest message and type its 6 digits. You have 3 tries in all.
sent-not-received = No code came
sent-not-received-call = Do we have a wrong address or number? Please call us. It cannot be changed here.

## Making a login

enrol-code-missing = Enter the code
enrol-born = Birth date of the patient
enrol-born-missing = Enter the patient's birth date: month, day and year
enrol-born-whose = We ask for the birth date of the patient whose record the code opens. If you will act for someone else, that is their birth date, not yours. Check the code too. Too many wrong dates stop it.
enrol-wrong = This code and birth date do not fit, or the code is too old
enrol-wrong-invitation = This code does not fit, or it is too old
enrol-wrong-next = Check both and try again. If it still does not work, ask us for a new code.
enrol-username = User name
enrol-username-hint = At least 3 letters or digits. Your e-mail address works too.
enrol-username-taken = Somebody else has this user name. Choose another one.
enrol-factor-scan = In the app, add an account and scan this picture:
enrol-factor-qr = QR code for your authenticator app
enrol-factor-here = On this phone? Open it in the app
enrol-factor-cannot-scan = I cannot scan the picture
enrol-factor-type = Choose to type a key in the app, and type this one:
enrol-factor-code = Code from the app
enrol-factor-code-hint = 6 digits. They change every 30 seconds.
enrol-factor-wrong-next = Type the 6 digits that the app shows right now. If it fails again, check that your phone shows the right time.
enrol-recovery-title = Keep these codes
enrol-recovery-why = With one of them you can sign in without your phone. Each works once. We cannot show them again, so print them or write them down now.
enrol-recovery-kept = I have kept them
enrol-passkey-where = Your device keeps it. It asks for your fingerprint, face or PIN, and we never see those.
enrol-passkey-wrong-next = It took too long, or your device has one for us already. Try again.
enrol-recovery-why-passkey = If you lose your device, one of them helps you back in. Each works once. We cannot show them again, so print them or write them down now.

## Recovery by the front desk

cancel-title = Stop this recovery?
cancel-intro = Somebody told us that they lost the way into your login. We gave them a code.
cancel-does = If that was not you, press the button. The code stops at once, and we look into it.
cancel-go = It was not me. Stop the code

## Reset by e-mail

reset-back = Back to sign in

## First page

reach-on-file = Is this your email?

## Details page

details-title = Your details

## Notices: what somebody wants to hear of

choices-title = What we write to you about

## Values of a result

results-call-today-about = Your care team wants to talk with you about a result today.
results-call-today-read = Read this result

## Activation sheet

sheet-dear = Dear
sheet-address = Go to this address:
sheet-code = Then type this code:
sheet-qr = Opens the page where you use your code
sheet-until = The code works one time, until { $until }.
sheet-step-open = Go to the address. Or point your phone's camera at the square.
sheet-never-ask = We never ask for this code by phone or e-mail.
sheet-keep = Keep this sheet safe until you are done. If you lose it, call us and we stop the code.
