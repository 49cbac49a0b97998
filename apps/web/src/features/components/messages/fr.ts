import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Composants',
  words: 'Tout ce dont l’interface est faite, dans la langue et le thème choisis.',
  sample: {
    headline: 'Au port, la grue se tait à midi',
    sentence: 'Les dockers ont repris le travail à 16 h 30, après 12 jours d’arrêt.',
    name: 'Inès Marchetti',
    label: 'Champ',
    hint: 'Une indication, quand elle sert.',
    error: 'Ce qui ne va pas, et comment y remédier.',
    one: 'Un',
    two: 'Deux',
    three: 'Trois',
    act: 'Agir',
  },
  groups: {
    type: 'Caractères',
    colour: 'Couleurs',
    acts: 'Actes',
    fields: 'Champs',
    choices: 'Choix',
    overlays: 'Superpositions',
    states: 'États',
    lists: 'Listes',
    messages: 'Messages',
  },
};
