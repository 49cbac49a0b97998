import type { SampleStory } from '../sample-story';
import { andalusiaReservoirs } from './andalusia-reservoirs';
import { casbahLime } from './casbah-lime';
import { libraryTrain } from './library-train';
import { nablusBooks } from './nablus-books';
import { saidaEveningSchools } from './saida-evening-schools';
import { sfaxStrike } from './sfax-strike';
import { tripoliTruce } from './tripoli-truce';

/** The stories that readers already see, the oldest first, with how many hours ago each was published. */
export const publishedStories: readonly { story: SampleStory; hoursAgo: number }[] = [
  { story: libraryTrain, hoursAgo: 50 },
  { story: saidaEveningSchools, hoursAgo: 44 },
  { story: casbahLime, hoursAgo: 28 },
  { story: andalusiaReservoirs, hoursAgo: 22 },
  { story: nablusBooks, hoursAgo: 9 },
  { story: sfaxStrike, hoursAgo: 6 },
  { story: tripoliTruce, hoursAgo: 2 },
];
