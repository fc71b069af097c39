# What the alert bot says (es). Ids begin with `alert-`. Plain text only: commands in `backticks`, no HTML.

## The card, and what follows it

alert-what = { $activity ->
    [raid] Redada
    [detention] Están deteniendo a alguien
    [stop] Están parando a la gente
    [checkpoint] Retén
    [presence] Agentes a la vista
    [words] Mensaje de la organización
    [drill] No pasa nada, es una práctica
   *[unknown] Posibles agentes
}
alert-no-such = { $activity ->
    [raid] ahí no hay redada
    [detention] ahí no detienen a nadie
    [stop] ahí no paran a nadie
    [checkpoint] ahí no hay retén
    [presence] ahí no hay agentes
   *[unknown] era otra cosa
}
alert-drill = { $status ->
    [Exercise] SIMULACRO:{ " " }
   *[Actual] { "" }
}
alert-loud = { $severity ->
    [urgent] URGENTE
    [watch] ATENCIÓN
   *[info] AVISO
}
alert-less-loud = { $severity ->
    [watch] YA NO ES URGENTE
   *[info] AHORA SOLO INFORMA
}
alert-title-new = { $status ->
    [Exercise] SIMULACRO, { $area }: { alert-what }
   *[Actual] { alert-loud }, { $area }: { alert-what }
}
alert-title-updated = { alert-drill }NOVEDAD, { $area }
alert-title-lowered = { alert-drill }{ alert-less-loud }, { $area }: { alert-what }
alert-title-more = { alert-drill }UNA PERSONA DICE, { $area }
alert-title-doubted = { alert-drill }YA SIN CONFIRMAR, { $area }: { alert-what }
alert-title-affirmed = { alert-drill }CONFIRMADO DE NUEVO, { $area }: { alert-what }
alert-title-allclear = { $status ->
    [Exercise] SIMULACRO TERMINADO: { $area }
   *[Actual] YA TERMINÓ: { $area }
}
alert-title-retracted = { alert-drill }CORRECCIÓN, { $area }
alert-title-refuted = { alert-drill }FALSA ALARMA, { $area }: { alert-no-such }

## Before an organizer's own words

alert-state = { alert-drill }{ $state ->
    [new] { alert-loud }
    [lowered] { alert-less-loud }
    [retracted] CORRECCIÓN
    [more] UNA PERSONA DICE
   *[updated] NOVEDAD
}
alert-news = { alert-state }, { $area }:
alert-news-in-all = { $state }, { $area }:
alert-discreet = Hay novedades de su grupo. Desbloquee el teléfono y abra este chat para leer lo demás.
alert-discreet-poll = ¿Puede responder? ({ $case })

## What else the card says

alert-loudness = { $severity ->
    [urgent] Urgente.
    [watch] Atención.
   *[info] Para su información.
}
alert-grounds = { $certainty ->
    [Observed] Confirmado por personas de confianza en la zona.
    [Unlikely] No era cierto.
   *[Possible] Por ahora sin confirmar.
}
alert-card-grounds = { $origin ->
    [drill] Práctica de la organización. Conteste como si fuera real, y no vaya a ningún lado.
    [organizer] Lo envía la organización. Nadie lo ha confirmado en el lugar.
   *[case] { alert-grounds }
}
alert-card-standing = { alert-loudness } { alert-card-grounds }
alert-size = { $size ->
    [n1-2] 1–2 agentes
    [n3-5] 3–5 agentes
    [n6-10] 6–10 agentes
    [over-10] más de 10 agentes
   *[other] no se sabe cuántos agentes
}
alert-uniform = { $uniform ->
    [marked] uniformes
    [plain] de civil
    [mixed] unos con uniforme
    [military] ropa militar
   *[other] no se sabe cómo visten
}
alert-equipment = { $equipment ->
    [none] sin equipo a la vista
    [vehicles] carros o trocas
    [vans] vans
    [weapons] armas
    [drone] un dron
   *[other] no se sabe qué equipo llevan
}
alert-seen = { $unit ->
    [hour] hace { $count } h
   *[minute] { $count ->
        [0] ahora mismo
       *[other] hace { $count } min
    }
}
alert-card-code = { $case }:
alert-card-commands = `!voy` `!no puedo` `!aquí` `!en casa`
alert-card-commands-of = `!voy { $case }` `!no puedo { $case }` `!aquí { $case }` `!en casa { $case }`
alert-card-care = Observe y documente desde la vía pública. No intervenga, no vaya a solas.

