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
  engineRules: {
    words:
      'Quels moteurs traduisent d’une langue vers une autre, et dans quel ordre. Ce que l’un ne sait ou ne doit pas faire revient au suivant. Un changement vaut dès la tâche suivante.',
    readOnly: 'Seul un administrateur peut changer les moteurs.',
    caption: 'Moteurs par paire de langues',
    pair: 'Langues',
    from: '{source} vers {target}',
    engines: 'Moteurs, dans l’ordre',
    best: 'Le meilleur disponible',
    none: 'Aucun',
    today: 'Aujourd’hui',
    characters: '{count, plural, one {# caractère} other {# caractères}}',
    quality: 'Ce que les relecteurs ont changé',
    changed:
      '{engine} : {share, number, percent} des mots, {count, plural, one {# paragraphe} other {# paragraphes}}',
    change: 'Changer',
    edit: 'Changer les moteurs, {pair}',
    first: 'Premier moteur',
    then: 'Ensuite',
    timeout: 'Secondes par paragraphe',
    limit: 'Caractères par jour',
    limitHint: 'Vide : pas de limite.',
    note: 'Coût',
    noteHint: 'Pour qui décide, avec vos mots.',
    saved: 'Moteurs enregistrés',
  },
  houseStyle: {
    title: 'Règles maison',
    words:
      'Quelques phrases sur la façon d’écrire de la rédaction dans chaque langue. Les modèles de langue les reçoivent avec chaque traduction.',
    notes: 'En {language}',
    saved: 'Règles enregistrées',
  },
  engines: {
    names: {
      apertium: 'Apertium',
      firefox: 'Firefox',
      'language-model': 'Modèle de langue',
      extractive: 'Extraits du texte',
    },
    words:
      'La rédaction prend pour chaque travail le meilleur moteur disponible ici. Voici ceux qui ont servi aux dernières tâches.',
    job: 'Travail',
    engine: 'Moteur',
    last: 'Dernière fois',
    result: 'Résultat',
    better: 'Pour un meilleur moteur',
    betterWords:
      'Donnez LANGUAGE_MODEL et LANGUAGE_MODEL_KEY, ou LANGUAGE_MODEL_URL pour un serveur compatible, dans la configuration du service des tâches, puis redémarrez.',
    unknown: 'Aucune tâche n’a encore été faite ici ; les moteurs employés apparaîtront avec la première.',
  },
};
