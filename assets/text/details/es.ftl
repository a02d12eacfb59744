## First page

reach-later = Ahora no

## Details page

details-intro = Los usamos para comunicarnos con usted. Una dirección nueva vale cuando usted muestra que es suya.
details-email = Correo electrónico
details-mobile = Teléfono móvil
details-language = Idioma
details-pharmacy = Farmacia
details-none = ninguno
details-remove = Quitar
details-waiting = Falta comprobar:
details-agreed = Usted aceptó mensajes el { $since }.
details-not-agreed = Usted no ha aceptado mensajes.
details-stopped = Usted envió STOP. No enviamos mensajes ahí.
details-yours = La suya
details-see-pharmacy = Ver o cambiar
details-save = Guardar
details-back = Volver a sus datos
details-language-which = Idioma de las páginas, correos y mensajes
details-language-missing = Elija un idioma
details-email-how = Enviamos un enlace a la dirección nueva. La anterior sigue hasta que usted lo use.
details-email-new = Correo electrónico nuevo
details-email-wrong = Escriba un correo como nombre@example.org
details-email-send = Enviar el enlace
details-email-sent-title = Mire su correo
details-email-sent = El enlace está en camino
details-email-sent-next = Ábralo en las próximas 24 horas y presione el botón. Entonces vale la dirección nueva.
details-email-missing = ¿No llega? Mire en el correo no deseado y revise la dirección de arriba.
details-held-back = Los enlaces esperan: este portal aún no tiene dirección pública. Llámenos para cambiar su correo.
details-same = Usted ya usa este
details-enough = Ya enviamos tres en una hora. Espere un rato y pruebe otra vez.
details-link-title = ¿Es suya esta dirección?
details-link-why = Presione el botón para mostrar que el correo a esta dirección le llega.
details-link-button = Sí, usar esta dirección
details-link-not-you = ¿No lo pidió usted? No presione el botón. Llámenos.
details-link-dead = Este enlace ya no sirve
details-link-dead-next = Ya se usó o es demasiado viejo. Entre y pida uno nuevo.
details-proven-title = Dirección cambiada
details-proven = Ahora usamos la dirección nueva
details-proven-next = También avisamos a la anterior. Su sesión se cerró en todas partes, menos donde lo pidió.
details-mobile-how = Le enviamos un código de 6 cifras por mensaje.
details-mobile-new = Número de móvil nuevo
details-mobile-wrong = Escriba un número de móvil de 7 a 15 cifras
details-mobile-send = Enviar el código
details-agree = Pueden enviarme mensajes a este número
details-agree-means = Envíe STOP cuando quiera para no recibir más.
details-agree-missing = Marque la casilla si podemos enviarle mensajes. Sin ella no podemos usar el número.
details-code-title = Escriba el código
details-code-sent = Enviamos un mensaje con 6 cifras. Sirve durante 10 minutos.
details-code = Código del mensaje
details-code-missing = Escriba el código del mensaje
details-code-wrong = Este código no es correcto o es demasiado viejo. Revise el mensaje y pruebe otra vez.
details-code-spent = Demasiados intentos con este código. Pida uno nuevo.
details-code-again = ¿No llega? Enviar otro código
details-is-factor = Usted necesita esta dirección para entrar
details-is-factor-next = Ahí llegan sus códigos para entrar. Prepare primero otra forma y después quítela.
details-to-security = Inicio de sesión y seguridad
pharmacy-of = Farmacia de
pharmacy-name = Nombre y calle
pharmacy-hint = Por ejemplo, Farmacia Central, calle Álamo 12. Déjelo vacío si no tiene.
pharmacy-long = Use como máximo { $longest } caracteres

## After a form

notice-address-changed = Sus datos se cambiaron. Le avisamos en sus direcciones.
notice-address-confirmed = Gracias. Desde ahora le escribimos ahí.
notice-language-saved = El idioma se cambió.
notice-pharmacy-saved = La farmacia se guardó.