alert-next-new = Caso { $case }.
alert-next-updated = El caso { $case } sigue; lo que respondió sigue contando. Si ya no puede ir: `!no puedo`.
alert-next-lowered = El caso { $case } vale menos desde ahora. Si va en camino: sin prisa. Lo que respondió sigue valiendo.
alert-next-more = Caso { $case }: lo dice quien lo reportó; nadie lo ha confirmado todavía. Lo que respondió sigue contando.
alert-next-doubted = Caso { $case }: se retiraron confirmaciones. Si va en camino, espere en un lugar seguro; el próximo mensaje dirá más.
alert-next-affirmed = El caso { $case } está confirmado otra vez. Si puede ir: `!voy`.
alert-next-allclear = { $status ->
    [Exercise] El simulacro terminó. Gracias. Si su teléfono no sonó, revise sus ajustes para esta sala.
   *[Actual] El caso { $case } terminó. Si fue, avise cuando esté en casa: `!en casa`. Gracias.
}
alert-next-retracted = Caso { $case }: esta alerta ya no vale. Si va en camino, regrese y avise cuando esté en casa: `!en casa`.
alert-next-refuted = Caso { $case }: fueron a ver, y no es lo que se reportó. Si va en camino, regrese y avise cuando esté en casa: `!en casa`. Avise también a quienes les contó.

alert-poll-question = { $activity ->
    [drill] { $area }, práctica: ¿podría ir?
    [words] { $area }: ¿puede ir?
   *[other] { alert-what }, { $area }: ¿puede ir?
}
alert-poll-about = { $has ->
    [words] { $question } “{ $words }” ({ $case })
   *[none] { $question } ({ $case })
}
alert-poll-going = Voy
alert-poll-cant = No puedo
alert-poll-ended = Terminó ({ $case }). Van { $going } · en el lugar { $here } · en casa { $home } · no pueden { $cant }

## Roll call

