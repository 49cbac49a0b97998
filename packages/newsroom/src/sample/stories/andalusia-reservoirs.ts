import { heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const andalusiaReservoirs: SampleStory = {
  section: 'monde',
  original: 'es',
  bylines: ['Inés Ortega'],
  topics: ['España', 'Agua'],
  sourcesNote: 'Relato inventado para la redacción de ejemplo.',
  editions: {
    es: storyText(
      'Los embalses del Guadalhorce bajan al 31 % y los regantes se reparten la noche',
      'Sin lluvias desde septiembre, doce comunidades de regantes han pactado turnos de riego de cuatro horas.',
      paragraph(
        'A las dos de la madrugada, Antonio Reyes abre la compuerta y mira el reloj. Tiene hasta las seis para regar 11 hectáreas de limoneros; después, el agua pasa a su vecino.',
      ),
      paragraph(
        'Los tres embalses del valle guardan 96 hectómetros cúbicos, el 31 % de su capacidad. Hace un año estaban al 47 %. La última lluvia apreciable cayó el 9 de septiembre.',
      ),
      quotation(
        '«Prefiero regar poco y dormir mal que arrancar los árboles de mi padre».',
        'Antonio Reyes, agricultor',
      ),
      heading('Un pacto sin papeles'),
      paragraph(
        'Las doce comunidades acordaron los turnos en una sola tarde. Nadie ha firmado nada, pero en tres semanas solo ha habido dos quejas. La junta regional estudia copiar el sistema en otros cuatro valles.',
      ),
    ),
  },
};
