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

## After a form

notice-invitation-revoked = El código ya no sirve.
notice-proxy-changed = El cambio vale desde ahora.
notice-proxy-ended = Esta persona ya no puede ver el historial.
notice-stepped-back = Usted ya no puede ver ese historial.