alert-noted-going = { $minutes ->
    [0] Anotado para { $case }: usted va.
   *[other] Anotado para { $case }: usted va, { $minutes } min.
}
alert-noted-cant = Anotado para { $case }: usted no puede ir. Gracias por avisar.
alert-noted-here = Anotado para { $case }: ya está en el lugar. No se quede a solas.
alert-noted-home = Anotado para { $case }: está a salvo en casa. Gracias.
alert-noted-room = Tiene una invitación a “{ $codename }”: la sala de quienes van.
alert-enough = Ya va suficiente gente a { $case }: por favor, espere por si hace falta.
alert-enough-next = Le aviso si alguien se baja. `!no puedo { $case }` si al final no puede.
alert-task = { $task ->
    [record] grabar
    [notes] tomar notas
    [talk] hablar con la gente
    [legal] observación legal
    [interpret] interpretar
   *[aid] primeros auxilios
}
alert-task-word = { $task ->
    [record] grabar
    [notes] notas
    [talk] hablar
    [legal] legal
    [interpret] interpretar
   *[aid] auxilios
}
alert-task-own = Lo que hace ahí: { alert-task }.
alert-needed = Todavía hace falta ahí; quien pueda escribe por ejemplo `!voy { $case } { alert-task-word }`:
alert-needed-task = { alert-task }: { $count }
alert-called = { $case }, { $area }: alguien se bajó, ahora hace falta usted.
alert-pair = { $case }: va junto con { $name }.
alert-pair-next = Encuéntrense antes de acercarse, y sigan juntas las dos personas hasta llegar a casa.
alert-pair-gone = { $case }, { $area }: quien iba con usted ya no va.
alert-pair-wait = Espere a otra persona antes de acercarse. Le digo quién es.
alert-pair-none = Todavía nadie va con usted: espere a alguien antes de acercarse. Le digo quién es.
alert-elsewhere = También cuenta para { $case } en { $area }. Si ya salió de ahí: `!en casa { $case }`, o `!no puedo { $case }` si no llegó a ir.
alert-two-scenes = { $case }: alguien que va también está en { $other }, en { $area }.
alert-two-scenes-next = No cuente con una persona para los dos lugares. Ya se le dijo cómo avisar que salió.
alert-home-ask = { $case }, { $area }: ¿ya está en casa, a salvo?
alert-home-how = `!en casa { $case }` si ya está. `!aquí { $case }` si sigue ahí: pregunto más tarde.
alert-home-pair = { $case }: { $name } fue con usted y no ha dicho que esté en casa.
alert-home-there = { $case }, { $area }: no se sabe nada de alguien que fue.
alert-home-know = Mire alrededor y llame. Quien sepa algo, dígalo a la organización; quien esté en casa, escriba `!en casa`.
alert-home-missing = NO ESTÁ EN CASA: { $name }, { $case }, { $area }
alert-span = { $unit ->
    [hour] { $count } h
   *[minute] { $count } min
}
alert-home-since = Sin noticias desde hace { alert-span }. Ya se le preguntó, y también a quienes iban con esa persona.
alert-home-missing-next = Llame a esa persona y a quien estuvo ahí. Piense en la línea de abogados.
alert-home-found = { $name } ya está en casa, o no fue: { $case }
alert-standby = { $standby ->
    [0] { "" }
   *[other] { " " }· en espera { $standby }
}
alert-counts = Van { $going } · en el lugar { $here } · en casa { $home } · no pueden { $cant }{ alert-standby }
alert-not-yours = { $case } no se avisó a ningún comité suyo: su respuesta no cuenta. Si puede ayudar ahí, dígaselo a quien organiza.
alert-poll-one = En la encuesta se elige una sola respuesta, y no se puede desmarcar. Queda como estaba.
alert-poll-one-next = Para cambiarla, escriba por ejemplo `!no puedo { $case }`.
alert-which = ¿Cuál? Copie la línea que corresponde:
alert-which-item = { $which ->
    [going] `!voy { $case } { $minutes }`
    [cant] `!no puedo { $case }`
    [here] `!aquí { $case }`
   *[home] `!en casa { $case }`
} ({ $area }: { alert-what })
alert-duty-when = No entiendo de qué hora a qué hora.
alert-duty-many = Ya tiene veinte turnos por delante: primero `!guardia no`.
alert-duty-place = { $where ->
    [there] { " " }para { $area }
   *[everywhere] { "" }
}
alert-duty-on = Está de guardia{ alert-duty-place } hasta las { $until } ({ $zone }).
alert-duty-planned = Anotado: está de guardia{ alert-duty-place } de { $from } a { $until } ({ $zone }).
alert-duty-means = { $backup ->
    [backup] Una alerta urgente le llega por mensaje directo cuando las primeras personas no responden.
   *[first] Una alerta urgente suena en su teléfono, y le llega por mensaje directo si no responde. `!guardia no` la termina.
}
alert-duty-calm = Ahí no hay nada abierto.
alert-duty-open = { $case }, { $area }: van { $going }, en el lugar { $here }
alert-duty-off = Ya no está de guardia. Gracias.
alert-duty-left = { $count ->
    [one] Tiene un turno más por delante. Otra vez `!guardia no` lo quita.
   *[other] Tiene { $count } turnos más por delante. Otra vez `!guardia no` los quita.
}
alert-duty-not = No está de guardia ni tiene turnos por delante.
alert-duty = De guardia, a las { $from } ({ $zone }):
alert-duty-gap-at = { $gap ->
    [later] { " " }· nadie desde las { $until }
   *[none] { "" }
}
alert-duty-names = { $named ->
    [yes] { " " }({ $names })
   *[no] { "" }
}
alert-duty-area = { $count ->
    [0] { $area }: NADIE
    [one] { $area }: 1 persona{ alert-duty-names }{ alert-duty-gap-at }
   *[other] { $area }: { $count } personas{ alert-duty-names }{ alert-duty-gap-at }
}
alert-duty-how = Por ejemplo: `!de guardia hasta las 22`, `!de guardia 8-16 norte/rio`, `!de guardia respaldo`, `!guardia no`, `!guardia hoy`
alert-duty-begins = Empezó su guardia{ alert-duty-place }, hasta las { $until } ({ $zone }).
alert-duty-ends = Terminó su guardia. Gracias.
alert-duty-gap-since = Desde las { $from } ({ $zone }) nadie está de guardia en { $area }.
alert-duty-gap-now = Ya nadie está de guardia en { $area }: alguien dejó la guardia.
alert-duty-today = De guardia en las próximas 24 horas, desde las { $from } ({ $zone })
alert-duty-today-area = { $area }:
alert-duty-block = { $count ->
    [0] { $from }–{ $until } NADIE
    [one] { $from }–{ $until } 1 persona
   *[other] { $from }–{ $until } { $count } personas
}
alert-duty-gap = Desde las { $from } ({ $zone }) nadie está de guardia para { $area }.
alert-duty-gap-next = Pida a alguien que escriba `!de guardia`. Mientras tanto, una alerta urgente les suena a todas las personas de ahí.
alert-page = Está de guardia y nadie ha sabido de usted.
alert-page-off = ¿Hoy no puede? `!guardia no`
alert-duty-silent = { $case } en { $area }: nadie de la guardia responde.
alert-duty-neighbor = La alerta va ahora a { $name }, donde hay alguien de guardia.
alert-duty-nobody = Tampoco hay nadie de guardia en los lugares de al lado. Llame por teléfono.
alert-none-for-you = Por ahora no hay ninguna alerta abierta para usted. Lo que pase se dice en la sala de su comité.
alert-canary = Mensaje de prueba de la red.
alert-canary-what = No significa nada. Solo lo lee la cuenta de prueba de la propia red.
alert-canary-unread = La cuenta de prueba no pudo leer el último mensaje de prueba: quizá la gente tampoco pueda leer las alertas.
alert-canary-away = La cuenta de prueba no arranca: nadie sabe si las alertas se pueden leer.
alert-canary-next = Pregunte a dos personas si pueden leer el mensaje más nuevo en la sala de su comité. En la máquina: `npm run aviso -- doctor`. Si no lo pueden leer, reinicie los bots y, mientras tanto, avise por teléfono.
alert-canary-read = La cuenta de prueba vuelve a leer los mensajes de prueba.

