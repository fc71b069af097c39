## Emojis que dos dispositivos comparan, por su lugar en la tabla del protocolo

emoji-name =
    { $number ->
        [0] 🐶 perro
        [1] 🐱 gato
        [2] 🦁 león
        [3] 🐎 caballo
        [4] 🦄 unicornio
        [5] 🐷 cerdo
        [6] 🐘 elefante
        [7] 🐰 conejo
        [8] 🐼 panda
        [9] 🐓 gallo
        [10] 🐧 pingüino
        [11] 🐢 tortuga
        [12] 🐟 pez
        [13] 🐙 pulpo
        [14] 🦋 mariposa
        [15] 🌷 flor
        [16] 🌳 árbol
        [17] 🌵 cactus
        [18] 🍄 hongo
        [19] 🌏 globo terráqueo
        [20] 🌙 luna
        [21] ☁️ nube
        [22] 🔥 fuego
        [23] 🍌 plátano
        [24] 🍎 manzana
        [25] 🍓 fresa
        [26] 🌽 maíz
        [27] 🍕 pizza
        [28] 🎂 pastel
        [29] ❤️ corazón
        [30] 😀 cara feliz
        [31] 🤖 robot
        [32] 🎩 sombrero
        [33] 👓 lentes
        [34] 🔧 llave inglesa
        [35] 🎅 Papá Noel
        [36] 👍 pulgar arriba
        [37] ☂️ paraguas
        [38] ⌛ reloj de arena
        [39] ⏰ reloj
        [40] 🎁 regalo
        [41] 💡 foco
        [42] 📕 libro
        [43] ✏️ lápiz
        [44] 📎 clip
        [45] ✂️ tijeras
        [46] 🔒 candado
        [47] 🔑 llave
        [48] 🔨 martillo
        [49] ☎️ teléfono
        [50] 🏁 bandera
        [51] 🚂 tren
        [52] 🚲 bicicleta
        [53] ✈️ avión
        [54] 🚀 cohete
        [55] 🏆 trofeo
        [56] ⚽ pelota
        [57] 🎸 guitarra
        [58] 🎺 trompeta
        [59] 🔔 campana
        [60] ⚓ ancla
        [61] 🎧 audífonos
        [62] 📁 carpeta
       *[63] 📌 alfiler
    }
