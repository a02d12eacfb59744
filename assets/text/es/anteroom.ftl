

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
page-preview = Esto es una vista previa. Usted ve su historial como lo verá esta persona.

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

## Notices after a form

notice-password-changed = Se cambió su contraseña. Se cerraron sus sesiones en los demás dispositivos.
notice-username-changed = Se cambió su nombre de usuario. Se cerraron sus sesiones en los demás dispositivos.
notice-choices-saved = Sus preferencias se guardaron.
notice-factor-renamed = Se guardó el nombre.
notice-factor-removed = Se quitó. Se cerraron sus sesiones en los demás dispositivos.
notice-app-added = Se añadió la aplicación. Se cerraron sus sesiones en los demás dispositivos.
notice-address-changed = Sus datos se cambiaron. Le avisamos en sus direcciones.
notice-address-confirmed = Gracias. Desde ahora le escribimos ahí.
notice-language-saved = El idioma se cambió.
notice-pharmacy-saved = La farmacia se guardó.
notice-chart-added = El historial se añadió a su cuenta.
notice-session-ended = Se cerró la sesión de ese dispositivo.
notice-sessions-ended = Se cerraron las demás sesiones.
notice-password-reset = Su contraseña nueva ya funciona. Entre con ella.
notice-recovery-stopped = La recuperación se paró. Su código ya no sirve.
notice-distrusted = Allí volveremos a pedir el segundo paso.
notice-activation-revoked = La hoja de activación ya no sirve.
notice-invitation-revoked = El código ya no sirve.
notice-proxy-changed = El cambio vale desde ahora.
notice-proxy-ended = Esta persona ya no puede ver el historial.
notice-stepped-back = Usted ya no puede ver ese historial.
notice-result-kept = Ahora solo usted y su equipo médico ven este resultado.
notice-result-shared = Quienes actúan por usted pueden ver este resultado otra vez.

## Signing in

sign-in = Entrar
sign-in-title = Entrar
sign-in-username = Nombre de usuario
sign-in-username-missing = Escriba su nombre de usuario
sign-in-password = Contraseña
sign-in-password-missing = Escriba su contraseña
sign-in-shared = Otras personas también usan esta computadora
sign-in-idle = La sesión se cierra después de { $minutes } minutos sin uso.
sign-in-forgot = Olvidé mi contraseña
sign-in-recover = Tengo un código de un solo uso de la clínica
sign-in-wrong = Este usuario y esta contraseña no van juntos
sign-in-wrong-next = Revise los dos e inténtelo de nuevo. En la contraseña importan las mayúsculas.
sign-in-wait = Demasiados intentos
sign-in-wait-next = { $minutes ->
    [one] Espere un minuto e inténtelo de nuevo.
   *[other] Espere { $minutes } minutos e inténtelo de nuevo.
}
sign-in-timed-out = Se cerró su sesión para proteger sus datos. Entre de nuevo para seguir.
sign-in-new = ¿Es su primera vez?
sign-in-new-next = En la recepción le dan una hoja con un código. Con él usted crea su propia cuenta.
sign-in-new-button = Tengo un código
sign-in-code-title = Escriba su código
sign-in-code = Código de su aplicación
sign-in-code-hint = Abra la aplicación en su teléfono. Escriba los 6 números que muestra para esta clínica.
sign-in-code-missing = Escriba el código
sign-in-code-wrong = Este código no funcionó
sign-in-code-wrong-next = Cada código sirve una vez y por poco tiempo. Espere el siguiente en su aplicación y escríbalo.
sign-in-code-clock = Escriba las 6 cifras que la aplicación muestra ahora. Revise también el reloj de su teléfono: si la hora está mal, sus códigos no funcionan. En los ajustes, deje que el teléfono ponga solo la fecha y la hora.
sign-in-lost = No tengo mi teléfono
sign-in-lost-call = Llámenos o venga con una identificación con foto. Le ayudamos a entrar de nuevo.
backup-why = Usted recibió diez códigos de respaldo al crear su segundo paso. Escriba uno que no haya usado.
backup-code = Código de respaldo
backup-hint = Tiene 16 letras y cifras. No hace falta el número que va delante.
backup-wrong = Este código de respaldo no funcionó
backup-wrong-next = Revise cada letra y cada cifra. Un código sirve una vez, y los códigos nuevos anulan los anteriores. Pruebe con otro.
backup-none = Aquí no puede usar un código de respaldo. No le queda ninguno o solo cuenta su llave de acceso.
backup-lost = ¿No tiene códigos de respaldo?
code-of-backup = Parece uno de sus códigos de respaldo
code-of-backup-next = Un código de respaldo toma el lugar del código de su aplicación. Primero entre con su nombre de usuario y su contraseña. Luego elija “No tengo mi teléfono”.
code-of-backup-here = Usar un código de respaldo
code-of-desk = Parece un código de un solo uso de la clínica
code-of-desk-next = Use su código de un solo uso de la clínica
code-of-sheet = Parece el código de su hoja
code-of-sheet-next = Use el código de su hoja
sign-in-other = Entrar como otra persona
sign-in-again = Entrar de nuevo
signed-out-title = Su sesión está cerrada
signed-out-done = Sus datos están cerrados
signed-out-close = Cierre esta ventana si otras personas usan esta computadora.

## Passkeys

passkey-sign-in = Entrar con una llave de acceso
passkey-about = Una llave de acceso es la huella, la cara o el PIN de su propio dispositivo.
passkey-use = Usar su llave de acceso
passkey-create = Crear una llave de acceso
passkey-failed = Su dispositivo no confirmó
passkey-failed-next = Presione el botón para probar otra vez, o use otra forma.
passkey-no-browser = Este navegador no tiene llaves de acceso. Use otra forma.
passkey-no-script = Las llaves de acceso necesitan JavaScript. Actívelo en su navegador, o use otra forma.
passkey-no-address = Las llaves de acceso no funcionan en esta dirección web.
passkey-wrong = Esta llave de acceso no funcionó
passkey-wrong-next = Puede que sea antigua, o que tardara demasiado. Pruebe otra vez, o use otra forma.
passkey-copied = No aceptamos esta llave de acceso
passkey-copied-next = Puede que alguien la haya copiado. Entre de otra forma y llámenos.
passkey-new-title = Añadir una llave de acceso
passkey-too-many = Ya tiene 10 llaves de acceso
passkey-too-many-next = Una cuenta puede tener 10. Quite una que ya no use y luego agregue la nueva.
passkey-too-many-go = Ver mis llaves de acceso
passkey-new-others = Cuando la tenga, su sesión se cierra en todos los demás sitios.
notice-passkey-added = Se añadió la llave de acceso. Desde ahora puede entrar con ella.
history-wrong-passkey = Se rechazó una llave de acceso.
history-confirmed = Alguien con la sesión abierta confirmó quién es.
history-not-confirmed = Alguien con la sesión abierta no pudo confirmar quién es.
history-code-sent = Se pidió un código. Lo enviamos.

## Step-up: showing again who it is

step-up-title = Confirme que es usted
step-up-why = La página siguiente puede cambiar quién entra. Por eso le preguntamos otra vez.
confirm-title = Un paso más
confirm-code-instead = Usar un código

## Trusted devices and sent codes

