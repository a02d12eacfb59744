## Help page before sign-in

help-intro = How to sign in safely, and what to do when something is wrong.
help-sign-in = Sign in safely
help-sign-in-address = Type our address yourself, or scan the square on our sheet. It is:
help-sign-in-shared = Do others use the computer too? Tick the box that says so when you sign in. Sign out when you are done.
help-sign-in-wifi = On a Wi-Fi that anybody can use, check that the address is ours. If your browser warns you, stop.
help-sign-in-phone = Lock your phone with a code, your finger or your face. Install its updates when it offers them.
help-sign-in-password = Use a password that you use nowhere else. Let your phone or browser keep it for you.
help-sign-in-codes = Keep your backup codes on paper at home, not in the bag with your phone.
help-false = Spot a false call, e-mail or text
help-false-never = We never ask for your password or a code. Not by phone, not by e-mail, not by text.
help-false-news = Our e-mails and texts hold no news about your health. They say that something is new, and you read it here.
help-false-hurry = Does somebody tell you to hurry? Hang up. Then call us at the number on this page.
help-false-code = Did you get a code that you did not ask for? Do not tell it to anybody. Call us.
help-lost = If you lose your phone
help-lost-sign-in = Sign in on another phone or computer. Use one of your backup codes in place of the code from the app.
help-lost-security = Open “Signing in and security”. Take the lost phone off the lists there, and add your new one.
help-lost-desk = No backup codes? Call us, or come by with a photo ID. We help you back in.
help-stuck = If you are stuck
help-stuck-next = Call us. We can send a new code, or stop a code that you lost. You can also ask for your papers at the desk.
help-call = Call us:
help-hours = When we’re open
help-hours-closed = We’re also closed on these days