## Codes

alert-case-missing = ¿Qué caso? Su código tiene cuatro caracteres, por ejemplo K7Q4.
alert-case-unknown = Ninguna alerta se llama { $case }.
alert-case-slip = “{ $written }” no es un código nuestro: hay un carácter equivocado.
alert-open-none = No hay alertas abiertas.
alert-open-these = Abiertas ahora:
alert-open-item = { $case }, { $area }: { alert-what }
alert-closed = La alerta { $case } ya terminó. `!estado` muestra lo que está abierto.

## Areas

alert-area-added = Zona agregada: { $area }
alert-area-removed = Zona quitada: { $area }
alert-area-stays = { $area } queda como está: hay algo que depende de esa zona.
alert-area-holds-committee = el comité { $name }
alert-area-holds-confirmers = quienes confirman en { $area }
alert-area-holds-case = { $case }, que sigue sin terminar
alert-area-stays-next = A un comité se le dan otras zonas con `!comité editar "NOMBRE" zonas …`, o se cierra. Lo que sigue abierto tiene que terminar antes.
alert-area-stays-name = Quienes confirman tienen asignada justo esa ruta, y lo que está abierto se avisó con ella. Cómo le dice la gente sí se puede cambiar: `!zona nombrar { $area } "el nombre nuevo"`
alert-area-moved = { $area } y todo lo que contiene ahora es { $to }. Sus comités siguen con el zona.
alert-area-move-missing = ¿Qué zona, y a dónde?
alert-area-names = { $area } también se llama:
alert-area-name = { $name }
alert-area-names-anew = No hay más. Para cambiarlos, escriba otra vez la lista completa.
alert-area-names-none = { $area } no tiene otros nombres.
alert-area-names-how = Por ejemplo: `!zona nombrar { $area } "el puente", "la orilla"`
alert-area-names-taken = Otro lugar ya se llama así. No se cambió nada.
alert-area-names-next = `!zonas` muestra todos los lugares.
alert-area-names-many = Un lugar tiene hasta 20 nombres más, de 60 caracteres cada uno como máximo. No se cambió nada.
alert-area-already = La zona { $area } ya existe.
alert-area-unknown = No conozco la zona “{ $written }”.
alert-area-malformed = Una zona se escribe como norte/rio: letras, números y -, partes unidas por /.
alert-area-personal = Una zona no debe señalar una casa ni a una persona. Use un barrio, una calle sin número, un cruce.
alert-areas-none = Todavía no hay zonas: `!zona agregar norte/rio`.
alert-areas-known = { $count ->
    [one] Una zona:
   *[other] { $count } zonas:
}
alert-area-item = { $area }
alert-areas-more = … y { $count } más.
alert-missing-area = ¿Qué zona?

