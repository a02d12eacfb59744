## What is sent: e-mails and texts

mail-your-clinic = Your clinic
mail-call = Questions? Call us: { $phone }
mail-help = How to stay safe, and how to spot a false mail:
mail-no-answers = Please do not answer this message. Nobody reads the answers.
mail-no-link = There is no link here, since our web address is not set up yet. Please call us.
mail-works-minutes = It works one time, for { $minutes } minutes.
mail-works-hours = It works for { $hours } hours.
mail-code-to-type = Does the link not open? Go to our page and type this code:
mail-birth-date = We will ask you for the patient's birth date. If you will act for someone else, that is their birth date, not yours. We never ask for this code by phone.
mail-unasked = You did not ask for this? Do not share it with anybody. Call us: { $phone }
mail-deny = Was this not you? Open this link and press the button. It locks your login at once:
mail-deny-call = Was this not you? Call us right away: { $phone }
mail-recovery-begun-else = Was it you? Then you need to do nothing. If in doubt, call us: { $phone }
