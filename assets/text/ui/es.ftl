## Parts of every page

page-skip = Ir a la parte principal
page-error-title = Error: { $title }
page-back = Volver
page-signed-in-as = Sesión iniciada como
page-acting-for = Usted actúa en nombre de { $name }.
page-demo = Esto es una demostración. Todas las personas son inventadas.
page-nav = Menú principal
page-call-us = ¿Preguntas? Llámenos:
page-emergency = En una emergencia, llame al { $number }.
page-help = Ayuda y seguridad
page-change = Cambiar
page-paging = Más páginas
page-print = Imprimir
form-errors = Por favor, revise estas respuestas
form-error-prefix = Error:
form-optional = (opcional)
form-show-password = Mostrar contraseña
form-hide-password = Ocultar contraseña
form-choose = Elija
form-continue = Continuar
form-birth-date-hint = Por ejemplo, 3 de mayo de 1958
form-month = Mes
form-day = Día
form-year = Año
emergency-heading = Llame ahora al { $number } si alguien tiene:
emergency-chest = dolor o presión en el pecho
emergency-breath = dificultad para respirar
emergency-stroke = la cara caída, un brazo débil o dificultad para hablar
emergency-bleeding = un sangrado que no para
emergency-harm = pensamientos de hacerse daño o de dañar a otros
emergency-not-here = No nos escriba por aquí. Es posible que nadie lo lea a tiempo.

## Errors

error-home = Ir a la primera página
error-not-found = Esta página no está aquí
error-not-found-next = La dirección puede estar mal o la página puede haber cambiado de lugar. Vaya a la primera página y busque desde ahí.
error-not-allowed = Usted no puede abrir esta página
error-not-allowed-next = Su cuenta no la incluye. Si cree que debería, por favor llámenos.
error-sign-in = Se cerró su sesión
error-sign-in-next = Por su seguridad, la sesión se cerró después de un tiempo. Lo que acaba de enviar no se guardó. Entre de nuevo y envíelo otra vez.
error-step-up = Confirme que es usted
error-step-up-next = Esta página cambia quién puede entrar. Vaya a la primera página, entre de nuevo y vuelva aquí.
error-stale = Esta página ya no estaba al día
error-stale-next = Algo cambió desde que la abrió, así que no se hizo nada. Vuelva atrás, cargue la página de nuevo e inténtelo otra vez.
error-too-fast = Por favor, espere un momento
error-too-fast-next = Se abrieron muchísimas páginas con su cuenta en poco tiempo. Esta no se abrió y no se hizo nada. Espere un minuto e inténtelo de nuevo. Si no fue usted, cambie su contraseña.
error-too-many = Por favor, espere un momento
error-too-many-next = El portal está ocupado ahora. No se hizo nada. Espere un minuto e inténtelo de nuevo.
error-full = El portal no puede guardar nada en este momento
error-full-next = Su disco está lleno. No se cambió nada. Inténtelo más tarde; si es urgente, llámenos. Quien se ocupa del portal debe hacer espacio en el disco.
error-broken = Algo salió mal de nuestro lado
error-broken-next = No fue error suyo. Inténtelo de nuevo. Si vuelve a pasar, llámenos y díganos este número.
error-broken-id = Número de esta solicitud:

## Signing in

sign-in = Entrar
sign-in-wait = Demasiados intentos
sign-in-wait-next = { $minutes ->
    [one] Espere un minuto e inténtelo de nuevo.
   *[other] Espere { $minutes } minutos e inténtelo de nuevo.
}
sign-in-code-wrong = Este código no funcionó
sign-in-code-wrong-next = Cada código sirve una vez y por poco tiempo. Espere el siguiente en su aplicación y escríbalo.
sign-in-code-clock = Escriba las 6 cifras que la aplicación muestra ahora. Revise también el reloj de su teléfono: si la hora está mal, sus códigos no funcionan. En los ajustes, deje que el teléfono ponga solo la fecha y la hora.
backup-code = Código de respaldo
backup-hint = Tiene 16 letras y cifras. No hace falta el número que va delante.
backup-wrong = Este código de respaldo no funcionó
backup-wrong-next = Revise cada letra y cada cifra. Un código sirve una vez, y los códigos nuevos anulan los anteriores. Pruebe con otro.
code-of-backup = Parece uno de sus códigos de respaldo
code-of-backup-next = Un código de respaldo toma el lugar del código de su aplicación. Primero entre con su nombre de usuario y su contraseña. Luego elija “No tengo mi teléfono”.
code-of-backup-here = Usar un código de respaldo
code-of-desk = Parece un código de un solo uso de la clínica
code-of-desk-next = Use su código de un solo uso de la clínica
code-of-sheet = Parece el código de su hoja
code-of-sheet-next = Use el código de su hoja

