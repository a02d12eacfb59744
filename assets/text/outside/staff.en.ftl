## The settings themselves

setting-notice-name = Name in e-mails and texts
setting-notice-name-does = Choose a name that does not give away what people are treated for. Empty: “Your clinic”.
setting-quiet-from = Quiet from (hour)
setting-quiet-from-does = From this hour on, notices that can wait do wait. 0 to 23. Codes and warnings leave at any hour.
setting-quiet-until = Quiet until (hour)
setting-quiet-until-does = At this hour they leave. 0 to 23. The same hour twice: no quiet hours.
setting-mail-host = Mail server
setting-mail-host-does = Its name, for example smtp.example.org. Empty: no mail is sent.
setting-mail-port = Port
setting-mail-port-does = 465 for encryption from the start, 587 for STARTTLS.
setting-mail-encryption = Encryption
setting-mail-encryption-does = Without encryption nothing is sent. The server's certificate is always checked.
setting-mail-tls = From the start (TLS)
setting-mail-starttls = After the greeting (STARTTLS)
setting-mail-user = User name at the server
setting-mail-user-does = Empty for a server that asks for none.
setting-mail-password = Password at the server
setting-mail-password-does = Kept sealed and never shown again. Leave it empty to keep the one that is set.
setting-mail-from = Sender's address
setting-mail-from-does = Patients see it as the sender, for example portal@example.org.
setting-texts-shape = How texts are sent
setting-texts-shape-does = Texts go to people who have agreed to them. They can stop them at any time.
setting-texts-off = No texts
setting-texts-form = A form with From, To and Body (as Twilio and others take it)
setting-texts-webhook = A message in JSON to your own service
setting-texts-url = Web address of the gateway
setting-texts-url-does = It begins with https:// and holds the account's id where the gateway wants it. Nothing is sent anywhere else.
setting-texts-user = User name of the form
setting-texts-user-does = The account's id or the key's id. The JSON message needs none.
setting-texts-password = Password or secret
setting-texts-password-does = The form's password, or the bearer secret of the JSON message. Kept sealed; leave it empty to keep the one that is set.
setting-texts-from = Sender's number
setting-texts-from-does = As the gateway knows it, for example +15550100199.
setting-texts-country = Country code
setting-texts-country-does = For numbers that were written without one, for example 1.
setting-texts-replies = Address for replies
setting-texts-replies-does = Enter it at the gateway for incoming messages, so that STOP and START are heard.

## Notices that failed

trouble-not-set-up = It is not set up yet. A manager does that on the settings page.
trouble-unreachable = The server cannot be reached. Check its name and port, and whether it runs.
trouble-stalled = The server does not answer in time. It may be overloaded, or a firewall may be in between.
trouble-certificate = The server's certificate is not to be trusted: unknown maker, another name, or out of date. Nothing was sent.
trouble-no-tls = The server does not encrypt the way it is set. Check the port and the kind of encryption. Nothing was sent.
trouble-login = The server does not accept the user name and password.
trouble-sender = The server does not send mail for the sender's address.
trouble-busy = The server asks us to come back later.
trouble-recipient = The server says that the recipient's address is wrong. Ask the patient for the right one.
trouble-message = The server does not take this message.
trouble-redirected = The gateway answers that it has moved. Enter its new address in the settings.
trouble-private = The gateway's name leads into a private network. Only the configuration file can allow that (private_gateway).
trouble-refused = The server does not take what it is sent. Check the settings.
trouble-nonsense = The server answers something that makes no sense. Is it the right server and port?
trouble-broken = The connection broke off.

## Settings and staff list

mail-test-subject = Test from your portal
mail-test = This is a test. If you can read it, your portal can send messages.