## Committees

alert-committee-missing = Un comité necesita un nombre entre comillas y al menos una zona.
alert-committee-already = Ya hay un comité que se llama { $name }.
alert-committee-failed = No se pudo crear la sala de { $name }. Inténtelo de nuevo.
alert-committee-opened = El comité { $name } está listo. Tiene una invitación a su sala.
alert-committee-facts = Zonas: { $areas }. Idiomas: { $languages }. Se le avisa { alert-floor }.
alert-committee-next = Agregue a su gente: `!admitir @persona:servidor responder "{ $name }"`.
alert-committee-which = ¿Qué comité? Escriba su nombre entre comillas.
alert-committee-unknown = Ningún comité se llama { $name }.
alert-committee-called = { $name }
alert-committee-is = Comité { $name }:
alert-committee-changed = Listo, cambió el comité { $name }. Lo que venga desde ahora se rige por esto.
alert-quiet = Horas de silencio { $from }–{ $to } ({ $zone }): en ese tiempo solo se avisa lo urgente; lo demás, cuando terminan.
alert-quiet-none = Sin horas de silencio.
alert-edit-unknown = No sé qué cambiar con “{ $written }”.
alert-hours-unknown = No entiendo las horas “{ $written }”.
alert-hours-how = Escriba por ejemplo `silencio 22-7` o `silencio 10pm-6:30am`; `silencio no` las quita.
alert-committee-open = No se cerró { $name }: ahí hay una alerta abierta.
alert-committee-end = Primero hay que terminarla: `!terminar { $case }`
alert-committee-closing = Cerrando { $name }{ common-as }: quienes están dentro tienen unos segundos para leerlo. El comprobante llega aquí.
alert-committee-dropped = Se cerró { $name }. Todavía no tenía sala.
alert-committee-cover = Desde ahora sus zonas las cubren solo los comités que quedan: `!comités`
alert-committee-goodbye = Gracias a todas las personas. La organización cierra la sala de { $name }. Aquí ya no llegan alertas.
alert-committee-closed = Comprobante: se cerraron el comité { $name } y su sala (“{ $codename }”).
alert-committee-stays = No se pudo cerrar la sala de { $name }.
alert-committee-stays-next = Ya no se le avisa nada. Lo intento de nuevo al reiniciar; quien creó la sala conmigo puede sacar a la gente desde la aplicación.
alert-floor = { $floor ->
    [urgent] solo lo urgente
    [watch] lo urgente y lo de atención
   *[info] todo
}
alert-committees-none = Todavía no hay comités: `!comité nuevo "Río" norte/rio es,en`.
alert-committees = { $count ->
    [one] Un comité
   *[other] { $count } comités
}
alert-unreading = { $unreading ->
    [0] { "" }
    [one] { " " }· 1 persona todavía no puede leer
   *[other] { " " }· { $unreading } personas todavía no pueden leer
}
alert-hours = { $hours ->
    [quiet] { " " }· silencio { $from }–{ $to }
    [closing] { " " }· se está cerrando
   *[none] { "" }
}
alert-committee-item = { $room ->
    [waiting] { $name } (se está creando su sala): { $areas } · { $languages } · se le avisa { alert-floor }
   *[open] { $name }{ common-as }: { $areas } · { $languages } · se le avisa { alert-floor }{ alert-hours }{ alert-unreading }
}
alert-language-unknown = No conozco “{ $written }”. Idiomas: { $languages }. Nivel: información, atención o urgente.
alert-name-long = Un nombre tiene como máximo { $max } caracteres.
alert-personal-data = No se envió: dice algo que identifica a alguien o lleva hasta esa persona.
alert-welcome = Esta es la sala del comité { $name }.
alert-welcome-duty = De turno ahora: { $people }.
alert-welcome-areas = Aquí se avisa de lo que pasa en { $areas }: { alert-floor }.
alert-welcome-answer = Aquí escribo las alertas. Responda en la encuesta o con palabras como `!voy`, `!no puedo`, `!aquí`, `!en casa`. `!ayuda` dice más.
alert-welcome-keep = Solo leo lo que empieza con ! o me nombra. No guardo ninguna lista de personas. Los nombres, números y placas se quitan de los reportes donde se reconocen. Las reacciones y las ediciones viajan sin cifrar o no se pueden comprobar: no las cuento.

