import NextAuth from 'next-auth';
import { authOptions } from '../../../../auth/auth-options';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const answer: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context);

export { answer as GET, answer as POST };
