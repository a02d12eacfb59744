## When patients see their results

wishes-title = Cuándo ve sus resultados
wishes-means = Puede que vea un resultado antes de que alguien hable con usted. Hay quien quiere saberlo ya. Hay quien prefiere esperar. Usted elige, para cada tipo de resultado.
wishes-since = Lo eligió el { $date }.
wishes-not-chosen = Así lo hace su clínica. Usted no ha elegido nada.
wishes-know = Es bueno saber
wishes-waiting = Lo que elija vale para los resultados nuevos y para los que esperan ahora. Lo que ya puede ver se queda.
wishes-bound = { $days ->
    [one] Puede esperar hasta { $days } día. Después verá el resultado de todos modos, para que no se pierda.
   *[other] Puede esperar hasta { $days } días. Después verá el resultado de todos modos, para que no se pierda.
  }
wishes-call = Si un resultado no puede esperar, su clínica le llamará. Lo que elija aquí no cambia eso.
wishes-who = Solo usted puede cambiar esto. Quienes le atienden pueden leerlo.
wish-title = Cuándo ve sus resultados: { $kind }
wish-means = Aquí no hay una respuesta mala, y puede cambiarla cuando quiera.
wish-when = ¿Cuándo quiere verlos?
wish-missing = Elija una de las respuestas.
wish-save = Guardar
wish-clinic = Como lo hace mi clínica
wish-usual-at-once = En cuanto llegan
wish-usual-review = Después de que un profesional los vea
wish-usual-within = { $days ->
    [one] Después de que un profesional los vea, o pasado { $days } día
   *[other] Después de que un profesional los vea, o pasados { $days } días
  }
wish-before-talk = Puede que vea un resultado antes de que alguien hable con usted. Puede traer una noticia que no espera.
wish-review = Solo después de que mi profesional lo vea
wish-review-means = { $days ->
    [one] Un profesional lo leyó antes, y quizás le dejó una nota. Si pasado { $days } día nadie lo ha visto, usted lo verá entonces.
   *[other] Un profesional lo leyó antes, y quizás le dejó una nota. Si pasados { $days } días nadie lo ha visto, usted lo verá entonces.
  }
wish-days = { $days ->
    [one] { $days } día después de que lleguen
   *[other] { $days } días después de que lleguen
  }
wish-days-means = Su clínica tiene un tiempo para llamarle antes. Si nadie le llama, puede que usted sea la primera persona en leerlo.
wish-clinic-too = Su clínica mira antes estos resultados. Si tarda más, usted los verá cuando termine.
