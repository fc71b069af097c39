# What the rooms bot says (es). Ids begin with `rooms-`. Plain text only: commands in `backticks`, no HTML.

## Inside a room

rooms-time = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
rooms-situation = { alert-drill }Sala de { $case }: { alert-what }, { $area }
rooms-situation-use = Al llegar: `!aquí`. A salvo en casa: `!en casa`.
rooms-situation-keep = No escriba nombres, placas ni direcciones.
rooms-present =
    { $heres ->
        [0] { "" }
       *[other] En el lugar: { $here }.
    }{ $gapBeforeGoing ->
        [0] { "" }
       *[other] { " " }
    }{ $goings ->
        [0] { "" }
       *[other] En camino: { $going }.
    }{ $gapBeforeHome ->
        [0] { "" }
       *[other] { " " }
    }{ $homes ->
        [0] { "" }
       *[other] En casa: { $home }.
    }
rooms-incident-open = { $case }: hay una sala para quienes van. Quien responda “voy” recibe la invitación a “{ $codename }”.
rooms-welcome = { $title }
rooms-until = Esta sala se cierra en { rooms-time }; entonces salen todas las personas.
rooms-welcome-keep = Quien llega más tarde no ve lo que se dijo antes. Lo que guarda su teléfono se queda en su teléfono.
rooms-ends-soon = Esta sala se cierra en { rooms-time }.
rooms-ends-soon-next = Si todavía la necesita, pida más tiempo a la organización: `!sala prolongar { $room } 2h`.
rooms-stays = Esta sala sigue más tiempo: se cierra en { rooms-time }.
rooms-out-wait = Sin aviso de llegada a casa: { $people }. Esta sala sigue abierta { rooms-time } más.
rooms-out-home = Al llegar a casa: `!en casa`.
rooms-goodbye-command = Gracias a todas las personas. La organización cierra esta sala.
rooms-goodbye-expired = Gracias a todas las personas. Se acabó el tiempo de esta sala.
rooms-goodbye-ended = Gracias a todas las personas. Terminó, y esta sala se cierra.
rooms-goodbye-next = En unos segundos salen todas las personas. Puede olvidar la sala en su aplicación, para que sus mensajes se vayan del teléfono. Si después sigue dentro, salga por su cuenta.

## To the organizers

rooms-made = La sala { $room } está lista: { $title }
rooms-made-next = La ve como “{ $codename }”. Se cierra en { rooms-time }, o con `!sala cerrar { $room }`.
rooms-title-missing = ¿Cómo se llama la sala?
rooms-title-long = Un título tiene como máximo { $max } caracteres.
rooms-title-personal = No se creó la sala: no ponga en el título nombres de personas, números de casa, teléfonos ni placas.
rooms-life-limits = Una sala dura al menos { $minutes } minutos y como máximo { $days } días, por ejemplo `ttl 90m`, `ttl 12h` o `ttl 2d`.
rooms-stranger = No se creó la sala: a { $user } nunca se le admitió. Primero `!admitir { $user } …`.
rooms-nobody = No se creó la sala: no conozco ninguna persona, ningún comité ni ningún papel que se llame “{ $name }”.
rooms-crowd = No se creó la sala: { $people } personas son demasiadas, { $max } como máximo. Nombre un grupo más pequeño.
rooms-too-many = No se creó la sala: ya hay { $max }. Primero cierre una: `!salas`.
rooms-none = Ahora no hay salas de este tipo.
rooms-list = { $count ->
    [one] Una sala
   *[other] { $count } salas
}
rooms-phase = { $phase ->
    [requested] se está creando
    [closing] se está cerrando
    [emptying] se está cerrando
   *[open] quedan { rooms-time }
}
rooms-people = { $people ->
    [one] 1 persona
   *[other] { $people } personas
}
rooms-list-item = { $kind ->
    [incident] Para el caso { $room }{ common-as } · { rooms-people } · { rooms-phase }
   *[temporary] { $room }{ common-as }: { $title } · { rooms-people } · { rooms-phase }
}
rooms-list-more = … y { $count } más.
rooms-code-missing = ¿Qué sala? `!salas` muestra los códigos.
rooms-code-slip = “{ $written }” no es un código nuestro: hay un carácter equivocado.
rooms-unknown = Ninguna sala se llama { $room }. `!salas` muestra los códigos.
rooms-not-there = La sala { $room } todavía se está creando. Inténtelo dentro de un minuto.
rooms-closed = La sala { $room } ya está cerrada.
rooms-extended = La sala { $room } sigue: se cierra en { rooms-time }.
rooms-extend-next = Para más tiempo: `!sala prolongar { $room } 2h`.
rooms-ends-soon-room = { $kind ->
    [incident] La sala de { $room }{ common-as } se cierra en { rooms-time }.
   *[temporary] “{ $title }” ({ $room }){ common-as } se cierra en { rooms-time }.
}
rooms-closing = Cerrando { $room }: quienes están dentro tienen unos segundos para leerlo. El comprobante llega aquí.
rooms-emptying = Cerrando { $room }: se está sacando a todas las personas. El comprobante llega aquí.
rooms-not-home = No se cerró. Sin aviso de llegada a casa: { $people }.
rooms-not-home-next = Pregunte primero. Para cerrarla de todos modos: `!sala cerrar { $room } ya`.
rooms-out-stays = Sin aviso de llegada a casa: { $people }. Por eso la sala { $room } sigue abierta { rooms-time } más.
rooms-out-next = { $left ->
    [0] Después se cierra en todo caso. Para cerrarla ya: `!sala cerrar { $room } ya`.
    [one] Después espera una vez más como máximo. Para cerrarla ya: `!sala cerrar { $room } ya`.
   *[other] Después vuelve a esperar, { $left } veces como máximo. Para cerrarla ya: `!sala cerrar { $room } ya`.
}
rooms-out-closes = La sala { $room } se cierra sin aviso de llegada a casa de: { $people }.
rooms-out-ask = Pregunte, por favor, si todo está bien: { $people }.
rooms-close-failed = La sala { $room } (“{ $codename }”) NO se pudo cerrar: puede quedar gente dentro.
rooms-close-again = Intente `!sala cerrar { $room }` otra vez. Hasta entonces, no la use.
rooms-open-failed = { $kind ->
    [incident] No se pudo crear la sala de { $room }. Lo intento otra vez cuando vaya la próxima persona.
   *[temporary] No se pudo crear la sala { $room }. Inténtelo de nuevo.
}

