## Recovery by the front desk

recover-title = Use su código de un solo uso de la clínica
recover-intro = Con este código crea una nueva forma de entrar. Las anteriores terminan entonces.
recover-code = Código de un solo uso de la clínica
recover-code-hint = Se lo dimos en cuatro grupos. No importan las mayúsculas.
recover-born = Su fecha de nacimiento
recover-born-proxy = Si aquí solo actúa por otra persona, escriba la fecha de nacimiento de esa persona.
recover-born-missing = Escriba la fecha de nacimiento: mes, día y año
recover-no-code = ¿No tiene un código? Llámenos o venga con su identificación con foto.
recover-not-yet = Este código sirve desde { $from }
recover-not-yet-next = Esperamos un día para que nadie más lo use a escondidas. Vuelva entonces, por favor.
recover-contact-title = ¿Sigue siendo correcto?
recover-contact-intro = Así lo contactamos. No lo mostramos todo.
recover-contact-email = ¿Sigue siendo suyo el correo { $email }?
recover-contact-mobile = ¿Sigue siendo suyo el celular { $mobile }?
recover-contact-yes = Sí, es mío
recover-contact-no = No, ya no
recover-contact-no-hint = Dejamos de usarlo para su cuenta.
recover-contact-no-email = No tenemos un correo suyo.
recover-contact-no-mobile = No tenemos un celular suyo.
recover-contact-new = Puede añadir una dirección nueva en la página de sus datos, cuando haya entrado.
recover-contact-missing = Diga si sigue siendo suyo
recovery-sheet-title = Su código de un solo uso de la clínica
recovery-sheet-why = con este código vuelve a entrar en su cuenta.
recovery-sheet-from = El código sirve desde { $from }.
recovery-sheet-step-code = Abra la página de arriba. Escriba el código y su fecha de nacimiento.
recovery-sheet-step-contact = Diga si su correo y su número siguen siendo correctos.
recovery-sheet-step-new = Elija una contraseña nueva y un segundo paso nuevo. Los viejos terminan.
recovery-sheet-told = También escribimos a las direcciones que tenemos. Quien reciba esa carta puede anular este código.
cancel-was-you = ¿Fue usted? Entonces cierre esta página y no haga nada.
cancel-done-title = El código está anulado
cancel-done = El código ya no sirve
cancel-done-next = Su cuenta está como antes. Llámenos si quiere saber qué pasó.
cancel-nothing = No queda nada que anular
cancel-nothing-next = El código se usó, se paró o es muy antiguo. Si no fue usted quien lo usó, llámenos ahora.

## After a form

notice-recovery-stopped = La recuperación se paró. Su código ya no sirve.