## By hand

alert-words-missing = Una alerta necesita una zona, un nivel (información, atención o urgente) y palabras.
alert-on-its-way = { $count ->
    [0] La alerta { $case } para { $area } espera: todavía no se avisa a nadie.
    [one] La alerta { $case } para { $area } va en camino a un comité.
   *[other] La alerta { $case } para { $area } va en camino a { $count } comités.
}
alert-held = { $name } tiene horas de silencio: se le avisa a las { $until } ({ $zone }) si sigue abierta.
alert-goal-unreading = { $unreading ->
    [one] 1 persona en esas salas no la puede leer: no tiene configurada la recuperación. Avísele de otra manera.
   *[other] { $unreading } personas en esas salas no la pueden leer: no tienen configurada la recuperación. Avíseles de otra manera.
}
alert-goal-away = { $count ->
    [one] 1 persona de estos comités está en otro lugar y no se le llama.
   *[other] { $count } personas de estos comités están en otro lugar y no se les llama.
}
alert-organizer-next = `!entrega { $case }` dice a quién llegó. `!actualizar { $case } …`, `!terminar { $case }` y `!retractar { $case } motivo` van a las mismas salas.
alert-case-raised = { $count ->
    [0] El caso { $case } en { $area } está confirmado, y espera: todavía no se avisa a nadie.
    [one] El caso { $case } en { $area } está confirmado: se avisa a un comité.
   *[other] El caso { $case } en { $area } está confirmado: se avisa a { $count } comités.
}
alert-expired-open = Nadie volvió a confirmar { $case }, y ya se había avisado. Por favor, ciérrela: `!terminar { $case }`.
alert-proposed = La alerta urgente { $case } para { $area } espera a otra persona de la organización. No se envió nada.
alert-proposed-next = Otra persona escribe `!aprobar { $case }` antes de { $minutes } minutos.
alert-alone = Nadie más organiza todavía: nadie más puede aprobarla.
alert-alone-watch = Para enviarla ya, sin que suene: `!alerta { $area } atención { $text }`
alert-alone-admit = Para la próxima vez, dé acceso a alguien más: `!admitir @persona:servidor organizar`
alert-proposal-unknown = Nada que se llame { $case } espera aprobación.
alert-approved-already = { $case } ya se envió.
alert-lapsed = Nadie aprobó { $case } a tiempo: no se envió nada.
alert-nobody = { $severity ->
    [urgent] Ningún comité cubre { $area }: no se avisaría a nadie, no se envía nada.
   *[other] Ningún comité cubre { $area } en este nivel: no se avisaría a nadie, no se envía nada.
}
alert-nobody-next = `!comités` muestra quién cubre qué.
alert-change-text-missing = ¿Qué les digo? Escríbalo después del código.
alert-told-update = { $count ->
    [0] { $case }: ninguna sala tiene la alerta; la novedad no va a nadie.
    [one] { $case }: la novedad va a la sala a la que llegó la alerta.
   *[other] { $case }: la novedad va a las { $count } salas a las que llegó la alerta.
}
alert-level = { $severity ->
    [urgent] urgente
    [watch] atención
   *[info] información
}
alert-level-to = { $to ->
    [urgent] urgente
    [watch] atención
   *[info] información
}
alert-told-lower = { $count ->
    [0] { $case } es de { alert-level } desde ahora. Ninguna sala tiene la alerta: no se avisa a nadie.
    [one] { $case } es de { alert-level } desde ahora: va a la sala a la que llegó la alerta.
   *[other] { $case } es de { alert-level } desde ahora: va a las { $count } salas a las que llegó la alerta.
}
alert-louder = Una novedad nunca sube una alerta: { $case } es de { alert-level }.
alert-louder-next = Mande otra: `!alerta { $area } { alert-level-to } { $text }`
alert-lower-how = Sigue siendo de { alert-level }. ¿Debe valer menos? `!actualizar { $case } nivel { alert-level-to } { $text }`
alert-told-allclear = { $count ->
    [0] { $case }: ninguna sala tiene la alerta; no se avisa a nadie de que terminó.
    [one] { $case }: el aviso de que terminó va a la sala a la que llegó la alerta.
   *[other] { $case }: el aviso de que terminó va a las { $count } salas a las que llegó la alerta.
}
alert-told-retract = { $count ->
    [0] { $case }: ninguna sala tiene la alerta; no se avisa a nadie de que era un error.
    [one] { $case }: la retractación va a la sala a la que llegó la alerta.
   *[other] { $case }: la retractación va a las { $count } salas a las que llegó la alerta.
}
alert-told-missed = { $count ->
    [one] Una sala nunca recibió la alerta: `!entrega { $case }`.
   *[other] { $count } salas nunca recibieron la alerta: `!entrega { $case }`.
}