sign-in-trust = Este dispositivo es mío. Pedir solo mi contraseña hasta el { $until }.
sent-offer = Quiero recibir un código
sent-offer-weaker = Para cuando no tenga a mano su aplicación o su llave de acceso. Es menos seguro.
sent-by-email = Enviar un código por correo
sent-by-text = Enviar un código por mensaje de texto
sent-title = Escriba el código que enviamos
sent-where = Lo enviamos a la dirección que tenemos de usted. Funciona durante 10 minutos.
sent-code = Código
sent-code-hint = 6 cifras
sent-wrong-next = Busque nuestro mensaje más nuevo y escriba sus 6 cifras. Tiene 3 intentos en total.
sent-not-received = No llegó ningún código
sent-not-received-wait = Puede tardar unos minutos. Mire también en el correo no deseado. Puede pedir otro.
sent-not-received-call = ¿Tenemos mal su dirección o su número? Llámenos. Aquí no se puede cambiar.
sent-spent = No quedan intentos
sent-spent-next = Use otra forma, o entre de nuevo y pida otro código.
sent-enough = Ya le enviamos bastantes códigos
sent-enough-next = Use otra forma, o pruebe mañana. Si es urgente, llámenos.

## Making a login

activate-link-title = Abra su historial en línea
activate-link-why = Su código está en el enlace. Escriba la fecha de nacimiento del paciente para seguir. ¿Va a actuar por otra persona? Entonces escriba la fecha de esa persona, no la suya.
activate-wrong-next = Revise la fecha de nacimiento del paciente y pruebe otra vez. Si no funciona, pídanos un código nuevo.
enrol-later = Ahora no
enrol-sheet-title = Use el código de su hoja
enrol-invitation-title = Unirse al personal de la clínica
enrol-code = Código
enrol-code-hint = Está en su hoja, en cuatro grupos. Puede usar mayúsculas o minúsculas.
enrol-invitation-hint = Se lo dio su gerente. Puede usar mayúsculas o minúsculas.
enrol-code-missing = Escriba el código
enrol-born = Fecha de nacimiento del paciente
enrol-born-missing = Escriba la fecha de nacimiento del paciente: mes, día y año
enrol-born-whose = Pedimos la fecha de nacimiento del paciente cuyo historial abre el código. Si va a actuar por otra persona, es la fecha de esa persona, no la suya. Revise también el código. Demasiadas fechas equivocadas lo anulan.
enrol-wrong = Este código y esta fecha no van juntos, o el código ya venció
enrol-wrong-invitation = Este código no es correcto o ya venció
enrol-wrong-next = Revise los dos e inténtelo de nuevo. Si no funciona, pídanos un código nuevo.
enrol-hello = Hola,
enrol-password-title = Elija un nombre de usuario y una contraseña
enrol-password-intro = Los escribirá cada vez que entre.
enrol-name = Su nombre
enrol-name-missing = Escriba su nombre
enrol-username = Nombre de usuario
enrol-username-hint = Al menos 3 letras o números. También puede usar su correo electrónico.
enrol-username-missing = Elija un nombre de usuario
enrol-username-shape = Use de 3 a 64 letras, números, puntos o guiones
enrol-username-taken = Otra persona ya tiene este nombre de usuario. Elija otro.
enrol-terms = Lea las condiciones de uso
enrol-terms-accept = Acepto las condiciones
enrol-terms-missing = Para seguir, acepte las condiciones
enrol-factor-title = Prepare la aplicación en su teléfono
enrol-factor-why = Una contraseña sola se puede robar. Una aplicación en su teléfono crea un código nuevo cada vez que entra.
enrol-factor-app = Abra una aplicación de autenticación. Si no tiene, consígala en la tienda de su teléfono.
enrol-factor-scan = En la aplicación, agregue una cuenta y escanee esta imagen:
enrol-factor-qr = Código QR para su aplicación de autenticación
enrol-factor-here = ¿Está en este teléfono? Ábralo en la aplicación
enrol-factor-cannot-scan = No puedo escanear la imagen
enrol-factor-type = En la aplicación, elija escribir una clave y escriba esta:
enrol-factor-code = Código de la aplicación
enrol-factor-code-hint = 6 números. Cambian cada 30 segundos.
enrol-factor-wrong-next = Escriba los 6 números que la aplicación muestra ahora. Si falla otra vez, revise la hora de su teléfono.
enrol-recovery-title = Guarde estos códigos
enrol-done = Su cuenta está lista
enrol-done-next = Ya entró. Una última cosa antes de seguir.
enrol-recovery = Códigos de respaldo
enrol-recovery-why = Con uno de ellos puede entrar sin su teléfono. Cada uno sirve una vez. No podemos mostrarlos de nuevo: imprímalos o anótelos ahora.
enrol-recovery-kept = Ya los guardé
enrol-add-offer = ¿Ya inicia sesión aquí?
enrol-add-link = Agregar este historial a su acceso
enrol-add-title = Agregar este historial a su acceso
enrol-add-whose = Historial de { $name }
enrol-add-login = Usted inició sesión como { $name }.
enrol-add-own = ¿Es este su propio historial?
enrol-add-own-next = Agréguelo solo si es suyo. Para actuar por otra persona, pídanos su propio código.
enrol-add-parent = ¿Es usted madre o padre de este niño?
enrol-add-parent-next = Agregue el historial solo si lo es. Actuará por el niño con su propio acceso.
enrol-add-button = Agregar este historial
enrol-passkey-card = Sin contraseña que recordar
enrol-passkey-card-about = Puede entrar con una llave de acceso: la huella, la cara o el PIN de su propio dispositivo.
enrol-passkey-only = Usar solo una llave de acceso
enrol-name-title = Elija un nombre de usuario
enrol-name-intro = Entrará con su llave de acceso. El nombre nos ayuda a encontrarle cuando llama.
enrol-passkey-title = Cree su llave de acceso
enrol-passkey-why = Con una llave de acceso no necesita contraseña ni código.
enrol-passkey-where = La guarda su dispositivo. Le pide la huella, la cara o el PIN, y nosotros nunca los vemos.
enrol-passkey-rather = Prefiero una contraseña
enrol-passkey-instead = O use una llave de acceso
enrol-passkey-instead-about = Así no necesita aplicación: su dispositivo le pide la huella, la cara o el PIN.
enrol-passkey-wrong-next = Tardó demasiado, o su dispositivo ya tiene una para nosotros. Pruebe otra vez.
enrol-recovery-why-passkey = Si pierde su dispositivo, uno de ellos le ayuda a volver a entrar. Cada uno sirve una vez. No podemos mostrarlos de nuevo: imprímalos o apúntelos ahora.
enrol-parent-name = Por eso escriba aquí su propio nombre, no el del niño.
enrol-acts-for = Usted actuará en nombre de { $name }.

## Passwords

password-label = Contraseña
password-hint = Al menos { $shortest } caracteres. Cuatro o cinco palabras sin relación entre sí hacen una contraseña fuerte.
password-phrase = ¿No se le ocurre nada? Estas palabras hacen una contraseña fuerte:
password-phrase-take = Usar estas palabras como mi contraseña
password-phrase-keep = Anótelas, o guárdelas en su teléfono o navegador. Escriba también los espacios.
password-both = Escribió una contraseña y también marcó las palabras de abajo. Haga solo una cosa.
password-missing = Elija una contraseña
password-short = Use al menos { $shortest } caracteres
password-long = Esta contraseña es demasiado larga. Use menos de 256 caracteres.
password-common = Mucha gente ha usado esta contraseña.
password-personal = Esta contraseña dice poco más que su nombre, su usuario o su fecha de nacimiento.
password-clinic = Esta contraseña dice poco más que nuestro nombre o para qué es esta página.
password-repeats = Esta contraseña se repite o es una fila simple de teclas.
password-guessable = Esta contraseña sigue un patrón fácil de adivinar.
password-holds-seconds = Una computadora la adivina al momento.
password-holds-hours = Una computadora la adivina en unas horas.
password-holds-days = Una computadora la adivina en unos días.
password-holds-months = Una computadora la adivina en unos meses.
password-holds-years = Una computadora necesita años para adivinarla.
password-choose-other = Elija otra.

## Terms

terms-title = Condiciones de uso
terms-version = Versión { $version }, desde { $since }
terms-new-title = Tenemos condiciones nuevas
terms-new = Léalas, por favor. Se lo pedimos una sola vez.
terms-accept = Acepto las condiciones
terms-not = ¿No quiere aceptarlas? Cierre la sesión y llámenos. Puede recibir todo en papel.
terms-text =
    # Para qué sirve esta página
    Aquí lee su propio historial médico. No reemplaza una visita ni una llamada.

    # No es para emergencias
    De noche nadie lee esta página. En una emergencia, llame al número de emergencias.

    # Que siga siendo suyo
    - No comparta su contraseña, sus códigos ni su teléfono.
    - Avísenos enseguida si cree que otra persona ha entrado.
    - Nunca le pedimos su contraseña ni un código, ni por teléfono ni por correo.

    # Qué anotamos
    Anotamos quién abre su historial y cuándo. Usted puede ver esa lista. Usamos su correo y su teléfono para avisarle de novedades aquí.

    # Usted decide
    Puede dejar de usar esta página cuando quiera y recibir todo en papel. Su atención sigue igual.

    # Si cambian estas condiciones
    Cuando las cambiamos, le preguntamos de nuevo.

## Recovery by the front desk

recover-title = Use su código de un solo uso de la clínica
recover-intro = Con este código crea una nueva forma de entrar. Las anteriores terminan entonces.
recover-code = Código de un solo uso de la clínica
recover-code-hint = Se lo dimos en cuatro grupos. No importan las mayúsculas.
recover-born = Su fecha de nacimiento
recover-born-proxy = Si aquí solo actúa por otra persona, escriba la fecha de nacimiento de esa persona.
recover-born-missing = Escriba la fecha de nacimiento: mes, día y año
recover-no-code = ¿No tiene un código? Llámenos o venga con su identificación con foto.
recover-not-yet = Este código sirve desde { $from }
recover-not-yet-next = Esperamos un día para que nadie más lo use a escondidas. Vuelva entonces, por favor.
recover-contact-title = ¿Sigue siendo correcto?
recover-contact-intro = Así lo contactamos. No lo mostramos todo.
recover-contact-email = ¿Sigue siendo suyo el correo { $email }?
recover-contact-mobile = ¿Sigue siendo suyo el celular { $mobile }?
recover-contact-yes = Sí, es mío
recover-contact-no = No, ya no
recover-contact-no-hint = Dejamos de usarlo para su cuenta.
recover-contact-no-email = No tenemos un correo suyo.
recover-contact-no-mobile = No tenemos un celular suyo.
recover-contact-new = Puede añadir una dirección nueva en la página de sus datos, cuando haya entrado.
recover-contact-missing = Diga si sigue siendo suyo
recovery-sheet-title = Su código de un solo uso de la clínica
recovery-sheet-why = con este código vuelve a entrar en su cuenta.
recovery-sheet-from = El código sirve desde { $from }.
recovery-sheet-step-code = Abra la página de arriba. Escriba el código y su fecha de nacimiento.
recovery-sheet-step-contact = Diga si su correo y su número siguen siendo correctos.
recovery-sheet-step-new = Elija una contraseña nueva y un segundo paso nuevo. Los viejos terminan.
recovery-sheet-told = También escribimos a las direcciones que tenemos. Quien reciba esa carta puede anular este código.
cancel-title = ¿Anular esta recuperación?
cancel-intro = Alguien nos dijo que perdió la entrada a su cuenta. Le dimos un código.
cancel-does = Si no fue usted, presione el botón. El código se anula en el acto, y nosotros lo revisamos.
cancel-go = No fui yo. Anular el código
cancel-was-you = ¿Fue usted? Entonces cierre esta página y no haga nada.
cancel-done-title = El código está anulado
cancel-done = El código ya no sirve
cancel-done-next = Su cuenta está como antes. Llámenos si quiere saber qué pasó.
cancel-nothing = No queda nada que anular
cancel-nothing-next = El código se usó, se paró o es muy antiguo. Si no fue usted quien lo usó, llámenos ahora.

## Reset by e-mail

reset-title = Olvidé mi contraseña
reset-intro = Le enviamos un correo con un enlace. Con él puede elegir una contraseña nueva.
reset-who = Su nombre de usuario o su correo electrónico
reset-who-missing = Escriba su nombre de usuario o su correo electrónico
reset-send = Enviar el enlace
reset-sent-title = Mire su correo electrónico
reset-sent = Si lo conocemos por ese nombre, un enlace va en camino
reset-sent-next = Va al correo que usted nos dio y sirve durante 30 minutos.
reset-nothing = ¿No llegó nada?
reset-nothing-spam = Espere unos minutos. Luego mire en la carpeta de correo no deseado.
reset-nothing-name = Revise el nombre y pruebe otra vez. Enviamos como máximo 3 enlaces por hora.
reset-nothing-call = Solo enviamos a un correo que usted confirmó como suyo. Si no tiene ninguno, llámenos.
reset-back = Volver a la entrada
reset-link-title = Elija una contraseña nueva
reset-link-intro = Presione el botón para seguir. El enlace sirve una sola vez.
reset-link-go = Elegir una contraseña nueva
reset-link-not-you = ¿No lo pidió usted? Entonces cierre esta página y no haga nada. Su contraseña no cambia.
reset-dead = Este enlace ya no sirve
reset-dead-next = Ya se usó o es muy antiguo. Un enlace sirve una vez y durante 30 minutos.
reset-dead-again = Pedir un enlace nuevo
reset-proof-title = Muestre que es usted
reset-proof-why = Su correo solo no basta para entrar. Muestre su segundo paso, como cuando entra.
reset-phone-about = Podemos enviarle un código por mensaje de texto al teléfono que usted nos dio. Escríbalo en la página siguiente.
reset-phone-where = Lo enviamos al número de teléfono que tenemos de usted. Sirve durante 10 minutos.
reset-phone-wait = Puede tardar unos minutos. Puede pedir que le enviemos otro.
reset-phone-spent-next = Pida un enlace nuevo para empezar otra vez, o llámenos.
reset-desk-title = Llámenos o venga, por favor
reset-desk-why = ¿Tampoco tiene códigos de respaldo? Llámenos o venga con su identificación con foto. Le ayudamos a entrar.
reset-desk-next = A esta cuenta no le queda nada con que saber en esta página que es usted.
reset-password-title = Elija una contraseña nueva
reset-keep = Guardar esta contraseña
reset-ends = Después se cierra su sesión en todas partes y usted entra con la contraseña nueva.

## First page

