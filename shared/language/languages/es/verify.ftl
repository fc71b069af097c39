# Lo que dice el bot verify (es). Los identificadores empiezan con `verify-`. Solo texto: comandos entre `acentos graves`, sin HTML.

## Valores codificados

verify-what =
    { $activity ->
        [raid] Redada
        [detention] Detención
        [stop] Paran a gente o carros
        [checkpoint] Retén
        [presence] Presencia de agentes
        [other] Algo fuera de lo común
        [voice] Reporte de voz
       *[unknown] Posibles agentes
    }
verify-how-many =
    { $size ->
        [n1-2] 1 o 2
        [n3-5] de 3 a 5
        [n6-10] de 6 a 10
        [over-10] más de 10
       *[unknown] no se sabe cuántos
    }
verify-wearing =
    { $uniform ->
        [marked] con uniforme
        [plain] de civil
        [mixed] con uniforme y de civil
        [military] militares
       *[unknown] no se sabe cómo visten
    }
verify-with =
    { $equipment ->
        [none] sin nada a la vista
        [vehicles] con carros o trocas
        [vans] con vans
        [weapons] con armas
        [drone] con un dron
       *[unknown] no se sabe qué llevan
    }
verify-seen = Se vio: { verify-how-many }; { verify-wearing }; { verify-with }.
verify-besides = También: { verify-with }.
verify-age =
    { $minutes ->
        [0] Cuándo: ahora mismo.
        [one] Cuándo: hace 1 minuto.
       *[other] Cuándo: hace { $minutes } minutos.
    }

## El reporte

verify-ask-what =
    { $place ->
        [yes] ¿Qué ve usted en { $area }?
       *[no] ¿Qué ve usted, y dónde? Basta con una frase.
    }
verify-ask-what-how = Por ejemplo: “4 agentes en el puente, dos vans, están parando carros”.
verify-ask-area =
    { $choices ->
        [0] ¿Dónde es? Escriba la zona o el barrio.
       *[other] ¿Dónde es? Escriba el lugar o su letra:
    }
verify-ask-area-more = Sin dirección exacta, por favor. Si no lo sabe, dígalo: “no sé”.
verify-ask-hint = En cualquier momento: `!atrás`, `!cancelar`, `!ayuda`.
verify-choice-letter = { $letter } · { $area }
verify-begun = Lo estoy anotando como reporte. Todavía no se envía nada.
verify-danger = ¿Corre peligro ahora? { $help }
verify-danger-default = Llame a gente de confianza y vaya adonde no esté a solas.
verify-preview-title =
    { $place ->
        [unknown] ¿Lo envío? { verify-what }, sin saber el lugar
       *[known] ¿Lo envío? { verify-what } en { $area }
    }
verify-missing = Falta esto. Agréguelo con sus palabras, o déjelo así:
verify-missing-field =
    { $field ->
        [activity] qué están haciendo
        [size] cuántos son
        [uniform] cómo van vestidos
       *[equipment] si traen armas o vehículos
    }
verify-left-out = ¿Lo envío sin eso? Dejé fuera:
verify-left-out-names = ¿Escribió el nombre de alguien? Los nombres se quedan fuera: eso es “[…]”. Si no es un nombre, escriba `no es un nombre` y dígalo otra vez.
verify-preview-yes = `sí` lo envía a quienes pueden ir a ver.
verify-preview-change = ¿Algo está mal o falta? Escríbalo, por ejemplo `5 agentes, no 3` o `hace 20 minutos`. `!cancelar` lo borra.
verify-mark =
    { $mark ->
        [place-unknown] LUGAR DESCONOCIDO: quien lo reportó no pudo decir dónde.
       *[hearsay] De segunda mano: alguien se lo contó a quien lo reportó.
    }
verify-choice-area = { $area }
verify-choice-committee = { $name }
verify-dialog-help = Está haciendo un reporte. Responda abajo con sus palabras; `!atrás` vuelve un paso, `!cancelar` lo borra todo.
verify-dropped = Cancelado. No se envió nada y no se guarda nada.
verify-dropped-next = Para empezar de nuevo, escriba qué ve y dónde.
verify-still-open = Su reporte sigue abierto. Por favor, responda ahora esto:
verify-lost =
    { $why ->
        [restored] Perdí lo que estábamos escribiendo. No se envió nada. Empiece de nuevo.
       *[left-lying] Ahora no le he preguntado nada. Si estábamos escribiendo, ya pasó el tiempo.
    }
verify-lost-next = Empiece de nuevo: escriba qué ve y dónde, o un voto con su código, como `!confirmar CÓDIGO`.
verify-nothing-open = No tiene ningún reporte empezado.
verify-nothing-open-next = Para reportar algo, escriba qué ve y dónde.
verify-answer-too-old = Su respuesta me llegó demasiado tarde. Por favor, responda otra vez la última pregunta.

## Fotos, mensajes de voz, ubicaciones

verify-preview-enclosed =
    { $kind ->
        [sound] { $count ->
            [one] Con esto: su mensaje de voz, para que una persona lo escriba.
           *[other] Con esto: { $count } mensajes de voz, para que una persona los escriba.
        }
       *[picture] { $count ->
            [one] Con esto: su foto.
           *[other] Con esto: { $count } fotos.
        }
    }
verify-voice-begun = Una persona va a escuchar su mensaje de voz y lo va a escribir. Todavía no envié nada.
verify-enclosed-looked =
    { $kind ->
        [sound] { $found ->
            [something] Su mensaje de voz se puede oír. El archivo decía algo más que su voz; lo quito:
           *[nothing] Su mensaje de voz se puede oír. El archivo no dice nada más que su voz.
        }
       *[picture] { $found ->
            [something] Vi su foto. El archivo decía más de lo que se ve; lo quito:
           *[nothing] Vi su foto. El archivo no dice nada más de lo que se ve.
        }
    }
verify-enclosed-trace =
    { $trace ->
        [place] dónde se hizo
        [time] cuándo se hizo
        [device] con qué aparato
       *[other] otras notas que traía
    }
verify-enclosed-waits = Solo le llega a quienes revisan su reporte, cuando usted lo envíe. Si no lo envía, no le llega a nadie.
verify-enclosed-goes = Solo le llega a quienes revisan el caso { $code }.
verify-enclosed-nobody = Lo que mandó junto con el reporte no le llegó a nadie: no hay sala de gente de confianza para ese lugar.
verify-enclosed-unfit =
    { $why ->
        [heic] No puedo abrir fotos HEIC: haga una captura de pantalla y mándeme esa.
        [size] { $kind ->
            [sound] Ese audio es demasiado largo para mí: mande uno más corto o escriba lo que dice.
           *[picture] Esa foto es demasiado grande para mí, { $most } MB como máximo: haga una captura de pantalla y mándeme esa.
        }
        [clear] { $kind ->
            [sound] Ese audio venía sin cifrar, así que no lo abrí: grabe un mensaje de voz en este chat.
           *[picture] Esa foto venía sin cifrar, así que no la abrí: mándela otra vez en este chat.
        }
        [damaged] { $kind ->
            [sound] Ese audio llegó dañado: grábelo otra vez o escriba lo que dice.
           *[picture] Esa foto llegó dañada: mándela otra vez, o haga una captura de pantalla y mándeme esa.
        }
        [gone] { $kind ->
            [sound] No pude traer ese audio del servidor: mándelo otra vez o escriba lo que dice.
           *[picture] No pude traer esa foto del servidor: mándela otra vez.
        }
       *[type] { $kind ->
            [sound] No puedo pasar ese tipo de audio: grabe un mensaje de voz en este chat o escriba lo que dice.
           *[picture] No puedo abrir ese tipo de foto: haga una captura de pantalla y mándeme esa.
        }
    }
verify-enclosed-closed =
    { $what ->
        [video] No puedo pasar videos: haga una captura de pantalla y mándeme esa, o escriba lo que se ve.
        [file] No abro archivos: si es una foto, mándela como foto, o escriba lo que dice.
       *[other] Solo me sirven palabras, fotos, mensajes de voz y ubicaciones: escriba lo que quiere decir.
    }
