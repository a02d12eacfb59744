## Set-up

set-up-title = Set up your clinic
set-up-intro = It takes about five minutes. You need your phone with an authenticator app.
set-up-step-clinic = Name your clinic
set-up-step-manager = Choose your user name and password as its first manager
set-up-step-phone = Set up the app on your phone
set-up-begin = Begin
set-up-one-browser = The link works in this browser alone once you begin.
set-up-dead = This link does not work any more
set-up-dead-next = It was used, or it is older than thirty minutes. Start the program again: it prints a new one. If your clinic has a manager already, go to the first page and sign in.
set-up-clinic-title = Your clinic
set-up-misfit = { $setting }: please fill this in, and check what stands there
