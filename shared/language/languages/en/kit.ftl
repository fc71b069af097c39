# The printed page of `kit` (en). Ids begin with `kit-`. Plain text only, no HTML. It fits one sheet beside another language.

kit-title = Come in
kit-role =
    { $role ->
        [organizer] With this page you come in to organize. Another organizer approves you.
        [confirmer] With this page you come in to confirm what is reported near you. People who confirm there have to vouch for you.
       *[responder] With this page you are told what happens near you, and can say that you go.
    }
kit-private = It is for you. Do not photograph it, and post it in no group.
kit-code = The code
kit-code-uses =
    { $uses ->
        [one] For 1 person
       *[other] For { $uses } people
    }
kit-code-until = Good until
kit-verify = Whom you write to
kit-server = The server's address
kit-keys = The bots' keys

kit-app = Get an app
kit-app-how = On a phone: Element X, SchildiChat Next or FluffyChat. On a computer: Element, Sable or Nheko.
kit-sign-in = Sign in
kit-sign-in-how = Choose another server, and type the address above. Your name and a password come from whoever gave you this page; change the password.
kit-recovery = Set up recovery
kit-recovery-how = Without it nobody can tell that your phone is yours, and you are told nothing. Keep the recovery key where only you find it.
kit-write = Write to the verify bot
kit-write-how = Scan the square, or begin a private chat with the name beside it. Send your code, and nothing else. It asks for your language and place.
kit-check = Check the bots
kit-check-how = Your app shows the key of each bot's device in its profile (session key, device key, fingerprint). Is it another one than here? Write nothing more, and ask whoever gave you this page.
kit-never = Never write
kit-never-how = Names, phone numbers, plates, house numbers, anybody's papers. Nor your password or your recovery key: nobody of us asks for them.
kit-done = When it says that you are in, destroy this page.

kit-in-app = App
kit-element-x-sign-in = Sign in manually → Change account provider → Other
kit-element-x-recovery = Settings → Encryption → Set up recovery
kit-element-sign-in = Sign in → beside the server: Edit
kit-element-recovery = Settings → Encryption → Set up recovery
kit-fluffychat-sign-in = type the address on the first screen
kit-fluffychat-recovery = Settings → Chat backup
kit-sable-sign-in = type the address under Homeserver
kit-sable-recovery = Settings → Devices → Device Verification → Enable
kit-cinny-sign-in = type the address under Homeserver
kit-cinny-recovery = Settings → Security → Cross signing
kit-nheko-sign-in = your whole name, as in @name:{ $server }; type the address if it asks
kit-nheko-recovery = Settings → Encryption → Set up
