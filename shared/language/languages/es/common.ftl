# Lo que dicen todos los bots (es). Los nombres empiezan con `common-`. Solo texto: lo que se puede
# escribir va entre `acentos graves`, y no hay HTML. Los códigos como { $state } se eligen, no se muestran.

common-quote = { $text }
common-cut = (Era demasiado largo: se omitió el resto.)

## Cuando algo no se puede hacer

common-unknown = No conozco “{ $word }”.
common-not-done = No pude hacerlo. No se cambió nada, no se envió nada.
common-not-done-next = Escríbalo otra vez, por favor. Si vuelve a fallar, avise usted a la gente cercana y a quienes organizan.
common-did-you-mean = ¿Quiso decir `!{ $word }`?
common-unknown-next = Escriba `!{ $help }` para ver qué puede hacer aquí.
common-stranger = Usted todavía no es parte de esta red.
common-stranger-next = Pida a alguien que conozca en ella que hable con quien organiza, para darle acceso.
common-not-permitted =
    { $who ->
        [confirmer] Solo pueden hacerlo quienes confirman reportes.
        [responder] Solo pueden hacerlo quienes son parte de un comité.
       *[organizer] Solo pueden hacerlo las personas organizadoras.
    }
common-not-permitted-next = Para reportar lo que ve, escríbalo en un chat directo con { $verify }. Si esto le corresponde, hable con quien organiza.
common-management-only = Esto se escribe en la sala de organización.
common-management-only-next = Escríbalo allí, con ! delante, para que lo vean las demás personas organizadoras.
common-approval-refused =
    { $why ->
        [own-proposal] Usted escribió { $case }: tiene que aprobarlo otra persona.
        [lapsed] { $case } esperó demasiado y ya no se puede aprobar. Escríbalo de nuevo.
        [proposer-gone] Quien escribió { $case } ya no organiza: no se puede aprobar.
       *[too-close] No se aprobó: una de ustedes dos admitió a la otra como organizadora hace poco.
    }
common-approval-refused-next =
    { $why ->
        [too-close] Para { $case } hace falta alguien a quien la otra persona no haya admitido. Eso termina cuando pase el plazo de espera de la red.
        [own-proposal] Otra persona organizadora escribe `!aprobar { $case }`.
       *[other] Una persona organizadora lo propone de nuevo.
    }
common-founding-time =
    { $minutes ->
        [one] Tiempo de fundación: durante 1 minuto más una sola persona puede admitir a quienes organizan, y las nuevas pueden aprobar.
       *[other] Tiempo de fundación: durante { $minutes } minutos más una sola persona puede admitir a quienes organizan, y las nuevas pueden aprobar.
    }
common-too-old =
    No lo hice: usted escribió esto hace { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }, mientras yo no estaba.
common-too-old-next = Si sigue siendo válido, envíelo otra vez.
common-too-much = Es demasiado largo para mí: { $most } caracteres como máximo. Dígalo con menos palabras.
common-text-only =
    { $what ->
        [picture] No puedo ver fotos. No la abrí y no le llega a nadie.
        [sound] No puedo escuchar mensajes de voz. No lo abrí y no le llega a nadie.
        [video] No puedo ver videos. No lo abrí y no le llega a nadie.
        [position] No leo ubicaciones: pueden llevar a una casa. No le llega a nadie.
        [file] No abro archivos. No le llega a nadie.
       *[other] Solo puedo leer texto.
    }
common-attached =
    { $what ->
        [picture] Leí sus palabras. La foto no la abrí y no le llega a nadie.
        [sound] Leí sus palabras. El audio no lo abrí y no le llega a nadie.
        [video] Leí sus palabras. El video no lo abrí y no le llega a nadie.
       *[file] Leí sus palabras. El archivo no lo abrí y no le llega a nadie.
    }
common-attached-next = Las fotos y los mensajes de voz de un reporte son para { $user }: mándelo ahí.
common-text-only-report = Escriba en pocas palabras qué ve y dónde.
common-text-only-next = Escriba lo que quiere decir, o `!ayuda`.
common-other-bot = De “{ $word }” se ocupa otro bot.
common-other-bot-next = Escriba `!-{ $word }` a { $user }.

common-changed-identity = No lo hice: las claves de su cuenta cambiaron desde que le dieron acceso.
common-changed-identity-next = Si la cambió usted, pida a quien organiza, en persona o por teléfono, que vuelva a darle acceso. Si no fue usted, avise enseguida a quien organiza.
common-suspended = Sus claves cambiaron: hasta que se arregle, no cuenta.
common-suspended-what = Eso pasa cuando se restablece la recuperación, o cuando otra persona toma la cuenta. No lee nada nuevo nuestro, y sus votos no cuentan.
common-way-back = Nadie más que organice puede darle acceso. Quien guarda las claves de recuperación ejecuta esto donde corren los bots: npm run aviso -- account readmit-organizer { $user } --recovery-keys-file ARCHIVO --data CARPETA. Muestra un código; envíelo al bot verify.
common-warn-changed-identity = Identidad nueva: { $user } no tiene las claves con las que se le admitió.
common-warn-changed-identity-next = No cuenta para nada hasta que ustedes actúen. Pregunten a la persona por otro medio. Ya no lee nada. Si es suya: `!admitir { $user } PAPEL … de nuevo`. Si no: `!revocar { $user }`.
common-warn-stranger =
    { $place ->
        [management] Alguien ajeno en la sala de organización: { $user }.
        [committee] Alguien ajeno en la sala del comité “{ $name }”: { $user }.
        [confirmers] Alguien ajeno entre quienes confirman en { $name }: { $user }.
        [ephemeral] Alguien ajeno en la sala { $name }, que se cierra sola: { $user }.
        [state] Alguien ajeno en la sala de los bots: { $user }.
       *[direct] Alguien ajeno en el chat privado de una persona conmigo: { $user }.
    }
