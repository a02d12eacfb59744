## Activation sheet

sheet-title = Open your record online
sheet-why = With this sheet you can read your own health record on your phone or computer.
sheet-trial = This is a trial. The address works on the clinic's own computer only.
sheet-step-code = Type the code and your birth date.
sheet-step-login = Choose a user name and a password. Then set up an app on your phone. The page shows you how.
sheet-help = Help and staying safe:

## After a form

notice-activation-revoked = The activation sheet no longer works.
