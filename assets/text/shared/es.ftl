## Signing in

sign-in-username = Nombre de usuario
sign-in-password = Contraseña
sign-in-shared = Otras personas también usan esta computadora
sign-in-recover = Tengo un código de un solo uso de la clínica
sign-in-code = Código de su aplicación
sign-in-code-hint = Abra la aplicación en su teléfono. Escriba los 6 números que muestra para esta clínica.
sign-in-code-missing = Escriba el código
sign-in-lost = No tengo mi teléfono
backup-why = Usted recibió diez códigos de respaldo al crear su segundo paso. Escriba uno que no haya usado.
backup-none = Aquí no puede usar un código de respaldo. No le queda ninguno o solo cuenta su llave de acceso.
backup-lost = ¿No tiene códigos de respaldo?

## Passkeys

passkey-about = Una llave de acceso es la huella, la cara o el PIN de su propio dispositivo.
passkey-use = Usar su llave de acceso
passkey-create = Crear una llave de acceso
passkey-new-title = Añadir una llave de acceso

## Step-up: showing again who it is

confirm-code-instead = Usar un código

## Trusted devices and sent codes

sent-by-text = Enviar un código por mensaje de texto
sent-title = Escriba el código que enviamos
sent-code = Código
sent-code-hint = 6 cifras
sent-wrong-next = Busque nuestro mensaje más nuevo y escriba sus 6 cifras. Tiene 3 intentos en total.
sent-not-received = No llegó ningún código
sent-not-received-call = ¿Tenemos mal su dirección o su número? Llámenos. Aquí no se puede cambiar.

## Making a login

enrol-code-missing = Escriba el código
enrol-born = Fecha de nacimiento del paciente
enrol-born-missing = Escriba la fecha de nacimiento del paciente: mes, día y año
enrol-born-whose = Pedimos la fecha de nacimiento del paciente cuyo historial abre el código. Si va a actuar por otra persona, es la fecha de esa persona, no la suya. Revise también el código. Demasiadas fechas equivocadas lo anulan.
enrol-wrong = Este código y esta fecha no van juntos, o el código ya venció
enrol-wrong-invitation = Este código no es correcto o ya venció
enrol-wrong-next = Revise los dos e inténtelo de nuevo. Si no funciona, pídanos un código nuevo.
enrol-username = Nombre de usuario
enrol-username-hint = Al menos 3 letras o números. También puede usar su correo electrónico.
enrol-username-taken = Otra persona ya tiene este nombre de usuario. Elija otro.
enrol-factor-scan = En la aplicación, agregue una cuenta y escanee esta imagen:
enrol-factor-qr = Código QR para su aplicación de autenticación
enrol-factor-here = ¿Está en este teléfono? Ábralo en la aplicación
enrol-factor-cannot-scan = No puedo escanear la imagen
enrol-factor-type = En la aplicación, elija escribir una clave y escriba esta:
enrol-factor-code = Código de la aplicación
enrol-factor-code-hint = 6 números. Cambian cada 30 segundos.
enrol-factor-wrong-next = Escriba los 6 números que la aplicación muestra ahora. Si falla otra vez, revise la hora de su teléfono.
enrol-recovery-title = Guarde estos códigos
enrol-recovery-why = Con uno de ellos puede entrar sin su teléfono. Cada uno sirve una vez. No podemos mostrarlos de nuevo: imprímalos o anótelos ahora.
enrol-recovery-kept = Ya los guardé
enrol-passkey-where = La guarda su dispositivo. Le pide la huella, la cara o el PIN, y nosotros nunca los vemos.
enrol-passkey-wrong-next = Tardó demasiado, o su dispositivo ya tiene una para nosotros. Pruebe otra vez.
enrol-recovery-why-passkey = Si pierde su dispositivo, uno de ellos le ayuda a volver a entrar. Cada uno sirve una vez. No podemos mostrarlos de nuevo: imprímalos o apúntelos ahora.

## Recovery by the front desk

cancel-title = ¿Anular esta recuperación?
cancel-intro = Alguien nos dijo que perdió la entrada a su cuenta. Le dimos un código.
cancel-does = Si no fue usted, presione el botón. El código se anula en el acto, y nosotros lo revisamos.
cancel-go = No fui yo. Anular el código

## Reset by e-mail

reset-back = Volver a la entrada

## First page

reach-on-file = ¿Es este su correo electrónico?

## Details page

details-title = Sus datos

## Notices: what somebody wants to hear of

choices-title = Sobre qué le escribimos

## Values of a result

results-call-today-about = Su equipo médico quiere hablar con usted hoy sobre un resultado.
results-call-today-read = Leer este resultado

## Activation sheet

sheet-dear = Hola,
sheet-address = Vaya a esta dirección:
sheet-code = Luego escriba este código:
sheet-qr = Abre la página donde usted usa su código
sheet-until = El código sirve una sola vez, hasta esta fecha: { $until }.
sheet-step-open = Vaya a la dirección. O apunte la cámara de su teléfono al cuadro.
sheet-never-ask = Nunca le pedimos este código por teléfono ni por correo electrónico.
sheet-keep = Guarde bien esta hoja hasta terminar. Si la pierde, llámenos y anulamos el código.
