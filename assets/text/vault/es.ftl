## Terms

terms-text =
    # Para qué sirve esta página
    Aquí lee su propio historial médico. No reemplaza una visita ni una llamada.
    # No es para emergencias
    De noche nadie lee esta página. En una emergencia, llame al número de emergencias.
    # Que siga siendo suyo
    - No comparta su contraseña, sus códigos ni su teléfono.
    - Avísenos enseguida si cree que otra persona ha entrado.
    - Nunca le pedimos su contraseña ni un código, ni por teléfono ni por correo.
    # Qué anotamos
    Anotamos quién abre su historial y cuándo. Usted puede ver esa lista. Usamos su correo y su teléfono para avisarle de novedades aquí.
    # Usted decide
    Puede dejar de usar esta página cuando quiera y recibir todo en papel. Su atención sigue igual.
    # Si cambian estas condiciones
    Cuando las cambiamos, le preguntamos de nuevo.
