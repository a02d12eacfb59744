## Passkeys

history-wrong-passkey = Se rechazó una llave de acceso.
history-confirmed = Alguien con la sesión abierta confirmó quién es.
history-not-confirmed = Alguien con la sesión abierta no pudo confirmar quién es.
history-code-sent = Se pidió un código. Lo enviamos.

## Your account: the hub

account-password-about = Elija otra cuando quiera
account-security = Acceso y seguridad
account-security-about = Sus dispositivos, su segundo paso y lo que pasó con su cuenta

## Security page

security-recovery-since = Fue el { $since }.
security-sessions = Dónde tiene una sesión abierta
security-this = Este dispositivo
security-place = { $device }, desde una dirección de internet que empieza por { $start }
security-device = { $browser } en { $system }
security-device-unknown = Un dispositivo que no conocemos
security-since = Entró el { $since }. Último uso: { $used }.
security-end = Cerrar la sesión de { $device }
security-end-others = Cerrar las demás sesiones
security-only-here = Solo tiene una sesión abierta aquí.
security-factors = Su segundo paso
security-factors-about = Después de la contraseña, uno de estos muestra que es usted.
security-no-factors = Todavía no tiene ninguno.
security-kind-app = Códigos de una aplicación en su teléfono
security-kind-passkey = Llave de acceso
security-kind-email = Códigos por correo electrónico
security-kind-text = Códigos por mensaje de texto
security-added = Añadido el { $added }. Todavía sin usar.
security-added-used = Añadido el { $added }. Último uso: { $used }.
security-codes = Códigos de respaldo
security-codes-left = { $count ->
    [0] No le quedan códigos de respaldo.
    [one] Le queda 1 código de respaldo.
   *[other] Le quedan { $count } códigos de respaldo.
}
security-codes-why = Cada código le deja entrar una vez cuando no tiene su teléfono.
security-devices = Dispositivos que ya conocemos
security-devices-about = Usted ya entró antes desde estos dispositivos.
security-no-devices = Todavía no hay ninguno.
security-seen = Último uso: { $seen }.
security-trusted = No pide el segundo paso hasta el { $until }.
security-distrust = Dejar de confiar en { $device }
security-lately = Lo último que pasó
security-all-history = Ver todo lo que pasó
codes-title = Nuevos códigos de respaldo
codes-intro = Recibirá 10 códigos nuevos para anotar o imprimir.
codes-old = Sus códigos anteriores dejan de funcionar al momento. Se cerrarán sus sesiones en los demás dispositivos.
codes-make = Crear códigos nuevos
codes-made-title = Sus nuevos códigos de respaldo
codes-made = Sus códigos nuevos ya funcionan
codes-made-next = Los anteriores ya no funcionan. Mostramos los nuevos solo esta vez.
history-title = Lo que pasó con su cuenta
history-intro = Si algo de esto no lo hizo usted, llámenos.
history-older = Antes
history-in = Inicio de sesión.
history-in-by-app = Inicio de sesión con un código de la aplicación.
history-in-by-recovery-code = Inicio de sesión con un código de respaldo.
history-in-by-passkey = Inicio de sesión con una llave de acceso.
history-in-by-sent-code = Inicio de sesión con un código que enviamos.
history-in-by-trusted = Inicio de sesión en un dispositivo de confianza.
history-right-password = Alguien escribió la contraseña correcta, pero no dio el segundo paso.
history-wrong-password = Alguien escribió una contraseña incorrecta.
history-wrong-code = La contraseña era correcta, pero el segundo paso no.
history-signed-out = Cierre de sesión.
history-ended-other = Se cerró la sesión de otro dispositivo.
history-ended-others = Se cerraron todas las demás sesiones.
history-distrusted = Ya no se confía en un dispositivo.
history-new-codes = Se crearon códigos de respaldo nuevos.
history-made = Se creó esta cuenta.
security-change = Cambiar
security-not-me = ¿Hay algo aquí que no hizo usted?
security-not-me-about = Si otra persona entró, bloquee su cuenta enseguida. No hace falta estar seguro.
factor-title = Segundo paso: { $name }
factor-name = ¿Qué nombre le da?
factor-name-hint = Por ejemplo, «mi teléfono»
factor-name-wrong = Escriba un nombre de 1 a 60 letras
factor-rename = Guardar el nombre
factor-remove-title = ¿Ya no lo usa?
factor-remove-what = Cuando lo quite, ya no servirá para entrar. Se cerrarán sus sesiones en los demás dispositivos.
factor-remove = Quitarlo
factor-needed = Este todavía le hace falta
factor-needed-second = Es su único segundo paso, y debe tener uno. Primero añada otro y después quite este.
factor-needed-only = No tiene contraseña y nada más le deja entrar. Primero añada otra forma y después quite esta.
app-title = Añadir una aplicación de códigos
app-intro = Úselo si tiene un teléfono nuevo o quiere los códigos en un segundo teléfono.
app-name-default = Aplicación de códigos
app-add = Añadir esta aplicación
app-too-many = Ya tiene 5 aplicaciones
app-too-many-next = Quite una que ya no use. Después añada la nueva.
history-changed-address = Se cambió una dirección de correo o un número de móvil.
history-added-factor = Se añadió un segundo paso.
history-renamed-factor = Un segundo paso recibió otro nombre.
history-removed-factor = Se quitó un segundo paso.
history-locked = La cuenta se bloqueó con «No fui yo».
history-locked-by-clinic = La clínica bloqueó esta cuenta.
security-names = Cómo entra usted
security-password-kept = Tiene una. Nadie en la clínica puede verla.
security-no-password = No tiene ninguna.
password-change = Cambiar su contraseña
password-choose = Elegir una contraseña
password-current = Su contraseña de hoy
password-current-wrong = Esta no es su contraseña de hoy. Revísela e intente otra vez.
password-first = Hasta ahora entra solo con su llave de acceso. Una contraseña es otra forma de entrar.
password-ends = Después del cambio se cerrarán sus sesiones en los demás dispositivos.
username-change = Cambiar su nombre de usuario
username-ends = Desde ahora entrará con el nombre nuevo. Se cerrarán sus sesiones en los demás dispositivos.
username-why = ¿Por qué está ocupado un nombre?
username-why-next = Cada nombre es de una sola cuenta. Si el que quiere está ocupado, añada un número o un punto.
history-new-password = Se cambió la contraseña.
history-wrong-current = Alguien intentó cambiar la contraseña, pero no sabía la anterior.
history-new-name = Se cambió el nombre de usuario.
history-asked-for-link = Alguien pidió un enlace para elegir una contraseña nueva.
history-too-many-links = Alguien pidió ese enlace demasiadas veces. No se envió ninguno.
history-used-link = Se abrió el enlace para elegir una contraseña nueva.
history-unlocked = La clínica volvió a abrir esta cuenta.
history-chose-notices = Se eligió de nuevo sobre qué escribimos.
history-accepted-terms = Se aceptaron las condiciones de uso.
history-desk-code-failed = Alguien escribió un código de un solo uso de la clínica, pero no abrió esta cuenta.
history-desk-code-typed = Se escribió un código de un solo uso de la clínica.
history-desk-code-stopped = Se anuló un código de un solo uso de la clínica.
history-desk-code-used = Se creó una nueva forma de entrar con un código de un solo uso de la clínica.
history-reset-not-proved = Alguien tenía el enlace para una contraseña nueva, pero el segundo paso estaba mal.
history-reset-proved = El segundo paso para una contraseña nueva fue correcto.
history-desk-code-made = Se creó un código de un solo uso para esta cuenta.
history-texts-stopped = Los mensajes de texto se detuvieron con una respuesta del teléfono.
history-texts-started = Los mensajes de texto empezaron de nuevo con una respuesta del teléfono.
history-acts-for = Esta cuenta recibió acceso al historial de alguien.
history-added-chart = Se agregó un historial a esta cuenta.
security-from = Desde una dirección de internet que empieza por { $start }.
history-other = El portal anotó un paso de esta cuenta.