common-warn-stranger-what = Nadie le dio acceso ahí: no recibe claves ni lee nada de lo que escribo. Sale en cuanto el servidor me deje. Lo que escriba la gente puede llegarle: no digan nada ahí hasta que se vaya.
common-warn-stranger-next = Si es de los suyos, usen `!admitir`. Si no, puede que alguien controle el servidor: investíguenlo.
common-stranger-here = Cuidado: metieron a { $user } en este chat.
common-stranger-here-what = No puede leer nada de lo que yo escribo. Lo que usted escriba aquí, su aplicación quizá se lo deje leer.
common-stranger-here-next = Si no fue usted quien le invitó, salga de este chat y escríbame en uno nuevo.
common-warn-unsigned = { $user } escribe desde un dispositivo sin verificar: no se lee, y no lee nada.
common-warn-unsigned-next = Se le explicó en un chat privado cómo configurarlo. Ayude si puede: hasta entonces no cuenta para nada.
common-warn-replayed = Un mensaje de { $user } llegó por segunda vez. No se obedeció de nuevo.
common-warn-contradicted = Llegaron dos mensajes distintos con el mismo identificador, uno a nombre de { $user }. No se obedeció ninguno.
common-warn-server = Solo puede hacerlo quien controla un servidor. Si continúa, avisen a quien administra el servidor y acuerden lo importante por otra vía.

common-rejected =
    { $reason ->
        [not-encrypted] No lo hice: su mensaje llegó sin cifrar.
        [undecryptable] No pude leer su mensaje.
        [restored-key] Dígalo otra vez, por favor: no puedo saber quién lo escribió.
        [unsigned-device] No lo hice: usted no ha verificado este dispositivo suyo.
        [edit] No leo mensajes editados.
        [too-much] Es demasiado largo para mí.
       *[malformed] No pude entender ese mensaje.
    }
common-rejected-next =
    { $reason ->
        [not-encrypted] Cualquiera en el servidor pudo leerlo. Envíelo otra vez desde una aplicación que cifre, como Element X.
        [restored-key] Tuvieron que restaurarme, y la clave de ese mensaje vino de una copia. No hice nada de lo que pedía. Lo que envíe desde ahora sí cuenta.
        [undecryptable] Envíelo otra vez, por favor. Si vuelve a pasar, cierre la aplicación, ábrala y escriba `!ayuda`.
        [unsigned-device] No se leyó. En su aplicación: Element X, Element: Ajustes → Cifrado. Sable, Cinny: Settings → Devices. FluffyChat: Ajustes → Copia de seguridad del chat. Nheko: Ajustes → Cifrado. Ahí confirme este dispositivo con su clave de recuperación o con otro dispositivo, o configure la recuperación si nunca lo hizo. Después envíelo otra vez.
        [edit] Envíe lo que quiere decir en un mensaje nuevo, por favor.
        [too-much] Dígalo con menos palabras, por favor.
       *[malformed] Escríbalo en un mensaje nuevo, por sí solo y no en un hilo, por favor.
    }
common-leave =
    { $reason ->
        [not-encrypted] Esta sala no está cifrada.
       *[not-permitted] Solo trabajo en salas de mi propia red.
    }
common-invited =
    { $reason ->
        [not-encrypted] Salí de la sala a la que me invitó: no está cifrada.
       *[not-permitted] Salí de la sala a la que me invitó: solo las personas organizadoras pueden llevarme a un grupo.
    }
common-invited-next = Puede escribirme aquí, en este chat directo y cifrado.

common-moved = Esa sala pasó a otra, y allí ya no se obedece nada.
common-moved-here = Si no recibió otra respuesta, por favor escríbalo aquí otra vez.
common-moved-invited = Si no recibió otra respuesta, acepte la invitación a “{ $codename }” y escríbalo allí otra vez.
common-foreign-group = Solo trabajo en las salas de mi propia red y en chats directos.
common-foreign-group-next = Escríbame en un chat directo.

## Ayuda

common-help-title =
    { $bot ->
        [verify] Lo que puede escribirme: recibo reportes y pregunto si son ciertos.
        [alert] Lo que puede escribirme: aviso a los comités y pregunto quién puede ir.
        [rooms] Lo que puede escribirme: abro salas y las cierro.
       *[all] Lo que puede escribir aquí:
    }
common-help-group =
    { $who ->
        [anyone] Cualquiera: { $words }
        [confirmer] Quienes confirman: { $words }
        [responder] Integrantes de un comité: { $words }
       *[organizer] Organización: { $words }
    }
