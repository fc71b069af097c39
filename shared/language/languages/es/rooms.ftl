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
rooms-legal = Para preguntas legales: { $people }.
rooms-note-goodbye = Cuando haya calma, y solo si quiere: escríbame a solas `!nota { $case }` y qué salió bien, qué salió mal, qué hacer la próxima vez. Sin nombres.
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
rooms-nobody-next = A las personas se las nombra como `@usuario:servidor`; a los comités, como los muestra `!comité lista`.
rooms-person-meant = ¿Es esta cuenta? Entonces envíe: `{ $command }`
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
rooms-not-there = La sala { $room }{ common-as } todavía se está creando. Inténtelo dentro de un minuto.
rooms-closed = La sala { $room }{ common-as } ya está cerrada.
rooms-extended = La sala { $room }{ common-as } sigue: se cierra en { rooms-time }.
rooms-extend-next = Para más tiempo: `!sala prolongar { $room } 2h`.
rooms-ends-soon-room = { $kind ->
    [incident] La sala de { $room }{ common-as } se cierra en { rooms-time }.
   *[temporary] “{ $title }” ({ $room }){ common-as } se cierra en { rooms-time }.
}
rooms-closing = Cerrando { $room }{ common-as }: quienes están dentro tienen unos segundos para leerlo. El comprobante llega aquí.
rooms-emptying = Cerrando { $room }{ common-as }: se está sacando a todas las personas. El comprobante llega aquí.
rooms-not-home = No se cerró. Sin aviso de llegada a casa: { $people }.
rooms-not-home-next = Pregunte primero. Para cerrarla de todos modos: `!sala cerrar { $room } ya`.
rooms-out-stays = Sin aviso de llegada a casa: { $people }. Por eso la sala { $room }{ common-as } sigue abierta { rooms-time } más.
rooms-out-next = { $left ->
    [0] Después se cierra en todo caso. Para cerrarla ya: `!sala cerrar { $room } ya`.
    [one] Después espera una vez más como máximo. Para cerrarla ya: `!sala cerrar { $room } ya`.
   *[other] Después vuelve a esperar, { $left } veces como máximo. Para cerrarla ya: `!sala cerrar { $room } ya`.
}
rooms-out-closes = La sala { $room }{ common-as } se cierra sin aviso de llegada a casa de: { $people }.
rooms-out-ask = Pregunte, por favor, si todo está bien: { $people }.
rooms-close-failed = La sala { $room } (“{ $codename }”) NO se pudo cerrar: puede quedar gente dentro.
rooms-close-again = Intente `!sala cerrar { $room }` otra vez. Hasta entonces, no la use.
rooms-open-failed = { $kind ->
    [incident] No se pudo crear la sala de { $room }. Lo intento otra vez cuando vaya la próxima persona.
   *[temporary] No se pudo crear la sala { $room }. Inténtelo de nuevo.
}

## Salas permanentes que dan paso a otras