## This was not me

not-me-title = No fui yo
not-me-intro = ¿Entró otra persona en su cuenta, o lo intentó? Bloquéela ahora y pregunte después.
not-me-mail = Le escribimos porque algo cambió en su cuenta. Si no fue usted, bloquéela ahora.
not-me-then = Cuando presione el botón:
not-me-then-locked = Su cuenta se bloquea. Nadie puede entrar, y por ahora usted tampoco.
not-me-then-out = Se cierran todas las sesiones, en todos los dispositivos.
not-me-then-void = Su contraseña deja de funcionar. También todo segundo paso o dirección que se añadió en los últimos 3 días.
not-me-then-told = La clínica recibe un aviso enseguida.
not-me-then-back = Para volver a entrar, venga a la clínica con un documento con foto o llámenos.
not-me-lock = Bloquear mi cuenta ahora
not-me-unsure = ¿Solo quiere ordenar? Vuelva atrás: allí puede cerrar las demás sesiones.
not-me-was-me = Si fue usted, cierre esta página. No ha cambiado nada.
not-me-dead = Este enlace ya no funciona
not-me-dead-why = Cada enlace funciona durante 3 días y una sola vez.
not-me-dead-next = Si otra persona entró, inicie sesión y presione «No fui yo». O llámenos:
locked-title = Su cuenta está bloqueada
locked-done = Ahora nadie puede entrar
locked-told = Se cerraron todas las sesiones y la clínica ya lo sabe.
locked-next = Qué pasa ahora
locked-next-call = Llámenos o venga con un documento con foto:
locked-next-check = Comprobamos que es usted.
locked-next-new = Usted elige una contraseña nueva y prepara otra vez su segundo paso.
locked-mail = ¿Puede otra persona leer su correo? Entonces cambie también la contraseña de su correo.

## Details page

account-details = Sus datos
account-details-about = Correo, móvil, idioma, farmacia

## Notices: what somebody wants to hear of

choices-about = Elija qué quiere saber por correo o mensaje de texto

## After a form

notice-password-changed = Se cambió su contraseña. Se cerraron sus sesiones en los demás dispositivos.
notice-username-changed = Se cambió su nombre de usuario. Se cerraron sus sesiones en los demás dispositivos.
notice-factor-renamed = Se guardó el nombre.
notice-factor-removed = Se quitó. Se cerraron sus sesiones en los demás dispositivos.
notice-app-added = Se añadió la aplicación. Se cerraron sus sesiones en los demás dispositivos.
notice-session-ended = Se cerró la sesión de ese dispositivo.
notice-sessions-ended = Se cerraron las demás sesiones.
notice-distrusted = Allí volveremos a pedir el segundo paso.
