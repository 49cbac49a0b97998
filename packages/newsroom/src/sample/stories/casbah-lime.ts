import { heading, paragraph, quotation, type SampleStory, storyText } from '../sample-story';

export const casbahLime: SampleStory = {
  section: 'culture',
  original: 'fr',
  bylines: ['Samir Hadjadj', 'Camille Rousset'],
  topics: ['Algérie', 'Patrimoine'],
  sourcesNote: 'Récit inventé pour la rédaction d’exemple.',
  editions: {
    fr: storyText(
      'Dans la Casbah d’Alger, les maçons réapprennent la chaux',
      'Le ciment a failli étouffer les murs. Un chantier-école forme 24 artisans aux gestes d’avant.',
      paragraph(
        'Rue Sidi Abdallah, on reconnaît le chantier à l’odeur : celle de la chaux que l’on éteint dans une fosse, trois mois avant de s’en servir. Le ciment, lui, a été descendu à dos d’âne, sac après sac.',
      ),
      paragraph(
        'Sur 1 816 maisons recensées dans la vieille ville, 373 sont en ruine. Beaucoup ont souffert des réparations elles-mêmes : le ciment enferme l’humidité dans des murs faits pour respirer.',
      ),
      quotation(
        '« On ne répare pas une maison, on lui rend ce qu’elle sait faire. »',
        'Fatiha Aït Kaci, architecte du chantier-école',
      ),
      heading('Vingt-quatre apprentis, neuf maisons'),
      paragraph(
        'Les 24 apprentis, dont 7 femmes, ont repris neuf maisons depuis avril. Le mètre carré d’enduit coûte 15 % de plus qu’au ciment, mais il n’est pas à refaire cinq ans après.',
      ),
    ),
    es: storyText(
      'En la Casba de Argel, los albañiles vuelven a aprender la cal',
      'El cemento estuvo a punto de asfixiar los muros. Una obra escuela forma a 24 artesanos en los gestos de antes.',
      paragraph(
        'En la calle Sidi Abdallah, la obra se reconoce por el olor: el de la cal que se apaga en una fosa, tres meses antes de usarla. El cemento lo bajaron a lomos de burro, saco a saco.',
      ),
      paragraph(
        'De 1 816 casas censadas en la ciudad vieja, 373 están en ruinas. Muchas han sufrido por las propias reparaciones: el cemento encierra la humedad en muros hechos para respirar.',
      ),
      quotation(
        '«Una casa no se repara: se le devuelve lo que sabe hacer».',
        'Fatiha Aït Kaci, arquitecta de la obra escuela',
      ),
      heading('Veinticuatro aprendices, nueve casas'),
      paragraph(
        'Los 24 aprendices, entre ellos 7 mujeres, han recuperado nueve casas desde abril. El metro cuadrado de enlucido cuesta un 15 % más que con cemento, pero no hay que rehacerlo a los cinco años.',
      ),
    ),
  },
};
