import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** An agency's piece as it arrives, signed at its end. */
export interface AgencyPiece {
  fileName: string;
  text: string;
  byline: string;
  /** Names, acronyms and figures that every translation must carry unharmed. */
  kept: string[];
}

const given = new URL('../../../shared/samples/menacer-libye.fr.txt', import.meta.url);

const ours = [
  'Combats au sud de Tripoli',
  'Les combats ont repris lundi à l’aube au sud de Tripoli, où au moins 12 personnes ont été tuées, selon le Croissant-Rouge.',
  'Les forces du GNA disent avoir repris la route de l’aéroport après 9 heures d’affrontements. « Nous n’avons pas quitté nos positions », a déclaré leur porte-parole, Walid Zaoui, lors d’un point de presse.',
  'L’ONU a demandé une trêve de 16h00 à 18h00 afin d’évacuer les blessés de trois quartiers. Près de 2 500 familles ont fui depuis jeudi, selon la mairie, qui a ouvert cinq écoles.',
  'Les discussions prévues à Ghadamès du 14 au 16 avril sont maintenues, a indiqué l’ONU.',
  'Farid Benaïssa',
].join('\n\n');

/** The shared piece where it stands beside the repository, else one of our own on the same events. */
export function agencyPiece(): AgencyPiece {
  if (existsSync(given)) {
    return {
      fileName: basename(given.pathname),
      text: readFileSync(given, 'utf8'),
      byline: 'Lyès Menacer',
      kept: ['GNA', 'Khalifa Haftar', 'Fayez al-Serraj', 'Africom', '2011'],
    };
  }
  return {
    fileName: 'combats-tripoli.fr.txt',
    text: ours,
    byline: 'Farid Benaïssa',
    kept: ['GNA', 'Walid Zaoui'],
  };
}
