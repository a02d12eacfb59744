## Activation sheet

sheet-title = Abra su historial en línea
sheet-why = Con esta hoja usted puede leer su historial de salud en su teléfono o computadora.
sheet-trial = Esto es una prueba. La dirección solo funciona en la computadora de la clínica.
sheet-step-code = Escriba el código y su fecha de nacimiento.
sheet-step-login = Elija un nombre de usuario y una contraseña. Luego prepare una aplicación en su teléfono. La página le muestra cómo.
sheet-help = Ayuda y seguridad:

## After a form

notice-activation-revoked = La hoja de activación ya no sirve.