## Retener un caso

rooms-held = { $days ->
    [one] Retenido por 1 día: { $case }.
   *[other] Retenido por { $days } días: { $case }.
}
rooms-held-means = Antes de eso no se borra nada: ni lo que se sabe del caso ni lo que los bots escribieron de él. Para terminarlo: `!retener { $code } soltar`.
rooms-held-room = Su sala se cierra de todos modos cuando llega su hora: `!sala extender` la alarga.
rooms-hold-off = Ya no está retenido: { $case }. Lo que pasó de su tiempo se borra ahora.
rooms-hold-over = Se acabó el plazo de { $case }: lo que pasó de su tiempo se borra ahora.
rooms-hold-again = Para retenerlo otra vez: `!retener { $code } 30d`.
rooms-hold-which = ¿Qué caso? Escriba su código después de la palabra.
rooms-hold-none = { $case } no está retenido.
rooms-hold-unknown = No conozco ningún caso, alerta ni sala que se llame { $case }. Puede que ya se haya olvidado.
rooms-hold-limits = Un caso se retiene al menos 1 día y como máximo { $days } días, por ejemplo `!retener K7Q4 30d`.

## The receipt

rooms-receipt = Comprobante: la sala { $room } (“{ $codename }”) está cerrada.
rooms-receipt-removed = { $count ->
    [one] Hecho: se sacó a 1 persona.
   *[other] Hecho: se sacó a { $count } personas.
}
rooms-receipt-unknown = No se sabe cuántas personas se sacaron. Ya había salido de la sala cuando perdí la cuenta.
rooms-receipt-staying = { $count ->
    [one] No hecho: a 1 persona no se la pudo sacar y tiene que salir por su cuenta.
   *[other] No hecho: a { $count } personas no se las pudo sacar y tienen que salir por su cuenta.
}
rooms-receipt-left = Hecho: salí de la sala y la olvidé.
rooms-receipt-server = No se borró: el servidor todavía sabe quién estuvo y cuándo, y guarda los mensajes cifrados hasta que purgue la sala.
rooms-receipt-phones = No se borró: lo que guardaron los teléfonos.

## Retention

