import { Problem, type ProblemShape } from '@marbre/story/vocabulary/problem';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { z } from 'zod';
import type { ApiContext } from './context';
import { problemStatus } from './problem-status';

const trpc = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter({ shape, error }) {
    const problem = problemOf(error);
    return {
      code: shape.code,
      message: problem.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, problem },
    };
  },
});

function problemOf(error: TRPCError): ProblemShape {
  if (error.cause instanceof Problem) return { code: error.cause.code, ...error.cause.details };
  if (error.code === 'UNAUTHORIZED') return { code: 'not-signed-in' };
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return { code: 'field-invalid' };
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return { code: 'not-found' };
  return { code: 'unexpected' };
}

/** Gives a Problem its status, and writes down anything that is not one. */
const refusals = trpc.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof Problem) {
    throw new TRPCError({ code: problemStatus[cause.code], message: cause.code, cause });
  }
  if (result.error.code === 'INTERNAL_SERVER_ERROR') ctx.house.logError(cause ?? result.error, path);
  return result;
});

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** Open to anyone: signing in, accepting an invitation. Everything else asks for a signed-in person. */
export const openProcedure = trpc.procedure.use(refusals);

/** For signed-in people; what each may do is the command's to ask of the policy. */
export const procedure = openProcedure.use(({ ctx, next }) => {
  if (!ctx.signedIn) {
    throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Problem('not-signed-in') });
  }
  return next({ ctx: { ...ctx, signedIn: ctx.signedIn } });
});

/**
 * Types a procedure's input by a command's schema without parsing it: the command itself parses,
 * once, and says in a Problem which field is at fault.
 */
export function inputOf<Schema extends z.ZodType>(schema: Schema) {
  void schema;
  return (value: unknown) => value as z.input<Schema>;
}

/** A procedure's input whose form on the wire (`Wire`) is not the command's own. */
export function inputVia<Wire, Parsed>(parse: (value: unknown) => Parsed) {
  return { parse } as { parse: (value: unknown) => Parsed; _input: Wire; _output: Parsed };
}
