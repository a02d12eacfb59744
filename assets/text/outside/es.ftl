## What is sent: e-mails and texts

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
mail-recovery-begun-else = ¿Fue usted? Entonces no tiene que hacer nada. Si tiene dudas, llámenos: { $phone }
