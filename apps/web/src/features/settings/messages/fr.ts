import type { messages as source } from './en';

export const messages: typeof source = {
  title: 'Réglages',
  tabs: {
    label: 'Réglages',
    sections: 'Rubriques',
    topics: 'Sujets',
    engines: 'Moteurs',
  },
  sections: {
    add: 'Nouvelle rubrique',
    edit: 'Modifier « {name} »',
    change: 'Modifier',
    slug: 'Adresse',
    slugHint: 'Lettres minuscules, chiffres, traits d’union.',
    name: 'Nom en {language}',
    saved: 'Rubrique enregistrée',
    empty: 'Une rubrique dit où un article paraît. Créez la première.',
    readOnly: 'Seul un administrateur peut changer les rubriques.',
  },
  topics: {
    words: 'Un sujet naît dès qu’un article le porte. En voici la liste.',
    search: 'Chercher un sujet',
    empty: 'Aucun sujet.',
  },
  engines: {
    names: {
      apertium: 'Apertium',
      firefox: 'Firefox',
      'language-model': 'Modèle de langue',
      extractive: 'Extraits du texte',
    },
    words: 'La rédaction prend pour chaque travail le meilleur moteur disponible ici.',
    translation: 'Traduction',
    summary: 'Résumé',
    pairs: 'Langues',
    none: 'Aucun',
    available: 'Disponible',
    unavailable: 'Indisponible',
    better: 'Pour un meilleur moteur',
    betterWords:
      'Donnez une clé ANTHROPIC_API_KEY ou OPENAI_API_KEY, ou l’adresse d’un serveur compatible, dans la configuration, puis redémarrez.',
    unknown: 'Le service qui exécute les tâches n’a pas encore dit quels moteurs il a.',
  },
};
