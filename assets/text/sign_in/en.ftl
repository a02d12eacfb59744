## Signing in

sign-in-title = Sign in
sign-in-username-hint = Or your e-mail address, if nobody else here uses it.
sign-in-username-missing = Enter your user name
sign-in-password-missing = Enter your password
sign-in-idle = You will be signed out after { $minutes } minutes without use.
sign-in-forgot = I forgot my password
sign-in-wrong = This user name and password do not fit together
sign-in-wrong-next = Check both and try again. Capital letters matter in the password.
sign-in-timed-out = You were signed out to keep your record safe. Sign in again to go on.
sign-in-new = New here?
sign-in-new-next = The front desk gives you a sheet with a code. With it you make your own login.
sign-in-new-button = I have a code
sign-in-code-title = Enter your code
sign-in-lost-call = Call us, or come by with your photo ID. We help you back in.
sign-in-other = Sign in as somebody else
sign-in-again = Sign in again
signed-out-title = You are signed out
signed-out-done = Your record is closed
signed-out-close = Close this window if other people use this computer.

## Passkeys

passkey-sign-in = Sign in with a passkey

## Step-up: showing again who it is

step-up-title = Please confirm that it is you
step-up-why = The next page can change who gets in. So we ask you once more.
confirm-title = One more step

## Trusted devices and sent codes

sign-in-trust = This is my own device. Ask for my password only, until { $until }.
sent-offer = Have a code sent to me
sent-offer-weaker = For when your app or passkey is not at hand. It is less safe than those.
sent-by-email = Send a code by e-mail
sent-where = We sent it to the address that we have for you. It works for 10 minutes.
sent-not-received-wait = It can take a few minutes. Look in the spam folder too. You can have another one sent.

## Idle log-out and drafts

still-in-title = This page was closed
still-in-text = You did not use it for a while, so we put it away. You are still signed in, in another window.
still-in-go = Go to the first page
still-in-back = Go back to the page
