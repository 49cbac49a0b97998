import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Résumés',
  words: 'Chaque phrase renvoie aux paragraphes dont elle vient. Rien ne paraît sans être accepté.',
  act: 'Résumer',
  requested: 'Résumé demandé',
  kinds: {
    standfirst: 'Chapô',
    key_points: 'Points clés',
    social_text: 'Texte pour les réseaux',
    push_alert: 'Alerte',
    briefing: 'Brève',
  },
  which: 'À faire',
  accept: 'Accepter',
  reject: 'Écarter',
  accepted: 'Accepté',
  rejected: 'Écarté',
  proposed: 'Proposé',
  stale: 'Le texte a changé depuis : {count, plural, one {# phrase} other {# phrases}} à revoir',
  show: 'Montrer dans le texte',
  progress: 'Résumé en cours',
  failed: 'Le résumé a échoué : {reason}',
  copy: 'Copier',
};
