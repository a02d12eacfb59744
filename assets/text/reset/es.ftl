## Reset by e-mail

reset-title = Olvidé mi contraseña
reset-intro = Le enviamos un correo con un enlace. Con él puede elegir una contraseña nueva.
reset-who = Su nombre de usuario o su correo electrónico
reset-who-missing = Escriba su nombre de usuario o su correo electrónico
reset-send = Enviar el enlace
reset-sent-title = Mire su correo electrónico
reset-sent-next = Va al correo que usted nos dio y sirve durante 30 minutos.
reset-nothing = ¿No llegó nada?
reset-nothing-spam = Espere unos minutos. Luego mire en la carpeta de correo no deseado.
reset-nothing-name = Revise el nombre y pruebe otra vez. Enviamos como máximo 3 enlaces por hora.
reset-nothing-call = Solo enviamos a un correo que usted confirmó como suyo. Si no tiene ninguno, llámenos.
reset-link-title = Elija una contraseña nueva
reset-link-intro = Presione el botón para seguir. El enlace sirve una sola vez.
reset-link-go = Elegir una contraseña nueva
reset-link-not-you = ¿No lo pidió usted? Entonces cierre esta página y no haga nada. Su contraseña no cambia.
reset-dead = Este enlace ya no sirve
reset-dead-next = Ya se usó o es muy antiguo. Un enlace sirve una vez y durante 30 minutos.
reset-dead-again = Pedir un enlace nuevo
reset-proof-title = Muestre que es usted
reset-proof-why = Su correo solo no basta para entrar. Muestre su segundo paso, como cuando entra.
reset-phone-about = Podemos enviarle un código por mensaje de texto al teléfono que usted nos dio. Escríbalo en la página siguiente.
reset-phone-where = Lo enviamos al número de teléfono que tenemos de usted. Sirve durante 10 minutos.
reset-phone-wait = Puede tardar unos minutos. Puede pedir que le enviemos otro.
reset-phone-spent-next = Pida un enlace nuevo para empezar otra vez, o llámenos.
reset-desk-title = Llámenos o venga, por favor
reset-desk-why = ¿Tampoco tiene códigos de respaldo? Llámenos o venga con su identificación con foto. Le ayudamos a entrar.
reset-desk-next = A esta cuenta no le queda nada con que saber en esta página que es usted.
reset-password-title = Elija una contraseña nueva
reset-keep = Guardar esta contraseña
reset-ends = Después se cierra su sesión en todas partes y usted entra con la contraseña nueva.

## After a form

notice-password-reset = Su contraseña nueva ya funciona. Entre con ella.

## Reset by e-mail

reset-sent = Si lo conocemos por ese nombre, un enlace va en camino
