## Parts of every page

page-preview = Esto es una vista previa. Usted ve su historial como lo verá esta persona.

## Making a login

enrol-username-missing = Elija un nombre de usuario
enrol-username-shape = Use de 3 a 64 letras, números, puntos o guiones

## Passwords

password-both = Escribió una contraseña y también marcó las palabras de abajo. Haga solo una cosa.

## Idle log-out and drafts

notice-draft-kept = Guardamos lo que usted escribió. Vuelve cuando entre de nuevo, y no se envía hasta que usted lo envíe.

## When patients see their results

notice-wish-saved = Guardado. Vale desde ahora.
