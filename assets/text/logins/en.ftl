## Passwords

password-missing = Choose a password
password-short = Use at least { $shortest } characters
password-long = This password is too long. Use fewer than 256 characters.
password-common = Many people have used this password.
password-personal = This password says little more than your name, user name or birth date.
password-clinic = This password says little more than our name or what this page is for.
password-repeats = This password repeats itself or is a simple row of keys.
password-guessable = This password follows a pattern that is easy to guess.
password-holds-seconds = A computer guesses it at once.
password-holds-hours = A computer guesses it in a few hours.
password-holds-days = A computer guesses it in a few days.
password-holds-months = A computer guesses it in a few months.
password-holds-years = A computer needs years to guess it.
password-choose-other = Choose another one.