common-help-management = Organización: escriba `!!ayuda` en la sala de organización para ver sus comandos.
common-help-elsewhere =
    { $bot ->
        [verify] Para reportar o confirmar, escriba a { $user }.
       *[alert] Para responder a una alerta, escriba en la sala de su comité o a { $user }.
    }
common-help-examples =
    { $for ->
        [report] Por ejemplo: `!reportar dos vans en el puente` · `!estado norte` · `!mis salas`
        [votes] Por ejemplo: `!confirmar en el lugar` · `!desmentir era una grúa` · `!estado`
        [roll-call] Por ejemplo: `!voy 10` · `!aquí` · `!en casa`
        [organizers] Por ejemplo: `!zonas` · `!comité nuevo "Río" norte/rio es,en` · `!alerta norte/rio atención Dos vans en el puente`
       *[rooms] Por ejemplo: `!mis salas` · `!ayuda`
    }
common-help-more =
    { $place ->
        [direct] `!{ $help }` y una palabra la explica, por ejemplo `!{ $help } estado`.
       *[room] Ponga ! delante de cada palabra. `!{ $help } estado` explica una.
    }
common-help-word = Cómo se usa `!{ $word }`

## Estado

common-status-stranger = No puedo decirle nada sobre “{ $text }”.
common-status-stranger-next = Lo que está abierto se dice solo a quienes tienen acceso a la red. Escriba `!{ $status }`, sin nada más, para ver sus propios reportes.
common-status-own =
    { $total ->
        [0] Lo que está abierto se dice solo a quienes tienen acceso a la red. Usted no ha reportado nada últimamente.
       *[other] Lo que está abierto se dice solo a quienes tienen acceso a la red. Sus propios reportes:
    }
common-status-own-next = Si ve algo ahora, escríbamelo con sus palabras.
common-status-unknown =
    { $reason ->
        [wrong-code] “{ $text }” no es un código nuestro: puede haber un carácter mal escrito.
        [unknown-case] No hay ningún caso { $text }, o ya no lo hay.
       *[unknown-area] No conozco ningún caso ni zona con el nombre “{ $text }”.
    }
common-status-unknown-next = Escriba `!{ $status }`, sin nada más, para ver todo lo que está abierto.
common-status-case =
    { $state ->
        [unconfirmed] { $code }: sin confirmar todavía ({ $area }).
        [confirmed] { $code }: confirmado ({ $area }).
        [refuted] { $code }: no es cierto ({ $area }).
        [expired] { $code }: nunca se confirmó ({ $area }).
        [withdrawn] { $code }: lo retiró quien lo reportó ({ $area }).
       *[ended] { $code }: ya terminó ({ $area }).
    }
common-held = { $days ->
    [one] Retenido por la organización: durante 1 día más no se borra nada de él.
   *[other] Retenido por la organización: durante { $days } días más no se borra nada de él.
}
common-status-seen =
    Se reportó: { $activity ->
        [raid] una redada
        [detention] personas detenidas
        [stop] que paran a gente o carros
        [checkpoint] un retén
        [presence] presencia de agentes
        [other] otra cosa
        [voice] un mensaje de voz que nadie ha escrito todavía
       *[unknown] no se sabe qué
    }, { $size ->
        [n1-2] 1 o 2 agentes
        [n3-5] de 3 a 5 agentes
        [n6-10] de 6 a 10 agentes
        [over-10] más de 10 agentes
       *[unknown] no se sabe cuántos
    }. Visto { $unit ->
        [hour] { $count ->
            [one] hace una hora
           *[other] hace { $count } horas
        }
       *[minute] { $count ->
            [0] ahora mismo
            [one] hace un minuto
           *[other] hace { $count } minutos
        }
    }.
common-status-votes =
    { $confirmed ->
        [0] Nadie lo ha confirmado
        [one] Una persona lo confirmó
       *[other] { $confirmed } personas lo confirmaron
    }, { $refuted ->
        [0] nadie lo desmintió
        [one] una lo desmintió
       *[other] { $refuted } lo desmintieron
    }; { $needed ->
        [one] hace falta una
       *[other] hacen falta { $needed }
    }.
common-status-meaning =
    { $state ->
        [unconfirmed] Personas de confianza lo están revisando. No lo comparta como si fuera cierto, por favor. Si resulta falso, se lo diré aquí.
        [kept] Todavía no se preguntó a nadie: llegaron muchos reportes a la vez. No lo comparta como si fuera cierto, por favor.
        [unasked] Todavía no hay quien confirme ahí, y quienes organizan lo saben. No lo comparta como si fuera cierto, por favor.
        [confirmed] Lo vieron suficientes personas independientes. Si eso cambia, se lo diré aquí.
        [refuted] Personas de confianza fueron a ver y era otra cosa. Puede decírselo a otras personas.
        [expired] Nadie pudo confirmarlo a tiempo. No lo comparta como si fuera cierto.
        [withdrawn] Quien lo reportó lo retiró. No lo comparta.
       *[ended] Ya terminó.
    }
common-status-same = { $code } habla de lo mismo, así que los dos se cuentan como { $other }.
common-status-alert =
    { $status ->
        [Exercise] { $code }: un simulacro, no es real ({ $area }).
       *[Actual] { $code }: una alerta de la organización ({ $area }).
    }
