## Notices and navigation

nav-notices = Notices

## Notices that failed

stuck-title = Notices that did not leave
stuck-intro = E-mails and texts that could not be sent, those that still wait first. Each is tried for two days; a code or a link only as long as it works.
stuck-closed-next = Patients do not get their codes and warnings. The reason stands with each notice below; a manager can try the mail server on the settings page.
stuck-none = Nothing is stuck
stuck-none-next = Every e-mail and text of the last seven days has left.
stuck-notice = Notice
stuck-state = State
stuck-reason = Reason
stuck-actions = What you can do
stuck-mail = E-mail to
stuck-text = Text to
stuck-waiting = Waiting
stuck-failed = Failed
stuck-since = for { $age }
stuck-next = next try in { $age }
stuck-no-reason = It was not tried in time.
stuck-again = Try again now
stuck-ran-out = Its code or link has run out.
stuck-card = Open the patient's card
stuck-stop = Stop it

## After a form

notice-tried-again = The notice is tried again now.
notice-stopped = The notice was stopped. It will not be sent.