rooms-standing = { $kind ->
    [management] la sala de organización
    [confirmers] quienes confirman en { $name }
   *[committee] “{ $name }”
}
rooms-rotate-missing = ¿Qué sala se renueva? Escriba su nombre, `todas`, o “estado” para el registro de los bots.
rooms-rotate-unknown = Ninguna sala permanente se llama “{ $name }”. Hay estas:
rooms-rotate-item = { rooms-standing }{ common-as }
rooms-rotate-plan = { $count ->
    [one] Se renovaría 1 sala. Todavía no ha cambiado nada.
   *[other] Se renovarían { $count } salas. Todavía no ha cambiado nada.
}
rooms-rotate-plan-item = { rooms-standing }{ common-as }: { $people ->
    [one] se muda 1 persona
   *[other] se mudan { $people } personas
}, con invitación en { $minutes } min.
rooms-rotate-plan-all = Todo junto tarda hasta { $minutes } min si el servidor impone a los bots su ritmo habitual: sobre todo quien se muda con muchas salas espera cada invitación. `doctor` dice si lo hace.
rooms-rotate-plan-what = Cada una tiene una sala nueva con otro nombre. Quien puede leer ahora recibe una invitación y encuentra allí lo que está abierto. Cuando esté toda la gente, o después de { $hours } h, todo va allí y la sala anterior se cierra.
rooms-rotate-plan-next = Para hacerlo: conteste `sí`, o escriba `!sala renovar { $name } ya`.
rooms-rotate-dropped = No ha cambiado nada.
rooms-rotate-none = Estas salas ya se están mudando.
rooms-rotate-begun = { $count ->
    [one] Se está haciendo 1 sala nueva:
   *[other] Se están haciendo { $count } salas nuevas:
}
rooms-rotate-begun-next = Aquí le digo cuándo salen las invitaciones, cuándo está todo allí, y qué se borró.
rooms-rotate-opened = Sala nueva para { rooms-standing }: “{ $codename }”.
rooms-rotate-why = { $why ->
    [schedule] Por qué: llegó su hora.
    [revoked] Por qué: se retiró a alguien que estaba en la anterior.
    [creator] Por qué: quien hizo la anterior ya no organiza, y de allí no se le puede sacar.
    [foreign] Por qué: alguien cambió la anterior, y no se pudo deshacer.
   *[command] Por qué: lo pidió la organización.
}
rooms-rotate-inviting = { $people ->
    [one] Se invita a 1 persona.
   *[other] Se invita a { $people } personas, en { $minutes } min.
} Hasta que esté toda la gente, todo sigue en la sala anterior.
rooms-rotate-progress = Ya se mudaron { $came } de { $people }: { rooms-standing }.
rooms-rotate-reminded = { $missing ->
    [0] Está toda la gente.
    [one] 1 persona no ha aceptado la invitación a “{ $codename }”. Se lo recuerdo en su chat.
   *[other] { $missing } personas no han aceptado la invitación a “{ $codename }”. Se lo recuerdo en su chat.
}
rooms-rotate-switched = Mudanza hecha: { rooms-standing } es ahora “{ $codename }”.
rooms-rotate-complete = Está toda la gente. La sala anterior se cierra ahora; el recibo sigue aquí.
rooms-rotate-left = { $missing ->
    [one] 1 persona no ha llegado; su invitación sigue en pie.
   *[other] { $missing } personas no han llegado; sus invitaciones siguen en pie.
} La sala anterior se cierra ahora; el recibo sigue aquí.
rooms-rotate-failed = No se pudo hacer una sala nueva para { rooms-standing }.
rooms-rotate-failed-next = Todo sigue como estaba. Inténtelo otra vez.
rooms-rotate-receipt = Recibo: se cerró la sala anterior de { rooms-standing }.
rooms-rotate-not-closed = NO se pudo cerrar la sala anterior de { rooms-standing }: puede haber gente todavía.
rooms-rotate-not-closed-next = Allí ya no se dice nada. Lo intento otra vez yo.
rooms-state-plan = El registro de los bots se mudaría a una sala nueva. Todavía no ha cambiado nada.
rooms-state-plan-size = Tiene { $entries } entradas de { $days ->
    [0] hoy
    [one] 1 día
   *[other] { $days } días
}.
rooms-state-plan-along = Se lleva lo que vale ahora: { $cases } casos, { $people } personas y todas las salas. Lo que pasó su plazo no se lleva, y se borra con la sala anterior.
rooms-state-plan-what = Las alertas, los reportes y los votos siguen mientras tanto. Tarda unos minutos, y solo se mudan los bots.
rooms-state-begun = El registro de los bots se está mudando a una sala nueva.
rooms-state-begun-next = Todo lo demás sigue mientras tanto. Aquí le digo cuándo termina, y qué se borró.
rooms-state-due = { $why ->
    [size] El registro de los bots es largo: se está mudando a una sala nueva.
   *[schedule] El registro de los bots es viejo: se está mudando a una sala nueva.
}
rooms-state-failed = No se pudo hacer una sala nueva para el registro de los bots.
rooms-state-failed-next = Todo sigue como estaba. Inténtelo otra vez: `!sala renovar estado`.
rooms-state-under-way = El registro de los bots lleva { $minutes } min mudándose.
rooms-state-making = Se está haciendo la sala nueva.
rooms-state-far = En la sala nueva: { $ready } de { $bots } bots. Ya leyeron todo allí: { $read }. Ya no necesitan la anterior: { $settled }.
rooms-state-emptying = Todo está en la sala nueva. La anterior se está vaciando.
rooms-state-slow = El registro de los bots lleva { $hours } h mudándose, y es demasiado.
rooms-state-slow-next = No se pierde nada: las dos salas siguen hasta que todos los bots terminen. Vea que los tres bots estén en marcha: `doctor` en su máquina dice cuál no.
rooms-state-done = El registro de los bots está en una sala nueva. Tardó { $minutes } min.
rooms-state-done-along = Se llevó { $cases } casos, { $people } personas y todas las salas.
rooms-state-done-next = La sala anterior se está vaciando; el recibo sigue aquí.
rooms-state-receipt = Recibo: el registro de los bots está en una sala nueva; se cerró la anterior.
rooms-state-receipt-disk = { $count ->
    [one] Hecho: 1 entrada salió de mi disco.
   *[other] Hecho: { $count } entradas salieron de mi disco.
}
rooms-state-receipt-keys = { $all ->
    [yes] Hecho: los tres bots salieron, y las claves de la sala anterior ya no están en sus copias de claves.
   *[no] No se sabe: si todos los bots salieron. Las mías de la sala anterior ya no están en la copia de claves; cada bot que tarda hace lo mismo por sí solo.
}
rooms-state-receipt-stores = No se borró: lo que los bots en marcha tienen todavía de las claves de la sala anterior, hasta que un `restore` los renueve.
rooms-team-unknown = “incidents” en aviso.yaml nombra un comité que no existe: { $team }: “{ $name }”.
rooms-team-unknown-next = Mientras no exista, nadie atiende en su lugar. Créelo con “committee new”, o corrija el nombre en aviso.yaml e inicie los bots otra vez.
rooms-moving = Nos mudamos de sala: acepte la invitación a “{ $codename }”.
rooms-moving-next = Quédese también aquí hasta que me despida: así nadie se pierde nada.
rooms-moved = Adiós: todo sigue en “{ $codename }”.
rooms-moved-here = Desde ahora todo se dice aquí.
rooms-moved-here-next = La sala anterior se cierra. Si aquí falta alguien, tiene una invitación: avísele.
rooms-moving-remind = Por favor acepte la invitación a “{ $codename }”.
rooms-moving-remind-next = Es la sala nueva para { rooms-standing }. Pronto no se dirá nada más en la anterior.

