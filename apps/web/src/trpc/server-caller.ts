import { createCaller } from '@marbre/api/app-router';
import { cache } from 'react';
import { signedIn } from '../auth/signed-in';
import { house } from './house';

/** Calls procedures while a page is rendered, as the person who asked for it. */
export const serverCaller = cache(async () => createCaller((await house()).contextOf(await signedIn())));