verify-enclosed-words = Sus palabras cuentan. Lo demás no lo guardé y no le llega a nadie.
verify-enclosed-kept = No lo guardé y no le llega a nadie.
verify-enclosed-still = No lo guardé y no le llega a nadie. Lo que usted escribió sigue aquí.
verify-enclosed-many = Ya es suficiente: { $max } fotos o mensajes de voz por reporte. Este no le llega a nadie.
verify-enclosed-caption =
    { $kind ->
        [sound] { $code }{ verify-where }: mensaje de voz de quien lo reportó
       *[picture] { $code }{ verify-where }: foto de quien lo reportó ({ verify-what })
    }
verify-enclosed-lost =
    { $kind ->
        [sound] Su mensaje de voz no les llegó a quienes revisan el caso { $code }.
       *[picture] Su foto no les llegó a quienes revisan el caso { $code }.
    }
verify-enclosed-lost-next = El caso sigue. Mándemelo otra vez o escriba lo que dice.
verify-voice-missing = { $code }: no se pudo pasar el mensaje de voz.
verify-voice-missing-next = Ya pedí a quien lo reportó que lo mande otra vez o que escriba. Lo que se sabe hasta ahora está arriba.
verify-voice-added = { $code }, { $area }: quien lo reportó manda un mensaje de voz.
verify-request-voice = REPORTE DE VOZ: por favor escúchelo y escriba lo que dice, sin nombres: `!escribí { $code } …`
verify-wrote-missing = ¿Qué dice?
verify-wrote-none = Ningún mensaje de voz de sus zonas espera que lo escriban. Con su código puede agregar algo a un caso que se reportó por voz.
verify-wrote-which = ¿Qué caso? Estos tienen un mensaje de voz que nadie ha escrito:
verify-wrote-done = Escrito: caso { $code }. Ya lo ve toda la gente a la que pregunté.
verify-wrote-without = Quité lo que podía dañar a alguien: eso es “[…]”.
verify-wrote-told = { $code }: alguien escuchó su mensaje de voz y escribió:
verify-wrote-told-next = Si no es así, escríbame lo que dijo.
verify-wrote-confirmed = { $code }, { $area }, ya está confirmado; ahora su mensaje de voz está escrito. `!actualizar { $code } …` avisa a los comités.
verify-position-area = Eso queda cerca de { $area }.
verify-position-unread = Por la ubicación no puedo saber cuál de nuestras zonas es.
verify-position-gone = No guardo ubicaciones ni se las paso a nadie.

## Lo que dice alguien que no está reportando

verify-talk =
    { $kind ->
        [greeting] Hola. Soy el bot de la red para reportes.
        [thanks] Gracias a usted.
        [help] Aquí estoy.
       *[other] No entendí eso.
    }
verify-talk-report = Para reportar algo ahora: escriba con sus palabras qué ve y dónde.
verify-talk-status = Para saber qué se sabe: `!estado`.
verify-talk-close = ¿Quiso decir `{ $word }`?
verify-rumor-none = Hasta ahora nadie me lo ha reportado. Eso no quiere decir que no haya peligro, ni que sea cierto.
verify-rumor-open = ¿Quiere que alguien vaya a ver? Puedo preguntar, como dicho por otros:

## Qué falló en una respuesta o un reporte

verify-not-understood = Dígalo en pocas palabras, por favor: quiénes están ahí y qué hacen.
verify-several-places = Nombró varios lugares. ¿Cuál es?
verify-what-is-wrong = ¿Qué está mal? No se envió nada.
verify-what-is-wrong-how = Escriba solo eso, por ejemplo `5 agentes`, `no, Lake Street` o `hace 20 minutos`. `!cancelar` borra el reporte.
verify-added = Lo agregué.
verify-replaced = Lo tomé como un reporte nuevo. El anterior NO se envió.
verify-passed-on = Tampoco conozco ese lugar, así que pasé sus palabras a quienes organizan.
verify-passed-on-next = Deciden qué hacer. Si alguien corre peligro ahora, llame a gente de confianza.
verify-unplaced = Alguien a quien no se admitió ({ $user }) reporta desde un lugar que no conozco: “{ $place }”.
verify-unplaced-note = En sus palabras: “{ $note }”
verify-unplaced-next = No se pidió a nadie que mire. Si es una de nuestras zonas: escríbame usted `!reportar ZONA …`.
verify-unknown-area = No conozco ese lugar.
verify-area-missing = ¿Dónde es? Necesito una zona para preguntar a la gente de ahí.
verify-area-again = Escríbalo otra vez con una de estas zonas al principio, por ejemplo `!reportar ZONA lo que ve`.
verify-no-areas = Todavía no hay zonas, así que no se puede preguntar a nadie. Avise a quien organiza.
verify-too-much = Es demasiado largo: { $max } caracteres como máximo. Diga solo lo que importa ahora.
verify-personal-data = No se guardó: hay datos que podrían poner en riesgo a alguien.
verify-personal-next = Escríbalo otra vez sin esos datos. Basta con una esquina o un lugar conocido.
verify-not-kept = No se guardó ni se envió nada.
verify-report-direct = Repórtelo en un chat directo conmigo: aquí cualquiera vería quién reporta.
verify-report-direct-next = Abra un chat directo conmigo y escriba `!-reportar`.

## Después de un reporte

verify-reported-title = Caso { $code } anotado: { verify-what }{ verify-where }, todavía sin confirmar.
verify-reported-asked = Estoy pidiendo a gente de confianza cercana que vaya a ver.
verify-reported-too-few = No hay suficiente gente de confianza cerca para confirmarlo. Ya avisé a quienes organizan; avise usted también a quien esté cerca.
verify-warn-not-taken = No se pudo tomar un reporte: no hay código libre o hay un fallo. No se preguntó a nadie.
verify-warn-not-taken-next = Quien lo escribió lo sabe. Vea si verify funciona (`npm run aviso -- doctor`).
verify-reported-next = Le avisaré. ¿Algo está mal, por ejemplo el lugar? ¿Ya se fueron? Escríbamelo. `!cancelar` lo retira. Guarde una distancia segura.
verify-raised =
    { $committees ->
        [0] Caso { $code }: confirmado, pero ningún comité cubre { $area }. Quienes organizan ya lo saben; avise usted a quien esté cerca.
        [one] Caso { $code }: se está avisando a 1 comité. Gracias.
       *[other] Caso { $code }: se está avisando a { $committees } comités. Gracias.
    }
verify-raised-too =
    { $committees ->
        [0] Pero ningún comité cubre ese lugar. Quienes organizan ya lo saben; avise usted a quien esté cerca.
        [one] Se está avisando a 1 comité. Gracias.
       *[other] Se está avisando a { $committees } comités. Gracias.
    }

verify-stalled = AÚN SIN AVISAR: el caso { $code } está confirmado y ningún comité lo sabe.
verify-stalled-next = Las personas organizadoras lo saben. Hasta que vuelva a escribirle, avise usted a quien esté cerca, por las vías acordadas. Le diré cuando se avise a los comités. Caso { $code }.
verify-warn-stalled = SIN AVISAR: el caso { $code } en { $area } está confirmado y alert no lanza el aviso.
verify-warn-stalled-next = Ningún comité lo sabe. Avísenles ya por otra vía. Después miren si alert funciona (`npm run aviso -- doctor`). Cuando se entere de { $code }, se avisará a los comités y a ustedes.

## Lo que dice después quien reportó

