## Dates

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-spelled = { $day } de { $month } de { $year }
date-with-time = { $date }, { $time }

sign-out = Cerrar sesión

## Who opened my record

openings-home = { $who } abrió la primera página de su historial.
openings-results = { $who } vio la lista de sus resultados.
openings-result = { $who } abrió un resultado.
openings-document = { $who } abrió o guardó el archivo de un resultado.
openings-trend = { $who } vio una prueba a lo largo del tiempo.
openings-openings = { $who } vio esta página.
openings-draft = { $who } empezó a escribir en una página de su historial.
openings-card = { $who } abrió su ficha con nombre, fecha de nacimiento y contacto.
openings-register = { $who } creó su historial.
openings-activation = { $who } imprimió una hoja de activación para usted.
openings-activation-revoked = { $who } anuló su hoja de activación.
openings-corrected = { $who } corrigió su nombre, fecha de nacimiento o contacto.
openings-state = { $who } cambió si usted es paciente de aquí.
openings-pharmacy = { $who } cambió su farmacia.
openings-lock = { $who } bloqueó su cuenta.
openings-recover = { $who } ayudó a alguien a volver a entrar en una cuenta de este historial.
openings-reset = { $who } le envió un enlace para una contraseña nueva.
openings-review = { $who } vio sus resultados.
openings-review-file = { $who } abrió el archivo de un resultado.
openings-stage-file = { $who } trajo un archivo que quizás se agregue a su historial.
openings-found-in-file = { $who } vio su nombre y fecha de nacimiento en un archivo que era para otro historial.
openings-upload = { $who } agregó un resultado a su historial.
openings-goal = { $who } fijó o terminó una meta para una de sus pruebas.
openings-release = { $who } compartió un resultado con usted.
openings-signed = { $who } revisó un resultado para usted.
openings-held = { $who } cambió cuándo usted ve un resultado.
openings-taken-on = { $who } se ocupó de un resultado que no podía esperar.
openings-wishes = { $who } vio o cambió cuándo usted ve sus resultados.
openings-retract = { $who } retiró un resultado. Usted ya no lo ve.
openings-message-filed = { $who } puso resultados de un laboratorio en su historial.
openings-message-read = { $who } leyó lo que un laboratorio mandó sobre usted.
openings-in-list = { $who } vio su nombre en una lista.
openings-other = { $who } hizo algo con su historial.
openings-proxies = { $who } miró quién puede ver su historial.
openings-invite = { $who } creó un código para que alguien actúe por usted.
openings-invite-revoked = { $who } anuló un código para que alguien actúe por usted.
openings-grant-changed = { $who } cambió lo que alguien puede ver de su historial.
openings-grant-ended = { $who } terminó el acceso de alguien a su historial.
openings-step-back = { $who } terminó su propio acceso a su historial.
openings-private = { $who } cambió quién puede ver un resultado.
openings-withheld = { $who } cambió si quienes actúan por usted ven un resultado.
openings-care-team = { $who } miró o cambió su equipo médico.
openings-glass-begun = { $who } abrió o envió el formulario para abrir su historial sin ser de su equipo médico. Esta línea sola no cambió nada.
openings-glass-reviewed = { $who } revisó por qué se abrió su historial.

## Notices: what somebody wants to hear of

choices-new-result = Resultados nuevos
choices-proxy-ends-soon = Cambios en los historiales que puedo ver

## What is sent: e-mails and texts

mail-new-device-subject = Alguien entró desde un dispositivo nuevo
mail-new-device = Alguien entró con su acceso desde un dispositivo que es nuevo para nosotros.
mail-password-changed-subject = Su contraseña ha cambiado
mail-username-changed-subject = Su nombre de usuario ha cambiado
mail-username-changed = Se cambió el nombre de usuario de su acceso.
mail-password-changed = Se cambió la contraseña de su acceso.
mail-reset-link-subject = Elija una contraseña nueva
mail-reset-link = Alguien pidió una contraseña nueva para su acceso. Para elegirla, abra este enlace:
mail-sent-code-subject = Su código
mail-sent-code = Este es su código:
mail-verify-address-subject = ¿Es suya esta dirección?
mail-verify-address = Alguien dio esta dirección para un acceso con nosotros. Si es suya, abra este enlace y presione el botón:
mail-address-changed-subject = Sus datos de contacto han cambiado
mail-address-changed = Se añadió o se quitó un correo o un número de teléfono de su acceso.
mail-factor-added-subject = Hay una forma nueva de entrar
mail-factor-added = Se añadió a su acceso una forma nueva de entrar.
mail-factor-ended-subject = Se quitó una forma de entrar
mail-factor-ended = Se quitó de su acceso una forma de entrar.
mail-passkey-copied-subject = Se rechazó una de sus llaves de acceso
mail-passkey-copied = Rechazamos una de sus llaves de acceso: puede que alguien la haya copiado. Entre de otra forma, quítela y añada una nueva.
mail-recovery-codes-subject = Tiene nuevos códigos de respaldo
mail-recovery-codes = Se crearon nuevos códigos de respaldo para su cuenta. Los anteriores ya no funcionan.
mail-recovery-begun-subject = Alguien quiere recuperar su acceso
mail-recovery-begun = Alguien nos dijo que perdió la forma de entrar en su acceso. Le dimos un código. Si no fue usted, abra este enlace y presione el botón. Así se anula el código:
mail-recovery-done-subject = Su acceso tiene una nueva entrada
mail-recovery-done = Se usó un código de un solo uso de la clínica para volver a entrar en su cuenta.
mail-locked-subject = Su acceso está bloqueado
mail-locked = Su acceso está bloqueado, porque alguien nos dijo que no era seguro. Ahora nadie puede entrar con él. Venga con su documento con foto, o llámenos, para abrirlo de nuevo.
mail-guessed-subject = Alguien probó muchas contraseñas
mail-guessed = Alguien probó muchas contraseñas y no pudo entrar. Ahora no se puede entrar con su contraseña desde un aparato nuevo. Elija otra contraseña, o entre desde un aparato que ya usó.
mail-codes-guessed-subject = Alguien escribió códigos equivocados para su acceso
mail-codes-guessed = Alguien escribió varios códigos equivocados para su acceso. ¿Fue usted? Entonces no tiene que hacer nada. Si no fue usted, puede que alguien sepa su contraseña: entre y elija una nueva.
mail-activation-subject = Cree su propio acceso
mail-activation = Este es su enlace para crear su propio acceso con nosotros:
mail-activated-subject = Su acceso está listo
mail-activated = Se creó un acceso con el código que le dimos.
mail-proxy-invitation-subject = Le invitan a ayudar a alguien
mail-proxy-invitation = Alguien le pide ayuda con su historial aquí. Para aceptar, abra este enlace:
mail-proxy-changed-subject = Cambió el acceso a un historial
mail-proxy-changed = Alguien recibió acceso a un historial, o lo perdió. Entre para ver quién puede actuar por quién.
mail-proxy-ends-soon-subject = Pronto cambiará el acceso a un historial
mail-proxy-ends-soon = En 30 días verá menos de un historial que ahora. Entre para ver qué cambiará:
mail-new-result-subject = Tiene algo nuevo
mail-new-result = Hay algo nuevo para usted. Entre para leerlo:
