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

## Errors

error-home = Ir a la primera página
error-not-found = Esta página no está aquí
error-not-found-next = La dirección puede estar mal o la página puede haber cambiado de lugar. Vaya a la primera página y busque desde ahí.
error-not-allowed = Usted no puede abrir esta página
error-not-allowed-next = Su cuenta no la incluye. Si cree que debería, por favor llámenos.
error-sign-in = Se cerró su sesión
error-sign-in-next = Por su seguridad, la sesión se cerró después de un tiempo. Lo que acaba de enviar no se guardó. Entre de nuevo y envíelo otra vez.
error-stale = Esta página ya no estaba al día
error-stale-next = Algo cambió desde que la abrió, así que no se hizo nada. Vuelva atrás, cargue la página de nuevo e inténtelo otra vez.
error-too-many = Por favor, espere un momento
error-too-many-next = El portal está ocupado ahora. No se hizo nada. Espere un minuto e inténtelo de nuevo.
error-broken = Algo salió mal de nuestro lado
error-broken-next = No fue error suyo. Inténtelo de nuevo. Si vuelve a pasar, llámenos y díganos este número.
error-broken-id = Número de esta solicitud:

## Notices after a form

notice-activation-revoked = La hoja de activación ya no sirve.

## Signing in

sign-in = Entrar
