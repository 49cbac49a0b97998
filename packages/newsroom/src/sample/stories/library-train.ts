import { heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const libraryTrain: SampleStory = {
  section: 'culture',
  original: 'en',
  bylines: ['Inés Ortega'],
  topics: ['Morocco', 'Libraries'],
  sourcesNote: 'Invented for the sample newsroom.',
  editions: {
    en: storyText(
      'The slow train that lends books between Oujda and Bouarfa',
      'Once a fortnight a freight train carries one passenger coach, 2,300 books and a librarian who knows every platform.',
      paragraph(
        'It takes the freight train eight hours to cover the 305 kilometres from Oujda to Bouarfa, and Karima Lahlou likes it that way. Her library is the last coach. It stops wherever somebody has hung a yellow cloth beside the line.',
      ),
      paragraph(
        'The coach carries 2,300 books, a third of them for children. Since it first ran on 3 March it has lent 6,400 volumes and lost 11, of which four came back by donkey.',
      ),
      quotation('“A late fee would be absurd. I am the one who is late.”', 'Karima Lahlou, librarian'),
      heading('Phosphate pays the fare'),
      paragraph(
        'The railway charges nothing: the coach rides behind wagons that would travel half empty. Repairs cost 90,000 dirhams a year and come from two town councils and a jar on the counter.',
      ),
    ),
  },
};
