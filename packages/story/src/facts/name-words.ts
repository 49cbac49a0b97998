const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Small words that may stand inside a name: "Fayez al-Serraj", "Ursula von der Leyen", "Gasr Ben Ghachir". */
export const nameParticles = words(
  'al el ben ibn bin bint abu abou ould de del della der den di da dos du des la le las los les van von zu of the',
);

/** Particles that belong to persons only; the others may as well join an office to a place. */
export const personParticles = words('al el ben ibn bin bint abu abou ould von van der den zu da');

/**
 * Capitalised by their place in the sentence or by custom, never by being names. Folded (no accents).
 */
export const ordinaryWords: Record<string, ReadonlySet<string>> = {
  fr: words(
    'le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je tu qui que quoi dont ou et mais or ni car donc si en dans par pour sur sous avec sans selon apres avant depuis pendant lors face des deux trois quatre cinq six plusieurs certains certaines tous toutes tout toute aucun aucune chaque quelques cependant toutefois ainsi alors puis enfin comme quand lorsque tandis outre malgre entre vers chez contre fort meme aussi bien plus moins tres trop ne pas non oui c s qu n j m t y a appuyees appuyes cela ceci celui celle ceux voici voila hier demain aujourd hui ici la monsieur madame m mme mlle dr gen',
  ),
  en: words(
    'the a an this that these those it its he she they we you i his her their our my your who whom which what when where why how if in on at by for from to of with without and or but nor so yet as after before since during while although though because until unless however therefore moreover meanwhile then there here all both each every some any no not many most more few several other another such one two three four five six according under over between among against about into through also even only still just once today yesterday tomorrow mr mrs ms dr sir gen',
  ),
  es: words(
    'el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis nuestro nuestra se le les me te nos yo tu usted ustedes ella ellas ellos nosotros quien que cual cuyo cuando donde como si no ni y e o u pero sino porque pues aunque mientras segun tras desde hasta hacia para por con sin sobre bajo entre contra ante en de del al a dos tres cuatro cinco seis varios algunos algunas todos todas todo toda cada otro otra otros muchos muchas mas menos muy tambien ademas asimismo entonces luego despues antes hoy ayer manana aqui alli ya solo sr sra dr',
  ),
};

/** Titles in front of names: dropped from the name, but they prove that one follows. */
export const titles = words(
  'm mm mme mmes mlle mr mrs ms dr sir lord sr sra don dona president presidente general colonel coronel marechal ministre minister ministro gen col lt',
);
