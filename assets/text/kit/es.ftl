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
