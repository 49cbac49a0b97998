import { heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const sfaxStrike: SampleStory = {
  section: 'monde',
  original: 'en',
  bylines: ['Inés Ortega'],
  topics: ['Tunisia', 'Ports'],
  sourcesNote: 'Invented for the sample newsroom.',
  editions: {
    en: storyText(
      'Sfax dockers end a twelve-day strike as the first grain ship unloads',
      'The deal adds a third crew to every shift and a helmet to every head. It still has to survive the winter season.',
      paragraph(
        'The cranes of Sfax moved again at 6 a.m. on Thursday 12 November. On the quay the Aurelia, which had waited at anchor with 27,000 tonnes of wheat, opened her holds after twelve days of strike.',
      ),
      paragraph(
        'The port authority and the dockers’ union signed at dawn. A third crew of 18 will join each shift from 1 December, and wages rise by 4.5% now and 3% in June.',
      ),
      quotation(
        '“We did not strike for money. We struck because Nizar did not come home.”',
        'Ridha Mansouri, crane driver',
      ),
      heading('Bread first'),
      paragraph(
        'Tunisia imports two thirds of its soft wheat. Millers say they had nine days of stock left; the ministry of trade says 21. Bakers in Gafsa and Kasserine had begun to close at noon.',
      ),
      paragraph(
        'Seven more ships are waiting off the Kerkennah islands. At four a week, the queue should be gone by the end of the month.',
      ),
    ),
    fr: storyText(
      'À Sfax, les dockers reprennent le travail après douze jours de grève',
      'L’accord ajoute une troisième équipe à chaque poste et un casque sur chaque tête. Reste à passer l’hiver.',
      paragraph(
        'Les grues de Sfax se sont remises en marche à 6 h, jeudi 12 novembre. À quai, l’Aurelia, qui attendait au mouillage avec 27 000 tonnes de blé, a ouvert ses cales après douze jours de grève.',
      ),
      paragraph(
        'L’autorité portuaire et le syndicat des dockers ont signé à l’aube. Une troisième équipe de 18 hommes rejoindra chaque poste à partir du 1er décembre, et les salaires augmentent de 4,5 % maintenant, puis de 3 % en juin.',
      ),
      quotation(
        '« Nous n’avons pas fait grève pour l’argent. Nous avons fait grève parce que Nizar n’est pas rentré chez lui. »',
        'Ridha Mansouri, grutier',
      ),
      heading('Le pain d’abord'),
      paragraph(
        'La Tunisie importe les deux tiers de son blé tendre. Les minotiers disent qu’il leur restait neuf jours de stock ; le ministère du Commerce en compte 21. Des boulangers de Gafsa et de Kasserine avaient commencé à fermer à midi.',
      ),
      paragraph(
        'Sept autres navires attendent au large des îles Kerkennah. À raison de quatre par semaine, la file devrait avoir disparu à la fin du mois.',
      ),
    ),
  },
};