## Who would be told, and who was

alert-who = { $count ->
    [one] De { $area } se avisaría a un comité.
   *[other] De { $area } se avisaría a { $count } comités.
}
alert-who-item = { $people ->
    [one] { $name }: 1 persona · { $languages }{ alert-unreading }
   *[other] { $name }: { $people } personas · { $languages }{ alert-unreading }
}
alert-who-waiting = { $name }: su sala todavía no existe, no se le avisaría · { $languages }
alert-who-held = { $name }: horas de silencio, se le avisaría a las { $until } · { $languages }
alert-who-seconds = { $count ->
    [one] Tarda unos { $seconds } s hasta que le llega a cada comité, según la última alerta.
   *[other] Tarda unos { $seconds } s hasta que le llega a cada comité, según las últimas { $count } alertas.
}
alert-who-unmeasured = Cuánto tarda se verá con la primera alerta o con la primera práctica.
alert-who-dry = No se envió nada.
alert-delivery = { $case }: { $reached } de { $count } salas tienen la alerta.
alert-delivery-reached = { $name }{ common-as }: se avisó
alert-delivery-pending = { $name }{ common-as }: en camino
alert-delivery-failed = { $name }{ common-as }: sin aviso. { alert-undelivered-why }
alert-delivery-missed = { $name }{ common-as }: sin aviso. Su sala no existía cuando salió la alerta.
alert-delivery-held = { $name }{ common-as }: horas de silencio, se avisa a las { $until } ({ $zone }) si sigue abierta
alert-delivery-held-over = { $name }{ common-as }: sin avisar. Terminó antes que las horas de silencio.

## Warnings to the organizers

alert-no-route = { $case } en { $area } está confirmado, y ningún comité lo cubre: no se avisó a nadie.
alert-not-open = { $case }: { $name } lo cubre, pero su sala todavía no existe: se le avisa en cuanto exista.
alert-not-open-several = { $case }: { $count } comités lo cubren y todavía no tienen sala. Se avisa a cada uno en cuanto su sala exista.
alert-not-open-name = { $name }
alert-undelivered = { $case } NO llegó a { $name }. Avíseles de otra manera.
alert-change-undelivered = Lo último sobre { $case } NO llegó a { $name }, que sí tiene la alerta. Avíseles de otra manera.
alert-undelivered-why = { $why ->
    [unwanted] Cuando le tocaba, ya no estaba confirmado.
    [not-encrypted] La sala no está cifrada, así que no se envía nada.
    [unseen] El servidor dijo que lo aceptó, y nunca lo mostró.
    [lost] Perdí mi disco antes de saber si llegó.
   *[other] El servidor lo rechazó.
}