common-status-by-organizers = La envió la organización a mano; no pasó por quienes confirman.
common-status-alert-on =
    Se avisó a los comités{ $certainty ->
        [Observed] { "" }
        [Unlikely] , y también que ahora es poco probable
       *[Possible] , como una posibilidad
    }. { $going ->
        [0] Nadie ha dicho todavía que va.
        [one] Va una persona.
       *[other] Van { $going } personas.
    }
common-status-alert-over =
    { $ending ->
        [allclear] Se avisó a los comités de que ya terminó.
        [retracted] Se avisó a los comités de que la alerta se retiró.
       *[refuted] Se avisó a los comités de que no era cierto.
    }
common-status-open =
    { $total ->
        [0] Ahora no hay reportes{ $place ->
            [area] { " " }de allí
           *[all] { "" }
        }. Eso no quiere decir que no haya peligro.
        [one] Hay un caso abierto{ $place ->
            [area] { " " }allí
           *[all] { "" }
        }.
       *[other] Hay { $total } casos abiertos{ $place ->
            [area] { " " }allí
           *[all] { "" }
        }.
    }
common-status-area = Zona: { $area }
common-status-no-place = { $total ->
    [0] No reconozco ahí ningún lugar nuestro. No hay nada abierto en ninguna parte.
   *[other] No reconozco ahí ningún lugar nuestro. Lo que hay abierto en cualquier parte:
}
common-status-late = Terminado hace poco:
common-status-item =
    { $code } · { $area } · { $state ->
        [kept] sin confirmar, todavía no se preguntó a nadie
        [unasked] sin confirmar, ahí no hay a quién preguntar
        [confirmed] confirmado por { $people }
        [refuted] falsa alarma, según { $people }
        [expired] no se confirmó a tiempo
        [withdrawn] retirado
        [ended] terminado
       *[unconfirmed] { $people ->
            [0] sin confirmar, nadie lo ha visto todavía
            [one] sin confirmar, lo vio una persona
           *[other] sin confirmar, lo vieron { $people }
        }
    } · { $unit ->
        [hour] { $count ->
            [one] hace una hora
           *[other] hace { $count } horas
        }
       *[minute] { $count ->
            [0] ahora mismo
            [one] hace un minuto
           *[other] hace { $count } minutos
        }
    }
common-status-alert-item =
    { $code } · { $area } · { $status ->
        [Exercise] simulacro
       *[Actual] alerta de la organización
    }
common-status-open-next =
    { $total ->
        [0] Si ve algo, escriba `!-{ $report }` en un chat directo.
       *[other] `!{ $status }` y un código dice más.
    }

## Cómo se usa cada comando