home-title = Historial médico
home-of = Historial de
home-results = Resultados
home-results-about = Resultados y cartas que su equipo médico ya compartió con usted
home-results-alone = Resultados que el equipo médico ya compartió
home-papers = Cartas y documentos
home-papers-about = Cartas y otros documentos que el equipo médico ya compartió
home-results-new = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
}
home-openings = Quién abrió mi historial
home-openings-about = Todas las personas que lo vieron, y cuándo
home-nothing = Aquí todavía no hay nada
home-nothing-next = El paciente no ha compartido ninguna parte que se muestre en esta página.
reach-on-file = ¿Es este su correo electrónico?
reach-on-file-why = La clínica tiene esta dirección para usted. Solo le escribiremos ahí cuando usted diga que es suya.
reach-on-file-yes = Sí, escríbanme ahí
reach-on-file-other = Usar otro correo electrónico
reach-later = Ahora no
reach-nowhere = No podemos escribirle
reach-nowhere-why = Usted todavía no ha confirmado un correo electrónico ni un celular. Hasta entonces no podemos avisarle cuando haya algo nuevo aquí.
reach-mobile-why = La clínica tiene este número de celular para usted:
reach-mobile = Confirmar su número
reach-add = Agregar su correo electrónico
home-choose = ¿Qué historial quiere abrir?
home-no-chart = Ningún historial está abierto para usted
home-no-chart-next = Su acceso terminó. Si cree que es un error, llámenos.
home-proxies = Quién puede ver mi historial
home-proxies-about = Personas que actúan por usted y lo que ven
home-own-access = Su acceso a este historial
home-own-access-about = Qué ve usted, hasta cuándo y cómo terminarlo
home-choose-own = Su propio historial
home-choose-other = Usted actúa por esta persona

## Your account: the hub

account-title = Su cuenta
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
codes-of = Para { $address }, creados el { $date }
codes-copy = Copiar
codes-copied = Copiado
codes-save = Guardar como archivo
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
details-title = Sus datos
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

## Notices: what somebody wants to hear of

choices-title = Sobre qué le escribimos
choices-about = Elija qué quiere saber por correo o mensaje de texto
choices-intro = Elija qué quiere saber, y cómo. Estos mensajes solo dicen que hay algo nuevo. Lo lee aquí.
choices-new-result = Resultados nuevos
choices-proxy-ends-soon = Cambios en los historiales que puedo ver
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
still-in-title = Esta página se cerró
still-in-text = Usted no la usó por un rato, así que la guardamos. Su sesión sigue abierta en otra ventana.
still-in-go = Ir a la primera página
still-in-back = Volver a la página
draft-kept = Guardamos lo que usted escribió. Vuelve cuando entre de nuevo, y no se envía hasta que usted lo envíe.
draft-back = Guardamos lo que usted escribió. Todavía no se envió.
draft-discard = Borrarlo y empezar de nuevo

## Before the clinic is ready

set-up-waiting = Esta clínica todavía no está lista
set-up-waiting-next = Quien inició el programa encuentra un enlace en su ventana. Abra ese enlace para seguir.

## Results

results-title = Resultados
results-empty = Todavía no hay resultados
results-empty-next = Su equipo médico revisa primero cada resultado. Usted lo verá aquí cuando lo compartan.
results-new = Nuevo
results-kind-laboratory = Análisis de laboratorio
results-kind-imaging = Radiografía o imagen
results-kind-pathology = Estudio de tejido
results-kind-letter = Carta
results-kind-other = Otro
results-lead-laboratory = Es un análisis de laboratorio. La muestra se tomó el { $date }.
results-lead-imaging = Es una radiografía u otra imagen. Se hizo el { $date }.
results-lead-pathology = Es un estudio de tejido. La muestra se tomó el { $date }.
results-lead-letter = Es una carta. Se escribió el { $date }.
results-lead-other = Es un documento. Lleva la fecha { $date }.
results-dated-report = { $date } (fecha del informe)
results-dated-unknown = El laboratorio no dijo cuándo
results-lead-report = { $kind }. Fecha del informe: { $date }. El laboratorio no dio otra fecha.
results-lead-unknown = { $kind }. El laboratorio no dijo cuándo se tomó o se hizo.
results-reviewed = { $name } lo revisó el { $date }.
results-not-reviewed = Su equipo médico aún no lo ha revisado. Lo compartimos el { $date }.
results-open = Abrir el archivo
results-open-tab = (en otra pestaña)
results-download = Guardar el archivo
results-file = { $kind }, { $size }
results-shared = Otras personas usan esta computadora. El archivo que guarde se queda aquí, en la carpeta Descargas. Bórrelo cuando termine.
results-active = Este archivo tiene partes que actúan por sí solas. Por su seguridad, se puede guardar, pero no abrir aquí.
results-next = Qué sigue ahora
results-next-ask = ¿Tiene preguntas sobre este resultado? Llámenos:
results-next-worse = ¿Se siente peor? No espere. Llámenos hoy mismo.
results-back = Todos los resultados
results-privacy = Quién más puede ver esto
results-is-shared = Quienes actúan por usted pueden ver este resultado, si usted les deja ver resultados.
results-is-private = Usted guarda este resultado para sí. Quienes actúan por usted no lo ven.
results-keep = No mostrar a quienes ven mi historial
results-share = Dejar que lo vean otra vez
papers-title = Cartas y documentos
papers-back = Todas las cartas y los documentos
papers-filters = Qué cartas y documentos mostrar
papers-empty = Todavía no hay cartas ni documentos
papers-empty-next = Los encontrará aquí cuando el equipo médico los comparta.
papers-none-new = Ya abrió todas las cartas y los documentos
papers-newer = Cartas más nuevas
papers-older = Cartas más antiguas
papers-is-shared = Quienes actúan por usted pueden ver esto, si usted les deja ver cartas y documentos.
papers-is-private = Usted guarda esto para sí. Quienes actúan por usted no lo ven.

## Values of a result

