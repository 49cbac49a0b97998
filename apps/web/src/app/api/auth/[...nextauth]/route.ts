import NextAuth from 'next-auth';
import { authOptions } from '../../../../auth/auth-options';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** A body that says it is JSON and is not is its sender's fault: next-auth alone would call it ours. */
const answer: Handler = async (request, context) => {
  try {
    return await (NextAuth(authOptions()) as Handler)(request, context);
  } catch (error) {
    if (error instanceof SyntaxError) return new Response(null, { status: 400 });
    throw error;
  }
};

export { answer as GET, answer as POST };
