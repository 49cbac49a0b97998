import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Notifications',
  bell: 'Notifications : {count, plural, one {# non lue} other {# non lues}}',
  all: 'Tout marquer comme lu',
  empty: 'Rien pour vous. Mentions, réponses et fils confiés arrivent ici.',
  somebody: 'Quelqu’un',
  untitled: 'Sans titre',
  unread: 'Non lu',
  digest: 'M’envoyer par courriel ce que je n’ai pas vu au bout d’un quart d’heure',
  kinds: {
    comment: '{name} commente votre article',
    mention: '{name} vous mentionne',
    reply: '{name} a répondu',
    assigned: '{name} vous confie un fil',
    resolved: '{name} a résolu un fil',
    release_failed: 'La parution prévue n’a pas eu lieu',
  },
};