results-filters = Qué resultados ver
results-filter-all = Todos
results-filter-new = Sin leer
results-part-laboratory = Análisis
results-part-imaging = Radiografías y estudios
results-part-papers = Cartas y otros
results-none-new = Ya abrió todos sus resultados
results-none-here = No hay ninguno de este tipo
results-newer = Resultados más nuevos
results-older = Resultados más antiguos
results-note = Nota de { $name }
results-note-before = Nota de { $name } del { $date }, escrita antes de que el laboratorio cambiara este resultado
results-note-below = Lea la nota de { $name }
results-call-today = Llámenos hoy, por favor
results-call-today-next = Su equipo médico quiere hablar con usted hoy sobre este resultado.
results-call-today-about = Su equipo médico quiere hablar con usted hoy sobre un resultado.
results-call-today-read = Leer este resultado
results-call-button = Llamar al { $number }
results-next-outside = Muchas personas sanas tienen un valor fuera de lo usual. Su equipo médico puede decirle qué significa para usted.
results-next-pending = Algunos valores no están listos. Aparecerán aquí.
values-title = Sus valores
values-one = { $name }: { $status }.
values-all = Los { $all } valores están dentro de lo usual.
values-all-goal = Los { $all } valores están dentro de lo usual o de su meta.
values-some = { $inside ->
    [one] 1 de { $all } valores está dentro de lo usual.
   *[other] { $inside } de { $all } valores están dentro de lo usual.
}
values-some-goal = { $inside ->
    [one] 1 de { $all } valores está dentro de lo usual o de su meta.
   *[other] { $inside } de { $all } valores están dentro de lo usual o de su meta.
}
values-all-outside = Estos { $all } valores están fuera de lo usual.
values-in-words = Este resultado está en palabras, no en números.
values-none-judged = El laboratorio no dio valores usuales para comparar.
values-pending = { $count ->
    [one] 1 valor aún no tiene resultado.
   *[other] { $count } valores aún no tienen resultado.
}
values-unjudged = { $count ->
    [one] 1 valor no se comparó con ningún rango.
   *[other] { $count } valores no se compararon con ningún rango.
}
values-not-compared = No comparamos esto con ningún rango. Usted ve lo que escribió el laboratorio.
values-short-one-inside = dentro de lo usual
values-short-one-outside = fuera de lo usual
values-short-all = Los { $all } dentro de lo usual
values-short-some = { $inside } de { $all } dentro de lo usual
values-short-unjudged = { $count } sin comparar
status-inside = dentro de lo usual
status-little-below = un poco por debajo de lo usual
status-below = por debajo de lo usual
status-far-below = muy por debajo de lo usual
status-little-above = un poco por encima de lo usual
status-above = por encima de lo usual
status-far-above = muy por encima de lo usual
status-inside-goal = dentro de su meta
status-little-below-goal = un poco por debajo de su meta
status-below-goal = por debajo de su meta
status-far-below-goal = muy por debajo de su meta
status-little-above-goal = un poco por encima de su meta
status-above-goal = por encima de su meta
status-far-above-goal = muy por encima de su meta
status-marked-inside = según el laboratorio, usual
status-marked-low = según el laboratorio, más bajo de lo usual
status-marked-high = según el laboratorio, más alto de lo usual
status-marked-outside = según el laboratorio, fuera de lo usual
status-marked-far-low = según el laboratorio, mucho más bajo de lo usual
status-marked-far-high = según el laboratorio, mucho más alto de lo usual
status-marked-far = según el laboratorio, muy fuera de lo usual
status-unjudged = no hay con qué comparar
status-not-compared = no se comparó con ningún rango
status-pending = aún sin resultado
status-no-value = sin resultado para esta prueba
values-laboratory-name = El laboratorio la llama: { $name }
values-columns = Texto en columnas
values-outside-more = { $count ->
    [one] 1 más está fuera. Está marcado abajo.
   *[other] { $count } más están fuera. Están marcados abajo.
}
values-page = Valores { $from } a { $to } de { $all }
values-page-before = Valores anteriores
values-page-after = Valores siguientes
values-taken = Tomada el { $date }
values-reported = Fecha del informe: { $date }
values-taken-unknown = El laboratorio no dijo cuándo se tomó.
values-ended = No llegará nada más de esta prueba.
values-not-ended = El resultado aparecerá aquí cuando esté listo.
values-all-ended = El laboratorio terminó estas pruebas sin dar un valor.
values-mic = El número es lo mínimo de la medicina que detiene a los gérmenes.
ended-cancelled = el laboratorio canceló esta prueba
ended-deleted = el laboratorio la quitó de su lista
ended-not-asked = nadie pidió esta prueba al laboratorio
ended-in-lab = el laboratorio tiene la muestra y aún no hay resultado
ended-ordered = el laboratorio nombra esta prueba sin resultado
ended-partial = una parte de este resultado está lista
means-susceptible = Sensible
means-works = esta medicina actúa contra estos gérmenes.
means-intermediate = Intermedio
means-may-work = esta medicina puede actuar contra estos gérmenes.
means-dose-dependent = Sensible a una dosis mayor
means-works-enough = esta medicina actúa contra estos gérmenes si se da bastante.
means-resistant = Resistente
means-non-susceptible = No sensible
means-fails = esta medicina no actúa contra estos gérmenes.
means-positive = Positivo
means-detected = Detectado
means-reactive = Reactivo
means-found = la prueba encontró lo que buscaba.
means-negative = Negativo
means-not-detected = No detectado
means-non-reactive = No reactivo
means-not-found = la prueba no encontró lo que buscaba.
means-weakly-reactive = Poco reactivo
means-found-little = la prueba encontró un poco de lo que buscaba.
means-indeterminate = No está claro
means-unclear = la prueba no lo pudo decir.
means-up = Sube
means-higher = este valor es claramente más alto que el anterior.
means-down = Baja
means-lower = este valor es claramente más bajo que el anterior.
means-better = Mejor
means-improved = este valor es mejor que el anterior.
means-worse = Peor
means-worsened = este valor es peor que el anterior.
values-found = Esta palabra significa que la prueba encontró lo que buscaba.
values-not-found = Esta palabra significa que la prueba no encontró lo que buscaba.
values-susceptible = Esta palabra significa que la medicina debería servir contra estos gérmenes.
values-resistant = Esta palabra significa que la medicina no debería servir contra estos gérmenes.
values-intermediate = Esta palabra significa que la medicina tal vez sirva contra estos gérmenes.
values-block-below = Menos
values-block-inside = Lo usual
values-block-goal = Su meta
values-block-above = Más
values-bar = { $name } es { $value }: { $status } ({ $range }).
values-from-to = { $low } a { $high }
values-at-most = { $high } o menos
values-below = menos de { $high }
values-at-least = { $low } o más
values-above = más de { $low }
values-range = Lo usual: { $range }
values-goal = Su meta: { $range }. La fijó { $name } para usted.
values-instead-of = Cuenta en lugar de lo usual del laboratorio: { $range }
values-trend = Ver a lo largo del tiempo
values-preliminary = Este valor aún puede cambiar.
values-corrected = El laboratorio corrigió este valor.
values-corrected-was = Antes era { $value }.
values-was-early = Un informe temprano decía otra cosa. Este valor es el que vale.
values-was-ended = Antes el laboratorio envió un valor. Ya no vale.
values-earlier = Lo que era antes
values-earlier-one = { $value } (rango { $range })
values-note = El laboratorio escribió:
values-is-preliminary = Es un informe temprano
values-is-preliminary-means = El laboratorio aún no termina. Los valores pueden cambiar o pueden llegar más.
values-is-corrected = El laboratorio corrigió este resultado
values-is-corrected-means = Usted ve los valores corregidos. Los de antes se guardan debajo de ellos.
trend-title = { $name } a lo largo del tiempo
trend-back = Volver al resultado
trend-says = { $count ->
    [one] 1 valor del { $from }: { $low }
   *[other] { $count } valores del { $from } al { $to }: el más bajo { $low }, el más alto { $high }
}
trend-says-outside = , { $count } fuera
trend-too-few = Por ahora hay un solo valor. Con el segundo, aquí se verá una línea.
trend-table = Todos los valores en una tabla
trend-band = La banda es lo usual: { $range }.
trend-band-goal = La banda es su meta: { $range }.
trend-diamonds = Un rombo es un valor fuera de ella.
trend-breaks = La línea se corta donde cambió el rango.
trend-left-out = { $count ->
    [one] 1 valor no se muestra: no se midió en { $unit }.
   *[other] { $count } valores no se muestran: no se midieron en { $unit }.
}
trend-doubtful = { $count ->
    [one] 1 valor no se muestra: el número y la marca del laboratorio no coinciden.
   *[other] { $count } valores no se muestran: los números y las marcas del laboratorio no coinciden.
}
trend-date = Fecha
trend-value = Valor
trend-status = Qué significa
trend-range = Rango
paper-name = Nombre
paper-born = Fecha de nacimiento
paper-clinic = Clínica
paper-printed = Impreso el

## Cuándo actúa el equipo médico

