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
openings-papers = { $who } vio la lista de sus cartas y documentos.
openings-paper = { $who } abrió una carta o un documento.
openings-paper-file = { $who } abrió o guardó el archivo de una carta o un documento.
openings-register-begun = { $who } abrió el formulario para crear su historial.
openings-activation-begun = { $who } abrió o envió el formulario para cambiar su hoja de activación. Esta línea sola no cambió nada.
openings-corrected-begun = { $who } abrió el formulario para corregir su nombre, fecha de nacimiento o contacto.
openings-state-begun = { $who } abrió el formulario que dice si usted es paciente de aquí.
openings-pharmacy-begun = { $who } vio su farmacia.
openings-add-chart = { $who } añadió su historial a una cuenta con su hoja de activación.
openings-reset-begun = { $who } intentó enviarle un enlace para una contraseña nueva.
openings-lock-begun = { $who } abrió la página que bloquea su cuenta.
openings-recover-begun = { $who } abrió la página que ayuda a volver a entrar.
openings-grant-begun = { $who } abrió o envió el formulario para permitir que alguien actúe por usted. Esta línea sola no cambió nada.
openings-upload-begun = { $who } abrió o envió el formulario para agregar un resultado. Esta línea sola no cambió nada.
openings-goal-begun = { $who } abrió o envió el formulario para cambiar una meta para una de sus pruebas. Esta línea sola no cambió nada.
openings-told = El portal avisó a su equipo médico de que un resultado no podía esperar.
openings-result-begun = { $who } abrió un formulario de sus resultados y no cambió nada.
openings-retract-begun = { $who } abrió o envió el formulario para retirar un resultado. Esta línea sola no cambió nada.
openings-message-begun = { $who } abrió o envió el formulario para poner resultados de un laboratorio en su historial. Esta línea sola no cambió nada.
openings-release-begun = { $who } abrió o envió el formulario para compartir un resultado con usted. Esta línea sola no cambió nada.
openings-begin-activation = { $who } escribió el código de su hoja de activación y su fecha de nacimiento.
openings-finish-activation = { $who } creó una cuenta con su hoja de activación.
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
openings-become-proxy = Alguien usó ese código y ahora puede actuar por usted.
openings-birthday-narrows = Su cumpleaños quitó partes de su historial a su madre o padre.
openings-birthday-ends = Su cumpleaños terminó el acceso de su madre o padre a su historial.
openings-glass = { $who } abrió su historial sin ser de su equipo médico. Motivo: { $why }.
openings-why-emergency = emergencia
openings-why-cover = en lugar de otra persona
openings-why-asked = usted lo pidió
openings-why-other = otro