verify-taken-back = El caso { $code } queda retirado. Avisé a las personas a quienes se preguntó.
verify-take-back-confirmed = Otras personas también lo vieron y confirmaron el caso { $code }: por eso una sola palabra no lo deshace.
verify-take-back-told = Les dije a ellas y a quienes organizan lo que usted dice. Ellas deciden. Gracias por avisarme.
verify-take-back-over = El caso { $code } ya terminó.
verify-take-back-over-next = Si ve algo ahora, escríbamelo con sus palabras.
verify-word-title =
    { $word ->
        [left] { $code }, { $area }: quien lo reportó dice que ya se fueron.
        [mistake] { $code }, { $area }: quien lo reportó dice ahora que fue un error.
       *[more] { $code }, { $area }: quien lo reportó dice algo más.
    }
verify-word-next = Es la palabra de una sola persona. Si usted lo ve: `!confirmar{ verify-code-needed }` o `!desmentir{ verify-code-needed } qué era`.
verify-word-organizers = Es la palabra de una sola persona y no deshace nada. { $passed ->
    [no] Quienes recibieron la alerta no la leen. Para decírselo: `!actualizar { $code } …`
   *[yes] Cuando sepan más: `!terminar { $code }`, o `!retractar { $code }` si nunca fue cierto.
}
verify-word-told =
    { $word ->
        [left] Gracias. Avisé que ya se fueron a las personas a quienes se preguntó (caso { $code }).
       *[more] Gracias. Se lo pasé a las personas a quienes se preguntó (caso { $code }).
    }
verify-word-added = Lo agregué al caso { $code } y avisé a las personas a quienes se preguntó.
verify-word-added-less = Quité lo que podría identificar a alguien.
verify-word-added-next = ¿No es ese el lugar? Escriba dónde es. ¿Es otra escena? Empiece con `!reportar`.
verify-word-told-next = Si fue un error: `!cancelar` retira el reporte.
verify-moved-own =
    { $kept ->
        [yes] Otras personas confirmaron el caso { $code } en { $area }, así que sigue. Les dije a ellas y a quienes organizan que es en otro lugar.
       *[no] Corregido: no es en { $area }. El caso { $code } terminó, y avisé a las personas a quienes se preguntó.
    }
verify-moved-enclosed =
    { $what ->
        [both] Envíe otra vez la foto y el mensaje de voz: quienes miran allá no los tienen.
        [sound] Envíe otra vez su mensaje de voz: quienes miran allá no lo tienen.
       *[picture] Envíe otra vez la foto: quienes miran allá no la tienen.
    }
verify-moved-title =
    { $kept ->
        [yes] { $code }, { $area }: quien lo reportó dice que es en { $to }, no aquí.
       *[no] NO ES AQUÍ, { $area }: quien lo reportó dice que es en { $to }. El caso { $code } terminó.
    }
verify-moved-next =
    { $kept ->
        [yes] Es la palabra de una sola persona. Ya se pregunta a la gente de allá. Si aquí no ve nada: `!desmentir{ verify-code-needed } qué era`.
       *[no] Aquí ya nadie tiene que ir a ver; se pregunta a la gente de allá. Si usted ve algo aquí, escríbamelo.
    }
verify-where-else =
    { $named ->
        [yes] No conozco ese lugar. Pasé sus palabras a las personas a quienes se preguntó.
       *[no] Entonces, ¿dónde es? Pasé sus palabras a las personas a quienes se preguntó.
    }
verify-where-else-next = Escriba el lugar, o uno cercano que la gente conozca. Mientras tanto el caso { $code } sigue en { $area }; `!cancelar` lo retira.
verify-change-own = Si se van, si no es ese el lugar, o si fue un error, escríbamelo aquí.

## Preguntar a quienes confirman

verify-where =
    { $place ->
        [unknown] { ", lugar desconocido" }
       *[known] { " en " }{ $area }
    }
verify-request-title =
    { $others ->
        [0] ¿{ verify-what }{ verify-where }? Sin confirmar. ¿Puede ir a ver?
       *[other] { $code }: ¿{ verify-what }{ verify-where }? Sin confirmar. ¿Puede ir a ver?
    }
verify-request-how =
    { $others ->
        [0] Responda en la encuesta, o escriba `!confirmar en el lugar`, `!confirmar a distancia`, `!desmentir qué era`, `!no sé`.
       *[other] Responda en la encuesta, o escriba `!confirmar { $code } en el lugar`, `!confirmar { $code } a distancia`, `!desmentir { $code } qué era`, `!no sé { $code }`.
    }
verify-request-safety = Mire desde un lugar público y a distancia. Diga solo lo que ve.
verify-poll-question = { verify-what }{ verify-where }: ¿es cierto?
verify-poll-onsite = Sí, lo veo con mis propios ojos
verify-poll-remote = Sí, me lo dijeron
verify-poll-refute = No, es otra cosa
verify-poll-unsure = No puedo saberlo
verify-poll-ended =
    { $state ->
        [confirmed] { $area }: confirmado. Sí: { $confirm } · No: { $refute } · No se puede saber: { $unsure }
        [refuted] { $area }: no es cierto. Sí: { $confirm } · No: { $refute } · No se puede saber: { $unsure }
        [expired] { $area }: sin confirmar a tiempo. Sí: { $confirm } · No: { $refute } · No se puede saber: { $unsure }
       *[other] { $area }: terminado. Sí: { $confirm } · No: { $refute } · No se puede saber: { $unsure }
    }
verify-too-few-title =
    { $askable ->
        [0] Nadie puede confirmar el caso { $code } en { $area }: no hay gente de confianza aparte de quien lo reportó.
        [one] Solo 1 persona puede confirmar el caso { $code } en { $area }; hacen falta { $quorum }.
       *[other] Solo { $askable } personas pueden confirmar el caso { $code } en { $area }; hacen falta { $quorum }.
    }
verify-too-few-next = Admita a más gente (`!admitir USUARIO confirmar { $area }`), o compruébelo y envíe usted la alerta: `!alerta { $area } urgente …`.

## Mientras nadie lo confirma

verify-remind = { $code }: ¿{ verify-what }{ verify-where }? Todavía nadie ha contestado con seguridad. ¿Puede ir a ver?
verify-asked-wider = Caso { $code }: nadie de cerca lo ha podido confirmar, así que pregunto también a gente de más lejos.
verify-downgraded = { $code }: sin confirmar, así que ya no es urgente: { verify-what }{ verify-where } cuenta ahora como “atención”.
verify-downgraded-next = Sigue abierto. Si usted lo ve: `!confirmar { $code } en el lugar`, o `!desmentir { $code } qué es`.
verify-unanswered = NADIE CONTESTÓ: el caso { $code } en { $area } se cerró sin confirmar, y no se avisó a ningún comité.
verify-unanswered-next = Pida que alguien vaya a ver. Si es cierto: `!alertar { $area } urgente qué hay ahí`. Si en esta zona falta gente que confirme: `!admitir USUARIO confirmador { $area }`.
verify-change-unanswered = Nadie me contestó, así que no se sabe nada. Quienes organizan ya lo saben. Si sigue pasando: avise a la gente de cerca por los medios acordados, y escríbame otra vez lo que ve.

## Muchos reportes a la vez

verify-kept = MUCHOS REPORTES A LA VEZ: el suyo queda guardado como caso { $code }, { verify-what }{ verify-where }.
verify-kept-next = Primero van los casos confirmados. Pregunto por el suyo en cuanto haya quien pueda ir a ver, y entonces le aviso. Mientras tanto, avise usted a la gente de cerca.
verify-kept-same =
    Quizá es lo mismo que el caso { $code }, que { $state ->
        [confirmed] está confirmado
       *[other] ya se está revisando
    }. Le digo en qué queda ese.
verify-kept-asked = Caso { $code }: ahora estoy preguntando a la gente de cerca. Gracias por esperar.
verify-change-never-asked = Llegaron demasiados reportes a la vez y no se preguntó a nadie por el suyo. Si sigue pasando, escríbamelo otra vez y avise usted a la gente de cerca.
verify-not-now =
    { $why ->
        [too-often] No se tomó: usted mandó muchos reportes en { $minutes } minutos.
        [full] No se tomó: llegaron demasiados reportes a la vez.
       *[shut] No se tomó: por ahora no tomo reportes de gente nueva.
    }
