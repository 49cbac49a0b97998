import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Resúmenes',
  words: 'Cada frase remite a los párrafos de los que sale. Nada sale sin ser aceptado.',
  act: 'Resumir',
  requested: 'Resumen solicitado',
  kinds: {
    standfirst: 'Entradilla',
    key_points: 'Puntos clave',
    social_text: 'Texto para redes',
    push_alert: 'Alerta',
    briefing: 'Breve',
  },
  which: 'Qué hacer',
  accept: 'Aceptar',
  reject: 'Descartar',
  accepted: 'Aceptado',
  rejected: 'Descartado',
  proposed: 'Propuesto',
  stale: 'El texto ha cambiado: {count, plural, one {# frase} other {# frases}} por revisar',
  show: 'Mostrar en el texto',
  progress: 'Resumen en curso',
  failed: 'El resumen falló: {reason}',
  copy: 'Copiar',
};
