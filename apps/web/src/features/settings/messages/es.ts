import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Ajustes',
  tabs: {
    label: 'Ajustes',
    sections: 'Secciones',
    topics: 'Temas',
    engines: 'Motores',
  },
  sections: {
    add: 'Nueva sección',
    edit: 'Cambiar «{name}»',
    change: 'Cambiar',
    slug: 'Dirección',
    slugHint: 'Minúsculas, cifras, guiones.',
    name: 'Nombre en {language}',
    saved: 'Sección guardada',
    empty: 'Una sección dice dónde aparece un artículo. Cree la primera.',
    readOnly: 'Solo un administrador puede cambiar las secciones.',
  },
  topics: {
    words: 'Un tema nace cuando un artículo lo lleva. Aquí están.',
    search: 'Buscar un tema',
    empty: 'Ningún tema.',
  },
  engineRules: {
    words:
      'Qué motores traducen de una lengua a otra y en qué orden. Lo que uno no sabe o no debe hacer pasa al siguiente. Un cambio vale desde la tarea siguiente.',
    readOnly: 'Solo un administrador puede cambiar los motores.',
    caption: 'Motores por par de lenguas',
    pair: 'Lenguas',
    from: 'De {source} a {target}',
    engines: 'Motores, por orden',
    best: 'El mejor disponible',
    none: 'Ninguno',
    today: 'Hoy',
    characters: '{count, plural, one {# carácter} other {# caracteres}}',
    quality: 'Lo que cambiaron los editores',
    changed:
      '{engine}: {share, number, percent} de las palabras, {count, plural, one {# párrafo} other {# párrafos}}',
    change: 'Cambiar',
    edit: 'Cambiar los motores, {pair}',
    first: 'Primer motor',
    then: 'Después',
    timeout: 'Segundos por párrafo',
    limit: 'Caracteres al día',
    limitHint: 'Vacío: sin límite.',
    note: 'Coste',
    noteHint: 'Para quien decide, con sus propias palabras.',
    saved: 'Motores guardados',
  },
  houseStyle: {
    title: 'Libro de estilo',
    words:
      'Unas frases sobre cómo escribe esta redacción en cada lengua. Los modelos de lenguaje las reciben con cada traducción.',
    notes: 'En {language}',
    saved: 'Estilo guardado',
  },
  engines: {
    names: {
      apertium: 'Apertium',
      firefox: 'Firefox',
      'language-model': 'Modelo de lenguaje',
      extractive: 'Extractos del texto',
    },
    words:
      'Para cada trabajo la redacción toma el mejor motor disponible aquí. Estos sirvieron a las últimas tareas.',
    job: 'Trabajo',
    engine: 'Motor',
    last: 'Última vez',
    result: 'Resultado',
    better: 'Para un motor mejor',
    betterWords:
      'Dé LANGUAGE_MODEL y LANGUAGE_MODEL_KEY, o LANGUAGE_MODEL_URL para un servidor compatible, en la configuración del servicio de tareas y reinicie.',
    unknown: 'Aún no se ha hecho ninguna tarea; los motores usados aparecerán con la primera.',
  },
};