verify-not-now-next =
    { $why ->
        [too-often] Lo que mandó antes sigue en pie. Escríbame otra vez en unos minutos; el primer reporte de otro lugar siempre se toma.
        [full] Escríbalo otra vez en unos minutos, por favor, y avise usted a la gente de cerca.
       *[shut] Alguien de la red que usted conozca puede reportarlo. Avise también usted a la gente de cerca.
    }
verify-surge = MUCHOS REPORTES A LA VEZ: algunos esperan y todavía no se pregunta a nadie por ellos ({ $areas }).
verify-surge-next = Primero van los casos confirmados y el primer reporte de cada lugar; lo demás se pregunta conforme haya quien pueda ir a ver. A quien espera ya se le dijo.
verify-often =
    { $why ->
        [too-few] MUCHOS REPORTES de { $area }, donde falta quien confirme.
       *[unanswered] MUCHOS REPORTES de { $area } se cerraron: nadie contestó.
    }
verify-often-next = `!estado { $area }` muestra lo que está abierto ahí. Durante { $minutes } minutos no nombro más uno por uno. Pida que alguien vaya a ver; si es cierto: `!alertar { $area } urgente …`.
verify-never-asked =
    { $count ->
        [one] NADIE LO REVISÓ: 1 reporte ({ $areas }). Llegó demasiado a la vez.
       *[other] NADIE LOS REVISÓ: { $count } reportes ({ $areas }). Llegó demasiado a la vez.
    }
verify-never-asked-next = A quien los escribió ya se le dijo. Pida que alguien vaya a ver; ayuda tener más gente que confirme: `!admitir USUARIO confirmador ZONA`.
verify-series =
    { $group ->
        [strangers] SERIE: { $count } reportes en { $minutes } minutos, de { $people } cuentas a las que nadie dio acceso.
        [fresh] SERIE: { $count } reportes en { $minutes } minutos, de { $people } personas que llegaron hace poco.
       *[lineage] SERIE: { $count } reportes en { $minutes } minutos, de { $people } personas que llegaron por la palabra de una misma.
    }
verify-series-last = El último es { $code } en { $area }. Ninguno está confirmado.
verify-series-next = Pueden ser todos ciertos: pida que alguien vaya a ver. Si es una campaña, `!frenar { $code }` deja de tomarlos por un día.
verify-shut-which = ¿Los reportes de quién? Escriba el código de un caso que vino de ahí.
verify-shut =
    { $group ->
        [strangers] Frenado: no se toman reportes de cuentas a las que nadie dio acceso.
        [fresh] Frenado: no se toman reportes de gente que llegó hace poco.
       *[lineage] Frenado: no se toman reportes de esa persona ni de quien llegó por su palabra.
    }
verify-shut-next = Por { $hours } horas, o hasta `!reabrir { $code }`. Se les dice; el primer reporte de un lugar lo lee usted aquí. Lo suyo que espera no se le pregunta a nadie.
verify-shut-first = NO SE TOMÓ, de gente cuyos reportes frenó: { verify-what }{ verify-where }.
verify-shut-first-next = Es el primero de ahí en una hora. Si puede ser cierto, pida que alguien vaya a ver: `!alertar { $area } atención qué hay ahí` avisa a los comités.
verify-open-which =
    { $count ->
        [0] No hay reportes frenados.
       *[other] ¿Cuáles? Frenados con estos códigos: { $codes }
    }
verify-opened = Abierto otra vez: sus reportes se toman como antes.

## Dos casos que son uno

verify-same-question = { $code }: ¿es lo mismo que { $other }?
verify-same-how = Responda `sí` a este mensaje, o escriba `!mismo { $other } { $code }`: entonces se cuentan como uno solo. `!separar` lo deshace.
verify-merged = { $code } y { $other } son ahora uno solo: se cuentan como { $other }.
verify-merged-next = Lo que alguien dijo de cualquiera de los dos vale una vez por persona. ¿No es lo mismo? `!separar { $code }`.
verify-merged-own = Caso { $code }: otras personas reportaron lo mismo. Se cuenta junto con lo suyo, y sigo informándole sobre { $code } como antes.
verify-parted = { $code } y { $other } vuelven a ser dos.
verify-parted-next = Lo que se dijo de cada uno vale para ese. Revise lo que dijo y, si falta, dígalo otra vez.
verify-same-missing = ¿Qué dos casos son lo mismo? Escriba los dos códigos.
verify-same-not-yours = Solo puede decirlo quien confirma en los dos casos y no reportó ninguno. Quien organiza también puede: `!unir`.
verify-same-unlike = { $one } y { $other } no son de un mismo lugar, acto y momento, así que lo decide quien organiza: `!unir { $one } { $other }`.
verify-same-refused =
    { $why ->
        [already] { $one } y { $other } ya son uno solo.
       *[closed] { $one } o { $other } ya terminó, así que no hay nada que unir.
    }
verify-apart-missing = ¿Qué caso vuelve a quedar aparte? Escriba su código.
verify-apart-refused = El caso { $code } no está unido a ningún otro.

## Votos

verify-voted =
    { $choice ->
        [confirm] Contado: usted confirma el caso { $code }.
        [refute] Contado: usted desmiente el caso { $code }.
        [unsure] Anotado: usted no puede saberlo, caso { $code }.
       *[withdraw] Retirado: ahora no dice nada sobre el caso { $code }.
    }
verify-tally = Confirman: { $confirm }. Dicen que no: { $refute }. No pueden saberlo: { $unsure }. Tienen que coincidir: { $needed }.
verify-tally-dependent = Todavía no basta: algunas de estas personas entraron por la palabra de otra de ellas, o de quien hizo el reporte. Hace falta que mire alguien más.
verify-tally-onsite =
    { $there ->
        [0] Todavía no basta: { $onSite } deben verlo en persona, y nadie dice que está ahí. ¿Está usted en el lugar? `!confirmar en el lugar`
       *[other] Todavía no basta: { $onSite } deben verlo en persona, y lo dicen { $there }. ¿Está usted en el lugar? `!confirmar en el lugar`
    }
verify-vote-refused =
    { $why ->
        [unknown-case] No conozco el caso { $code }. `!estado` muestra los que hay.
        [closed] El caso { $code } terminó y ya no cuenta nada. Si ve algo ahora, escriba `!-reportar` en un chat directo.
        [own-report] Usted reportó el caso { $code }, así que aquí no vota. Ya se preguntó a otras personas. Si algo cambió, escríbamelo en un chat directo.
        [not-permitted] Usted no confirma en la zona del caso { $code }, así que no cuenta. Quien organiza puede darle acceso.
        [no-vote] No ha dicho nada sobre el caso { $code } que pueda retirar. Para votar: `!confirmar { $code }` o `!desmentir { $code }`.
        [no-voice] El caso { $code } no tiene mensaje de voz que escribir.
       *[code-taken] No conozco el caso { $code }. `!estado` muestra los que hay.
    }
verify-vote-not-counted = Su respuesta no se contó. Por favor, repítala sin esos datos.
verify-vote-nowhere = Esa respuesta es de una encuesta que no conozco y no se contó. Escriba, por ejemplo, `!confirmar CÓDIGO`.
verify-wrong-code = Ese no es un código de caso. Revíselo: cuatro letras y cifras, como `K7Q4`.
verify-open-cases = Abiertos ahora:
verify-open-case = { $code }: { verify-what }, { $area }
verify-which-case = ¿De qué caso habla? Hay varios abiertos.
verify-which-case-room = Escríbalo con el código, por ejemplo `!confirmar CÓDIGO`.
verify-no-open-case =
    { $choice ->
        [withdraw] No ha dicho nada sobre un caso abierto que pueda retirar. `!estado` muestra lo que está abierto.
       *[other] Ahora no hay casos abiertos en sus zonas. Si ve algo, escríbamelo en un chat directo.
    }

## En qué quedó un caso

