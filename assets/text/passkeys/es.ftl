## Passkeys

passkey-too-many = Ya tiene 10 llaves de acceso
passkey-too-many-next = Una cuenta puede tener 10. Quite una que ya no use y luego agregue la nueva.
passkey-too-many-go = Ver mis llaves de acceso
passkey-new-others = Cuando la tenga, su sesión se cierra en todos los demás sitios.

## After a form

notice-passkey-added = Se añadió la llave de acceso. Desde ahora puede entrar con ella.
