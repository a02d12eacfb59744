## Making a login

activate-link-title = Abra su historial en línea
activate-link-why = Su código está en el enlace. Escriba la fecha de nacimiento del paciente para seguir. ¿Va a actuar por otra persona? Entonces escriba la fecha de esa persona, no la suya.
activate-wrong-next = Revise la fecha de nacimiento del paciente y pruebe otra vez. Si no funciona, pídanos un código nuevo.