rooms-retention = Qué se guarda, dónde y cuánto tiempo
rooms-retention-personal-data = Teléfonos, correos, cuentas, placas, números A y otros documentos, números de casa, ubicaciones exactas, nombres: se quitan donde se reconocen, y entonces no se guardan.
rooms-retention-incident-room = Salas de un caso: { $hours } h como máximo; { $minutes } min después de que termina la alerta; hasta { $wait } h más mientras alguien que fue no esté en casa.
rooms-retention-temporary-room = Salas temporales: hasta que se acaba su tiempo o alguien las cierra.
rooms-retention-committee-messages = Lo que los bots escribieron en salas de comités: { $committeeMessages } días, nunca mientras su caso esté abierto o retenido; después el bot que lo escribió lo retira y dice ahí cuánto.
rooms-retention-confirmer-messages = Lo que los bots escribieron en salas de confirmación: igual, { $confirmerMessages } días.
rooms-retention-management-messages = Lo que los bots escribieron en esta sala: igual, { $managementMessages } días.
rooms-retention-cases = Lo que los bots saben de un caso, una alerta o una sala: { $cases } días después de su fin, salvo que esté retenido; después su código queda libre.
rooms-retention-case-facts = Las anotaciones de donde sale eso, y lo que se votó y respondió: cifrado en la sala de estado de los bots, sin nombres de personas; hasta que se reemplace esa sala. Todavía nada la reemplaza por sí solo.
rooms-retention-holds = Qué casos están retenidos, y por quién, sin nombre: hasta que termina, { $hold } días como máximo.
rooms-retention-roster = A quién se admitió y a qué: igual, sin nombres. Una revocación es una entrada más; no borra las anteriores.
rooms-retention-duty = Quién dijo que está de guardia, dónde y hasta cuándo: igual, sin nombres. Los bots se rigen por eso hasta que termina.
rooms-retention-duty-marks = A quién de la guardia se le preguntó y qué hueco se avisó, para no repetirlo: una nota sellada de su máquina; por unas horas.
rooms-retention-vouches = Quién respondió por quién: igual, sin nombres. Los bots lo sacan de lo que saben cuando termina el periodo de prueba; las entradas quedan hasta que se reemplace esa sala.
rooms-retention-one-time-codes = Códigos de un solo uso: cifrados y con su función, nunca como se escriben; pasado su tiempo no sirven para nada. Cuántas veces alguien intentó un código que no era: cifrado en el disco de verify, una hora.
rooms-retention-heartbeats = Que los bots están, más o menos cada minuto, y lo que se piden entre ellos: cifrado en la misma sala, hasta que se reemplace. El servidor ve que se escribió algo.
rooms-retention-conversations = Lo que usted escribe con un bot: cifrado, solo en el disco de ese bot; hasta que se envía o se cancela, o { $left } minutos después de su última respuesta.
rooms-retention-handed-files = NO está en nuestras manos: fotos y mensajes de voz para quienes confirman. Ningún bot los guarda; el servidor guarda copias cifradas hasta que las purgue, 7 días en el nuestro. Lo que las abre está en la sala de quienes confirman.
rooms-retention-told-marks = En qué chats alguien preguntó por un caso, para que allí llegue la corrección, y cuál de nuestros mensajes era de qué caso, para que una respuesta cuente: sin contenido; hasta que el caso termina, { $days } días como mucho.
rooms-retention-chat-languages = En qué idioma le escribe usted a un bot: una nota cifrada de su máquina, solo el código del idioma; 30 días después del último cambio.
rooms-retention-poll-marks = Dónde están las encuestas abiertas, para poder cerrarlas: lo mismo; hasta que el caso termina, { $days } días como máximo.
rooms-retention-sound-checks = Quién dijo que su teléfono sonó en una prueba de sonido: lo mismo; un cuarto de hora. Y qué día se dijo por última vez la palabra del día.
rooms-retention-arrival-marks = Quién acaba de llegar a una sala, para darle la bienvenida, quién vuelve con un teléfono nuevo, y que una sala tiene algo que decir: lo mismo; unos minutos, o hasta que pueda leer, 14 días como máximo.
rooms-retention-erasure-marks = Qué mensajes propios tiene que retirar un bot algún día: sus identificadores, cifrados en su disco; hasta entonces. Si ese disco se pierde, se quedan hasta que se cierra la sala.
rooms-retention-bot-disk = Los archivos de los bots: una copia de lo anterior, cifrada; hasta que se borren.
rooms-retention-backed-up-keys = Las claves de los bots en el servidor, cifradas con las claves de recuperación: se pide al servidor que borre las de cada sala que los bots dejan.
rooms-retention-disk-keys = Claves de mensajes viejos en el disco de los bots, cifradas: no se pueden sacar una por una. Se van cuando los bots pasan a ser dispositivos nuevos (`restore`).
rooms-retention-replay-marks = Qué mensajes se leyeron, sin su contenido, cifrado: igual, para que ningún mensaje viejo se obedezca dos veces.
rooms-retention-identity-marks = De quién es cada chat privado con un bot, y qué identidad se vio de cada persona, cifrado: el chat hasta que el bot sale de él; la identidad, igual que lo anterior.
rooms-retention-sent-marks = Cuáles de sus propios mensajes espera ver un bot en su sala: una marca sin contenido, cifrada; hasta que están ahí.
rooms-retention-backup-file = NO está en nuestras manos: las copias de seguridad. Guardan lo que constaba al hacerlas; borre las viejas.
rooms-retention-logs = Registros, y cuántas veces hubo una falla en un día: sin nombres, sin identificadores, sin lugares, sin contenido.
rooms-retention-homeserver = NO está en nuestras manos: el servidor sabe de cuentas, salas, integrantes y horas, y guarda los mensajes cifrados hasta que los purgue.
rooms-retention-phones = NO está en nuestras manos: lo que guardaron los teléfonos de la gente.
rooms-retention-due = { $count ->
    [0] Por olvidar ahora: nada.
   *[other] Por olvidar ahora: { $count }.
}
rooms-retention-held = { $count ->
    [0] Retenidos más allá de su tiempo: ninguno. `!retener K7Q4 30d` retiene un caso.
   *[other] Retenidos más allá de su tiempo: { $count }.
}
rooms-retention-hold = { $days ->
    [one] { $case }: 1 día más. Para terminarlo: `!retener { $case } soltar`.
   *[other] { $case }: { $days } días más. Para terminarlo: `!retener { $case } soltar`.
}
rooms-retention-honest = Cerrar una sala quita el acceso. No hace que nunca haya existido.