common-usage-report = Escriba con sus palabras qué ve y dónde; lo que falte se pregunta. O en una línea: `!reportar norte/rio dos vans, cuatro agentes`. Sin nombres, teléfonos, placas ni números de casa.
common-usage-status = `!estado` muestra lo que está abierto; `!estado K7Q4` un caso; `!estado norte/rio` una zona. O pegue un rumor: `!estado dicen que hay una redada en el puente`.
common-usage-lang = `!idioma es` cambia el idioma en que le hablo; `!idioma`, sin nada más, muestra cuáles hay.
common-usage-help = `!ayuda` muestra qué puede hacer aquí; `!ayuda reportar` explica una palabra.
common-usage-cancel = `!cancelar` deja el reporte que empezó y no se guarda nada de él; si ya lo envió, lo retira.
common-usage-back = `!atrás` vuelve a la pregunta anterior.
common-usage-confirm = `!confirmar K7Q4 en el lugar` cuando lo ve usted, `!confirmar K7Q4 a distancia` cuando lo sabe de otra manera.
common-usage-refute = `!desmentir K7Q4 una filmación`: no es cierto, y qué era.
common-usage-unsure = `!no sé K7Q4`: miró y no puede decirlo.
common-usage-withdraw = `!retirar K7Q4` retira lo que dijo sobre el caso, o el reporte si es suyo.
common-usage-wrote = `!escribí K7Q4 dos vans en el puente`: lo que dice un mensaje de voz. Sin nombres ni direcciones.
common-usage-vouch = `!avalar K7Q4`: usted conoce a quien le dio este código, y le tiene confianza. O `!avalar @ana:example.org responder "Lado norte"`.
common-usage-same = `!mismo K7Q4 R886`: los dos hablan de lo mismo y se cuentan como uno. `!separar R886` lo deshace.
common-usage-apart = `!separar R886`: no era lo mismo; lo que se dijo de cada uno vale para ese.
common-usage-going = `!voy K7Q4 15`: va y necesita 15 minutos. Los minutos se pueden omitir.
common-usage-cant = `!no puedo K7Q4`: no puede ir. Está bien así.
common-usage-here = `!aquí K7Q4`: ya llegó.
common-usage-home = `!en casa K7Q4`: ya está a salvo en casa.
common-usage-rang = `!sonó`: en una prueba de sonido, su teléfono sonó.
common-usage-silent = `!no sonó`: en una prueba de sonido, su teléfono no sonó; le digo qué cambiar.
common-usage-duty-on = `!de guardia hasta las 22`, `!de guardia 8-16 norte/rio`, `!de guardia 4h respaldo`: está de guardia. Sin hora, por 12 horas; sin lugar, donde están sus comités.
common-usage-duty-off = `!guardia no`: ya no está de guardia.
common-usage-duty = `!guardia` muestra dónde hay alguien de guardia y dónde no; `!guardia hoy`, como texto para pegar en otra parte.
common-usage-area-add = `!zona agregar norte/rio` agrega un lugar. Una / lo hace parte de otro.
common-usage-area-name = `!zona nombrar norte/rio "el puente", "la orilla"` dice cómo más le llama la gente a un lugar; los reportes también lo encuentran con esos nombres.
common-usage-area-remove = `!zona quitar norte/rio` quita un lugar.
common-usage-area-move = `!zona mover norte/rio puerto/rio` le da otra ruta a un lugar y a todo lo que contiene.
common-usage-area-list = `!zonas` muestra todos los lugares.
common-usage-committee-new = `!comité nuevo "Lado norte" norte,este es,en atención`: nombre, zonas, idiomas y desde qué nivel se le avisa (información, atención o urgente).
common-usage-committee-edit = `!comité editar "Lado norte" zonas norte,este idiomas es,en nivel atención silencio 22-7 nombre "Norte"` cambia lo que se nombra; `silencio no` quita las horas de silencio. Sin más, muestra lo que vale.
common-usage-committee-close = `!comité cerrar "Lado norte"` se despide en su sala, luego saca a todas las personas y la cierra.
common-usage-committee-list = `!comités` muestra todos los comités.
common-usage-confirmers-new = `!confirmadores nuevo norte es,en` crea la sala de quienes confirman lo que se reporta en esa zona; los idiomas se pueden omitir.
common-usage-confirmers-list = `!confirmadores` muestra las zonas que tienen quien confirme.
common-usage-admit = `!admitir @ana:example.org organizar`, `!admitir @ana:example.org confirmar norte`, o `!admitir @ana:example.org responder "Lado norte"`. `de nuevo` al final acepta una identidad nueva.
common-usage-invite = `!invitar confirmar norte 3 24h` crea un código de un solo uso para tres personas, que sirve un día; `!invitar responder "Lado norte"`, `!invitar organizar`. Sin lugar se le pregunta a cada una.
common-usage-invite-withdraw = `!invitar retirar K7Q4-M2XD-9RTH` retira un código de un solo uso.
common-usage-revoke = `!revocar @ana:example.org` quita todos los papeles y saca a la persona de las salas.
common-usage-revoke-undo = `!revocar deshacer K7Q4` devuelve lo que quitó una revocación.
common-usage-ratify = `!ratificar K7Q4` da por buena la revocación que hizo otra persona organizadora.
common-usage-shut = `!frenar K7Q4` deja de tomar por un día los reportes de donde vino ese caso: de la línea de una persona, o de gente nueva.
common-usage-open = `!reabrir K7Q4` los vuelve a tomar.
common-usage-resume = `!reanudar K7Q4` hace que la red siga después de una restauración, cuando ya miró lo que volvió.
common-usage-who = `!quién norte/rio urgente` muestra a qué comités se avisaría. No se avisa a nadie.
common-usage-drill = `!simulacro norte/rio` suena en cada comité de esa zona, como simulacro, y le dice cuántas personas contestaron.
common-usage-soundcheck = `!prueba de sonido norte/rio` hace sonar una vez los teléfonos de esa zona, y pregunta si sonaron.
common-usage-alert = `!alerta norte/rio urgente Retén en el puente`: zona, nivel (información, atención o urgente), texto. Una urgente necesita una segunda persona organizadora.
common-usage-approve = `!aprobar K7Q4` envía la alerta que escribió otra persona organizadora, o admite a quien otra propuso para organizar.
common-usage-update = `!actualizar K7Q4 se movieron al lado este` avisa a quienes recibieron la alerta.
common-usage-allclear = `!terminar K7Q4` avisa a quienes recibieron la alerta de que terminó.
common-usage-retract = `!retractar K7Q4 era un simulacro de bomberos` avisa a quienes recibieron la alerta de que no era cierta, y por qué.
common-usage-merge = `!unir K7Q4 R886` hace un solo caso de dos, sean como sean. Lo deshace alguien que confirma: `!separar R886`.
common-usage-delivery = `!entrega K7Q4` muestra a qué comités llegó la alerta.
common-usage-room-new = `!sala nueva "Corte el lunes" ttl 12h @ana:example.org "Lado norte"` abre una sala que se cierra sola, e invita a estas personas: una por una, un comité, o un papel, como “confirmadoras”.
common-usage-room-extend = `!sala prolongar K7Q4 2h` deja la sala abierta dos horas más.
common-usage-room-close = `!sala cerrar K7Q4` se despide en la sala, después saca a toda la gente y la cierra. Si alguien no está en casa: `!sala cerrar K7Q4 ya`.
common-usage-room-rotate = `!sala renovar "Lado norte"` muestra qué significa una sala nueva para este comité; `sí` lo hace. También el nombre de un lugar, `organización`, `todas`, o “estado” para el registro de los bots.
common-usage-room-list = `!salas` muestra las salas abiertas.
common-usage-stats = `!estadísticas` dice cuántas personas y casos hay. Sin nombres.
common-usage-note = `!nota K7Q4 qué salió bien, qué salió mal, qué hacer la próxima vez` guarda lo que enseñó un caso, sin el caso. Sin nombres, sin lugares exactos, sin números pequeños de personas.
common-usage-notes = `!notas` muestra lo que se escribió de casos terminados, por semana y distrito.
common-usage-notes-drop = `!notas borrar 7` quita la nota número 7.
common-usage-hold = `!retener K7Q4 30d` guarda lo que se sabe de un caso más allá de su tiempo, treinta días; `!retener K7Q4 soltar` lo termina.
common-usage-retention = `!retención` muestra cuánto tiempo se guarda cada cosa.

