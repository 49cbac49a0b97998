import { heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const timbuktuManuscripts: SampleStory = {
  section: 'culture',
  original: 'fr',
  bylines: ['Samir Hadjadj'],
  topics: ['Mali', 'Patrimoine'],
  sourcesNote: 'Récit inventé pour la rédaction d’exemple.',
  editions: {
    fr: storyText(
      'Tombouctou ouvre à tous le catalogue de 4 000 manuscrits',
      'Six ans de numérisation, deux scanners et une équipe de 14 personnes : astronomie, droit et poésie se lisent désormais en ligne.',
      paragraph(
        'Le plus petit tient dans la paume : un traité d’astronomie copié en 1587, dont les marges ont été mangées par les termites. C’est la 4 000e cote du catalogue que trois bibliothèques familiales de Tombouctou mettent en ligne cette semaine.',
      ),
      paragraph(
        'En six ans, 14 personnes ont photographié 312 000 pages avec deux scanners et un groupe électrogène. Chaque notice est rédigée en arabe et en français ; une version en songhaï est promise pour mars.',
      ),
      quotation(
        '« Un manuscrit que personne ne lit est un manuscrit qui brûle lentement. »',
        'Aboubacrine Touré, conservateur',
      ),
      heading('Les familles gardent les originaux'),
      paragraph(
        'Les propriétaires ont posé une condition : que rien ne quitte la ville. Les images sont libres pour l’étude, et les volumes restent dans leurs coffres.',
      ),
    ),
  },
};