values-act = Por encima de { $point }, su equipo médico actúa.
values-act-line = Por encima de { $point }, su equipo médico actúa. La línea punteada en la barra muestra dónde.
values-act-above = Su valor está por encima.
values-act-not = Su valor no está por encima.

## Resultados retirados

results-taken-back = Se retiró un resultado del { $date } que usted abrió. Se retiró el { $on }. Por favor, no lo tome en cuenta.
results-taken-back-ask = ¿Quiere saber por qué? Pregunte a su equipo médico:
results-corrected-title = El laboratorio corrigió este resultado
results-corrected-first = El laboratorio corrigió este valor. Su equipo médico lo mira primero.
results-corrected-of = Se trata de su resultado del { $date }. Por favor, no se guíe por lo que decía antes.
results-corrected-then = Podrá leerlo aquí cuando su equipo médico lo haya mirado.
results-corrected-waits = El laboratorio corrigió un valor del { $date }. Su equipo médico lo mira primero.
results-gone-title = Este resultado se retiró
results-earlier-file = La versión anterior, reemplazada el { $date }
results-earlier-file-undated = La versión anterior
results-undecided-title = Su equipo médico mira primero este resultado
results-undecided-first = El laboratorio envió un cambio a este resultado, y no está claro qué cambia. Su equipo médico lo mira primero.
results-undecided-waits = El laboratorio envió un cambio a un resultado del { $date }. Su equipo médico lo mira primero.
results-part-undecided = El laboratorio envió un cambio a una parte de este resultado. Su equipo médico mira primero esa parte. Después la verá aquí.
results-part-withdrawn = El laboratorio retiró una parte de este resultado. Por favor, no se guíe por lo que decía esa parte.
results-gone-by-lab = El laboratorio retiró este resultado del { $date }. Lo hizo el { $on }.
results-gone = Su clínica retiró este resultado del { $date }. Lo hizo el { $on }.
results-gone-why = Quizás tenía un error o era de otra persona. Por favor, no tome en cuenta lo que decía.
results-gone-acted = ¿Cambió algo por ese resultado, como una medicina? Llámenos:
results-gone-copy = ¿Lo guardó o lo imprimió? Por favor, destruya esa copia.

## When patients see their results

notice-wish-saved = Guardado. Vale desde ahora.
wishes-link = Elija cuándo ve sus resultados
wishes-title = Cuándo ve sus resultados
wishes-means = Puede que vea un resultado antes de que alguien hable con usted. Hay quien quiere saberlo ya. Hay quien prefiere esperar. Usted elige, para cada tipo de resultado.
wishes-since = Lo eligió el { $date }.
wishes-not-chosen = Así lo hace su clínica. Usted no ha elegido nada.
wishes-know = Es bueno saber
wishes-waiting = Lo que elija vale para los resultados nuevos y para los que esperan ahora. Lo que ya puede ver se queda.
wishes-bound = { $days ->
    [one] Puede esperar hasta { $days } día. Después verá el resultado de todos modos, para que no se pierda.
   *[other] Puede esperar hasta { $days } días. Después verá el resultado de todos modos, para que no se pierda.
  }
wishes-call = Si un resultado no puede esperar, su clínica le llamará. Lo que elija aquí no cambia eso.
wishes-who = Solo usted puede cambiar esto. Quienes le atienden pueden leerlo.
wish-title = Cuándo ve sus resultados: { $kind }
wish-means = Aquí no hay una respuesta mala, y puede cambiarla cuando quiera.
wish-when = ¿Cuándo quiere verlos?
wish-missing = Elija una de las respuestas.
wish-save = Guardar
wish-clinic = Como lo hace mi clínica
wish-usual-at-once = En cuanto llegan
wish-usual-review = Después de que un profesional los vea
wish-usual-within = { $days ->
    [one] Después de que un profesional los vea, o pasado { $days } día
   *[other] Después de que un profesional los vea, o pasados { $days } días
  }
wish-before-talk = Puede que vea un resultado antes de que alguien hable con usted. Puede traer una noticia que no espera.
wish-review = Solo después de que mi profesional lo vea
wish-review-means = { $days ->
    [one] Un profesional lo leyó antes, y quizás le dejó una nota. Si pasado { $days } día nadie lo ha visto, usted lo verá entonces.
   *[other] Un profesional lo leyó antes, y quizás le dejó una nota. Si pasados { $days } días nadie lo ha visto, usted lo verá entonces.
  }
wish-days = { $days ->
    [one] { $days } día después de que lleguen
   *[other] { $days } días después de que lleguen
  }
wish-days-means = Su clínica tiene un tiempo para llamarle antes. Si nadie le llama, puede que usted sea la primera persona en leerlo.
wish-clinic-too = Su clínica mira antes estos resultados. Si tarda más, usted los verá cuando termine.

## Activation sheet

sheet-title = Abra su historial en línea
sheet-dear = Hola,
sheet-why = Con esta hoja usted puede leer su historial de salud en su teléfono o computadora.
sheet-address = Vaya a esta dirección:
sheet-trial = Esto es una prueba. La dirección solo funciona en la computadora de la clínica.
sheet-code = Luego escriba este código:
sheet-qr = Abre la página donde usted usa su código
sheet-until = El código sirve una sola vez, hasta esta fecha: { $until }.
sheet-step-open = Vaya a la dirección. O apunte la cámara de su teléfono al cuadro.
sheet-step-code = Escriba el código y su fecha de nacimiento.
sheet-step-login = Elija un nombre de usuario y una contraseña. Luego prepare una aplicación en su teléfono. La página le muestra cómo.
sheet-never-ask = Nunca le pedimos este código por teléfono ni por correo electrónico.
sheet-help = Ayuda y seguridad:
sheet-keep = Guarde bien esta hoja hasta terminar. Si la pierde, llámenos y anulamos el código.

## Proxies