## Lo que alguien cambió en una sala

rooms-foreign-room = { $place ->
    [management] la sala de organización{ common-as }
    [committee] la sala de “{ $name }”{ common-as }
    [confirmers] la sala de quienes confirman en { $name }{ common-as }
    [ephemeral] la sala { $name }{ common-as }
   *[state] la sala de los bots
}
rooms-foreign-undone = Restablecido: alguien cambió { rooms-foreign-room }.
rooms-foreign-lost = Cuidado: alguien cambió { rooms-foreign-room } sin vuelta atrás.
rooms-foreign-who = { $who ->
    [somebody] Según el servidor fue { $user }:
   *[nobody] Nadie puede decir quién fue:
}
rooms-foreign-part = { $part ->
    [name] otro nombre
    [joining] quién puede entrar
    [history] quién puede leer lo que se dijo antes
    [guests] pueden entrar visitas
    [powers] quién puede cambiar qué
    [topic] un tema, que el servidor lee
    [avatar] una imagen, que el servidor ve
    [alias] una dirección por la que se puede encontrar
    [retention] cuánto se guardan los mensajes
    [encryption] el cifrado
   *[replaced] la “actualizó”: se envía a la gente a otra sala
}
rooms-foreign-undone-next = { $who ->
    [somebody] Si fue con buena intención: las salas se cambian solo con comandos, `!ayuda`. Si no lo fue, o nadie lo recuerda: `!revocar`.
   *[nobody] Revise el servidor: puede que alguien lo controle.
}
rooms-foreign-lost-next = { $does ->
    [moves] No se puede restablecer para todas las personas, así que hago ahora una sala nueva e invito a quienes leen aquí. Nadie más tiene que hacer nada.
    [moving] Su sala nueva ya se está llenando: acepte mi invitación.
   *[ends] La restablecí hasta donde puedo. { $place ->
        [ephemeral] Ya no confíe en ella: `!sala cerrar { $name }`, y abra otra.
       *[other] Quien administra el servidor tiene que revisarla.
    }
}
rooms-foreign-invited = Acepte solo invitaciones de los bots: quien “actualiza” una sala lee lo que se escribe en la otra.

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
rooms-retention-moved-room = Salas permanentes anteriores: hasta que la nueva está completa, o pasa su plazo; entonces se cierran, con recibo.
rooms-retention-moves = Qué sala siguió a cuál, y qué horas de un calendario ya pasaron: cifrado en la sala de los bots; hasta que se cambie.
rooms-retention-temporary-room = Salas temporales: hasta que se acaba su tiempo o alguien las cierra.
rooms-retention-committee-messages = Lo que los bots escribieron en salas de comités: { $committeeMessages } días, nunca mientras su caso esté abierto o retenido; después el bot que lo escribió lo retira y dice ahí cuánto.
rooms-retention-confirmer-messages = Lo que los bots escribieron en salas de confirmación: igual, { $confirmerMessages } días.
rooms-retention-management-messages = Lo que los bots escribieron en esta sala: igual, { $managementMessages } días.
rooms-retention-cases = Lo que los bots saben de un caso, una alerta o una sala: { $cases } días después de su fin, salvo que esté retenido; después su código queda libre.
rooms-retention-case-facts = Las anotaciones de donde sale eso, y lo que se votó y respondió: cifrado en la sala de estado de los bots, sin nombres de personas; hasta que se reemplace esa sala: con `!sala renovar estado`, o por sí sola cuando es vieja o larga.
rooms-retention-holds = Qué casos están retenidos, y por quién, sin nombre: hasta que termina, { $hold } días como máximo.
rooms-retention-lessons = Lo que se escribió de lo que enseñó un caso: por semana y distrito, sin caso, nombres ni números pequeños; { $lessons } días. Sus registros: como los otros.
rooms-retention-roster = A quién se admitió y a qué: igual, sin nombres. Una revocación es una entrada más; no borra las anteriores.
rooms-retention-duty = Quién dijo que está de guardia, dónde y hasta cuándo: igual, sin nombres. Los bots se rigen por eso hasta que termina.
rooms-retention-reminder-marks = Qué recordatorios de una alerta se dieron, qué salas la recibieron tarde, a cuántas les falta lo último que se dijo y a quién se le preguntó si está en casa: una nota sellada de su máquina; por unos días.
rooms-retention-duty-marks = A quién de la guardia se le preguntó y qué hueco se avisó, para no repetirlo: una nota sellada de su máquina; por unas horas.
rooms-retention-vouches = Quién respondió por quién: igual, sin nombres. Los bots lo sacan de lo que saben cuando termina el periodo de prueba; las entradas quedan hasta que se reemplace esa sala.
rooms-retention-one-time-codes = Códigos de un solo uso: cifrados y con su función, nunca como se escriben; pasado su tiempo no sirven para nada. Cuántas veces alguien intentó un código que no era: cifrado en el disco de verify, una hora.
rooms-retention-intake = De quién no se toman reportes por un día: igual, cifrado, de una persona o de un grupo.
rooms-retention-intake-marks = Que se avisó a quienes organizan de muchos reportes a la vez o de una serie: cifrado en el disco de verify, media hora.
rooms-retention-heartbeats = Que los bots están, más o menos cada minuto, y lo que se piden entre ellos: cifrado en la misma sala, hasta que se reemplace. El servidor ve que se escribió algo.
rooms-retention-conversations = Lo que usted escribe con un bot: cifrado, solo en el disco de ese bot; hasta que se envía o se cancela, o { $left } minutos después de su última respuesta.
rooms-retention-handed-files = NO está en nuestras manos: fotos y mensajes de voz para quienes confirman. Ningún bot los guarda; el servidor guarda copias cifradas hasta que las purgue, 7 días en el nuestro. Lo que las abre está en la sala de quienes confirman.
rooms-retention-told-marks = En qué chats alguien preguntó por un caso, para que allí llegue la corrección, y cuál de nuestros mensajes era de qué caso, para que una respuesta cuente, y si iba con él una foto: sin contenido; hasta que el caso termina, { $days } días como mucho.
rooms-retention-chat-languages = En qué idioma le escribe usted a un bot: una nota cifrada de su máquina, solo el código del idioma; 30 días después del último cambio.
rooms-retention-poll-marks = Dónde están las encuestas abiertas, para poder cerrarlas: lo mismo; hasta que el caso termina, { $days } días como máximo.
rooms-retention-sound-checks = Quién dijo que su teléfono sonó en una prueba de sonido: lo mismo; un cuarto de hora. Y qué día se dijo por última vez la palabra del día.
rooms-retention-test-messages = Mensajes de prueba a la cuenta de la propia red: se retiran después de uno o dos días; y cuál fue el último: una fila de una máquina, un día.
rooms-retention-arrival-marks = Quién acaba de llegar a una sala, para darle la bienvenida, quién vuelve con un teléfono nuevo, de quién acaban de cambiar las claves, y que una sala tiene algo que decir: lo mismo; unos minutos, o hasta que pueda leer, 14 días como máximo.
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