verify-change-title =
    { $state ->
        [confirmed] CONFIRMADO, { $area }: { verify-what }. Caso { $code }.
        [refuted] FALSA ALARMA, { $area }: { alert-no-such }. Caso { $code }.
        [expired] SIN CONFIRMAR, { $area }: nadie pudo a tiempo. Caso { $code }.
        [withdrawn] RETIRADO, { $area }: se reportó por error. Caso { $code }.
        [ended] YA TERMINÓ, { $area }: caso { $code }.
       *[unconfirmed] YA SIN CONFIRMAR, { $area }: { verify-what }. Se retiraron confirmaciones. Caso { $code }.
    }
verify-code-needed =
    { $others ->
        [0] { "" }
       *[other] { " " }{ $code }
    }
verify-change-next =
    { $state ->
        [confirmed] Si usted vio que no es así: `!desmentir{ verify-code-needed }`, `!retirar{ verify-code-needed }`.
        [refuted] Si lo compartió, comparta también esto. Gracias por ir a ver.
        [expired] Si ve algo ahora, escriba `!-reportar` en un chat directo.
        [withdrawn] Ya nadie tiene que ir a ver. Si usted ve algo ahí, escríbamelo.
        [ended] Gracias. Si vuelve a ver algo, escríbamelo en un chat directo.
       *[unconfirmed] Por favor, vuelva a mirar: `!confirmar{ verify-code-needed }` o `!desmentir{ verify-code-needed }`.
    }
verify-what-it-was = Qué era: { $what }

## Quienes organizan

verify-confirmers-missing = ¿Para qué zona?
verify-confirmers-area-next = `!zona agregar RUTA` crea una nueva.
verify-confirmers-language = No conozco el idioma “{ $written }”. No se hizo nada. Hay estos:
verify-confirmers-already =
    { $why ->
        [already-open] { $area } ya tiene sala de confirmación.
       *[already-requested] La sala de confirmación de { $area } se está creando; avisaré cuando esté.
    }
verify-confirmers-failed = El servidor rechazó la sala de confirmación de { $area }. Intente otra vez `!confirmadores nuevo { $area }`.
verify-confirmers-opened = La sala de confirmación de { $area } está lista, y usted tiene invitación.
verify-confirmers-next = Agregue gente con `!admitir USUARIO confirmar { $area }`.
verify-confirmers-list =
    { $count ->
        [0] Todavía no hay salas de confirmación. `!confirmadores nuevo ZONA` crea una.
        [one] 1 sala de confirmación:
       *[other] { $count } salas de confirmación:
    }
verify-confirmers-unreading =
    { $unreading ->
        [0] { "" }
        [one] ; 1 todavía no puede leer
       *[other] ; { $unreading } todavía no pueden leer
    }
verify-confirmers-item =
    { $people ->
        [one] { $area }{ common-as }: cuenta 1 persona{ verify-confirmers-unreading }
       *[other] { $area }{ common-as }: cuentan { $people } personas{ verify-confirmers-unreading }
    }
verify-confirmers-waiting = { $area }: se está creando
verify-admit-missing = ¿A quién hay que admitir?
verify-admit-role = ¿Con qué papel: organizar, confirmar o responder?
verify-admit-bot = Es uno de nuestros bots; no necesita papel.
verify-unknown-person = Eso no es un identificador de usuario.
verify-unknown-person-next = Escríbalo completo, como `@nombre:servidor`; un nombre visible puede ser de cualquiera.
verify-unknown-person-meant = ¿Es esta cuenta? Entonces envíe: `{ $command }`
verify-no-account =
    { $account ->
        [none] No se hizo: no existe la cuenta { $user }. ¿Un error al escribir?
       *[unused] No se hizo: no existe la cuenta { $user }, o nadie ha entrado todavía con ella.
    }
verify-no-account-next =
    { $account ->
        [none] No se admitió a nadie. Revise cada letra, o pegue el enlace de la persona desde su aplicación.
       *[unused] No se admitió a nadie. Revise cada letra. Si es correcta: cuando la persona haya entrado, envíe `{ $command }`
    }
verify-admit-area =
    { $reason ->
        [missing] ¿Para qué zona?
       *[unknown-area] Esa zona no tiene sala de confirmación.
    }
verify-admit-area-next =
    { $count ->
        [0] Todavía no hay ninguna: `!confirmadores nuevo ZONA` la crea.
       *[other] Estas sí la tienen. `!confirmadores nuevo ZONA` crea otra.
    }
verify-admit-committee =
    { $reason ->
        [missing] ¿A qué comité? Ponga el nombre entre comillas.
        [not-there-yet] La sala de ese comité todavía no está lista. Intente en un momento.
       *[unknown-committee] No conozco ningún comité con ese nombre.
    }
verify-admit-committee-next =
    { $count ->
        [0] Todavía no hay comités: `!comité nuevo "NOMBRE" ZONA` crea uno.
       *[other] Estos son los comités que hay.
    }
verify-admitted =
    { $role ->
        [organizer] { $user } ya puede organizar.
        [confirmer] { $user } ya puede confirmar en { $name }.
       *[responder] { $user } ya puede responder en { $name }.
    }
verify-admitted-pinned = Cuenta en cuanto acepte la invitación, y solo con la identidad que esta persona tiene ahora.
verify-admitted-unpinned = Esta persona aún no tiene identidad verificada: se fijará la primera que me escriba. Compárenla en persona.
verify-admitted-unasked = El servidor de esa cuenta no responde, así que no puedo ver si existe: revise cada letra.
verify-unreading =
    { $count ->
        [one] 1 persona en esa sala todavía no puede leer: no ha configurado la recuperación.
       *[other] { $count } personas en esa sala todavía no pueden leer: no han configurado la recuperación.
    }
verify-invitation-asked = La invitación{ common-as } está en camino. Si no puede salir lo digo aquí, y por qué.
verify-invitation-late =
    { $role ->
        [organizer] La invitación de { verify-invited } a la sala de organización aún no salió.
        [confirmer] La invitación de { verify-invited } a quienes confirman en { $name } aún no salió.
       *[responder] La invitación de { verify-invited } a { $name } aún no salió.
    }
verify-invitation-late-next =
    { $bot ->
        [alert] El bot alert no ha respondido: puede estar caído. La invitación saldrá cuando vuelva.
       *[other] El servidor no responde. La invitación saldrá cuando responda.
    }
verify-invited =
    { $who ->
        [known] { $user }
       *[lost] alguien a quien ustedes admitieron
    }
verify-not-invited =
    { $role ->
        [organizer] NO se invitó a { verify-invited } a la sala de organización.
        [confirmer] NO se invitó a { verify-invited } a quienes confirman en { $name }.
       *[responder] NO se invitó a { verify-invited } a { $name }.
    }
verify-not-invited-why =
    { $why ->
        [blocked] Esa cuenta bloquea las invitaciones: quien la usa tiene que permitir las mías y las de los otros bots.
        [banned] Esa cuenta está vetada en la sala: una persona organizadora levanta el veto en la sala.
        [deactivated] Esa cuenta ya no existe. Pidan otra a la persona, y revoquen esta.
        [unwanted] El papel o la sala ya no existían cuando le tocó.
        [expired] Ningún bot respondió durante una hora.
       *[other] El servidor la rechazó.
    }
verify-not-invited-next = La admisión vale. Cuando se arregle, escriban el mismo `!admitir` otra vez y vuelvo a invitar.
verify-other-identity = No lo hice: { $user } tiene otra identidad que la que fue admitida.
verify-other-identity-next = Puede ser otra persona. Si usted se vio con ella y la comparó: `{ $command }`.
verify-no-identity = No lo hice: ahora no veo ninguna identidad de { $user }.
verify-no-identity-next = Pida a la persona que active el cifrado en la aplicación, y escríbalo otra vez en un minuto.
verify-suspended =
    { $count ->
        [one] Identidad nueva: { $user } no tiene las claves con las que se le admitió.
       *[other] Identidades nuevas: { $count } personas no tienen las claves con las que se les admitió.
    }
