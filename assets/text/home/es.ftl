## First page

home-title = Historial médico
home-of = Historial de
home-results = Resultados
home-results-about = Resultados y cartas que su equipo médico ya compartió con usted
home-results-alone = Resultados que el equipo médico ya compartió
home-papers = Cartas y documentos
home-papers-about = Cartas y otros documentos que el equipo médico ya compartió
home-results-new = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
}
home-openings = Quién abrió mi historial
home-openings-about = Todas las personas que lo vieron, y cuándo
home-nothing = Aquí todavía no hay nada
home-nothing-next = El paciente no ha compartido ninguna parte que se muestre en esta página.
reach-mobile-why = La clínica tiene este número de celular para usted:
reach-mobile = Confirmar su número
reach-add = Agregar su correo electrónico
home-choose = ¿Qué historial quiere abrir?
home-no-chart = Ningún historial está abierto para usted
home-no-chart-next = Su acceso terminó. Si cree que es un error, llámenos.
home-proxies = Quién puede ver mi historial
home-proxies-about = Personas que actúan por usted y lo que ven
home-own-access = Su acceso a este historial
home-own-access-about = Qué ve usted, hasta cuándo y cómo terminarlo
home-choose-own = Su propio historial
home-choose-other = Usted actúa por esta persona

## Before the clinic is ready

set-up-waiting = Esta clínica todavía no está lista
set-up-waiting-next = Quien inició el programa encuentra un enlace en su ventana. Abra ese enlace para seguir.
