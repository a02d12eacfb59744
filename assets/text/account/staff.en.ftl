## Locking a login

staff-lock-title = Lock this login?
staff-lock-who = Login of { $name }, born { $born }
staff-lock-when = Lock it when the patient says that somebody else got in, or when something looks wrong.
staff-lock-then-out = Every session ends at once, on every device.
staff-lock-then-void = The password is void, and every second factor and address added in the last 72 hours.
staff-lock-then-back = The patient gets back in by a recovery in person or by call-back.
staff-lock = Lock this login

## After a form

notice-login-locked = The login is locked. The patient gets back in by a recovery.
