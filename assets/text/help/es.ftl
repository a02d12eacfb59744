## Help page before sign-in

help-intro = Cómo entrar con seguridad y qué hacer cuando algo va mal.
help-sign-in = Entre con seguridad
help-sign-in-address = Escriba usted nuestra dirección o escanee el cuadro de nuestra hoja. Es esta:
help-sign-in-shared = ¿Otras personas usan el equipo? Marque la casilla que lo dice al entrar. Cierre la sesión al terminar.
help-sign-in-wifi = En una red wifi abierta, compruebe que la dirección es la nuestra. Si el navegador le avisa, no siga.
help-sign-in-phone = Bloquee su teléfono con un código, su dedo o su cara. Instale las actualizaciones cuando se las ofrezca.
help-sign-in-password = Use una contraseña que no use en ningún otro lugar. Deje que su teléfono o navegador la guarde.
help-sign-in-codes = Guarde sus códigos de respaldo en papel en casa, no en el bolso con su teléfono.
help-false = Reconozca una llamada, un correo o un mensaje falso
help-false-never = Nunca le pedimos su contraseña ni un código. Ni por teléfono, ni por correo, ni por mensaje.
help-false-news = Nuestros correos y mensajes no traen noticias de su salud. Dicen que hay algo nuevo, y usted lo lee aquí.
help-false-hurry = ¿Alguien le mete prisa? Cuelgue. Después llámenos al número de esta página.
help-false-code = ¿Recibió un código que no pidió? No se lo diga a nadie. Llámenos.
help-lost = Si pierde su teléfono
help-lost-sign-in = Entre con otro teléfono o computadora. Use uno de sus códigos de respaldo en lugar del código de la aplicación.
help-lost-security = Abra «Inicio de sesión y seguridad». Quite de las listas el teléfono perdido y añada el nuevo.
help-lost-desk = ¿No tiene códigos de respaldo? Llámenos o venga con un documento con foto. Le ayudamos a entrar de nuevo.
help-stuck = Si no puede seguir
help-stuck-next = Llámenos. Podemos enviarle un código nuevo o anular uno que perdió. También puede pedir sus papeles en recepción.
help-call = Llámenos:
help-hours = Cuándo estamos abiertos
help-hours-closed = También cerramos estos días