proxy-title = Quién puede ver este historial
proxy-list-of = Historial de { $name }
proxy-list-intro = { $side ->
    [patient] Estas son las personas que actúan por usted. Cada una tiene su propio acceso. Usted puede terminarlo cuando quiera.
   *[desk] Estas son las personas que actúan por el paciente. Cada una tiene su propio acceso. Usted puede terminarlo cuando quiera.
}
proxy-nobody = Nadie más ve este historial
proxy-nobody-next = Puede dejar entrar a su madre o padre, a quien le cuida o a otra persona de confianza.
proxy-invite = { $side ->
    [patient] Dejar que alguien actúe por usted
   *[desk] Dejar que alguien actúe por el paciente
}
proxy-invite-intro = { $side ->
    [patient] Usted recibe un código para entregarlo. La persona necesita el código y la fecha de nacimiento de usted.
   *[desk] Usted recibe un código para entregarlo. La persona necesita el código y la fecha de nacimiento del paciente.
}
proxy-invited = Invitados que aún no han entrado
proxy-name = Nombre
proxy-name-hint = { $side ->
    [patient] El nombre de la persona que actuará por usted
   *[desk] El nombre de la persona que actuará por el paciente
}
proxy-name-missing = Escriba el nombre de la persona
proxy-reason = Por qué
proxy-reason-ask = { $side ->
    [patient] ¿Por qué actúa esta persona por usted?
   *[desk] ¿Por qué actúa esta persona por el paciente?
}
proxy-reason-missing = Elija por qué esta persona necesita acceso
proxy-reason-parent = Madre o padre
proxy-reason-guardian = Tutor nombrado por un juez
proxy-reason-carer = Cuida al paciente
proxy-reason-attorney = Tiene un poder legal
proxy-grown-up = El paciente es mayor de edad. Elija otro motivo que madre o padre.
proxy-scopes = Puede ver y usar
proxy-scopes-ask = ¿Qué puede ver y usar esta persona?
proxy-scopes-missing = Elija al menos una parte
proxy-scope-all = Todo
proxy-scope-results = Resultados de pruebas
proxy-scope-appointments = Citas
proxy-scope-medicines = Medicinas
proxy-scope-messages = Todos los mensajes
proxy-scope-documents = Cartas y documentos
proxy-scope-own-threads = Solo los mensajes que escribió y las respuestas
proxy-scope-none = Nada por ahora
proxy-until = Último día
proxy-until-ended = Hasta que alguien lo termine
proxy-ends = Último día, si lo hay
proxy-ends-hint = Déjelo vacío si no hay fin.
proxy-ends-past = Este día ya pasó. Escriba hoy o un día después.
proxy-ends-no-day = Escriba un día que exista, con un año de 4 cifras. O deje los tres vacíos.
proxy-language = Idioma de la hoja
proxy-language-missing = Elija un idioma
proxy-email = Enviar el código también por correo
proxy-email-hint = Entonces el código sirve 24 horas. En papel sirve 7 días.
proxy-email-wrong = Escriba un correo como nombre@example.org, o déjelo vacío
proxy-given = Dado
proxy-given-by-patient = Por el paciente, el { $date }
proxy-given-by-staff = Por { $name } de la clínica, el { $date }
proxy-used = Último uso
proxy-never-used = Todavía no
proxy-code-until = El código sirve hasta
proxy-is-narrow = El cumpleaños del paciente quitó algunas partes. El paciente puede darlas otra vez.
proxy-narrows-on = El { $date } será menos: quedan las citas y los mensajes propios, lo demás se va.
proxy-ends-on = El { $date } termina por sí solo.
proxy-preview = Ver lo que ve
proxy-preview-first = Ver lo que verá esta persona (en otra pestaña)
proxy-change = Cambiar
proxy-change-title = Cambiar lo que puede ver
proxy-save = Guardar el cambio
proxy-end = Terminar ahora
proxy-end-sure = { $name } pierde el acceso al momento, y se le avisa. Puede volver a dejarle entrar con un código nuevo.
proxy-revoke = Anular el código
proxy-check = Revise por favor
proxy-make-code = Crear el código
proxy-begin-again = Empezar otra vez
proxy-own-title = Su acceso a este historial
proxy-own-means = El paciente ve cuándo usted abre el historial. Solo el paciente o la clínica pueden darle más.
proxy-own-end = Terminar mi acceso
proxy-own-end-title = ¿Terminar su acceso?
proxy-own-end-what = Pierde el acceso al historial de { $name } al momento. Solo el paciente o la clínica pueden dárselo de nuevo, con un código nuevo.
proxy-sheet = Código para alguien que actúa por un paciente
proxy-sheet-once = Imprímalo o anótelo ahora. El código no se puede mostrar otra vez.
proxy-sheet-sent = El código también va por correo. Allí sirve 24 horas.
proxy-sheet-title = Actuar por alguien en línea
proxy-sheet-why = con esta hoja puede ver partes del historial de { $name } en su teléfono o computadora.
proxy-sheet-step-code = Escriba el código y la fecha de nacimiento de { $name }.
proxy-sheet-step-login = ¿Ya inicia sesión aquí? Entonces agregue el historial a su acceso. Si no, cree uno. La página le muestra cómo.
proxy-too-many = Diez códigos esperan a que los usen. Anule uno antes de crear otro.
proxy-too-many-today = Ha creado muchos códigos desde ayer. Cree el próximo mañana.
proxy-too-many-to-them = Desde ayer se pidieron tres correos con un código para esta dirección. Entregue el código en persona o inténtelo de nuevo mañana.

## Help page before sign-in

help-intro = Cómo entrar con seguridad y qué hacer cuando algo va mal.
help-sign-in = Entre con seguridad
help-sign-in-address = Escriba usted nuestra dirección o escanee el cuadro de nuestra hoja. Es esta:
help-sign-in-shared = ¿Otras personas usan el equipo? Marque la casilla que lo dice al entrar. Cierre la sesión al terminar.
help-sign-in-wifi = En una red wifi abierta, compruebe que la dirección es la nuestra. Si el navegador le avisa, no siga.
help-sign-in-phone = Bloquee su teléfono con un código, su dedo o su cara. Instale las actualizaciones cuando se las ofrezca.
help-sign-in-password = Use una contraseña que no use en ningún otro lugar. Deje que su teléfono o navegador la guarde.
help-sign-in-codes = Guarde sus códigos de respaldo en papel en casa, no en el bolso con su teléfono.
help-false = Reconozca una llamada, un correo o un mensaje falso
help-false-never = Nunca le pedimos su contraseña ni un código. Ni por teléfono, ni por correo, ni por mensaje.
help-false-news = Nuestros correos y mensajes no traen noticias de su salud. Dicen que hay algo nuevo, y usted lo lee aquí.
help-false-hurry = ¿Alguien le mete prisa? Cuelgue. Después llámenos al número de esta página.
help-false-code = ¿Recibió un código que no pidió? No se lo diga a nadie. Llámenos.
help-lost = Si pierde su teléfono
help-lost-sign-in = Entre con otro teléfono o computadora. Use uno de sus códigos de respaldo en lugar del código de la aplicación.
help-lost-security = Abra «Inicio de sesión y seguridad». Quite de las listas el teléfono perdido y añada el nuevo.
help-lost-desk = ¿No tiene códigos de respaldo? Llámenos o venga con un documento con foto. Le ayudamos a entrar de nuevo.
help-stuck = Si no puede seguir
help-stuck-next = Llámenos. Podemos enviarle un código nuevo o anular uno que perdió. También puede pedir sus papeles en recepción.
help-call = Llámenos:

## What is sent: e-mails and texts

demo-mail-title = Correo de la demostración
demo-mail-intro = Nada sale de la demostración. Lo que enviaría se muestra aquí, lo más nuevo primero. Puede seguir los enlaces.
demo-mail-empty = Aún no hay correo
demo-mail-empty-next = Haga algo que envíe correo y vuelva a cargar esta página.
demo-mail-to = Para { $address }
demo-mail-text = Mensaje de texto
mail-your-clinic = Su clínica
mail-call = ¿Preguntas? Llámenos: { $phone }
mail-help = Cómo protegerse y cómo reconocer un correo falso:
mail-no-answers = Por favor, no responda a este mensaje. Nadie lee las respuestas.
mail-no-link = Aquí no hay enlace, porque nuestra dirección web aún no está lista. Por favor, llámenos.
mail-works-minutes = Funciona una sola vez, durante { $minutes } minutos.
mail-works-hours = Funciona durante { $hours } horas.
mail-code-to-type = ¿No se abre el enlace? Vaya a nuestra página y escriba este código:
mail-birth-date = Le pediremos la fecha de nacimiento del paciente. Si va a actuar por otra persona, es la fecha de esa persona, no la suya. Nunca pedimos este código por teléfono.
mail-unasked = ¿No lo pidió usted? No lo comparta con nadie. Llámenos: { $phone }
mail-deny = ¿No fue usted? Abra este enlace y presione el botón. Su acceso se bloquea en el acto:
mail-deny-call = ¿No fue usted? Llámenos enseguida: { $phone }
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
mail-recovery-begun-else = ¿Fue usted? Entonces no tiene que hacer nada. Si tiene dudas, llámenos: { $phone }
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