verify-suspended-what = No cuentan para nada y no leen nada hasta que ustedes actúen; ya lo saben. Pregunten a cada una por otro medio si la restableció. Entonces esto le da acceso otra vez, con otra identidad:
verify-suspended-again =
    { $role ->
        [organizer] `!admitir { $user } organizar de nuevo`
        [confirmer] `!admitir { $user } confirmar { $place } de nuevo`
       *[responder] `!admitir { $user } responder "{ $place }" de nuevo`
    }
verify-suspended-more = Y { $count } más.
verify-suspended-not =
    { $count ->
        [one] Si no fue esa persona: `!revocar { $user }`.
       *[other] A quien no la restableció: `!revocar USUARIO`.
    }
verify-admitted-another = Es otra identidad que la que se admitió antes: desde ahora solo cuenta esta.
verify-again-organizer = No lo hice: { $user } organiza. La identidad nueva de quien organiza solo se acepta con `!admitir { $user } organizar de nuevo`.
verify-admitted-alone =
    { $hours ->
        [one] Usted es la única persona que organiza, así que nadie más tuvo que aprobarlo. Durante 1 hora la nueva no puede aprobar lo que usted proponga.
       *[other] Usted es la única persona que organiza, así que nadie más tuvo que aprobarlo. Durante { $hours } horas la nueva no puede aprobar lo que usted proponga.
    }
verify-organizer-proposed = { $user } para organizar espera a una segunda persona organizadora: { $code }. No se admitió a nadie.
verify-organizer-proposed-next = Otra persona organizadora escribe `!aprobar { $code }` antes de { $minutes } minutos. Pregúntense por otro medio quién es.
verify-organizer-approved =
    { $who ->
        [known] { $user } ya puede organizar, por decisión de dos de ustedes ({ $code }).
       *[lost] La persona de { $code } ya puede organizar. Ya no sé su identificador: escriban `!admitir USUARIO organizar` para la invitación.
    }
verify-organizer-approved-already = { $code } ya está aprobado.
verify-organizer-changed = No se aprobó: la identidad de la persona de { $code } cambió mientras tanto. Propónganlo de nuevo.
verify-organizer-lapsed = Nadie aprobó { $code } a tiempo: no se admitió a nadie para organizar.
verify-revoke-missing = ¿A quién hay que revocar?
verify-last-organizer = Es la última persona que puede organizar. Admita antes a otra.
verify-not-admitted = Esta persona no estaba admitida en nada.
verify-not-admitted-next = No se cambió nada. Mire si el id es correcto, con su servidor; lo más seguro es mencionar a la persona.
verify-revoked = { $user } ya no tiene ningún papel.
verify-revoked-next = Ya no lee nada de lo que escribimos, y sus votos ya no cuentan. Sale de nuestras salas; de una que creó junto con un bot solo puede salir por su cuenta.
verify-revoked-unread = Pero alert o rooms aún no ha dicho que lo sabe. Hasta entonces quizá le siga escribiendo: mire si funciona.
verify-organizer-pinned = { $user } me escribió por primera vez desde que se le admitió para organizar.
verify-organizer-pinned-next = Desde ahora solo cuenta esta identidad. Si le sorprende, pregunte en persona, y use `!revocar` si no era quien debía.

## Entrar: códigos de un solo uso, avales, y revocar entre dos

verify-invite-role = ¿Un código para qué: organizar, confirmar o responder?
verify-invite-limits = Un código para este papel sirve para { $uses ->
        [one] 1 persona
       *[other] { $uses } personas
    } y { $hours } horas como máximo, y 10 minutos como mínimo.
verify-invite =
    { $role ->
        [organizer] { $code } es un código de un solo uso para organizar.
        [confirmer] { $code } es un código para que { verify-invite-uses } confirme{ verify-invite-place }.
       *[responder] { $code } es un código para que { verify-invite-uses } responda{ verify-invite-place }.
    }
verify-invite-uses =
    { $uses ->
        [one] 1 persona
       *[other] cada una de { $uses } personas
    }
verify-invite-place =
    { $place ->
        [open] { "" }; a cada una se le pregunta dónde
       *[named] { " " }en { $name }
    }
verify-invite-how =
    { $role ->
        [organizer] Delo de voz o en papel, nunca en un grupo. La persona lo escribe a { $verify } en un chat privado; después aprueba otra persona organizadora, no usted.
        [confirmer] Delo de voz o en papel, nunca en un grupo. La persona lo escribe a { $verify } en un chat privado; después la avalan quienes confirman y la conocen.
       *[responder] Delo de voz o en papel, nunca en un grupo. La persona lo escribe a { $verify } en un chat privado, y ya está dentro, a prueba.
    }
verify-invite-until = Sirve durante { verify-span }. No guardo copia: anótelo ahora.
verify-span =
    { $unit ->
        [day] { $count ->
            [one] 1 día
           *[other] { $count } días
        }
        [hour] { $count ->
            [one] 1 hora
           *[other] { $count } horas
        }
       *[minute] { $count ->
            [one] 1 minuto
           *[other] { $count } minutos
        }
    }
verify-invite-back = `!invitar retirar { $code }` lo retira.
verify-invite-withdraw-which = ¿Qué código? Escríbalo completo.
verify-invite-unknown = Ese código no sirve: ya se usó, venció, se retiró o nunca se dio.
verify-invite-unknown-next = No cambié nada. Revise cada letra y número.
verify-invite-withdrawn = Retirado: ya nadie entra con ese código.
verify-invite-withdrawn-next = Quien entró antes con él se queda; `!revocar USUARIO` quita un papel.
verify-slip-invite =
    { $role ->
        [confirmer] En la máquina de los bots se imprimió un código para que { verify-invite-uses } confirme{ verify-invite-place }.
       *[responder] En la máquina de los bots se imprimió un código para que { verify-invite-uses } responda{ verify-invite-place }.
    }
verify-slip-invite-next = Sirve durante { verify-span }, y está solo en la hoja impresa (`kit`). ¿Nadie de ustedes la imprimió? Entonces otra persona estuvo en esa máquina: `!invitar retirar CÓDIGO` lo retira.
verify-slip-held = La red se restauró y espera: primero alguien que organiza mira lo que volvió, y escribe ahí `!reanudar CÓDIGO`.
verify-slip-organizer = Un código para organizar lo crea quien organiza: `!invitar organizador`. Después imprímalo: kit --code CÓDIGO.
verify-slip-readmit = En la máquina de los bots, con las claves de recuperación, alguien pidió que una persona vuelva a organizar.
verify-slip-readmit-next = Esa persona tiene un código por una hora, y me lo escribe con su identidad nueva. ¿No fue nadie de ustedes? Entonces otra persona tiene sus claves de recuperación.
verify-came-back = Usted vuelve a organizar, con esta identidad: es otra que la de antes.
verify-came-back-next = Las invitaciones a sus salas están en camino. Después dé acceso a otra persona que organice, en la sala de organización: `!!admitir @usuario:servidor organizar`.
verify-came-back-told = { $user } vuelve a organizar por las claves de recuperación, con otra identidad que la de antes.
verify-came-back-told-next = Si no es así, otra persona tiene sus claves de recuperación: `!revocar { $user }`, y vean quién estuvo en la máquina.
verify-code-slip = Una letra o número de ese código no es correcto. Mírelo otra vez.
verify-code-slip-next = Son tres grupos de cuatro. No lleva O, I, L, S ni B.
verify-code-wrong = Ese código no sirve aquí.
verify-code-wrong-next = Quizá ya se usó o venció. Pida otro a quien se lo dio.
verify-code-too-often = Demasiados códigos que no sirven. Por ahora no reviso más.
verify-code-too-often-next = Espere una hora y escríbalo otra vez. O pregunte a quien se lo dio.
verify-guesses = { $count } códigos equivocados en una hora: quizá alguien está adivinando.
verify-guesses-next = No hay que hacer nada: un código tiene demasiadas posibilidades. Durante una hora cada persona tiene un intento.
verify-newcomer-where =
    { $role ->
        [confirmer] Su código sirve. ¿Dónde puede ir a mirar?
       *[responder] Su código sirve. ¿Cuál es su comité?
    }
