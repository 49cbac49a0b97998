import { heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const niameyFlood: SampleStory = {
  section: 'monde',
  original: 'fr',
  bylines: ['Samir Hadjadj'],
  topics: ['Niger', 'Climat'],
  sourcesNote: 'Récit inventé pour la rédaction d’exemple.',
  editions: {
    fr: storyText(
      'À Niamey, le fleuve redescend et 12 000 sinistrés cherchent un toit',
      'La crue a emporté trois quartiers de la rive droite. Les écoles qui servaient d’abri doivent rouvrir lundi.',
      paragraph(
        'Le fleuve Niger a perdu 40 centimètres depuis jeudi à hauteur du pont Kennedy. Il a laissé derrière lui 1 850 maisons de terre effondrées et, selon la mairie, 12 000 personnes sans logement.',
      ),
      paragraph(
        'Depuis deux semaines, 38 écoles leur servent d’abri. Le ministère de l’Éducation veut les rendre aux élèves lundi ; les familles, elles, n’ont reçu que 900 tentes.',
      ),
      quotation(
        '« On nous demande de partir, mais personne ne nous dit où. »',
        'Hadiza Souley, réfugiée dans une école de Lamordé',
      ),
      heading('Reconstruire plus haut'),
      paragraph(
        'La ville propose 600 parcelles sur le plateau, à 7 kilomètres du fleuve. Beaucoup refusent : les jardins et les pirogues sont en bas.',
      ),
    ),
    en: storyText(
      'In Niamey the river falls and 12,000 flood victims look for a roof',
      'The flood swept away three districts on the right bank. The schools used as shelters are due to reopen on Monday.',
      paragraph(
        'The river Niger has dropped 40 centimetres since Thursday at the Kennedy bridge. It has left behind 1,850 collapsed mud houses and, according to city hall, 12,000 people without a home.',
      ),
      paragraph(
        'For two weeks, 38 schools have been their shelter. The education ministry wants them back for pupils on Monday; the families have received only 900 tents.',
      ),
      quotation(
        '“They ask us to leave, but nobody tells us where to.”',
        'Hadiza Souley, sheltering in a school in Lamordé',
      ),
      heading('Rebuilding higher up'),
      paragraph(
        'The city is offering 600 plots on the plateau, 7 kilometres from the river. Many refuse: the gardens and the canoes are down below.',
      ),
    ),
  },
};

/** What the French says after its update: the count has risen, and the English is behind. */
export const niameyFloodUpdated = storyText(
  'À Niamey, le fleuve redescend et 14 500 sinistrés cherchent un toit',
  'La crue a emporté trois quartiers de la rive droite. Les écoles qui servaient d’abri doivent rouvrir lundi.',
  paragraph(
    'Le fleuve Niger a perdu 40 centimètres depuis jeudi à hauteur du pont Kennedy. Il a laissé derrière lui 2 100 maisons de terre effondrées et, selon la mairie, 14 500 personnes sans logement.',
  ),
  paragraph(
    'Depuis deux semaines, 38 écoles leur servent d’abri. Le ministère de l’Éducation veut les rendre aux élèves lundi ; les familles, elles, n’ont reçu que 900 tentes.',
  ),
  quotation(
    '« On nous demande de partir, mais personne ne nous dit où. »',
    'Hadiza Souley, réfugiée dans une école de Lamordé',
  ),
  heading('Reconstruire plus haut'),
  paragraph(
    'La ville propose 600 parcelles sur le plateau, à 7 kilomètres du fleuve. Beaucoup refusent : les jardins et les pirogues sont en bas.',
  ),
);
