/**
 * Words that make a run of capitals an office, a body or a place rather than a person; folded, all languages.
 * Names with them are translated ("Conseil de sécurité"), names without are kept.
 */
export const institutionWords: ReadonlySet<string> = new Set(
  (
    'conseil ministere ministre gouvernement conference assemblee universite union nations nation organisation armee parti banque croissant croix rouge rouges ' +
    'etat etats republique royaume cour tribunal federation association agence commission comite mission brigade brigades commandement office institut ecole hopital ' +
    'ligue mouvement front force forces police marine aviation saint sainte mer ocean mont lac fleuve ile iles golfe cap nord sud est ouest premier president guerre accord traite ' +
    'council ministry minister government assembly university organization army party bank cross red state states united republic kingdom court federation association agency committee ' +
    'command office institute school hospital league movement force forces navy air white house street city county north south east west prime president war treaty agreement day ' +
    'sea ocean mount lake river island islands gulf bay new high supreme national international world european african american arab ' +
    'consejo ministerio ministro gobierno conferencia asamblea universidad naciones organizacion ejercito partido banco cruz roja estado estados unidos republica reino corte ' +
    'federacion asociacion agencia comision comite mision brigada mando oficina instituto escuela hospital liga movimiento fuerza fuerzas policia san santa mar oceano monte lago rio isla islas golfo norte sur este oeste primer presidente guerra acuerdo tratado'
  ).split(' '),
);
