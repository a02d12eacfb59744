## Parts of every page

page-preview = Esto es una vista previa. Usted ve su historial como lo verá esta persona.

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

## Passkeys

notice-passkey-added = Se añadió la llave de acceso. Desde ahora puede entrar con ella.

## Making a login

enrol-username-missing = Elija un nombre de usuario
enrol-username-shape = Use de 3 a 64 letras, números, puntos o guiones

## Passwords

password-both = Escribió una contraseña y también marcó las palabras de abajo. Haga solo una cosa.

## Reset by e-mail

reset-sent = Si lo conocemos por ese nombre, un enlace va en camino

## Idle log-out and drafts

draft-kept = Guardamos lo que usted escribió. Vuelve cuando entre de nuevo, y no se envía hasta que usted lo envíe.

## When patients see their results

notice-wish-saved = Guardado. Vale desde ahora.
