## Making a login

enrol-later = Ahora no
enrol-sheet-title = Use el código de su hoja
enrol-invitation-title = Unirse al personal de la clínica
enrol-code = Código
enrol-code-hint = Está en su hoja, en cuatro grupos. Puede usar mayúsculas o minúsculas.
enrol-invitation-hint = Se lo dio su gerente. Puede usar mayúsculas o minúsculas.
enrol-hello = Hola,
enrol-password-title = Elija un nombre de usuario y una contraseña
enrol-password-intro = Los escribirá cada vez que entre.
enrol-name = Su nombre
enrol-name-missing = Escriba su nombre
enrol-terms = Lea las condiciones de uso
enrol-terms-accept = Acepto las condiciones
enrol-terms-missing = Para seguir, acepte las condiciones
enrol-factor-title = Prepare la aplicación en su teléfono
enrol-factor-why = Una contraseña sola se puede robar. Una aplicación en su teléfono crea un código nuevo cada vez que entra.
enrol-factor-app = Abra una aplicación de autenticación. Si no tiene, consígala en la tienda de su teléfono.
enrol-done = Su cuenta está lista
enrol-done-next = Ya entró. Una última cosa antes de seguir.
enrol-add-offer = ¿Ya inicia sesión aquí?
enrol-add-link = Agregar este historial a su acceso
enrol-add-title = Agregar este historial a su acceso
enrol-add-whose = Historial de { $name }
enrol-add-login = Usted inició sesión como { $name }.
enrol-add-own = ¿Es este su propio historial?
enrol-add-own-next = Agréguelo solo si es suyo. Para actuar por otra persona, pídanos su propio código.
enrol-add-parent = ¿Es usted madre o padre de este niño?
enrol-add-parent-next = Agregue el historial solo si lo es. Actuará por el niño con su propio acceso.
enrol-add-button = Agregar este historial
enrol-passkey-card = Sin contraseña que recordar
enrol-passkey-card-about = Puede entrar con una llave de acceso: la huella, la cara o el PIN de su propio dispositivo.
enrol-passkey-only = Usar solo una llave de acceso
enrol-name-title = Elija un nombre de usuario
enrol-name-intro = Entrará con su llave de acceso. El nombre nos ayuda a encontrarle cuando llama.
enrol-passkey-title = Cree su llave de acceso
enrol-passkey-why = Con una llave de acceso no necesita contraseña ni código.
enrol-passkey-rather = Prefiero una contraseña
enrol-passkey-instead = O use una llave de acceso
enrol-passkey-instead-about = Así no necesita aplicación: su dispositivo le pide la huella, la cara o el PIN.
enrol-parent-name = Por eso escriba aquí su propio nombre, no el del niño.
enrol-acts-for = Usted actuará en nombre de { $name }.

## After a form

notice-chart-added = El historial se añadió a su cuenta.
