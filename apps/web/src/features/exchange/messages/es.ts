import type { messages as source } from './en';

export const messages: typeof source = {
  translation: {
    label: 'Para un traductor externo',
    words:
      'Un archivo XLIFF que abre cualquier herramienta de traducción. Lo que vuelve nunca pisa lo que aquí cambió entretanto.',
    send: 'Guardar como XLIFF',
    bring: 'Recuperar un XLIFF…',
    written:
      '{count, plural, =0 {Ningún bloque cambiado.} one {# bloque escrito.} other {# bloques escritos.}}',
    suggested:
      '{count, plural, one {# cambiado aquí entretanto: propuesto al lado.} other {# cambiados aquí entretanto: propuestos al lado.}}',
    untranslated:
      '{count, plural, one {# sin traducir en el archivo.} other {# sin traducir en el archivo.}}',
    unknown: '{count, plural, one {# ya no está en el original.} other {# ya no están en el original.}}',
  },
  memory: {
    send: 'Guardar como TMX',
    bring: 'Añadir un TMX…',
    sent: '{count, plural, =0 {La memoria de este par está vacía} one {# par guardado} other {# pares guardados}}',
    brought:
      '{added, plural, =0 {Ningún par añadido} one {# par añadido} other {# pares añadidos}}; {known} ya conocidos, {unusable} inservibles',
  },
  terms: {
    send: 'Guardar como TBX',
    bring: 'Añadir un TBX…',
    brought:
      '{added, plural, =0 {Ningún término añadido} one {# término añadido} other {# términos añadidos}}; {known} ya conocidos, {unusable} inservibles',
  },
};
