import { paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const tetuanOrchestra: SampleStory = {
  section: 'culture',
  original: 'es',
  bylines: ['Inés Ortega'],
  topics: ['Música'],
  sourcesNote: 'Relato inventado para la redacción de ejemplo.',
  editions: {
    es: storyText(
      'Tetuán ensaya de oído su orquesta andalusí',
      'Borrador: falta confirmar la fecha del concierto.',
      paragraph(
        'En la sala no hay atriles. Los 17 músicos de la orquesta juvenil de Tetuán aprenden cada nuba como la aprendieron sus maestros: escuchando, repitiendo y equivocándose en público.',
      ),
      quotation('«El papel recuerda por ti; el oído te obliga a estar».', 'Mohamed Larbi, maestro de laúd'),
    ),
  },
};
