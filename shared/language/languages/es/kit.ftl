# La hoja impresa de `kit` (es). Los ids empiezan con `kit-`. Solo texto, sin HTML. Cabe en una hoja al lado de otro idioma.

kit-title = Entrar
kit-role =
    { $role ->
        [organizer] Con esta hoja usted entra para organizar. Otra persona que organiza le da el visto bueno.
        [confirmer] Con esta hoja usted entra para confirmar lo que se reporta cerca. Quienes confirman ahí tienen que avalarle.
       *[responder] Con esta hoja usted se entera de lo que pasa cerca, y puede decir que va.
    }
kit-private = Es para usted. No la fotografíe ni la ponga en ningún grupo.
kit-code = El código
kit-code-uses =
    { $uses ->
        [one] Para 1 persona
       *[other] Para { $uses } personas
    }
kit-code-until = Sirve hasta
kit-verify = A quién le escribe
kit-server = La dirección del servidor
kit-keys = Las claves de los bots

kit-app = Consiga una aplicación
kit-app-how = En el teléfono: Element X, SchildiChat Next o FluffyChat. En la computadora: Element, Sable o Nheko.
kit-sign-in = Inicie sesión
kit-sign-in-how = Elija otro servidor y escriba la dirección de arriba. Su nombre y una contraseña se los da quien le dio esta hoja; cambie la contraseña.
kit-recovery = Configure la recuperación
kit-recovery-how = Sin ella nadie puede saber que su teléfono es suyo, y no recibe nada. Guarde la clave de recuperación donde solo usted la encuentre.
kit-write = Escriba al bot verify
kit-write-how = Escanee el cuadro, o empiece un chat privado con el nombre de al lado. Envíe su código y nada más. Le pregunta su idioma y su lugar.
kit-check = Compruebe los bots
kit-check-how = Su aplicación muestra la clave del dispositivo de cada bot en su perfil (clave de sesión, clave del dispositivo, huella). ¿Es otra que la de aquí? No escriba más, y pregunte a quien le dio esta hoja.
kit-never = Nunca escriba
kit-never-how = Nombres, teléfonos, placas, números de casa, los papeles de nadie. Tampoco su contraseña ni su clave de recuperación: nadie de la red se las pide.
kit-done = Cuando le diga que ya está dentro, destruya esta hoja.

kit-in-app = Aplicación
kit-element-x-sign-in = Iniciar sesión manualmente → Cambiar proveedor de cuenta → Otro
kit-element-x-recovery = Ajustes → Cifrado → Configurar recuperación
kit-element-sign-in = Iniciar sesión → junto al servidor: Editar
kit-element-recovery = Ajustes → Cifrado → Configurar recuperación
kit-fluffychat-sign-in = escriba la dirección en la primera pantalla
kit-fluffychat-recovery = Ajustes → Copia de seguridad del chat
kit-sable-sign-in = escriba la dirección en Homeserver
kit-sable-recovery = Settings → Devices → Device Verification → Enable
kit-cinny-sign-in = escriba la dirección en Homeserver
kit-cinny-recovery = Settings → Security → Cross signing
kit-nheko-sign-in = su nombre completo, como @nombre:{ $server }; escriba la dirección si la pide
kit-nheko-recovery = Ajustes → Cifrado → Configurar