## Who opened my record

openings-title = Quién abrió mi historial
openings-intro = Aquí está cada persona que abrió este historial y lo que hizo. Nadie puede cambiar ni borrar esta lista.
openings-older = Días anteriores
openings-wrong = ¿Ve algo que no está bien?
openings-wrong-next = Llámenos y díganos el día y la hora. Averiguaremos qué pasó.
openings-times = { $count } veces, la última a las { $time }
openings-you = Usted
openings-proxy = { $name }, que actúa por usted,
openings-staff = { $name } ({ $duty })
openings-somebody = Alguien
openings-portal = El portal
openings-clinician = personal médico
openings-nurse = enfermería
openings-front-desk = recepción
openings-manager = administración
openings-home = { $who } abrió la primera página de su historial.
openings-results = { $who } vio la lista de sus resultados.
openings-result = { $who } abrió un resultado.
openings-document = { $who } abrió o guardó el archivo de un resultado.
openings-papers = { $who } vio la lista de sus cartas y documentos.
openings-paper = { $who } abrió una carta o un documento.
openings-paper-file = { $who } abrió o guardó el archivo de una carta o un documento.
openings-trend = { $who } vio una prueba a lo largo del tiempo.
openings-openings = { $who } vio esta página.
openings-draft = { $who } empezó a escribir en una página de su historial.
openings-card = { $who } abrió su ficha con nombre, fecha de nacimiento y contacto.
openings-register = { $who } creó su historial.
openings-register-begun = { $who } abrió el formulario para crear su historial.
openings-activation = { $who } imprimió una hoja de activación para usted.
openings-activation-revoked = { $who } anuló su hoja de activación.
openings-activation-begun = { $who } abrió o envió el formulario para cambiar su hoja de activación. Esta línea sola no cambió nada.
openings-corrected = { $who } corrigió su nombre, fecha de nacimiento o contacto.
openings-corrected-begun = { $who } abrió el formulario para corregir su nombre, fecha de nacimiento o contacto.
openings-state = { $who } cambió si usted es paciente de aquí.
openings-state-begun = { $who } abrió el formulario que dice si usted es paciente de aquí.
openings-pharmacy = { $who } cambió su farmacia.
openings-pharmacy-begun = { $who } vio su farmacia.
openings-add-chart = { $who } añadió su historial a una cuenta con su hoja de activación.
openings-lock = { $who } bloqueó su cuenta.
openings-recover = { $who } ayudó a alguien a volver a entrar en una cuenta de este historial.
openings-reset = { $who } le envió un enlace para una contraseña nueva.
openings-reset-begun = { $who } intentó enviarle un enlace para una contraseña nueva.
openings-lock-begun = { $who } abrió la página que bloquea su cuenta.
openings-recover-begun = { $who } abrió la página que ayuda a volver a entrar.
openings-grant-begun = { $who } abrió o envió el formulario para permitir que alguien actúe por usted. Esta línea sola no cambió nada.
openings-review = { $who } vio sus resultados.
openings-review-file = { $who } abrió el archivo de un resultado.
openings-stage-file = { $who } trajo un archivo que quizás se agregue a su historial.
openings-found-in-file = { $who } vio su nombre y fecha de nacimiento en un archivo que era para otro historial.
openings-upload = { $who } agregó un resultado a su historial.
openings-upload-begun = { $who } abrió o envió el formulario para agregar un resultado. Esta línea sola no cambió nada.
openings-goal = { $who } fijó o terminó una meta para una de sus pruebas.
openings-goal-begun = { $who } abrió o envió el formulario para cambiar una meta para una de sus pruebas. Esta línea sola no cambió nada.
openings-release = { $who } compartió un resultado con usted.
openings-signed = { $who } revisó un resultado para usted.
openings-held = { $who } cambió cuándo usted ve un resultado.
openings-taken-on = { $who } se ocupó de un resultado que no podía esperar.
openings-told = El portal avisó a su equipo médico de que un resultado no podía esperar.
openings-wishes = { $who } vio o cambió cuándo usted ve sus resultados.
openings-result-begun = { $who } abrió un formulario de sus resultados y no cambió nada.
openings-retract = { $who } retiró un resultado. Usted ya no lo ve.
openings-retract-begun = { $who } abrió o envió el formulario para retirar un resultado. Esta línea sola no cambió nada.
openings-message-filed = { $who } puso resultados de un laboratorio en su historial.
openings-message-begun = { $who } abrió o envió el formulario para poner resultados de un laboratorio en su historial. Esta línea sola no cambió nada.
openings-message-read = { $who } leyó lo que un laboratorio mandó sobre usted.
openings-release-begun = { $who } abrió o envió el formulario para compartir un resultado con usted. Esta línea sola no cambió nada.
openings-in-list = { $who } vio su nombre en una lista.
openings-begin-activation = { $who } escribió el código de su hoja de activación y su fecha de nacimiento.
openings-finish-activation = { $who } creó una cuenta con su hoja de activación.
openings-other = { $who } hizo algo con su historial.
openings-wrong-birth-date = Alguien escribió un código para su historial con otra fecha de nacimiento. No vio nada.
openings-begin-proxy = Alguien escribió un código para actuar por usted y su fecha de nacimiento.
openings-denied = Alguien sin permiso intentó abrir su historial. No vio nada.
openings-denied-you = Usted intentó abrir una página que no es para su cuenta.
openings-denied-proxy = { $who } intentó abrir una parte que no se comparte con esa persona. No vio nada.
openings-in-lists = { $count ->
    [one] Su nombre estuvo en una lista que vio el personal ({ $duty }), una vez.
   *[other] Su nombre estuvo en listas que vio el personal ({ $duty }), { $count } veces.
}
openings-in-lists-of-staff = { $count ->
    [one] Su nombre estuvo en una lista que vio el personal, una vez.
   *[other] Su nombre estuvo en listas que vio el personal, { $count } veces.
}
openings-proxies = { $who } miró quién puede ver su historial.
openings-invite = { $who } creó un código para que alguien actúe por usted.
openings-invite-revoked = { $who } anuló un código para que alguien actúe por usted.
openings-become-proxy = Alguien usó ese código y ahora puede actuar por usted.
openings-grant-changed = { $who } cambió lo que alguien puede ver de su historial.
openings-grant-ended = { $who } terminó el acceso de alguien a su historial.
openings-step-back = { $who } terminó su propio acceso a su historial.
openings-birthday-narrows = Su cumpleaños quitó partes de su historial a su madre o padre.
openings-birthday-ends = Su cumpleaños terminó el acceso de su madre o padre a su historial.
openings-private = { $who } cambió quién puede ver un resultado.
openings-withheld = { $who } cambió si quienes actúan por usted ven un resultado.
openings-care-team = { $who } miró o cambió su equipo médico.
openings-glass = { $who } abrió su historial sin ser de su equipo médico. Motivo: { $why }.
openings-glass-begun = { $who } abrió o envió el formulario para abrir su historial sin ser de su equipo médico. Esta línea sola no cambió nada.
openings-glass-reviewed = { $who } revisó por qué se abrió su historial.
openings-why-emergency = emergencia
openings-why-cover = en lugar de otra persona
openings-why-asked = usted lo pidió
openings-why-other = otro
