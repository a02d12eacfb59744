## Results

results-title = Resultados
results-empty-next = Su equipo médico revisa primero cada resultado. Usted lo verá aquí cuando lo compartan.
results-new = Nuevo
results-lead-laboratory = Es un análisis de laboratorio. La muestra se tomó el { $date }.
results-lead-imaging = Es una radiografía u otra imagen. Se hizo el { $date }.
results-lead-pathology = Es un estudio de tejido. La muestra se tomó el { $date }.
results-lead-letter = Es una carta. Se escribió el { $date }.
results-lead-other = Es un documento. Lleva la fecha { $date }.
results-dated-report = { $date } (fecha del informe)
results-dated-unknown = El laboratorio no dijo cuándo
results-lead-report = { $kind }. Fecha del informe: { $date }. El laboratorio no dio otra fecha.
results-lead-unknown = { $kind }. El laboratorio no dijo cuándo se tomó o se hizo.
results-not-reviewed = Su equipo médico aún no lo ha revisado. Lo compartimos el { $date }.
results-open = Abrir el archivo
results-download = Guardar el archivo
results-file = { $kind }, { $size }
results-shared = Otras personas usan esta computadora. El archivo que guarde se queda aquí, en la carpeta Descargas. Bórrelo cuando termine.
results-active = Este archivo tiene partes que actúan por sí solas. Por su seguridad, se puede guardar, pero no abrir aquí.
results-next = Qué sigue ahora
results-next-ask = ¿Tiene preguntas sobre este resultado? Llámenos:
results-next-worse = ¿Se siente peor? No espere. Llámenos hoy mismo.
results-back = Todos los resultados
results-privacy = Quién más puede ver esto
results-is-shared = Quienes actúan por usted pueden ver este resultado, si usted les deja ver resultados.
results-is-private = Usted guarda este resultado para sí. Quienes actúan por usted no lo ven.
results-keep = No mostrar a quienes ven mi historial
results-share = Dejar que lo vean otra vez
papers-title = Cartas y documentos
papers-back = Todas las cartas y los documentos
papers-filters = Qué cartas y documentos mostrar
papers-empty = Todavía no hay cartas ni documentos
papers-empty-next = Los encontrará aquí cuando el equipo médico los comparta.
papers-none-new = Ya abrió todas las cartas y los documentos
papers-newer = Cartas más nuevas
papers-older = Cartas más antiguas
papers-is-shared = Quienes actúan por usted pueden ver esto, si usted les deja ver cartas y documentos.
papers-is-private = Usted guarda esto para sí. Quienes actúan por usted no lo ven.

## Values of a result

