## The settings themselves

setting-factor = Second step for patients
setting-factor-does = With “Required”, a password alone opens no record. With “Offered”, patients may go without, with a longer password. Staff always have one. A change counts from the next sign-in.
setting-factor-required = Required
setting-factor-offered = Offered
setting-sent = Codes by e-mail or text
setting-sent-does = For patients whose phone or passkey is not at hand. These codes are weaker: who reads the patient's mail can sign in. Never for staff.
setting-sent-off = Not sent
setting-sent-email = By e-mail
setting-sent-both = By e-mail and text
setting-trust = Days that a patient's own device is trusted
setting-trust-does = For so long a device that patients call their own asks for the password only. 0 to 90; with 0, never.