## Quemar: una sala, un comité, la red

rooms-burn-what = { $size ->
    [network] toda la red
   *[committee] el comité { $name }
}
rooms-span = { $unit ->
    [hours] { $count } horas
   *[minutes] { $count ->
        [one] 1 minuto
       *[other] { $count } minutos
    }
}
rooms-burn-which = ¿Qué sala? Escriba detrás su código o su nombre.
rooms-burn-several = Varias salas se llaman así, y no se hizo nada. Escriba el código de la que quiere quemar:
rooms-burn-several-item = “{ $codename }”: `!quemar sala { $room }`
rooms-burn-is-committee = { $name } es un comité: `!quemar comité "{ $name }"`.
rooms-burn-room = ¿Quemar la sala { $room } (“{ $codename }”)? Todavía no se hizo nada.
rooms-burn-room-sure = Para hacerlo, ahora mismo y para siempre: `!quemar sala { $room } sí`.
rooms-burn-goes-room = Se borra: se saca a todas las personas; salgo de ella y la olvido, con sus claves.
rooms-burn-goes-committee = Se borra: su sala, con todas las personas que están en ella; su nombre, sus zonas y sus turnos, de lo que saben los bots.
rooms-burn-goes-network = Se borra: cada sala de la red, también esta; se saca a todas las personas; todos los chats privados con los bots.
rooms-burn-goes-bots = Se borra: los discos de los bots, sus claves, y en el servidor su copia de claves y su almacén secreto. Terminan para siempre.
rooms-burn-stays-record = { $size ->
    [committee] Queda un tiempo: su nombre en el registro sellado de los bots, hasta que se reemplace. La gente conserva sus otras funciones.
   *[network] Queda: el registro sellado, que nadie puede abrir sin las claves que tenían los bots.
}
rooms-burn-stays-accounts = Quedan: las tres cuentas de los bots, vacías. Quien lleva el servidor las puede desactivar. Las copias y claves de recuperación que alguien guarde: destrúyanlas.
rooms-burn-stays-server = Queda: el servidor sabe qué cuentas estuvieron en qué salas y cuándo, y guarda mensajes cifrados hasta que los purgue.
rooms-burn-stays-phones = Queda: lo que hay en los teléfonos.
rooms-burn-which-committee = ¿Qué comité? Escriba detrás su nombre entre comillas.
rooms-burn-no-committee = Ningún comité se llama “{ $name }”. `!comités` los muestra.
rooms-burn-network-form = Para quemar la red no va nada más detrás, o solo “ahora”.
rooms-burn-proposed = { $size ->
    [network] ¿Quemar TODA LA RED? Todavía no se hizo nada. Código { $code }.
   *[committee] ¿Quemar el comité { $name }? Todavía no se hizo nada. Código { $code }.
}
rooms-burn-second = Otra persona organizadora escribe `!aprobar { $code }` en { $minutes } minutos. Entonces queda sellado y en silencio { rooms-span }, sin que se borre nada: `!deshacer quema { $code }` lo devuelve.
rooms-burn-second-now = Otra persona organizadora escribe `!aprobar { $code } ahora` en { $minutes } minutos. Entonces se quema al instante y para siempre. Con solo `!aprobar { $code }` se puede deshacer por un tiempo.
rooms-burn-approve-which = ¿Cuál? Escriba detrás su código.
rooms-burn-already = { $code } ya está en marcha. `!quemar` muestra cómo va.
rooms-burn-sealed = { $size ->
    [network] Sellado: { $code }. Toda la red está en silencio.
   *[committee] Sellado: { $code }. Al comité { $name } no se le avisa nada más.
}
rooms-burn-sealed-next = Todavía no se borró nada. Se quema en { rooms-span }; hasta entonces `!deshacer quema { $code }` lo devuelve todo.
rooms-burn-begins = Se quema ahora: { rooms-burn-what } ({ $code }).
rooms-burn-begins-next = Ya nada lo detiene. El recibo llega aquí.
rooms-burn-soon = { $code } se quema en { rooms-span }: { rooms-burn-what }.
rooms-burn-soon-next = Para detenerlo: `!deshacer quema { $code }`.
rooms-burn-lapsed = Nadie aprobó { $code } a tiempo: no se quema nada.
rooms-burn-undo-which = ¿Cuál? `!quemar` muestra los códigos.
rooms-burn-none = No hay nada sellado con ese código.
rooms-burn-none-next = `!quemar` muestra lo que hay.
rooms-burn-too-late = Demasiado tarde: { $code } se está quemando.
rooms-burn-undone = Deshecho: { $code }. No se borró nada: { rooms-burn-what }.
rooms-burn-undone-next = Los bots responden otra vez. Lo que se les escribió mientras tanto no se leyó: digan de nuevo lo que siga valiendo.
rooms-burns = { $count ->
    [0] No hay nada sellado ni quemándose.
    [one] Hay una cosa sellada o quemándose:
   *[other] Hay { $count } cosas selladas o quemándose:
}
rooms-burn-item = { $phase ->
    [sealed] { $code }: { rooms-burn-what } · sellado, se quema en { rooms-span }
   *[burning] { $code }: { rooms-burn-what } · quemándose
}
rooms-burns-sizes = Se puede quemar: una sala (`!quemar sala K7Q4`), un comité (`!quemar comité "Río"`), todo (`!quemar red`); cada quien lo suyo (`!-olvídeme`, en privado).
rooms-burnt-committee = Recibo: { $code } se quemó.
rooms-burnt-committee-gone = Hecho: su sala está cerrada, como se dijo arriba; los bots ya no conocen el comité.
rooms-burnt-network = Recibo: esta red se quemó. Estas son sus últimas palabras.
rooms-burnt-rooms = { $left ->
    [0] Hecho: cada sala menos esta está cerrada, dejada y olvidada. Quien hizo una con un bot sale por su cuenta.
    [one] NO se hizo: 1 sala no se pudo cerrar. Salgan de ella a mano.
   *[other] NO se hizo: { $left } salas no se pudieron cerrar. Salgan de ellas a mano.
}
rooms-burnt-bots = En un minuto: se vacía esta sala; los bots borran sus copias, claves y discos, y terminan.
rooms-burnt-last = Salgan de cada sala que siga en su aplicación, y hagan que la olvide. Gracias a todas las personas.
rooms-unheard = Hace mucho que no se oye a nadie que organice. En { rooms-span } la red se sella sola.
rooms-unheard-next = Escriba cualquier cosa en la sala de organización, y no lo hará.
rooms-unheard-sealed = Sellado: { $code }. Hace demasiado que no se oye a nadie que organice.