verify-newcomer-place = { $name }
verify-newcomer-where-next = Responda con el número o el nombre.
verify-newcomer-already = Usted ya tiene ese papel.
verify-newcomer-already-next = Su código no se gastó.
verify-newcomer-identity = No lo hice: su identidad es otra que la que se admitió.
verify-newcomer-identity-next = Pregunte a una persona organizadora: puede admitirle otra vez.
verify-newcomer-in =
    { $role ->
        [confirmer] Ya está dentro: usted confirma lo que se reporta en { $name }.
       *[responder] Ya está dentro: usted responde con { $name }.
    }
verify-newcomer-probation = Durante { verify-span } está a prueba. Puede hacer todo, menos avalar enseguida a otras personas.
verify-newcomer-probation-of = Está a prueba durante { verify-span }; hasta entonces sé, como etiquetas, quién avaló.
verify-newcomer-invitation =
    { $codename ->
        [none] La invitación a su sala está en camino: acéptela.
       *[other] La invitación a su sala está en camino: se llama { $codename }. Acéptela.
    }
verify-newcomer-device = Su dispositivo está firmado: pude leer su mensaje. Compruebe también quién soy:
verify-newcomer-language = ¿Español o English? Escriba el nombre de su idioma.
verify-newcomer-waits =
    { $count ->
        [one] Su código sirve. Falta que le avale 1 persona que confirma en { $area }.
       *[other] Su código sirve. Falta que le avalen { $count } personas que confirman en { $area }.
    }
verify-newcomer-waits-how = Dé { $code } de voz a quienes confirman y le conocen. Cada persona escribe `!avalar { $code }` a { $verify }.
verify-newcomer-waits-until = Hay { verify-span } para eso. Le aviso cuando esté dentro.
verify-newcomer-organizer = Su código sirve. Ahora tiene que aprobar una segunda persona organizadora.
verify-newcomer-organizer-next = Puede tardar { $minutes } minutos como máximo; después el código queda gastado. Cuando esté hecho llega una invitación.
verify-newcomer-proposed = { $user } escribió un código para organizar: { $code }. No se admitió a nadie.
verify-newcomer-proposed-alone = Usted es la única persona que organiza. Si se vio con esa persona: `!admitir { $user } organizar`.
verify-vouch-whom = ¿A quién avala? Escriba su código o su identificador.
verify-vouch-role = ¿Para qué: confirmar o responder?
verify-vouch-organizer = Nadie llega a organizar con avales.
verify-vouch-organizer-next = Eso lo admiten dos personas organizadoras: pregúnteles.
verify-vouch-unknown = No conozco a nadie que espere con ese código.
verify-vouch-unknown-next = Quizá venció, o hay una letra equivocada. Pida que se lo lean otra vez.
verify-vouch-has-it = No hace falta: esa persona ya tiene ese papel.
verify-vouch-elsewhere = Aquí solo avala quien confirma en ese lugar.
verify-vouch-elsewhere-next = Una persona organizadora solo suple mientras en una zona confirman menos de tres. `!admitir` es para organizar, en la sala de organización.
verify-vouch-refused =
    { $why ->
        [own] No puede avalarse a sí.
        [already] Usted ya avaló a esta persona.
        [too-fresh] Usted entró hace poco: podrá avalar después de { verify-span }.
        [circle] No cuenta: entre ustedes ya hay un aval, directo o por otra persona.
       *[budget] No cuenta: a la semana puede avalar a { $most } personas como máximo.
    }
verify-vouch-refused-next =
    { $why ->
        [own] Diga su código de viva voz a quienes confirman y le conocen.
       *[other] Ahora puede hacerlo alguien más que confirme y conozca a la persona.
    }
verify-vouch-changed = No lo hice: esa cuenta tiene otra identidad que la que lo pidió.
verify-vouch-changed-next = Véase con la persona. Necesita un código nuevo.
verify-vouched =
    { $count ->
        [one] Su palabra cuenta. Falta una más.
       *[other] Su palabra cuenta. Faltan { $count } más.
    }
verify-vouched-next = Otras personas escriben `!avalar { $code }` antes de { verify-span }. A nadie se le dice quién avaló.
verify-vouched-in =
    { $who ->
        [known] { $user } ya está dentro{ verify-vouched-as }.
       *[lost] La persona ya está dentro{ verify-vouched-as }. Ya no sé su identificador: una persona organizadora escribe `!admitir` para la invitación.
    }
verify-vouched-as =
    { $role ->
        [confirmer] { "" }: confirma en { $name }
       *[responder] { "" }: responde con { $name }
    }
verify-stood-in =
    { $who ->
        [known] { $organizer } suplió a quienes confirman: { $user } ya confirma en { $name }.
       *[lost] { $organizer } suplió a quienes confirman: alguien ya confirma en { $name }.
    }
verify-stood-in-next = Se puede mientras en una zona confirman menos de tres personas. Si les sorprende, pregunten, y `!revocar`.
verify-candidate-lapsed = No hubo avales suficientes a tiempo.
verify-candidate-lapsed-next = Pida otro código a quien le dio el primero.
verify-revoked-ratify = Vale desde ahora. Otra persona organizadora escribe `!ratificar { $code }` antes de { verify-span }, o se deshace. `!revocar deshacer { $code }` lo deshace enseguida.
verify-revoked-stands = Queda así: no hay otra persona organizadora que lo ratifique. `!revocar deshacer { $code }` devuelve todo, durante { verify-span }.
verify-ratify-which = ¿Ratificar qué? El código está en lo que dije de la revocación.
verify-ratify-unknown = { $code } no es ninguna revocación abierta.
verify-ratify-unknown-next = Quizá ya se deshizo, o pasó su tiempo. `!admitir` da un papel de nuevo.
verify-ratified-already = { $code } ya está en firme.
verify-ratify-refused =
    { $why ->
        [own-proposal] Fue usted quien lo revocó: otra persona organizadora tiene que ratificar { $code }.
       *[too-close] No se ratificó: hace poco alguien de ustedes dos admitió a la otra para organizar.
    }
verify-ratified =
    { $who ->
        [known] { $user } queda sin papeles por decisión de dos de ustedes ({ $code }).
       *[lost] La persona de { $code } queda sin papeles por decisión de dos de ustedes.
    }
verify-ratified-next = Si fue un error: `!revocar deshacer { $code }` devuelve todo, durante { verify-span }.
verify-undo-which = ¿Deshacer qué? El código está en lo que dije de la revocación.
verify-undo-refused =
    { $why ->
        [pending] { $code } espera a una segunda persona organizadora. Por ahora solo lo deshace quien lo escribió; si nadie lo ratifica, se deshace solo.
       *[organizer] Esa persona organizaba: la admiten de nuevo dos personas, `!admitir USUARIO organizar`.
    }
verify-undone =
    { $who ->
        [known] Deshecho: { $user } tiene otra vez lo que tenía ({ $code }).
       *[lost] Deshecho: la persona de { $code } tiene otra vez lo que tenía.
    }
verify-undone-next = Se le invita otra vez a sus salas. Sus votos cuentan cuando esté ahí.
verify-revocation-lapsed =
    { $who ->
        [known] Nadie ratificó { $code }: { $user } tiene otra vez lo que tenía.
       *[lost] Nadie ratificó { $code }: la persona tiene otra vez lo que tenía.
    }

## Idioma

verify-which-language = ¿Qué idioma? Escriba `!idioma` y su código.
verify-language = `{ $language }`: { $name }
verify-language-chosen = Le escribiré en español.
verify-language-next = Puede usar palabras de cualquier idioma en cualquier momento. `!idioma en` cambia a inglés.

## Después de una restauración

