## Terms

terms-title = Condiciones de uso
terms-version = Versión { $version }, desde { $since }
terms-new-title = Tenemos condiciones nuevas
terms-new = Léalas, por favor. Se lo pedimos una sola vez.
terms-accept = Acepto las condiciones
terms-not = ¿No quiere aceptarlas? Cierre la sesión y llámenos. Puede recibir todo en papel.
