## Signing in

sign-in-title = Entrar
sign-in-username-hint = O su correo electrónico, si nadie más lo usa aquí.
sign-in-username-missing = Escriba su nombre de usuario
sign-in-password-missing = Escriba su contraseña
sign-in-idle = La sesión se cierra después de { $minutes } minutos sin uso.
sign-in-forgot = Olvidé mi contraseña
sign-in-wrong = Este usuario y esta contraseña no van juntos
sign-in-wrong-next = Revise los dos e inténtelo de nuevo. En la contraseña importan las mayúsculas.
sign-in-timed-out = Se cerró su sesión para proteger sus datos. Entre de nuevo para seguir.
sign-in-new = ¿Es su primera vez?
sign-in-new-next = En la recepción le dan una hoja con un código. Con él usted crea su propia cuenta.
sign-in-new-button = Tengo un código
sign-in-code-title = Escriba su código
sign-in-lost-call = Llámenos o venga con una identificación con foto. Le ayudamos a entrar de nuevo.
sign-in-other = Entrar como otra persona
sign-in-again = Entrar de nuevo
signed-out-title = Su sesión está cerrada
signed-out-done = Sus datos están cerrados
signed-out-close = Cierre esta ventana si otras personas usan esta computadora.

## Passkeys

passkey-sign-in = Entrar con una llave de acceso

## Step-up: showing again who it is

step-up-title = Confirme que es usted
step-up-why = La página siguiente puede cambiar quién entra. Por eso le preguntamos otra vez.
confirm-title = Un paso más

## Trusted devices and sent codes

sign-in-trust = Este dispositivo es mío. Pedir solo mi contraseña hasta el { $until }.
sent-offer = Quiero recibir un código
sent-offer-weaker = Para cuando no tenga a mano su aplicación o su llave de acceso. Es menos seguro.
sent-by-email = Enviar un código por correo
sent-where = Lo enviamos a la dirección que tenemos de usted. Funciona durante 10 minutos.
sent-not-received-wait = Puede tardar unos minutos. Mire también en el correo no deseado. Puede pedir otro.

## Idle log-out and drafts

still-in-title = Esta página se cerró
still-in-text = Usted no la usó por un rato, así que la guardamos. Su sesión sigue abierta en otra ventana.
still-in-go = Ir a la primera página
still-in-back = Volver a la página