## Lo que se retira

common-erased = { $count ->
    [one] Retirado: 1 mensaje mío que estuvo { $days } días en esta sala.
   *[other] Retirado: { $count } mensajes míos que estuvieron { $days } días en esta sala.
}
common-erased-left = { $count ->
    [one] No retirado: 1 mensaje. El servidor todavía lo muestra. Mañana lo intento otra vez.
   *[other] No retirado: { $count } mensajes. El servidor todavía los muestra. Mañana lo intento otra vez.
}
common-erased-server = No se borró: el servidor sigue sabiendo que escribí y cuándo, y puede guardar un tiempo el texto cifrado.
common-erased-phones = No se borró: lo que cada persona escribió, ni lo que guardaron los teléfonos.
common-erase-failed = { $count ->
    [one] En la sala “{ $codename }” NO se pudo retirar 1 mensaje mío, aunque se acabó su tiempo.
   *[other] En la sala “{ $codename }” NO se pudieron retirar { $count } mensajes míos, aunque se acabó su tiempo.
}
common-erase-again = Mañana lo intento otra vez. Si esto vuelve a llegar, el servidor se niega: quien lo administra puede decir por qué.

## What a bot says about itself

common-flood-here =
    { $count ->
        [one] 1 mensaje más de aquí quedó sin respuesta: eran demasiados a la vez.
       *[other] { $count } mensajes más de aquí quedaron sin respuesta: eran demasiados a la vez.
    }
common-flood-here-next = Si uno era suyo, escríbalo otra vez, de uno en uno, cifrado.
common-flood =
    { $who ->
        [one] Demasiados mensajes: { $user } escribió { $count } que no respondí.
       *[several] Demasiado a la vez: { $count } mensajes o avisos no se respondieron o contaron uno por uno.
    }
common-flood-next =
    { $who ->
        [one] Lo que no cambia nada lo respondo ahora pocas veces. Si esta persona no es de confianza: `!revocar`, o bloqueen la cuenta.
       *[several] Puede que alguien esté probando cosas, o que el servidor invente mensajes. Miren quién está en nuestras salas.
    }
common-notice-safe-mode = Modo seguro: al registro de esta red le falta una parte, o alguien lo alteró.
common-notice-safe-mode-next = Respondo preguntas, y no cambio nada que dependa de él. Casi siempre se arregla solo en un minuto; si no, avise a quien cuida el servidor.
common-notice-unread = Modo seguro: el registro de esta red tiene algo que no conozco.
common-notice-unread-next = Lo más probable es que otro bot sea más nuevo que yo. Respondo preguntas, paso lo que sé con certeza y no cambio nada más. Avise a quien cuida el servidor, para que arranque todos los bots con la misma versión, la más nueva.
common-notice-safe-mode-over = Terminó el modo seguro: el registro está completo otra vez.
common-notice-refusal = No se hizo: al registro de esta red le falta una parte.
common-notice-refusal-next = Envíelo otra vez en un minuto. Si es urgente, llame a quien organiza o a alguien que esté cerca.
common-notice-held = No se hizo: esta red se restauró y nadie la ha revisado.
common-notice-held-next = Antes, una persona organizadora tiene que mirar lo que volvió, en la sala de organización. Después envíelo otra vez. Si es urgente, llame a quien organiza o a alguien que esté cerca.
common-notice-intruder = Algo en la sala de estado no vino del bot que puede escribirlo. No se le creyó.
common-notice-intruder-next = Puede ser un ataque de quien controla el servidor. Avise a quien lo cuida.
common-notice-lost = { $count ->
    [one] Sigo sin un dato mío que ya nadie tiene.
   *[other] Sigo sin { $count } datos míos que ya nadie tiene.
}
common-notice-lost-next = El servidor nunca los guardó, y los discos se perdieron. Miren personas, casos y salas: hagan de nuevo lo que falte, primero lo revocado.
common-notice-about = Se trataba de { $codes }.
common-notice-failed = No se hizo: es una falla mía, no de lo que escribió.
common-notice-failed-next = Se avisa a la organización. Si es urgente, avísele por otra vía.
common-no-code = No se hizo: hay demasiado abierto a la vez y no queda código para esto.
common-no-code-next = Si hay gente en peligro, llame a alguien que organiza o que esté cerca. Ya se avisó a quienes organizan.
common-warn-no-code = No quedan códigos: no se aceptan reportes ni alertas hasta que algo termine.
common-warn-no-code-next = Cierre con `!terminar CÓDIGO` las alertas que ya terminaron, y pida a quien cuida el servidor que mire: alguien puede estar llenando la red a propósito.
common-notice-put-aside = Una falla mía: no pude trabajar un mensaje y quedó aparte. Lo demás sigue.
common-notice-put-aside-next = Avise a quien cuida el servidor, para que mire el registro.
common-notice-stuck = El servidor no acepta guardar el registro, así que no se puede hacer nada nuevo.
common-notice-stuck-next = Avise a quien cuida el servidor. Lo que se pidió queda guardado, y se hace cuando vuelva a funcionar.
common-notice-silent = { $bot } no da señales: hace casi dos minutos que no le oigo.
common-notice-silent-next = Hasta que vuelva, lo que hace { $bot } no se hace. Quien administra la red: mire si funciona (`npm run aviso -- doctor`) y vuelva a arrancarlo.
common-notice-silent-over = { $bot } ha vuelto: le oigo otra vez.
common-notice-deaf = { $bot } no me oye: lo que escribo no le llega.
common-notice-deaf-next = Lo que { $bot } debe hacer por mí quizá no se haga. Si continúa, avisen a quien administra el servidor y acuerden lo importante por otra vía.
common-notice-deaf-over = { $bot } me oye otra vez.
common-notice-cut-off = { $bot } está incomunicado: no me llega nada, ni lo que yo mismo escribí.
common-notice-cut-off-next = Lo que escriban quizá no me llegue, y quizá no conteste. Quien administra el servidor debe mirarlo; si continúa, reinícienme.
common-notice-cut-off-over = { $bot } oye otra vez.
common-notice-given-up = { $count ->
    [one] No se hizo: el servidor rechazó una cosa que le debía a alguien.
   *[other] No se hizo: el servidor rechazó { $count } cosas que les debía a personas.
}
common-notice-given-up-next = Lo pedí tres veces y lo dejé. Falta una respuesta, un pedido o una invitación: pregunte por otra vía a quienes corresponda, y avise a quien cuida el servidor.
common-notice-witness = Alguien alteró la nota que delata una copia vieja de mis datos.
common-notice-witness-next = Sigo, con claves nuevas, y no le creo nada. Puede ser un ataque de quien controla el servidor. Avise a quien lo cuida.
common-notice-untrusted = El servidor muestra mi dispositivo sin firma: no pueden confiar en mí.
common-notice-untrusted-next = No pude firmarlo otra vez. Puede que me envíen mensajes que no puedo leer. Avise a quien cuida el servidor, para que use `doctor` y me reconstruya con `restore --from-recovery-key`.

