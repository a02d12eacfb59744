## Notices: what somebody wants to hear of

choices-intro = Elija qué quiere saber, y cómo. Estos mensajes solo dicen que hay algo nuevo. Lo lee aquí.
choices-by-email = Por correo electrónico
choices-by-text = Por mensaje de texto
choices-save = Guardar
choices-always = De esto siempre le avisamos
choices-always-why = Cuando alguien entra desde un dispositivo nuevo, o cambia una contraseña o una dirección, le avisamos enseguida. Esto le protege y no se puede desactivar.
choices-where = A dónde llega
choices-email = Correo electrónico
choices-phone = Teléfono móvil
choices-none = aún ninguno
choices-agreed = Usted aceptó recibir mensajes de texto el { $date }. Para detenerlos, responda a cualquiera con STOP.
choices-not-agreed = No ha aceptado recibir mensajes de texto, así que no se envía ninguno.
choices-stopped = Usted paró nuestros mensajes de texto el { $date }
choices-start-again = Para recibirlos de nuevo, envíe la palabra START desde su teléfono al número del que llegaban.

## What is sent: e-mails and texts

demo-mail-intro = Nada sale de la demostración. Lo que enviaría se muestra aquí, lo más nuevo primero. Puede seguir los enlaces.
demo-mail-empty = Aún no hay correo
demo-mail-empty-next = Haga algo que envíe correo y vuelva a cargar esta página.
demo-mail-to = Para { $address }
demo-mail-text = Mensaje de texto

## After a form

notice-choices-saved = Sus preferencias se guardaron.
