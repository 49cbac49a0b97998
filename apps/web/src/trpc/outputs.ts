import type { AppRouter } from '@marbre/api/app-router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What each procedure answers, and what it is given, by slice and name. */
export type Outputs = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;
