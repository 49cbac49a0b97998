import { cache } from 'react';

/** When this page began to be read, in milliseconds since 1970: the same for everything rendered for one request. */
export const requestTime = cache(() => Date.now());
