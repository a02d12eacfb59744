## Passkeys

passkey-too-many = You have 10 passkeys already
passkey-too-many-next = A login can hold 10. Remove one that you do not use any more, then add the new one.
passkey-too-many-go = See my passkeys
passkey-new-others = Once it is there, you are signed out everywhere else.

## After a form

notice-passkey-added = The passkey was added. You can sign in with it from now on.