## Lo que enseñó un caso

rooms-note-how = Escriba el caso y luego, con sus palabras: qué salió bien, qué salió mal, qué hacer la próxima vez.
rooms-note-unknown = No conozco ninguna alerta que se llame { $case }. Puede que ya se haya olvidado.
rooms-note-not-yours = Solo quien fue a { $case }, o alguien de la organización, escribe una nota del caso.
rooms-note-long = Demasiado largo: una nota tiene como máximo { $max } caracteres. Quite lo que otras personas no necesitan.
rooms-note-personal = No se guardó: sin lo que no se debe guardar, no queda nada.
rooms-note-kept = Guardado, sin el caso { $case }, solo por semana y distrito:
rooms-note-washed = […] está en lugar de lo que quité, por ejemplo un nombre. Se guarda así.
rooms-note-back = Alguien de la organización la quita con `!notas borrar { $number }`.
rooms-notes = { $count ->
    [one] Una nota de lo que enseñaron los casos
   *[other] { $count } notas de lo que enseñaron los casos, primero las más nuevas
}
rooms-notes-item = { $count ->
    [0] { $number } · semana del { $week } · { $area } · fueron menos de { $min }
   *[other] { $number } · semana del { $week } · { $area } · fueron { $count }
}
rooms-notes-older = Las anteriores: `!notas { $number }`.
rooms-notes-safe = Léalas antes de pasarlas: lo que se describe puede llevar a una persona aunque no haya nombre.
rooms-notes-none = Todavía no hay notas. A quien fue a un caso se le pide una cuando termina.
rooms-note-which = ¿Qué nota? Escriba su número después de la palabra.
rooms-note-none = No hay ninguna nota { $number }.
rooms-note-dropped = La nota { $number } ya no está: ningún bot la dice más.
rooms-note-dropped-honest = No se borra: su registro cifrado en la sala de estado, hasta que se reemplace esa sala.