results-filters = Qué resultados ver
results-filter-all = Todos
results-filter-new = Sin leer
results-part-laboratory = Análisis
results-part-imaging = Radiografías y estudios
results-part-papers = Cartas y otros
results-none-new = Ya abrió todos sus resultados
results-none-here = No hay ninguno de este tipo
results-newer = Resultados más nuevos
results-older = Resultados más antiguos
results-note = Nota de { $name }
results-note-before = Nota de { $name } del { $date }, escrita antes de que el laboratorio cambiara este resultado
results-note-below = Lea la nota de { $name }
results-call-today-next = Su equipo médico quiere hablar con usted hoy sobre este resultado.
results-next-outside = Muchas personas sanas tienen un valor fuera de lo usual. Su equipo médico puede decirle qué significa para usted.
results-next-pending = Algunos valores no están listos. Aparecerán aquí.
values-title = Sus valores
values-one = { $name }: { $status }.
values-all = Los { $all } valores están dentro de lo usual.
values-all-goal = Los { $all } valores están dentro de lo usual o de su meta.
values-some = { $inside ->
    [one] 1 de { $all } valores está dentro de lo usual.
   *[other] { $inside } de { $all } valores están dentro de lo usual.
}
values-some-goal = { $inside ->
    [one] 1 de { $all } valores está dentro de lo usual o de su meta.
   *[other] { $inside } de { $all } valores están dentro de lo usual o de su meta.
}
values-all-outside = Estos { $all } valores están fuera de lo usual.
values-in-words = Este resultado está en palabras, no en números.
values-none-judged = El laboratorio no dio valores usuales para comparar.
values-pending = { $count ->
    [one] 1 valor aún no tiene resultado.
   *[other] { $count } valores aún no tienen resultado.
}
values-unjudged = { $count ->
    [one] 1 valor no se comparó con ningún rango.
   *[other] { $count } valores no se compararon con ningún rango.
}
values-not-compared = No comparamos esto con ningún rango. Usted ve lo que escribió el laboratorio.
values-short-one-inside = dentro de lo usual
values-short-one-outside = fuera de lo usual
values-short-all = Los { $all } dentro de lo usual
values-short-some = { $inside } de { $all } dentro de lo usual
values-short-unjudged = { $count } sin comparar
values-laboratory-name = El laboratorio la llama: { $name }
values-outside-more = { $count ->
    [one] 1 más está fuera. Está marcado abajo.
   *[other] { $count } más están fuera. Están marcados abajo.
}
values-ended = No llegará nada más de esta prueba.
values-not-ended = El resultado aparecerá aquí cuando esté listo.
values-all-ended = El laboratorio terminó estas pruebas sin dar un valor.
values-mic = El número es lo mínimo de la medicina que detiene a los gérmenes.
values-found = Esta palabra significa que la prueba encontró lo que buscaba.
values-not-found = Esta palabra significa que la prueba no encontró lo que buscaba.
values-susceptible = Esta palabra significa que la medicina debería servir contra estos gérmenes.
values-resistant = Esta palabra significa que la medicina no debería servir contra estos gérmenes.
values-intermediate = Esta palabra significa que la medicina tal vez sirva contra estos gérmenes.
values-range = Lo usual: { $range }
values-goal = Su meta: { $range }. La fijó { $name } para usted.
values-instead-of = Cuenta en lugar de lo usual del laboratorio: { $range }
values-trend = Ver a lo largo del tiempo
values-preliminary = Este valor aún puede cambiar.
values-corrected = El laboratorio corrigió este valor.
values-corrected-was = Antes era { $value }.
values-was-early = Un informe temprano decía otra cosa. Este valor es el que vale.
values-was-ended = Antes el laboratorio envió un valor. Ya no vale.
values-earlier = Lo que era antes
values-earlier-one = { $value } (rango { $range })
values-note = El laboratorio escribió:
values-is-preliminary = Es un informe temprano
values-is-preliminary-means = El laboratorio aún no termina. Los valores pueden cambiar o pueden llegar más.
values-is-corrected = El laboratorio corrigió este resultado
values-is-corrected-means = Usted ve los valores corregidos. Los de antes se guardan debajo de ellos.
trend-title = { $name } a lo largo del tiempo
trend-back = Volver al resultado
trend-says = { $count ->
    [one] 1 valor del { $from }: { $low }
   *[other] { $count } valores del { $from } al { $to }: el más bajo { $low }, el más alto { $high }
}
trend-says-outside = , { $count } fuera
trend-table = Todos los valores en una tabla
trend-band = La banda es lo usual: { $range }.
trend-band-goal = La banda es su meta: { $range }.
trend-diamonds = Un rombo es un valor fuera de ella.
trend-breaks = La línea se corta donde cambió el rango.
trend-left-out = { $count ->
    [one] 1 valor no se muestra: no se midió en { $unit }.
   *[other] { $count } valores no se muestran: no se midieron en { $unit }.
}
trend-doubtful = { $count ->
    [one] 1 valor no se muestra: el número y la marca del laboratorio no coinciden.
   *[other] { $count } valores no se muestran: los números y las marcas del laboratorio no coinciden.
}
trend-date = Fecha
trend-value = Valor
trend-status = Qué significa
trend-range = Rango
paper-name = Nombre
paper-born = Fecha de nacimiento
paper-clinic = Clínica
paper-printed = Impreso el

## Cuándo actúa el equipo médico

values-act = Por encima de { $point }, su equipo médico actúa.
values-act-line = Por encima de { $point }, su equipo médico actúa. La línea punteada en la barra muestra dónde.
values-act-above = Su valor está por encima.
values-act-not = Su valor no está por encima.

## Resultados retirados

results-taken-back = Se retiró un resultado del { $date } que usted abrió. Se retiró el { $on }. Por favor, no lo tome en cuenta.
results-taken-back-ask = ¿Quiere saber por qué? Pregunte a su equipo médico:
results-corrected-title = El laboratorio corrigió este resultado
results-corrected-first = El laboratorio corrigió este valor. Su equipo médico lo mira primero.
results-corrected-of = Se trata de su resultado del { $date }. Por favor, no se guíe por lo que decía antes.
results-corrected-then = Podrá leerlo aquí cuando su equipo médico lo haya mirado.
results-corrected-waits = El laboratorio corrigió un valor del { $date }. Su equipo médico lo mira primero.
results-gone-title = Este resultado se retiró
results-undecided-title = Su equipo médico mira primero este resultado
results-undecided-first = El laboratorio envió un cambio a este resultado, y no está claro qué cambia. Su equipo médico lo mira primero.
results-undecided-waits = El laboratorio envió un cambio a un resultado del { $date }. Su equipo médico lo mira primero.
results-part-undecided = El laboratorio envió un cambio a una parte de este resultado. Su equipo médico mira primero esa parte. Después la verá aquí.
results-part-withdrawn = El laboratorio retiró una parte de este resultado. Por favor, no se guíe por lo que decía esa parte.
results-gone-by-lab = El laboratorio retiró este resultado del { $date }. Lo hizo el { $on }.
results-gone = Su clínica retiró este resultado del { $date }. Lo hizo el { $on }.
results-gone-why = Quizás tenía un error o era de otra persona. Por favor, no tome en cuenta lo que decía.
results-gone-acted = ¿Cambió algo por ese resultado, como una medicina? Llámenos:
results-gone-copy = ¿Lo guardó o lo imprimió? Por favor, destruya esa copia.

## When patients see their results

wishes-link = Elija cuándo ve sus resultados

## After a form

notice-result-kept = Ahora solo usted y su equipo médico ven este resultado.
notice-result-shared = Quienes actúan por usted pueden ver este resultado otra vez.