verify-restored = RESTAURADA: nada cambia hasta que escriba `!reanudar { $code }`.
verify-restored-ends = El registro termina el { $when }. Lo que se decidió después se perdió: háganlo otra vez, primero lo revocado.
verify-restored-empty = El registro está vacío: no se conoce a nadie.
verify-restored-lost = { $count ->
    [one] Falta un dato del registro para siempre. `!reanudar` sigue sin él.
   *[other] Faltan { $count } datos del registro para siempre. `!reanudar` sigue sin ellos.
}
verify-restored-decisions = Lo último que se decidió:
verify-restored-admitted =
    { $who ->
        [known] { $user }
       *[somebody] alguien a quien no veo
    } recibió acceso: { $role ->
        [organizer] para organizar
        [confirmer] para confirmar en { $place }
       *[responder] para responder en { $place }
    }
verify-restored-revoked =
    { $who ->
        [known] { $user }
       *[somebody] alguien a quien no veo
    } perdió el acceso
verify-restored-open =
    Abierto: { $cases ->
        [one] 1 caso
       *[other] { $cases } casos
    }, { $alerts ->
        [one] 1 alerta
       *[other] { $alerts } alertas
    }.
verify-restored-case = caso { $code } en { $area }
verify-restored-alert = alerta { $code } en { $area }
verify-restored-next = Primero miren: ¿hay aquí alguien que no debería estar? `!revocar @user` ya funciona. Cuando todo esté bien, escriban `!reanudar { $code }`.
verify-not-held = No hay nada que reanudar: la red ya sigue.
verify-resume-code = Ese no es el código de esta restauración.
verify-resume-code-next = Está en lo que escribí aquí cuando volví. Mírelo primero.
verify-resume-pinned = Tiene que escribirlo una persona organizadora a quien ya conocía.
verify-resumed = La red sigue.
verify-resumed-unread = Yo sigo. Pero alert o rooms aún no ha dicho que sigue: mire si funciona.

verify-stats = La red en cifras
verify-stats-people = Personas organizadoras: { $organizers } · confirmadoras: { $confirmers } · que responden: { $responders }. Quien tiene dos papeles cuenta en ambos.
verify-stats-cases = Casos abiertos: { $open }
verify-stats-alerts = Alertas abiertas: { $open }
verify-stats-weeks = Lo que terminó, por semana y distrito:
verify-stats-week = Semana del { $week } · { $area } · reportes: { $reports ->
    [0] menos de { $min }
   *[other] { $reports }
} · confirmados: { $confirmed ->
    [0] menos de { $min }
   *[other] { $confirmed }
} · falsas alarmas: { $refuted ->
    [0] menos de { $min }
   *[other] { $refuted }
}
verify-stats-kept = Cuento lo que todavía sé, { $days } días. No llevo ninguna lista: no hay nombres en ninguna parte.

## Quien llega a una sala

verify-room-confirmers = Esta sala confirma lo que se reporta en { $area }.
verify-room-confirmers-what = Aquí pregunto cuando alguien reporta algo. Responda con la encuesta o con palabras: `!confirmar CÓDIGO en el lugar`, `!desmentir CÓDIGO`, `!no sé CÓDIGO`.
verify-room-case =
    { $state ->
        [confirmed] Confirmado: { verify-what }, { $area }
       *[unconfirmed] Abierto: { verify-what }, { $area }. ¿Es cierto?
    }
verify-room-case-how =
    { $others ->
        [0] Escriba `!confirmar en el lugar`, `!confirmar a distancia`, `!desmentir qué era`, `!no sé`.
       *[other] Escriba `!confirmar { $code } en el lugar`, `!confirmar { $code } a distancia`, `!desmentir { $code } qué era`, `!no sé { $code }`.
    }
verify-room-nothing-open = Por ahora no se pregunta nada aquí. Eso no significa que todo esté tranquilo.
verify-room-more = Solo leo lo que empieza con ! o me nombra. `!ayuda` muestra lo que puede hacer aquí.
verify-room-management = Esta es la sala de organización: desde aquí se dirige la red.
verify-room-management-what = Lo que escriba aquí con ! delante es un comando para los bots. Solo lo lee quien organiza.
verify-room-open-alert = Alerta abierta { $case } en { $area }: `!entrega { $case }` dice a quién llegó.
verify-room-open-case = Espera confirmación: { $code }, { verify-what }, { $area }
verify-room-first-area = Primero nombre los lugares: `!zona agregar norte/rio`
verify-room-first-committee = Luego, a quién se avisa: `!comité nuevo "Río" norte/rio es,en`
verify-room-first-confirmers = Luego, a quién se pregunta: `!confirmadores nuevo norte`, y `!admitir @persona:servidor confirmar norte`
verify-room-alone = Usted es la única persona que organiza. Una alerta urgente escrita a mano necesita otra más: `!admitir @persona:servidor organizar`. Por su cuenta puede enviar `atención`.

## Alguien quiere que se le olvide

verify-forget-private = De eso solo hablo donde nadie más lo lee.
verify-forget-private-next = Escríbame `!-olvídeme` en un chat privado.
verify-forget-last = No lo hice: usted es la única persona que organiza, y la red se detendría.
verify-forget-last-next = Primero dé acceso a otra persona que organice, con `!admitir` en la sala de organización. Después escríbalo otra vez.
verify-forget-ask = ¿Olvido todo lo suyo? Usted deja la red.
verify-forget-goes = Se borra: sus funciones, su idioma, sus votos en casos abiertos, los códigos que hizo, lo que empezó a escribir.
verify-forget-chats = Se borra: nuestros chats privados. Los tres bots salen de ellos y los olvidan. Salga usted también: así el servidor los puede borrar.
verify-forget-record = Queda un tiempo: una marca sin su nombre en el registro sellado de los bots. Sale de los casos a los { $days } días, de las personas que avaló cuando termina su período de prueba, y de lo demás cuando se reemplaza el registro.
verify-forget-rooms = Queda: lo que escribió en salas con más gente, hasta que esas salas se cierren. Si quiere, bórrelo antes en su aplicación.
verify-forget-server = Queda: el servidor sabe que su cuenta existe, en qué salas estuvo y cuándo.
verify-forget-phones = Queda: lo que hay en su teléfono y en los de otras personas.
verify-forget-sure = Para hacerlo, escriba “sí”. Con cualquier otra cosa no pasa nada.
verify-forget-kept = Bien: no se borró nada.
verify-forgotten = Recibo: aquí ya no se sabe de usted.
verify-forgotten-roles =
    { $count ->
        [0] Borrado: usted no tenía ninguna función.
        [one] Borrado: 1 función, su idioma, sus votos en casos abiertos. Se le está sacando de sus salas; si más tarde todavía ve alguna, salga de ella.
       *[other] Borrado: { $count } funciones, su idioma, sus votos en casos abiertos. Se le está sacando de sus salas; si más tarde todavía ve alguna, salga de ella.
    }
verify-forgotten-notes =
    { $count ->
        [0] Borrado: yo no tenía notas sobre usted.
        [one] Borrado: 1 nota sobre usted en mi disco.
       *[other] Borrado: { $count } notas sobre usted en mi disco.
    }
verify-forgotten-chats = Se está borrando: salgo de este chat y olvido sus claves, y los otros bots hacen lo mismo con los suyos.
verify-forgotten-record = Todavía no se borró: una marca sin su nombre en el registro sellado. Sale de los casos a los { $days } días, de las personas que avaló cuando termina su período de prueba, y de lo demás cuando se reemplaza el registro.
verify-forgotten-made = No se borró: las salas que hizo con un bot. Nadie puede sacar de ellas a quien las hizo: salga usted.
verify-forgotten-server = No se borró: lo que el servidor sabe de su cuenta, sus salas y horas, y lo que escribió en salas con más gente.
verify-forgotten-phones = No se borró: lo que hay en los teléfonos.
verify-forgotten-last = Salga usted también de este chat y haga que su aplicación lo olvide. Gracias por todo.
