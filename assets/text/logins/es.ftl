## Passwords

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
