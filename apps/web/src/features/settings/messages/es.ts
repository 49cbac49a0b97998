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
  engines: {
    names: {
      apertium: 'Apertium',
      firefox: 'Firefox',
      'language-model': 'Modelo de lenguaje',
      extractive: 'Extractos del texto',
    },
    words: 'Para cada trabajo la redacción toma el mejor motor disponible aquí.',
    translation: 'Traducción',
    summary: 'Resumen',
    pairs: 'Idiomas',
    none: 'Ninguno',
    available: 'Disponible',
    unavailable: 'No disponible',
    better: 'Para un motor mejor',
    betterWords:
      'Dé una clave ANTHROPIC_API_KEY u OPENAI_API_KEY, o la dirección de un servidor compatible, en la configuración y reinicie.',
    unknown: 'El proceso que ejecuta las tareas aún no ha dicho qué motores tiene.',
  },
};