alert-late = { $case }: { $count } de { $rooms } salas todavía NO tienen la alerta.
alert-late-more = … y { $count } más: `!entrega { $case }`
alert-late-next = Sigo intentando. Mientras tanto, avíseles por otro medio.
alert-late-over = { $case }: ahora { $reached } de { $rooms } salas tienen la alerta.
alert-silent = { $case }, { $area }: sin novedades desde hace { alert-span }. ¿Ya terminó?
alert-silent-next = `!actualizar { $case } …` dice cómo está, `!terminar { $case }` la cierra. Quienes recibieron el aviso están esperando.

## Practice

alert-drill-ends = Dice que es una práctica, y termina por sí solo después de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}; entonces verá cuántas personas contestaron.
alert-drill-not-now = { $status ->
    [Exercise] Ahora mismo se practica { $case } en { $area }. Termina por sí solo.
   *[Actual] Ahora no: la alerta { $case } está abierta en { $area }. Practique cuando termine.
}
alert-drill-over = SIMULACRO terminado, { $area }: contestaron { $answered } de { $people } personas.
alert-drill-rooms = Llegó a { $reached } de { $rooms } salas.
alert-drill-silent = ¿A quién no le sonó? `!prueba de sonido { $area }` lo pregunta, y dice qué cambiar.

alert-soundcheck-title = PRUEBA DE SONIDO, { $area }: ¿sonó su teléfono?
alert-soundcheck-why = No pasa nada. Una alerta sonaría así.
alert-soundcheck-how = Conteste en la encuesta, o con `!sonó` o `!no sonó`.
alert-soundcheck-question = Prueba de sonido: ¿sonó su teléfono?
alert-soundcheck-poll-rang = Sonó
alert-soundcheck-poll-silent = No sonó
alert-soundcheck-rang = Bien: aquí una alerta va a sonar.
alert-soundcheck-silent = Gracias. Una alerta no le despertaría: por favor cambie esto ahora.
alert-soundcheck-silent-room = En esta sala: toque su nombre, luego “Notificaciones”, luego “Todos los mensajes”.
alert-soundcheck-silent-apps = En Element X y Element se llama así; en Cinny, Sable y Nheko está en el menú de la sala; en FluffyChat la campana del chat no debe estar tachada.
alert-soundcheck-silent-phone = En el teléfono: permita que la aplicación notifique con sonido, sáquela del ahorro de batería y permítala en “no molestar”.
alert-soundcheck-none = No hay ninguna prueba de sonido en sus salas.
alert-soundcheck-none-next = Si su teléfono no suena, avise a la organización; `!ayuda` muestra qué puede hacer aquí.
alert-soundcheck-asked = Prueba de sonido en { $area }: { $count ->
    [one] se pregunta en una sala
   *[other] se pregunta en { $count } salas
}.
alert-soundcheck-ends = En { $minutes } minutos verá cuántos teléfonos sonaron.
alert-soundcheck-already = Ahí ya hay una prueba de sonido. El resultado llega por sí solo.
alert-soundcheck-ended = Terminó la prueba de sonido. Sonaron: { $rang }. No sonaron: { $silent }.
alert-soundcheck-over = Terminó la prueba de sonido, { $area }: sonaron { $rang } de { $people } teléfonos ({ $percent } %).
alert-soundcheck-rest = No sonaron: { $silent }. Sin respuesta: { $unheard }.
alert-soundcheck-next = A quien contestó “no sonó” ya le dije qué cambiar. Pregunte a las demás personas por otro medio: quien no oyó nada no contesta. Después repita la prueba.

## Un comité que se va a quemar

alert-committee-hushed = { $why ->
    [sealed] Desde ahora el comité { $name } está en silencio: aquí no llegan alertas.
   *[unsealed] Al comité { $name } le llegan alertas otra vez.
}
alert-committee-hushed-next = { $why ->
    [sealed] Lo que necesite guardar, guárdelo ahora. Pregunte a quien organiza qué sigue.
   *[unsealed] Lo que pasó mientras tanto no se contó aquí. Para saber qué pasa ahora: `!estado`.
}