## Algo se escribió que nunca se leerá

common-gap-here = Escríbalo otra vez: pude perderme algo escrito aquí.
common-gap-here-next = El servidor no me dio una parte de esta sala. Repita lo que no le respondí; si es urgente, llame a quien organiza o a alguien que esté cerca.
common-gap-told = Yo ({ $bot }) pude perderme algo { $place ->
    [management] escrito aquí.
    [state] que decidieron los otros bots.
    [direct] en un chat privado conmigo.
   *[network] en una sala de la red.
}
common-gap-told-next = { $place ->
    [management] Escriban otra vez lo que no respondí.
    [state] No cambio nada que dependa de eso hasta que lo sepa.
   *[other] A quienes están ahí se les pide que lo escriban otra vez.
} El servidor no lo entregó: avisen a quien lo cuida.

## Cuando alguien llega

common-seen-as = Usted ve esta sala como “{ $codename }”.
common-as = { $codename ->
    [none] { "" }
   *[other] { " " }(“{ $codename }”)
}
common-hello =
    { $bot ->
        [verify] Hola. Cuénteme lo que ve, y pregunto a gente cercana si es cierto.
        [alert] Hola. Aviso a los comités de lo confirmado y pregunto quién puede ir.
       *[rooms] Hola. Abro salas para quienes van, y las cierro después.
    }
common-hello-report = Para reportar: escriba con sus palabras qué ve y dónde.
common-hello-status = Para preguntar si algo es cierto: `!estado` y el lugar o el código.
common-hello-elsewhere =
    { $bot ->
        [alert] Aquí puede responder a una alerta: `!voy`, `!no puedo`, `!aquí`, `!en casa`. Para reportar algo, escriba a { $user }.
       *[rooms] Para reportar algo, escriba a { $user }.
    }
common-hello-rooms = `!mis salas` dice cuál sala de su lista es cuál.
common-hello-help = `!ayuda` muestra lo demás. Sin nombres, placas ni direcciones, por favor.
common-unreadable = Falta un paso: su aplicación todavía no puede leer nuestros mensajes.
common-unreadable-why = Su cuenta no tiene configurada la recuperación, así que nadie puede saber que este dispositivo es suyo. Hasta entonces no recibe nada, y lo que responde no cuenta.
common-unreadable-where = Dónde está: Element X y Element: Ajustes → Cifrado → Configurar recuperación. Sable y Cinny nuevo: Settings → Devices → Device Verification → Enable. Cinny anterior: Settings → Security → Cross signing. FluffyChat: Ajustes → Copia de seguridad del chat. Nheko: Ajustes → Cifrado → Configurar.
common-unreadable-next = Guarde la clave de recuperación donde solo usted la encuentre. Después se le dice todo otra vez. Si no puede, pregunte a quien organiza.
common-rooms =
    { $count ->
        [0] No está en ninguna sala de la red.
        [one] Una sala de la red es suya:
       *[other] { $count } salas de la red son suyas:
    }
