import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Notificaciones',
  bell: 'Notificaciones: {count, plural, one {# sin leer} other {# sin leer}}',
  all: 'Marcar todo como leído',
  empty: 'Nada para usted. Aquí llegan menciones, respuestas e hilos que le encargan.',
  somebody: 'Alguien',
  untitled: 'Sin título',
  unread: 'Sin leer',
  digest: 'Enviarme por correo lo que no haya visto en un cuarto de hora',
  kinds: {
    comment: '{name} comenta su artículo',
    mention: '{name} le menciona',
    reply: '{name} ha respondido',
    assigned: '{name} le encarga un hilo',
    resolved: '{name} ha resuelto un hilo',
    release_failed: 'La publicación prevista no se hizo',
  },
};
