/** Kinds of sync message, as y-protocols numbers them. */
export const syncStep1 = 0;
export const syncStep2 = 1;
export const syncUpdate = 2;
/** An update that says nothing is two zero bytes. */
export const emptyUpdateBytes = 2;