common-room-item =
    { $kind ->
        [management] La sala de organización{ common-as }
        [committee] Comité { $name }{ common-as }
        [confirmers] Confirmación de { $name }{ common-as }
        [incident] Para el caso { $name }{ common-as }
       *[temporary] { $name }{ common-as }
    }
common-rooms-next = Si una no está en su lista, búsquela entre sus invitaciones.
common-rooms-private = Eso lo digo solo donde nadie más lo lee.
common-rooms-private-next = Escríbame `!-mis salas` en un chat privado.
common-usage-my-rooms = `!mis salas` dice cuál sala de su lista es cuál. Solo en un chat privado.
common-usage-forget-me = `!olvídeme` borra lo que la red guarda de usted, y dice lo que no puede. Solo en un chat privado.
common-silent =
    { $size ->
        [network] Esta red está en silencio por ahora: no paso nada a nadie, y nada se guarda.
       *[committee] Este comité está en silencio por ahora: aquí no llegan alertas, y no paso nada a nadie.
    }
common-silent-next =
    { $size ->
        [network] ¿Corre peligro ahora? Llame a gente de confianza. Quien organiza: `!quemar` en la sala de organización.
       *[committee] Para reportar algo, escriba a { $verify } en un chat privado.
    }
common-usage-burn = `!quemar` muestra qué se puede quemar, qué está sellado y qué se está quemando.
common-usage-burn-room = `!quemar sala K7Q4` dice qué se borra y qué queda; `!quemar sala K7Q4 sí` lo hace.
common-usage-burn-committee = `!quemar comité "Río"`: con otra persona organizadora. Se puede deshacer por un tiempo.
common-usage-burn-network = `!quemar red`: todo, con otra persona organizadora. Se puede deshacer por un tiempo.
common-usage-burn-undo = `!deshacer quema K7Q4` devuelve lo que está sellado.

## ¿Es este bot el que dice ser?

common-verification = No se me puede verificar con emojis en un chat. Usted no hizo nada mal: compare mi clave.
common-verification-other = Si su aplicación deja verificar este único dispositivo mío, ahí sí sirven los emojis: la organización ve los mismos.
common-fingerprint =
    { $bot ->
        [verify] La clave de mi dispositivo (el bot verify):
        [alert] La clave de mi dispositivo (el bot alert):
       *[rooms] La clave de mi dispositivo (el bot rooms):
    }
common-fingerprint-where = Su aplicación la muestra junto a mis dispositivos, como clave de sesión, clave del dispositivo o huella digital. Debe ser:
common-fingerprint-key = `{ $fingerprint }`
common-fingerprint-compare = No me crea solo a mí: pida a quien cuida los bots que se la lea en persona o por teléfono. La ve con `npm run aviso -- doctor`.
common-usage-fingerprint = `!huella` muestra la clave del dispositivo de este bot, para compararla con la que muestra su aplicación.
common-usage-word = `!palabra` dice la palabra de hoy, con la que la gente de la red se reconoce por teléfono.
common-notice-emoji = { $user } compara emojis conmigo ({ $bot }). En su pantalla deben estar estos, en este orden:
common-notice-emoji-next = Léanselos de viva voz o en persona. Si en su pantalla hay otros, debe decir que no en su aplicación: alguien está en medio. Si no está comparando ahora, alguien en el servidor se hace pasar por esa cuenta.
common-notice-mismatch = Los emojis de { $user } no eran iguales a los míos ({ $bot }).
common-notice-mismatch-next = Puede haber alguien en medio, lo más probable en el servidor. Véanse en persona antes de creer lo que venga de esa cuenta, y pregunten si solo tocó mal.

## Lo que no se debe contar

common-personal-kind =
    { $kind ->
        [phone] un número de teléfono
        [email] un correo electrónico
        [a-number] un número A
        [plate] una placa
        [house-number] un número de casa
        [social-security] un número de seguro social
        [handle] el nombre de una cuenta
        [position] una ubicación exacta
        [other-id] el número de un documento
        [name] el nombre de una persona
       *[other] algo que identifica a una persona
    }
common-personal-copy = Sin eso, para copiar y enviar de nuevo: “{ $left }”

## The word of the day

common-word = Palabra de hoy: { $first } { $second }
common-word-how = Quien llame en nombre de la red tiene que decirla; pídala antes de creer nada. No la apunte; mañana es otra.
common-word-not-yours = Eso solo se le dice a la gente de la red.
common-word-not-yours-next = Si usted es de la red, pida a la organización que le admita.
common-day-word = { $which ->
    [0] guitarra
    [1] limón
    [2] puente
    [3] vela
    [4] tigre
    [5] ventana
    [6] naranja
    [7] río
    [8] botón
    [9] jardín
    [10] lápiz
    [11] nube
    [12] canasta
    [13] espejo
    [14] violín
    [15] pimienta
    [16] escalera
    [17] isla
    [18] conejo
    [19] cobija
    [20] piano
    [21] café
    [22] pluma
    [23] linterna
    [24] tortuga
    [25] pan
    [26] montaña
    [27] cocina
    [28] cuchara
    [29] mercado
    [30] plata
   *[31] papel
}

## Lo que enseñó un caso

common-note-ask = Cuando haya calma, y solo si quiere: `!nota { $case }` y qué salió bien, qué salió mal, qué hacer la próxima vez. Un mensaje, sin nombres.