## Passkeys

passkey-failed = Su dispositivo no confirmó
passkey-failed-next = Presione el botón para probar otra vez, o use otra forma.
passkey-no-browser = Este navegador no tiene llaves de acceso. Use otra forma.
passkey-no-script = Las llaves de acceso necesitan JavaScript. Actívelo en su navegador, o use otra forma.
passkey-no-address = Las llaves de acceso no funcionan en esta dirección web.
passkey-wrong = Esta llave de acceso no funcionó
passkey-wrong-next = Puede que sea antigua, o que tardara demasiado. Pruebe otra vez, o use otra forma.
passkey-copied = No aceptamos esta llave de acceso
passkey-copied-next = Puede que alguien la haya copiado. Entre de otra forma y llámenos.

## Trusted devices and sent codes

sent-spent = No quedan intentos
sent-spent-next = Use otra forma, o entre de nuevo y pida otro código.
sent-enough = Ya le enviamos bastantes códigos
sent-enough-next = Use otra forma, o pruebe mañana. Si es urgente, llámenos.

## Making a login

enrol-recovery = Códigos de respaldo

## Passwords

password-label = Contraseña
password-hint = Al menos { $shortest } caracteres. Cuatro o cinco palabras sin relación entre sí hacen una contraseña fuerte.
password-phrase = ¿No se le ocurre nada? Estas palabras hacen una contraseña fuerte:
password-phrase-take = Usar estas palabras como mi contraseña
password-phrase-keep = Anótelas, o guárdelas en su teléfono o navegador. Escriba también los espacios.

## First page

reach-on-file-why = La clínica tiene esta dirección para usted. Solo le escribiremos ahí cuando usted diga que es suya.
reach-on-file-yes = Sí, escríbanme ahí
reach-on-file-other = Usar otro correo electrónico
reach-nowhere = No podemos escribirle
reach-nowhere-why = Usted todavía no ha confirmado un correo electrónico ni un celular. Hasta entonces no podemos avisarle cuando haya algo nuevo aquí.

## Your account: the hub

account-title = Su cuenta

## Security page

codes-of = Para { $address }, creados el { $date }
codes-copy = Copiar
codes-copied = Copiado
codes-save = Guardar como archivo

## Idle log-out and drafts

idle-title = Pronto se cerrará su sesión
idle-text = { $minutes ->
    [one] Hace un rato que aquí no pasa nada. Cerraremos su sesión en un minuto para proteger sus datos.
   *[other] Hace un rato que aquí no pasa nada. Cerraremos su sesión en { $minutes } minutos para proteger sus datos.
}
idle-kept = Guardamos lo que usted escribió.
idle-stay = Seguir en la sesión
idle-last = Su sesión lleva muchas horas abierta. Nadie puede seguir más tiempo, así que pronto tendrá que entrar de nuevo. Envíe ahora lo que quiera enviar.
idle-last-close = Entiendo
draft-back = Guardamos lo que usted escribió. Todavía no se envió.
draft-discard = Borrarlo y empezar de nuevo

## Values of a result

results-call-today = Llámenos hoy, por favor
results-call-button = Llamar al { $number }

## What is sent: e-mails and texts

demo-mail-title = Correo de la demostración

## When the clinic is open

weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo
hours-day-closed = Cerrado
hours-midnight = medianoche
hours-open = Ahora estamos abiertos.
hours-open-until = Ahora estamos abiertos, hasta las { $time }.
hours-closed = Ahora estamos cerrados.
hours-closed-today = Ahora estamos cerrados. Hoy abrimos a las { $time }.
hours-closed-until = Estamos cerrados hasta el { $weekday } { $date } a las { $time }.
hours-weekday-and-date = { $weekday } { $date }
hours-from-to = del { $first } al { $last }
hours-days-part = { $days } ({ $part })
